import { digestSchema, itemViewSchema, owedSchema, totalsSchema } from '@taizhang/contract'
import { dateOf } from '@taizhang/ledger'
import { inGovernment, listGovernments } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import {
  type Browser,
  password,
  setUp,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'
import { digestMessages } from '../../outbox/digest-messages.ts'
import { readPresets } from '../../policies/presets.ts'

let server: TrialServer
let supervisor: Browser
let liaison: Browser

/** 1 and 2 are water's, 3 is tax's; all are signed for on 2 September. On 21 November 1 has told of November alone. */
beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  await done('/api/register/deeds', { deeds: ['water', 'tax'].map(orgUnitAdded) })
  const at = async (moment: string) => {
    server.clock.set(moment)
    await supervisor.signIn('zhangmin', password)
  }
  await at('2026-09-02T02:00:00.000Z')
  for (const [item, lead] of [
    ['i1', 'water'],
    ['i2', 'water'],
    ['i3', 'tax'],
  ] as const) {
    const duties = { lead, responsible: [], supporting: [] }
    await done(`/api/items/${item}/deeds`, { deeds: [{ ...added(), duties }, issued(item.slice(1))] })
    const act = { onBehalfOf: lead, basis: signedPaper }
    await done(`/api/items/${item}/deeds`, { act, deeds: [{ kind: 'signedFor' }] })
  }
  const filled = (period: string) => [
    { kind: 'drafted', period, vintage: 'flash', words: '', value: { kind: 'number', number: '86' } },
    { kind: 'approved', period },
  ]
  const act = { onBehalfOf: 'water', basis: signedPaper }
  await at('2026-09-24T02:00:00.000Z')
  for (const item of ['i1', 'i2']) await done(`/api/items/${item}/deeds`, { act, deeds: filled('2026-09') })
  await at('2026-11-21T02:00:00.000Z')
  const suspended = { kind: 'suspended', reason: '汛期停工', documentNumber: '青政函〔2026〕9号' }
  await done('/api/items/i3/deeds', { deeds: [suspended] })
  await done('/api/items/i1/deeds', { act, deeds: filled('2026-11') })
  await done('/api/items/i1/deeds', { deeds: [{ kind: 'accepted', period: '2026-11' }] })
  await liaison.signIn('liuyang', password)
})
afterAll(() => server.close())

async function done(path: string, body: object) {
  const told = await supervisor.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

const read = async <Schema extends z.ZodType>(browser: Browser, path: string, schema: Schema) =>
  schema.parse((await browser.ask('GET', path)).body)

/** water 2026-10: 1 2. */
const owedOf = async (browser: Browser, query = '') =>
  (await read(browser, `/api/owed${query}`, owedSchema)).bodies.flatMap(({ orgUnit, periods }) =>
    periods.map(({ period, items }) => {
      return `${orgUnit} ${period}: ${items.map(({ serial, reporting }) => `${serial} ${reporting}`).join('，')}`
    }),
  )

test.each([
  ['all, over all periods', () => supervisor, '', ['water 2026-10: 1 late，2 late', 'water 2026-11: 2 due']],
  ['of one period', () => supervisor, '?period=2026-10', ['water 2026-10: 1 late，2 late']],
  ['of a body that owes nothing now', () => supervisor, '?orgUnit=tax', []],
  ['of the body itself', () => liaison, '', ['water 2026-10: 1 late，2 late', 'water 2026-11: 2 due']],
  [
    'on a day gone by, what was owed then',
    () => supervisor,
    '?on=2026-10-26',
    ['tax 2026-09: 3 late', 'tax 2026-10: 3 late', 'water 2026-10: 1 late，2 late'],
  ],
])('what is owed: %s', async (_case, browser, query, owed) => {
  expect(await owedOf(browser(), query)).toEqual(owed)
})

test('an item shows the October that nobody told, though November is accepted', async () => {
  const item = await read(supervisor, '/api/items/i1', itemViewSchema)
  expect(item.state.reporting).toMatchObject({ reporting: 'accepted', period: '2026-11' })
  expect(item.owed).toEqual([{ period: '2026-10', reporting: 'late', closes: '2026-10-25', isLocked: true }])
})

test('totals of reporting, of the latest period and of one that is named', async () => {
  const reporting = async (query: string) =>
    (await read(supervisor, `/api/totals${query}`, totalsSchema)).reporting.map(
      ({ value, items }) => `${value} ${items.join()}`,
    )
  expect(await reporting('')).toEqual(['accepted i1', 'due i2', 'notDue i3'])
  expect(await reporting('?period=2026-10')).toEqual(['late i1,i2', 'notDue i3'])
  expect(await reporting('?period=2026-09')).toEqual(['submitted i1,i2', 'notDue i3'])
})

test('the digest names every period that is late, and its message counts them', async () => {
  const [digest] = await read(liaison, '/api/digest?on=2026-11-23', z.array(digestSchema))
  expect(digest).toMatchObject({
    asked: [{ serial: '2', periods: ['2026-11'] }],
    late: [
      { serial: '1', periods: ['2026-10'] },
      { serial: '2', periods: ['2026-10'] },
    ],
  })
  const { database, settings, clock } = server
  const parts = { settings, presets: readPresets(settings.policiesFolder), now: clock.now }
  const [government] = await listGovernments(database)
  const messages = await inGovernment(database, government!.id, (tx) =>
    digestMessages(tx, parts, dateOf('2026-11-30')),
  )
  expect(messages.map(({ body }) => body).join('\n')).toContain('逾期未报2项3期：第1、2项')
})

import { itemStatesSchema, itemViewSchema, monthsSchema, pageOf, totalsSchema } from '@taizhang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'

// 青澜市, 2026: 1 is led by 水利局 and has nodes, 2 by 税务局.
let server: TrialServer
let supervisor: Browser
let liaison: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  await done('/api/register/deeds', [orgUnitAdded('water'), orgUnitAdded('tax')])
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  const nodes = [
    { dueDate: '2026-03-31', planned: { kind: 'share', percent: '25' } },
    { dueDate: '2026-12-31', planned: { kind: 'share', percent: '100' } },
  ]
  const schedule = { kind: 'nodes', start: '2026-01-01', deadline: '2026-12-31', nodes }
  await begin('i1', '1', 'water', schedule)
  await begin('i2', '2', 'tax', added().schedule, 'target')
}, 60_000)
afterAll(() => server.close())

async function done(path: string, deeds: readonly object[], act?: object) {
  const told = await supervisor.ask('POST', path, { body: { ...(act && { act }), deeds } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

async function begin(item: string, serial: string, lead: string, schedule: object, itemKind = 'task') {
  const duties = { lead, responsible: [], supporting: [] }
  await done(`/api/items/${item}/deeds`, [{ ...added(), itemKind, duties, schedule }, issued(serial)])
  const act = { onBehalfOf: lead, basis: signedPaper }
  await done(`/api/items/${item}/deeds`, [{ kind: 'signedFor' }], act)
}

/** A sign-in does not last a day. */
async function turnTo(day: string) {
  server.clock.set(`${day}T02:00:00.000Z`)
  await supervisor.signIn('zhangmin', 'Bridge-86-over')
}

const get = async <Schema extends z.ZodType>(browser: Browser, path: string, schema: Schema) =>
  schema.parse((await browser.ask('GET', path)).body)

test('a node that is due is met once what is done reaches it; the one to come is open', async () => {
  await turnTo('2026-04-02')
  const verified = (number: string) => ({
    ...{ kind: 'verified', value: { kind: 'number', number }, through: '2026-03-31' },
    ...{ vintage: 'verified', source: '现场核查' },
  })
  await done('/api/items/i1/deeds', [verified('4.3')])
  const nodesOf = async (path: string) => {
    const { items } = await get(supervisor, path, itemStatesSchema)
    return items.find(({ item }) => item === 'i1')?.nodes.map(({ isMet }) => isMet)
  }
  expect(await nodesOf('/api/states')).toEqual([false, undefined])
  await turnTo('2026-04-03')
  await done('/api/items/i1/deeds', [verified('21.5')])
  expect(await nodesOf('/api/states')).toEqual([true, undefined])
  expect(await nodesOf('/api/states?on=2026-04-02')).toEqual([false, undefined])
  expect(await nodesOf('/api/states?on=2026-02-01')).toBeUndefined()
})

test('the states of a day are those of the list and the totals', async () => {
  const { items, isWhole } = await get(supervisor, '/api/states', itemStatesSchema)
  expect(isWhole).toBe(true)
  expect(items.map(({ indicator }) => indicator)).toEqual([
    undefined,
    { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
  ])
  for (const each of items) {
    const item = await get(supervisor, `/api/items/${each.item}`, itemViewSchema)
    expect([each.progress, each.reporting, each.word, each.lag]).toEqual([
      item.state.progress.progress,
      item.state.reporting.reporting,
      item.light.computed.word,
      item.state.progress.lag?.points,
    ])
  }
})

test('month by month; a body is told its own', async () => {
  const { days, bodies } = await get(supervisor, '/api/months', monthsSchema)
  expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-03'])
  expect(bodies.map(({ orgUnit, cells }) => [orgUnit, cells.map(({ count }) => count)])).toEqual([
    ['tax', expect.arrayContaining([1])],
    ['water', expect.arrayContaining([1])],
  ])
  expect(bodies[0]!.cells.at(-1)).toMatchObject({ count: 1, late: 1 })
  await liaison.signIn('liuyang', 'Bridge-86-over')
  const own = await get(liaison, '/api/months', monthsSchema)
  expect(own.bodies.map(({ orgUnit }) => orgUnit)).toEqual(['water'])
  expect((await get(liaison, '/api/states', itemStatesSchema)).items.map(({ item }) => item)).toEqual(['i1'])
})

test('every count of the totals is the list that is filtered so', async () => {
  await supervisor.signIn('zhangmin', 'Bridge-86-over')
  await done('/api/items/i3/deeds', [
    { ...added(), duties: { lead: 'tax', responsible: [], supporting: [] } },
  ])
  const totals = await get(supervisor, '/api/totals', totalsSchema)
  for (const axis of ['lifecycle', 'progress', 'reporting', 'light'] as const)
    for (const { value, items } of totals[axis]) {
      const path = `/api/items?scope=counted&${axis}=${value}`
      const { entries } = await get(supervisor, path, pageOf(itemViewSchema))
      expect(entries.map(({ id }) => id).toSorted(), path).toEqual([...items].toSorted())
    }
})

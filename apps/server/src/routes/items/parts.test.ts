import { dailyStates, inGovernment, listGovernments } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Browser,
  password,
  setUp,
  signInAs,
  startTrialServer,
  type TrialServer,
} from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'
import { keepStates } from '../../jobs/tasks.ts'
import { createLog } from '../../log.ts'
import { readPresets } from '../../policies/presets.ts'

let server: TrialServer
let supervisor: Browser
let reader: Browser

const duties = { lead: 'water', responsible: [], supporting: [] }

/** 41 is measured by nothing of its own; 41-1 and 41-2 stand under it. */
beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  reader = await signInAs(server, supervisor, 'tongji', [{ role: 'liaison', orgUnit: 'water' }])
  await done('/api/register/deeds', { deeds: [orgUnitAdded('water')] })
  const { measure: _none, ...plain } = added()
  await done('/api/items/i41/deeds', { deeds: [{ ...plain, words: '畅通城市道路', duties }, issued('41')] })
  for (const part of ['i41-1', 'i41-2'])
    await done(`/api/items/${part}/deeds`, {
      deeds: [{ ...added(), words: `道路${part}`, duties, parent: 'i41' }, issued(part.slice(1))],
    })
  const act = { onBehalfOf: 'water', basis: signedPaper }
  for (const item of ['i41', 'i41-1', 'i41-2'])
    await done(`/api/items/${item}/deeds`, { act, deeds: [{ kind: 'signedFor' }] })
})
afterAll(() => server.close())

async function done(path: string, body: object) {
  const told = await supervisor.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

const verified = (item: string, number: string, through: string) =>
  done(`/api/items/${item}/deeds`, {
    deeds: [
      {
        ...{ kind: 'verified', value: { kind: 'number', number }, through, vintage: 'verified' },
        source: '现场核查',
      },
    ],
  })

interface Shown {
  readonly id: string
  readonly state: { readonly progress: { readonly progress: string } }
}

/** What each read says of 41. */
async function saidOf41(browser: Browser) {
  const ask = async (path: string) => (await browser.ask('GET', path)).body
  const progressIn = (entries: unknown) =>
    (entries as readonly Shown[]).find(({ id }) => id === 'i41')!.state.progress.progress
  const totals = (await ask('/api/totals')).progress as readonly { value: string; items: readonly string[] }[]
  const one = (await ask('/api/items/i41')) as unknown as Shown
  const state = (await ask('/api/items/i41/state')) as unknown as Shown
  const filtered = await ask(`/api/items?progress=${one.state.progress.progress}`)
  const paper = await ask('/api/ledger.json')
  return {
    ...{ one: one.state.progress.progress, state: state.state.progress.progress },
    ...{ list: progressIn((await ask('/api/items')).entries), filtered: progressIn(filtered.entries) },
    totals: totals.find(({ items }) => items.includes('i41'))?.value,
    paper: progressIn((paper.text ? JSON.parse(String(paper.text)) : paper).items),
  }
}

async function keptOf41() {
  const { database, settings, clock } = server
  const log = createLog(undefined, 'silent')
  await keepStates({ database, settings, now: clock.now, log, presets: readPresets(settings.policiesFolder) })
  const [government] = await listGovernments(database)
  const day = clock.now().toISOString().slice(0, 10)
  const states = await inGovernment(database, government!.id, (tx) => dailyStates(tx, day as never))
  return states.get('i41')?.progress
}

const all = (progress: string) =>
  Object.fromEntries(['one', 'state', 'list', 'filtered', 'totals', 'paper'].map((read) => [read, progress]))

test('an item without a measure is where its working items are, in whatever it is read', async () => {
  expect(await saidOf41(supervisor)).toEqual(all('unknown'))
  await verified('i41-1', '86', '2026-02-28')
  await verified('i41-2', '1', '2026-02-28')
  expect(await saidOf41(supervisor)).toEqual(all('behind'))
  expect(await keptOf41()).toBe('behind')

  server.clock.set('2026-03-03T02:00:00.000Z')
  await supervisor.signIn('zhangmin', password)
  await reader.signIn('tongji', password)
  await verified('i41-2', '86', '2026-03-02')
  expect(await saidOf41(supervisor)).toEqual(all('completed'))
  expect(await saidOf41(reader)).toEqual(all('completed'))
  expect(await keptOf41()).toBe('completed')
  const { body } = await supervisor.ask('GET', '/api/items/i41')
  expect(body.state).toMatchObject({
    progress: { because: 'partsCompleted', parts: { completed: 2, of: 2, decided: ['i41-1', 'i41-2'] } },
  })
})

test('on a day gone by it is where they were then', async () => {
  const { body } = await supervisor.ask('GET', '/api/items/i41/state?day=2026-03-02')
  expect(body.state).toMatchObject({ progress: { progress: 'behind', because: 'worstOfParts' } })
})

test('pages of one item each judge an item by all its parts', async () => {
  const { body } = await supervisor.ask('GET', '/api/items?limit=1&progress=completed')
  expect((body.entries as readonly Shown[])[0]).toMatchObject({ id: 'i41' })
})

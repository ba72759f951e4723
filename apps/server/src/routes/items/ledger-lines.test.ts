import { itemStatesSchema, ledgerLinesSchema } from '@taizhang/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded } from '../../../test/deeds.ts'

// Three items: 1 and 2 led by water, 3 by housing; 2 has another deadline.
let server: TrialServer
let supervisor: Browser
let water: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  const deeds = [orgUnitAdded('water'), orgUnitAdded('housing')]
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })
  water = await signInAs(server, supervisor, 'liuyang', [{ role: 'head', orgUnit: 'water' }])
  for (const [serial, lead, deadline] of [
    ['1', 'water', '2026-12-31'],
    ['2', 'water', '2026-10-31'],
    ['3', 'housing', '2026-12-31'],
  ] as const) {
    const schedule = { kind: 'straight', start: '2026-01-01', deadline }
    const item = { ...added(), duties: { lead, responsible: [], supporting: [] }, schedule }
    const body = { deeds: [item, issued(serial)] }
    expect((await supervisor.ask('POST', `/api/items/i-${serial}/deeds`, { body })).status).toBe(200)
  }
}, 60_000)
afterAll(() => server.close())

const linesOf = async (browser: Browser, query = '') => {
  const { status, body } = await browser.ask('GET', `/api/lines${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return ledgerLinesSchema.parse(body)
}

test('a line has what a table shows, and every light and name in it is told', async () => {
  const { entries, lights, names } = await linesOf(supervisor)
  expect(entries.map(({ serial }) => serial)).toEqual(['1', '2', '3'])
  const [first] = entries
  expect(first).toMatchObject({ words: '新建改造管网86公里', target: '86公里', lead: 'water' })
  expect(first).toMatchObject({ lifecycle: 'issued', deadline: '2026-12-31', notices: 0 })
  expect(lights.map(({ id }) => id)).toContain(first!.light.id)
  expect(names).toMatchObject({ water: '市water局', housing: '市housing局' })
})

test('a light that was set by hand is told with the computed one, and a light with its words', async () => {
  const before = (await linesOf(supervisor)).entries[0]!.light
  const set = { light: 'green', word: '达进度', reason: '核准文件已印发', until: '2026-12-31' }
  const body = { deeds: [{ kind: 'lightSetAside', ...set }] }
  expect((await supervisor.ask('POST', '/api/items/i-1/deeds', { body })).status).toBe(200)
  const { entries, lights } = await linesOf(supervisor)
  expect(before).not.toHaveProperty('computed')
  expect(entries[0]!.light).toEqual({ id: 'green', word: '达进度', computed: before })
  expect(entries[1]!.light).toEqual(before)
  expect(lights.find(({ id }) => id === 'green')!.words).toContain('达进度')
  const { body: states } = await supervisor.ask('GET', '/api/states')
  expect(itemStatesSchema.parse(states).items[0]).toMatchObject({ word: '达进度', computed: before })
})

test('pages follow one another without a gap', async () => {
  const first = await linesOf(supervisor, '?limit=2')
  const second = await linesOf(supervisor, `?limit=2&cursor=${encodeURIComponent(first.next!)}`)
  expect([...first.entries, ...second.entries].map(({ id }) => id)).toEqual(['i-1', 'i-2', 'i-3'])
  expect(second.next).toBeUndefined()
})

test.each([
  ['the deadline', '?deadlineUntil=2026-11-30', ['2']],
  ['the lead', '?lead=housing', ['3']],
  ['words', `?q=${encodeURIComponent('管网')}`, ['1', '2', '3']],
  ['words that are nowhere', `?q=${encodeURIComponent('机场')}`, []],
  ['progress', '?progress=unknown', ['1', '2', '3']],
  ['progress that none has', '?progress=behind', []],
])('lines by %s', async (_case, query, serials) => {
  expect((await linesOf(supervisor, query)).entries.map(({ serial }) => serial)).toEqual(serials)
})

test('a body sees the lines of its own items, and no name of another', async () => {
  const { entries, names } = await linesOf(water)
  expect(entries.map(({ id }) => id)).toEqual(['i-1', 'i-2'])
  expect(names).not.toHaveProperty('housing')
})

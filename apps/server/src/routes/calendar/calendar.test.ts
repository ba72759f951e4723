import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, startTrialServer, type TrialServer } from '../../../test/browser.ts'

let server: TrialServer
let browser: Browser

beforeAll(async () => {
  server = await startTrialServer()
  browser = await setUp(server)
})
afterAll(() => server.close())

test.each([
  ['7日内，7月16日（周四）', 'from=2026-07-16&days=7', '2026-07-23', []],
  ['7个工作日内', 'from=2026-07-16&days=7&count=workingDays', '2026-07-27', []],
  ['过国庆节', 'from=2026-09-30&days=1&count=workingDays', '2026-10-08', []],
  ['没有放假安排的年份', 'from=2031-01-01&days=1&count=workingDays', '2031-01-02', [2031]],
])('%s', async (_case, query, date, unknownYears) => {
  expect(await browser.ask('GET', `/api/calendar/due?${query}`)).toMatchObject({
    status: 200,
    body: { date, unknownYears },
  })
})

test.each(['from=2026-02-30&days=1', 'from=2026-02-01&days=0', 'from=2026-02-01&days=1&count=weeks', ''])(
  'no limit: %s',
  async (query) => {
    expect((await browser.ask('GET', `/api/calendar/due?${query}`)).status).toBe(422)
  },
)

test('who is not signed in counts for himself', async () => {
  const told = await server.browser().ask('GET', '/api/calendar/due?from=2026-07-16&days=7')
  expect(told.status).toBe(401)
})

test('the years that are known, and the days of reporting that were chosen', async () => {
  const before = await browser.ask('GET', '/api/calendar')
  expect(before.body).toMatchObject({
    calendars: [{ year: 2026, source: expect.stringContaining('国务院办公厅') }, { year: 2025 }],
    reporting: { every: 'month', closes: { months: 0, day: 25 } },
  })
  const chosen = { kind: 'policyChosen', policy: 'reporting', id: 'monthly-28', from: '2026-01-01' }
  await browser.ask('POST', '/api/register/deeds', { body: { deeds: [chosen] } })
  expect((await browser.ask('GET', '/api/calendar')).body).toMatchObject({
    reporting: { closes: { day: 28 } },
  })
})

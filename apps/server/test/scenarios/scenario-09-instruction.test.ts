import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn, workRows } from '../../../../samples/scenarios/table.ts'
import type { Browser } from '../browser.ts'
import { proseIn } from '../prose.ts'
import { type City, done, download, openCity, refusalOf, seen, upload, yes } from './city.ts'

// 情景九 批示：市长7月16日在专报上批示，对口科室连扫描件录入，记了“无新批示”才能销号。

let city: City
let desk: Browser
let scan: string
let evidence: string

const words = '请国栋同志牵头，住建局7日内拿出方案'
const path = '/api/items/批14/deeds'
const forHousing = { onBehalfOf: 'housing', basis: { kind: 'telephone', note: '局办公室来电' } }

beforeAll(async () => {
  city = await openCity('2026-01-28')
  desk = await city.enrol({
    ...{ name: 'fangyuanyuan', displayName: '方圆圆', person: 'fang-yuanyuan', grants: [{ role: 'desk' }] },
  })
  await yes(city.office, '/api/breakdowns/t26/deeds', {
    deeds: [
      drawn(workRows(40, ['housing'])),
      { kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-01-28' },
    ],
  })
})
afterAll(() => city.close())

const written = (said: string) => ({
  ...{ leader: '陈立新', on: '2026-07-16', words: said, paper: '专报第14期', scan },
})
const added = (said: string, deadline: string) => ({
  ...{ kind: 'added', itemKind: 'instruction', words: '拿出管网改造提速方案', instruction: written(said) },
  sources: [{ list: 'instruction', document: '专报第14期', quote: said }],
  duties: { lead: 'housing', responsible: [], supporting: [], sponsor: 'vice-mayor-construction' },
  measure: { kind: 'yesNo' },
  schedule: { kind: 'straight', start: '2026-07-16', deadline },
  concerns: ['t26-37'],
})
const instructions = async () => {
  const { entries } = await seen<{ entries: readonly { id: string }[] }>(
    city.office,
    '/api/items?kind=instruction',
  )
  return entries.map(({ id }) => id)
}

test('16 July 2026, a Thursday: the scan is kept', async () => {
  expect(new Date('2026-07-16').getUTCDay()).toBe(4)
  city.on('2026-07-16', 15)
  scan = await upload(desk, '专报第14期批示.txt', '扫描件：专报第14期')
})

test('a bare 阅 opens no task, and is kept as a note on 第37项', async () => {
  const deeds = [added('阅', '2026-07-23')]
  expect(await refusalOf(desk, path, { deeds })).toBe('nothingToDo')
  await done(desk, 't26-37', [{ kind: 'instructionNoted', instruction: written('阅') }])
  expect(await instructions()).toEqual([])
  const { notes } = await seen<{ notes: readonly object[] }>(city.office, '/api/items/t26-37')
  expect(notes).toEqual([written('阅')])
})

test.each([
  ['7日内', 'days', '2026-07-23'],
  ['the policy counts working days', 'workingDays', '2026-07-27'],
])('%s: due %s', async (_case, count, date) => {
  const due = await seen(desk, `/api/calendar/due?from=2026-07-16&days=7&count=${count}`)
  expect(due).toEqual({ date, unknownYears: [] })
})

test('the desk records it, linked to 第37项 and not standing under it', async () => {
  const { date } = await seen<{ date: string }>(desk, '/api/calendar/due?from=2026-07-16&days=7')
  await done(desk, '批14', [
    added(words, date),
    { kind: 'issued', document: '批示2026', serial: '14', documentNumber: '' },
  ])
  const item = await seen(desk, '/api/items/批14')
  expect(item).toMatchObject({
    ...{ concerns: ['t26-37'], instruction: { leader: '陈立新', words, paper: '专报第14期', scan } },
    ...{ schedules: [{ value: { deadline: '2026-07-23' } }], duties: [{ value: { lead: 'housing' } }] },
  })
  expect(item.parent).toBeUndefined()
  expect(await instructions()).toEqual(['批14'])
  const [line] = await seen<readonly { line: string }[]>(desk, '/api/items/批14/history')
  expect(line?.line).toBe('方圆圆 录入')
})

test('a notice on it says by whom and on what it was written', async () => {
  city.on('2026-07-24')
  const { draft } = await seen<{ draft: { step: string; paper: string; words: string; replyBy: string } }>(
    city.office,
    '/api/items/批14/notice-draft',
  )
  const { step, paper, words: said, replyBy } = draft
  await done(city.office, '批14', [
    { kind: 'noticeIssued', step, paper, to: 'housing', words: said, replyBy },
  ])
  const prose = proseIn(await download(city, city.office, '/api/items/批14/notices/1.docx'))
  expect(prose).toContain('领导批示，陈立新2026年7月16日在专报第14期上批示')
  expect(prose).toContain('2026年7月23日')
})

test('it closes only after 无新批示 is recorded', async () => {
  city.on('2026-07-27')
  evidence = await upload(city.office, '方案.txt', '管网改造提速方案')
  await done(city.office, '批14', [{ kind: 'signedFor' }], forHousing)
  await done(city.office, '批14', [{ kind: 'closeClaimed', evidence: [evidence] }], forHousing)
  const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
  await done(city.office, '批14', [
    { kind: 'closeReviewed', checks },
    { kind: 'closeRated', rating: 'good' },
  ])
  const closing = { deeds: [{ kind: 'closed' }] }
  expect(await refusalOf(city.office, path, closing)).toBe('instructionOpen')
  await done(desk, '批14', [{ kind: 'noFurtherInstruction' }])
  await done(city.office, '批14', [{ kind: 'closed' }])
  expect(await seen(city.office, '/api/items/批14')).toMatchObject({
    ...{ lifecycle: 'closed', noFurtherInstructionOn: '2026-07-27' },
  })
})

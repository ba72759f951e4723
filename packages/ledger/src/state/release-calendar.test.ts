import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { begun, itemOf, on, straight } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import type { Measure } from '../measure/measure.ts'
import { stateOf } from './item-state.ts'
import { type ReleaseCalendar, readReleaseCalendar, releasesOf } from './release-calendar.ts'
import { readReportingPolicy } from './reporting.ts'

const calendarOf = (path: string): ReleaseCalendar => {
  const outcome = readReleaseCalendar(policyFile(path))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return outcome.calendar
}
const read = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if ('problems' in read) throw new Error(read.problems.join())
const reporting = read.policy

test.each([
  ['1—2月合并发布', 'releases/monthly.json', '2026-02-28', '2026-03-18'],
  ['闰年的2月', 'releases/monthly.json', '2028-02-29', '2028-03-18'],
  ['12月的数次年发布', 'releases/monthly.json', '2026-12-31', '2027-01-18'],
  ['1月没有单月数', 'releases/monthly.json', '2026-01-31', undefined],
  ['前三季度', 'releases/quarterly.json', '2026-09-30', '2026-10-28'],
  ['全年数次年1月底', 'releases/quarterly.json', '2026-12-31', '2027-01-30'],
  ['年度数据晚一年', 'releases/yearly.json', '2026-12-31', '2027-03-20'],
])('%s', (_case, path, through, on) => {
  const releases = releasesOf(calendarOf(path), Number(through.slice(0, 4)))
  expect(releases.find((each) => each.through === through)?.on).toBe(on)
})

test('a day that the publisher announced goes before the usual one', () => {
  const calendar = {
    ...calendarOf('releases/quarterly.json'),
    announced: [{ through: '2026-09-30', on: '2026-10-30' }],
  }
  expect(releasesOf(calendar, 2026).map(({ on }) => on)).toEqual([
    '2026-04-28',
    '2026-07-28',
    '2026-10-30',
    '2027-01-30',
  ])
  expect(releasesOf(calendar, 2025).map(({ on }) => on)[2]).toBe('2025-10-28')
})

test.each(policyFilesIn('releases'))('%s can be used, and says that it is our own', (path) => {
  const calendar = calendarOf(path)
  expect(calendar.source).toMatch(/自拟/)
  const releases = releasesOf(calendar, 2026)
  for (const { through, on } of releases) expect(on > through, through).toBe(true)
  expect(releases.map(({ through }) => through)).toEqual(releases.map(({ through }) => through).toSorted())
})

test.each([
  ['days[0]', { days: [{ throughMonth: 13, monthsLater: 1, day: 1 }] }],
  ['days: there', { days: [] }],
  ['announced[0]', { announced: [{ through: '2026-02-30', on: '2026-03-18' }] }],
  ['source: words', { source: '' }],
])('refuses a calendar: %s', (words, wrong) => {
  const outcome = readReleaseCalendar({ ...calendarOf('releases/quarterly.json'), ...wrong })
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

const gdp: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const story = begun('1', '1', { itemKind: 'target', measure: gdp, schedule: straight, publisher: '市统计局' })
const threeQuarters = on('2026-10-28', '1', {
  ...{ kind: 'published', value: { kind: 'number', number: '5.8' }, through: dateOf('2026-09-30') },
  ...{ vintage: 'preliminary', source: '市统计局' },
})
const policy = {
  tolerance: { points: '0.2', percent: '0' },
  reporting,
  releases: releasesOf(calendarOf('releases/quarterly.json'), 2026),
}

// 情景六：每月要报，数一季一发布，谁也不算未报。
test.each([
  ['9月底，前三季度数没有出', '2026-09-30', 'awaitingRelease'],
  ['10月25日窗口关闭，数还没有出', '2026-10-27', 'awaitingRelease'],
  ['11月25日，10月没有单月数', '2026-11-25', 'awaitingRelease'],
])('GDP: %s (情景六)', (_case, today, reportingState) => {
  const item = itemOf('1', today < '2026-10-28' ? story : [...story, threeQuarters])
  expect(stateOf(item, dateOf(today), policy).reporting.reporting).toBe(reportingState)
})

test.each([
  ['数没有出，等着', story, '2026-04-20', 'awaitingRelease'],
  ['数出了没有录入，由台账录入，不催单位', story, '2026-12-20', 'due'],
  ['录入后等下一期', [...story, threeQuarters], '2026-11-25', 'awaitingRelease'],
])('只取发布数：%s', (_case, events, today, expected) => {
  const item = itemOf('1', [
    ...events.slice(0, 3),
    on('2026-02-03', '1', { kind: 'frequencySet', frequency: 'fromPublisher' }),
    ...events.slice(3),
  ])
  expect(stateOf(item, dateOf(today), policy).reporting.reporting).toBe(expected)
})

test('2025: the figure of the report and the one of the statistics stand side by side, each with its vintage (情景六)', () => {
  const figure = (number: string, vintage: 'estimate' | 'preliminary', at: string, source: string) =>
    on(at, '1', {
      kind: 'published',
      value: { kind: 'number', number },
      through: dateOf('2025-12-31'),
      vintage,
      source,
    })
  const item = itemOf('1', [
    ...story,
    figure('6.1', 'estimate', '2026-02-05', '2026年政府工作报告'),
    figure('5.9', 'preliminary', '2026-02-10', '市统计局'),
  ])
  expect(
    item.published.map(({ value, vintage }) => [value.kind === 'number' && value.number, vintage]),
  ).toEqual([
    ['6.1', 'estimate'],
    ['5.9', 'preliminary'],
  ])
  // 结论按后一个。
  expect(stateOf(item, dateOf('2026-02-20'), policy).latest).toMatchObject({ value: { number: '5.9' } })
})

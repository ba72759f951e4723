import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { addDays, dateOf } from '../exact/calendar-date.ts'
import { periodOf } from '../exact/period.ts'
import {
  lockOf,
  owedPeriods,
  periodOpenedIn,
  type Reporting,
  type ReportingFacts,
  type ReportingPolicy,
  readReportingPolicy,
  reportingIn,
  reportingOf,
  type SubmissionStage,
} from './reporting.ts'

const policyOf = (path: string): ReportingPolicy => {
  const outcome = readReportingPolicy(policyFile(path))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return outcome.policy
}
const monthly = policyOf('reporting/monthly-25.json')
const nextMonth = policyOf('reporting/monthly-next-5.json')
const quarterly: ReportingPolicy = { ...nextMonth, every: 'quarter', daysAfterRelease: 5 }
const october = (stage: SubmissionStage) => [{ period: periodOf('2026-10'), stage }]
const releases = [{ through: dateOf('2026-09-30'), on: dateOf('2026-10-28') }]
const asked = { askedFrom: dateOf('2026-03-01'), policy: monthly, submissions: [] }
const facts = (today: string, others: Partial<ReportingFacts> = {}): ReportingFacts => ({
  ...asked,
  ...others,
  today: dateOf(today),
})

test.each<[string, ReportingFacts, Reporting, string | undefined]>([
  ['开放第一天', facts('2026-10-20'), 'due', '2026-10'],
  ['截止当天', facts('2026-10-25'), 'due', '2026-10'],
  ['截止次日', facts('2026-10-26'), 'late', '2026-10'],
  ['下期开放前，欠的还是上期', facts('2026-11-19'), 'late', '2026-10'],
  ['次月5日前，当月底', facts('2026-10-31', { policy: nextMonth }), 'due', '2026-10'],
  ['次月5日', facts('2026-11-05', { policy: nextMonth }), 'due', '2026-10'],
  ['次月6日', facts('2026-11-06', { policy: nextMonth }), 'late', '2026-10'],
  ['还没有交办', { policy: monthly, submissions: [], today: dateOf('2026-10-26') }, 'notDue', undefined],
  ['截止当天交办，这一期要报', facts('2026-10-25', { askedFrom: dateOf('2026-10-25') }), 'due', '2026-10'],
  ['截止后才交办，不追上期', facts('2026-10-28', { askedFrom: dateOf('2026-10-27') }), 'notDue', undefined],
  ['草稿不算报', facts('2026-10-26', { submissions: october('draft') }), 'late', '2026-10'],
  ['已报', facts('2026-10-26', { submissions: october('submitted') }), 'submitted', '2026-10'],
  ['退回', facts('2026-10-26', { submissions: october('returned') }), 'returned', '2026-10'],
  ['采用', facts('2026-11-19', { submissions: october('accepted') }), 'accepted', '2026-10'],
  ['采用后，下期又开放', facts('2026-11-20', { submissions: october('accepted') }), 'due', '2026-11'],
  ['三季度，未到发布日', facts('2026-10-25', { policy: quarterly, releases }), 'awaitingRelease', '2026-Q3'],
  ['三季度，发布当天', facts('2026-10-28', { policy: quarterly, releases }), 'due', '2026-Q3'],
  ['三季度，发布后宽限五天', facts('2026-11-02', { policy: quarterly, releases }), 'due', '2026-Q3'],
  ['三季度，过了宽限', facts('2026-11-03', { policy: quarterly, releases }), 'late', '2026-Q3'],
  ['10月没有单月数，不是未报', facts('2026-11-10', { releases }), 'awaitingRelease', '2026-10'],
])('%s', (_case, given, reporting, period) => {
  expect(reportingOf(given)).toMatchObject({ reporting, ...(period && { period }) })
})

const nodeDays = [dateOf('2026-06-30'), dateOf('2026-09-30'), dateOf('2026-12-31')]
test.each<[string, Partial<ReportingFacts>, string, Reporting, string | undefined]>([
  ['按季，季末月开放', { frequency: 'quarterly' }, '2026-09-20', 'due', '2026-Q3'],
  ['按季，季末月截止后', { frequency: 'quarterly' }, '2026-09-26', 'late', '2026-Q3'],
  ['按季，季中问的还是上季', { frequency: 'quarterly' }, '2026-08-25', 'late', '2026-Q2'],
  ['按年，年底才问', { frequency: 'yearly' }, '2026-12-19', 'notDue', undefined],
  ['按年，12月20日开放', { frequency: 'yearly' }, '2026-12-20', 'due', '2026'],
  ['到节点时，第一个节点前', { frequency: 'atNodes', nodeDays }, '2026-06-19', 'notDue', undefined],
  ['到节点时，6月', { frequency: 'atNodes', nodeDays }, '2026-06-20', 'due', '2026-06'],
  ['到节点时，7月没有节点，欠的是6月', { frequency: 'atNodes', nodeDays }, '2026-07-25', 'late', '2026-06'],
  ['到节点时，9月', { frequency: 'atNodes', nodeDays }, '2026-09-24', 'due', '2026-09'],
  ['按月写明，与规则相同', { frequency: 'monthly' }, '2026-10-26', 'late', '2026-10'],
  ['按月写明，规则是按季', { frequency: 'monthly', policy: quarterly }, '2026-10-20', 'due', '2026-10'],
  ['只取发布数，没有发布日历', { frequency: 'fromPublisher' }, '2026-10-26', 'awaitingRelease', undefined],
  ['只取发布数，数出了没有录入', { frequency: 'fromPublisher', releases }, '2026-12-26', 'due', undefined],
  [
    '只取发布数，已录入',
    { frequency: 'fromPublisher', releases, published: [dateOf('2026-09-30')] },
    '2026-12-26',
    'awaitingRelease',
    undefined,
  ],
])('频次：%s', (_case, others, today, reporting, period) => {
  const outcome = reportingOf(facts(today, others))
  expect([outcome.reporting, outcome.period]).toEqual([reporting, period])
})

test.each<[string, Partial<ReportingFacts>, string, string | undefined]>([
  ['按月', {}, '2026-05', '2026-05'],
  ['次月5日前，窗口在当月开放', { policy: nextMonth }, '2026-05', '2026-05'],
  ['按季，5月没有', { frequency: 'quarterly' }, '2026-05', undefined],
  ['按季，6月', { frequency: 'quarterly' }, '2026-06', '2026-Q2'],
  ['到节点时，5月没有', { frequency: 'atNodes', nodeDays }, '2026-05', undefined],
  ['到节点时，9月', { frequency: 'atNodes', nodeDays }, '2026-09', '2026-09'],
  ['只取发布数', { frequency: 'fromPublisher' }, '2026-09', undefined],
])('当月开放的报告期：%s', (_case, others, month, period) => {
  expect(periodOpenedIn(periodOf(month), { ...asked, ...others })).toBe(period)
})

/** What is owed, the period with where it stands. */
const owedOn = (today: string, others: Partial<ReportingFacts> = {}) =>
  owedPeriods(facts(today, others)).map(({ period, reporting, isLocked }) => {
    return `${period} ${reporting}${isLocked ? ' locked' : ''}`
  })
const filed = (...periods: readonly [period: string, stage: SubmissionStage][]) => ({
  submissions: periods.map(([period, stage]) => ({ period: periodOf(period), stage })),
})
const since = (askedFrom: string) => ({ askedFrom: dateOf(askedFrom) })
const paused = (from: string, until?: string) => ({
  pauses: [{ from: dateOf(from), ...(until && { until: dateOf(until) }) }],
})

test.each<[string, string, Partial<ReportingFacts>, readonly string[]]>([
  ['10月没报，11月开放后仍欠', '2026-11-21', since('2026-10-01'), ['2026-10 late locked', '2026-11 due']],
  [
    '11月报了，10月仍欠',
    '2026-11-21',
    { ...since('2026-10-01'), ...filed(['2026-11', 'accepted']) },
    ['2026-10 late locked'],
  ],
  [
    '10月补报了，不再欠',
    '2026-11-21',
    { ...since('2026-10-01'), ...filed(['2026-10', 'submitted']) },
    ['2026-11 due'],
  ],
  ['草稿不算', '2026-10-27', { ...since('2026-10-01'), ...filed(['2026-10', 'draft']) }, ['2026-10 late']],
  [
    '退回没改的一直欠',
    '2026-11-21',
    { ...since('2026-10-01'), ...filed(['2026-10', 'returned'], ['2026-11', 'accepted']) },
    ['2026-10 returned'],
  ],
  [
    '退回前采用过，退的是后一稿',
    '2026-10-27',
    { ...since('2026-10-01'), ...filed(['2026-10', 'accepted'], ['2026-10', 'returned']) },
    ['2026-10 returned'],
  ],
  ['交办以前的不欠', '2026-11-19', since('2026-10-26'), []],
  [
    '按季，三季度',
    '2026-11-21',
    { ...since('2026-05-01'), frequency: 'quarterly' },
    ['2026-Q2 late locked', '2026-Q3 late locked'],
  ],
  [
    '到节点时，只欠有节点的月',
    '2026-11-21',
    { ...since('2026-05-01'), frequency: 'atNodes', nodeDays },
    ['2026-06 late locked', '2026-09 late locked'],
  ],
  ['只取发布数，不欠', '2026-11-21', { frequency: 'fromPublisher', releases }, []],
  ['数未发布，不欠', '2026-11-21', { ...since('2026-10-01'), releases }, []],
  ['数已发布，欠9月', '2026-11-21', { ...since('2026-09-01'), releases }, ['2026-09 late']],
  [
    '中止期间的不欠，恢复后的欠',
    '2026-11-21',
    { ...since('2026-08-01'), ...paused('2026-08-30', '2026-10-30') },
    ['2026-08 late locked', '2026-11 due'],
  ],
  [
    '截止当天恢复，这一期要报',
    '2026-10-25',
    { ...since('2026-10-01'), ...paused('2026-10-02', '2026-10-25') },
    ['2026-10 due'],
  ],
  ['还没有交办', '2026-11-21', { askedFrom: undefined as never }, []],
])('欠报：%s', (_case, today, others, owed) => {
  expect(owedOn(today, others)).toEqual(owed)
})

test.each<[string, string, Partial<ReportingFacts>, Reporting]>([
  ['10月没报', '2026-10', {}, 'late'],
  ['10月报了，11月开放也是已采用', '2026-10', filed(['2026-10', 'accepted']), 'accepted'],
  ['交办前的月份补录了', '2026-02', filed(['2026-02', 'accepted']), 'accepted'],
  ['交办前的月份', '2026-01', {}, 'notDue'],
  ['还没到的月份', '2026-12', {}, 'notDue'],
  ['按月的事项没有季度', '2026-Q3', {}, 'notDue'],
  ['按季的事项没有10月', '2026-10', { frequency: 'quarterly' }, 'notDue'],
  ['数未发布', '2026-10', { releases }, 'awaitingRelease'],
  ['中止期间', '2026-10', paused('2026-10-02', '2026-11-01'), 'notDue'],
])('某期填报状态：%s', (_case, period, others, reporting) => {
  expect(reportingIn(periodOf(period), facts('2026-11-21', others)).reporting).toBe(reporting)
})

test('law: what is owed is where its period stands, and nothing that was filled is owed', () => {
  const stages = fc.constantFrom<SubmissionStage>('draft', 'submitted', 'returned', 'accepted')
  const months = fc.constantFrom('2026-03', '2026-05', '2026-09', '2026-10')
  fc.assert(
    fc.property(fc.nat(300), fc.array(fc.tuple(months, stages), { maxLength: 4 }), (days, said) => {
      const given = facts(addDays(dateOf('2026-03-01'), days), filed(...said))
      for (const { period, reporting } of owedPeriods(given)) {
        expect(reportingIn(period, given).reporting).toBe(reporting)
        const last = said.filter(([each, stage]) => each === period && stage !== 'draft').at(-1)
        expect([undefined, 'returned']).toContain(last?.[1])
      }
      const { period, reporting } = reportingOf(given)
      if (period) expect(reportingIn(period, given).reporting).toBe(reporting)
    }),
  )
})

test('the lock is a day after the window', () => {
  const lock = (policy: ReportingPolicy) => lockOf(periodOf('2026-12'), policy)
  expect([lock(monthly), lock(nextMonth)]).toEqual(['2027-01-10', '2027-01-15'])
  const { locks: _locks, ...open } = monthly
  expect(lock(open)).toBeUndefined()
})

test.each(policyFilesIn('reporting'))('%s can be used, and says where it is from', (path) => {
  expect(policyOf(path).source).toMatch(/^\[.+\].*自拟/)
})
test.each([
  ['closes: before it opens', { ...monthly, closes: { months: 0, day: 19 } }],
  ['opens: months', { ...monthly, opens: { months: 3, day: 1 } }],
  ['locks: before it closes', { ...monthly, locks: { months: 0, day: 24 } }],
  ['locks: months', { ...monthly, locks: { months: 0, day: 32 } }],
  ['causeWhenBehind', { ...monthly, causeWhenBehind: 'yes' }],
  ['every: month', { ...monthly, every: 'week' }],
  ['source: words', { ...monthly, source: undefined }],
  ['id: words', null],
])('refuses a policy: %s', (words, data) => {
  const outcome = readReportingPolicy(data)
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('law: what was accepted is never late in its own window, and no day is without an answer', () => {
  fc.assert(
    fc.property(fc.nat(400), fc.constantFrom(monthly, nextMonth, quarterly), (days, policy) => {
      const given = facts(addDays(dateOf('2026-03-01'), days), { policy })
      const { period } = reportingOf(given)
      if (period === undefined) return
      const submissions = [{ period, stage: 'accepted' as const }]
      expect(reportingOf({ ...given, submissions })).toMatchObject({ reporting: 'accepted', period })
    }),
  )
})

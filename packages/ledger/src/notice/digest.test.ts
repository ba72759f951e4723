import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { begun, byDate, itemOf, ledgerOf, on, straight, year } from '../../test/story.ts'
import { addDays, dateOf } from '../exact/calendar-date.ts'
import { periodOf } from '../exact/period.ts'
import { isWorkingDay, readCalendar } from '../exact/working-days.ts'
import type { Deed, Event } from '../item/event.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { owedOf, stateOf } from '../state/item-state.ts'
import { readReportingPolicy } from '../state/reporting.ts'
import { type DigestPolicy, digestOf, readDigestPolicy } from './digest.ts'

const policyOf = (path: string): DigestPolicy => {
  const outcome = readDigestPolicy(policyFile(path))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return outcome.policy
}
const plain = policyOf('digests/plain.json')
const [calendar, reporting] = [
  readCalendar(policyFile('calendars/2026.json')),
  readReportingPolicy(policyFile('reporting/monthly-25.json')),
]
if (!('calendar' in calendar) || !('policy' in reporting)) throw new Error('no policy')
const policy = { policy: plain, calendars: [calendar.calendar] }
const september = periodOf('2026-09')

const filed = (item: string, ...deeds: Deed[]): Event[] => deeds.map((deed) => on('2026-09-24', item, deed))
const draft: Deed = {
  ...{ kind: 'drafted', period: september, vintage: 'flash', words: '' },
  value: { kind: 'number', number: '60' },
}
const back: Deed[] = [
  draft,
  { kind: 'approved', period: september },
  { kind: 'returned', period: september, reason: '缺佐证' },
]
const notice: Deed = {
  ...{ kind: 'noticeIssued', step: 'reminder', paper: 'notice', to: '市住建局', words: '请报进展' },
  replyBy: dateOf('2026-09-30'),
}
const another = { duties: { lead: '市水利局', responsible: ['市住建局'], supporting: [] } }
const events = byDate(
  begun('1', '1', { schedule: straight }),
  [...begun('2', '2', { schedule: straight }), ...filed('2', ...back)],
  begun('3', '3'),
  begun('4', '4', { schedule: { ...year, deadline: dateOf('2026-10-10'), kind: 'straight' } }),
  [...begun('5', '5', { schedule: straight, ...another }), ...filed('5', notice)],
)
const statePolicy = { tolerance: { points: '0', percent: '0' }, reporting: reporting.policy }
const digestOn = (day: string, orgUnit = '市住建局') => {
  const items = Object.values(ledgerOf(events).items)
  const state = (item: (typeof items)[number]) => stateOf(item, dateOf(day), statePolicy)
  return digestOf(
    items.map((item) => ({ item, state: state(item), owed: owedOf(item, dateOf(day), statePolicy) })),
    { orgUnit, day: dateOf(day) },
    policy,
  )
}
const serials = (lines: readonly { readonly serial?: string }[]) =>
  lines.map(({ serial }) => serial).join(' ')

test('everything that is asked of a body stands in one list a day', () => {
  const digest = digestOn('2026-09-25')
  // 25日是中秋假期，24日是工作日。
  expect(digest).toBeUndefined()
  const { asked, late, returned, dueSoon, toReply, toPlan } = digestOn('2026-09-24')!
  expect([asked, late, returned, dueSoon, toReply, toPlan].map(serials)).toEqual([
    ...['1 3 4', '1 2 3 4', '2', '4', '5', '3'],
  ])
  // 2月至8月从未填报，9月到期也还欠着。
  expect(late[0]).toMatchObject({
    ...{
      by: '2026-02-25',
      periods: ['02', '03', '04', '05', '06', '07', '08'].map((month) => `2026-${month}`),
    },
  })
  expect(asked[0]).toMatchObject({ by: '2026-09-25', periods: ['2026-09'] })
  expect(toReply[0]).toMatchObject({ notice: 1, by: '2026-09-30' })
  expect(toPlan[0]?.by).toBe('2026-02-18') // 签收后15天
})

test('after the window what was not filed is late, and what came back stays to be mended', () => {
  const { late, returned } = digestOn('2026-09-28')!
  expect(late.map(({ serial, periods }) => `${serial}:${periods!.length}`).join(' ')).toBe('1:8 2:7 3:8 4:8')
  expect(returned.map(({ serial, periods }) => `${serial}:${periods!.join()}`)).toEqual(['2:2026-09'])
})

test.each([
  ['周六', '2026-09-26'],
  ['国庆', '2026-10-01'],
])('nothing is sent on %s', (_case, day) => expect(digestOn(day)).toBeUndefined())

test('a Sunday that is worked is a working day', () => expect(digestOn('2026-09-20')).toBeDefined())

test('a body of whom nothing is asked gets nothing', () => {
  expect(digestOn('2026-09-24', '市教育局')).toBeUndefined()
  expect(serials(digestOn('2026-09-24', '市水利局')!.asked)).toBe('5')
})

test('nodes are asked again after a target was changed', () => {
  const nodes: Schedule = {
    ...{ ...year, kind: 'nodes' },
    nodes: [{ dueDate: year.deadline, planned: { kind: 'value', value: '86' } }],
  }
  const changed = [
    ...begun('37', '37'),
    on('2026-03-01', '37', { kind: 'nodesProposed', schedule: nodes }),
    on('2026-03-02', '37', { kind: 'nodesApproved' }),
    on('2026-09-10', '37', {
      ...{
        kind: 'measureModified',
        measure: { kind: 'cumulative', target: '80', comparator: 'exactly', unit: '公里' },
      },
      ...{
        reason: '规划调整',
        authority: '市政府',
        documentNumber: '青府函〔2026〕8号',
        from: dateOf('2026-09-01'),
      },
    }),
  ]
  const item = itemOf('37', changed)
  const state = stateOf(item, dateOf('2026-09-24'), {
    tolerance: { points: '0', percent: '0' },
    reporting: reporting.policy,
  })
  const digest = digestOf(
    [{ item, state, owed: [] }],
    { orgUnit: '市住建局', day: dateOf('2026-09-24') },
    policy,
  )
  expect(digest?.toPlan).toEqual([{ item: '37', serial: '37', words: item.words, by: '2026-09-25' }])
})

test.each<[string, readonly Deed[], string, string]>([
  ['issued: it is to be signed for, and nothing else is asked', [], '市住建局', '7'],
  ['signed for', [{ kind: 'signedFor' }], '市住建局', ''],
  ['objected to: the office is to rule', [{ kind: 'objected', reason: '职责不符' }], '市住建局', ''],
  ['of another body', [], '市财政局', ''],
])('%s', (_case, deeds, orgUnit, toSign) => {
  const day = dateOf('2026-02-03')
  const story = [
    ...begun('7', '7', { schedule: straight }).slice(0, 2),
    ...deeds.map((deed) => on('2026-02-02', '7', deed)),
  ]
  const item = itemOf('7', story)
  const entry = { item, state: stateOf(item, day, statePolicy), owed: owedOf(item, day, statePolicy) }
  const digest = digestOf([entry], { orgUnit, day }, policy)
  expect(serials(digest?.toSign ?? [])).toBe(toSign)
  if (toSign !== '') expect([digest!.asked, digest!.late, digest!.toPlan].flat()).toEqual([])
})

test('a notice of an item that was put off is not asked about: nobody could answer it', () => {
  const told = [...begun('37', '37'), on('2026-06-01', '37', notice)]
  const deferred = on('2026-06-02', '37', {
    kind: 'deferred',
    reason: '缓建',
    documentNumber: '青府函〔2026〕8号',
  })
  const askedOf = (events: typeof told) => {
    const item = itemOf('37', events)
    const state = stateOf(item, dateOf('2026-06-03'), {
      tolerance: { points: '0', percent: '0' },
      reporting: reporting.policy,
    })
    return (
      digestOf([{ item, state, owed: [] }], { orgUnit: '市住建局', day: dateOf('2026-06-03') }, policy)
        ?.toReply ?? []
    )
  }
  expect([askedOf(told).length, askedOf([...told, deferred]).length]).toEqual([1, 0])
})

test.each(policyFilesIn('digests'))('%s can be used, and says what is our own', (path) => {
  expect(policyOf(path).source).toMatch(/自拟/)
})
test.each([
  ['until: before', { from: '17:00', until: '09:00' }],
  ['from: an hour', { from: '9点' }],
  ['planWithin', { planWithin: { days: 15 } }],
])('refuses a policy: %s', (words, wrong) => {
  const outcome = readDigestPolicy({ ...plain, ...wrong })
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('law: on any day of the year what is to be filled stands in one place, and only on days that are worked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 330 }), (days) => {
      const day = addDays(dateOf('2026-02-03'), days)
      const digest = digestOn(day)
      if (!isWorkingDay(day, [calendar.calendar]).working) expect(digest).toBeUndefined()
      const { asked = [], late = [], returned = [] } = digest ?? {}
      const filled = [...asked, ...late, ...returned].flatMap(({ item, periods = [] }) =>
        periods.map((period) => `${item} ${period}`),
      )
      expect(new Set(filled).size).toBe(filled.length)
    }),
    { numRuns: 40 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile } from '../../test/policy-files.ts'
import { begun, itemOf, ledgerOf, login, on, straight, year } from '../../test/story.ts'
import { apply, fold } from '../apply.ts'
import { addDays, dateOf } from '../exact/calendar-date.ts'
import { type Period, periodOf } from '../exact/period.ts'
import type { Deed, Event } from '../item/event.ts'
import type { RefusalCode } from '../item/refusal.ts'
import type { Ask } from '../item/submission.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { lockOf, readReportingPolicy } from '../state/reporting.ts'

const outcome = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if ('problems' in outcome) throw new Error(outcome.problems.join())
const reporting = outcome.policy
const policy = { reporting }

const [may, june, july] = ['2026-05', '2026-06', '2026-07'].map(periodOf) as [
  ReturnType<typeof periodOf>,
  ReturnType<typeof periodOf>,
  ReturnType<typeof periodOf>,
]
type Draft = Extract<Deed, { readonly kind: 'drafted' }>
const draft = (number: string, others: Partial<Draft> = {}): Draft => ({
  ...{ kind: 'drafted', period: may, vintage: 'flash', words: '' },
  value: { kind: 'number', number },
  ...others,
})
const approved = (period = may): Deed => ({ kind: 'approved', period })
const accepted = (period = may): Deed => ({ kind: 'accepted', period })
const cause = { category: 'weather', words: '连续降雨停工9天' } as const
const nextStep = { words: '增加两个作业面', by: dateOf('2026-07-31') }
const told = (at: string, ...deeds: Deed[]): Event[] => deeds.map((deed) => on(at, '37', deed))
const onward = begun('37', '37', { schedule: straight })
const nodes: Schedule = {
  ...{ ...year, kind: 'nodes' },
  nodes: [
    { dueDate: dateOf('2026-05-31'), planned: { kind: 'value', value: '12' } },
    { dueDate: dateOf('2026-12-31'), planned: { kind: 'value', value: '86' } },
  ],
}
const planned = [
  ...onward,
  ...told('2026-03-01', { kind: 'nodesProposed', schedule: nodes }, { kind: 'nodesApproved' }),
]

const outcomeOf = (before: readonly Event[], event: Event) => {
  const end = apply(ledgerOf(before), event, policy)
  return 'refusal' in end ? end.refusal.code : 'taken'
}

// 86公里，每月7.17公里：5月底应完成35.8公里。
test.each<[string, Draft, RefusalCode | 'taken']>([
  ['达到序时，不用写原因', draft('36'), 'taken'],
  ['滞后，没有原因', draft('12'), 'causeMissing'],
  ['滞后，只选了类别', draft('12', { cause: { ...cause, words: '' } }), 'causeMissing'],
  ['滞后，有原因没有下一步', draft('12', { cause }), 'nextStepMissing'],
  ['滞后，下一步没有内容', draft('12', { cause, nextStep: { ...nextStep, words: '' } }), 'nextStepMissing'],
  [
    '滞后，下一步昨天到期',
    draft('12', { cause, nextStep: { ...nextStep, by: dateOf('2026-05-24') } }),
    'nextStepMissing',
  ],
  [
    '滞后，下一步今天到期',
    draft('12', { cause, nextStep: { ...nextStep, by: dateOf('2026-05-25') } }),
    'taken',
  ],
  ['滞后，原因和下一步都有', draft('12', { cause, nextStep }), 'taken'],
  ['没有报数，无从判断', { ...draft('0'), words: '正在招标', value: undefined } as unknown as Draft, 'taken'],
  ['数是4月底的，按4月比', draft('29', { through: dateOf('2026-04-30') }), 'taken'],
])('审定：%s', (_case, said, expected) => {
  const { value, ...rest } = said
  const deed = value ? said : (rest as Draft)
  expect(outcomeOf([...onward, ...told('2026-05-25', deed)], on('2026-05-25', '37', approved()))).toBe(
    expected,
  )
})

test.each<[string, Draft, RefusalCode | 'taken']>([
  ['到了节点，没有佐证', draft('12'), 'evidenceMissing'],
  ['到了节点，有佐证', draft('12', { evidence: ['照片'] }), 'taken'],
  ['没有到节点，不要佐证，要原因', draft('11.9'), 'causeMissing'],
  ['本月没有节点', draft('12', { period: june }), 'taken'],
])('节点：%s', (_case, deed, expected) => {
  const at = deed.period === may ? '2026-05-25' : '2026-06-25'
  const before = [...planned, ...told(at, deed)]
  expect(outcomeOf(before, on(at, '37', approved(deed.period)))).toBe(expected)
})

const grant = (to: string, until: string): Deed => ({
  ...{ kind: 'lateGranted', period: may, to, until: dateOf(until), reason: '系统故障' },
})
const said = draft('36')
test.each<[string, Event[], string, RefusalCode | 'taken']>([
  ['锁定当天', [], '2026-06-10', 'taken'],
  ['锁定次日', [], '2026-06-11', 'periodLocked'],
  ['准许补报', told('2026-06-11', grant('督查室张敏', '2026-06-12')), '2026-06-12', 'taken'],
  ['准许的期限已过', told('2026-06-11', grant('督查室张敏', '2026-06-12')), '2026-06-13', 'periodLocked'],
  ['准许的是别人', told('2026-06-11', grant('刘洋', '2026-06-12')), '2026-06-12', 'periodLocked'],
  [
    '退回的总可以补正',
    told('2026-06-10', said, approved(), { kind: 'returned', period: may, reason: '与上月不衔接' }),
    '2026-06-20',
    'taken',
  ],
])('锁定：%s', (_case, between, at, expected) => {
  expect(outcomeOf([...onward, ...between], on(at, '37', said))).toBe(expected)
})

test('单位负责人退回联络员：仍是草稿，不计退回；改后再审定，不能连退两次', () => {
  const sentBack = { kind: 'draftReturned', period: may, reason: '写明卡点' } as const
  const events = [...onward, ...told('2026-06-03', said, sentBack)]
  const { submissions, returnedCount } = itemOf('37', events)
  expect(submissions.at(-1)).toMatchObject({ stage: 'draft', reason: '写明卡点' })
  expect(returnedCount).toBe(0)
  expect(outcomeOf(events, on('2026-06-03', '37', sentBack))).toBe('nothingDrafted')
  expect(outcomeOf(onward, on('2026-06-03', '37', sentBack))).toBe('nothingDrafted')
  expect(outcomeOf(events, on('2026-06-03', '37', { ...sentBack, reason: '' }))).toBe('reasonMissing')
  const again = itemOf('37', [...events, ...told('2026-06-04', said, approved())])
  expect(again.submissions.at(-1)).toMatchObject({ stage: 'submitted' })
  expect(again.submissions.at(-1)?.reason).toBeUndefined()
})

// 11月23日才签收的事项，补录10月以前各期：窗口早已关闭，不锁定，也不追问原因。
const november = [
  on('2026-11-20', '37', onward[0]!.deed),
  on('2026-11-23', '37', onward[1]!.deed),
  on('2026-11-23', '37', { kind: 'signedFor' }),
]
test.each<[string, string, RefusalCode | 'taken', RefusalCode | 'taken']>([
  ['补录9月，已过锁定日', '2026-09', 'taken', 'taken'],
  ['补录10月，窗口在签收前关闭', '2026-10', 'taken', 'taken'],
  ['11月是要报的', '2026-11', 'taken', 'causeMissing'],
])('中途接手：%s', (_case, month, drafted, head) => {
  const period = periodOf(month)
  const deed = on('2026-11-23', '37', draft('12', { period }))
  expect(outcomeOf(november, deed)).toBe(drafted)
  expect(outcomeOf([...november, deed], on('2026-11-23', '37', approved(period)))).toBe(head)
})

test('what has no lock never locks, and a number that others publish comes when it comes', () => {
  const { locks: _locks, ...unlocked } = reporting
  const late = on('2026-12-20', '37', said)
  expect(apply(ledgerOf(onward), late, { reporting: unlocked })).toHaveProperty('state')
  const published = begun('37', '37', { schedule: straight, publisher: '市统计局' })
  expect(apply(ledgerOf(published), late, policy)).toHaveProperty('state')
})

test('no change is one act: the value last accepted again, with its cause, until the next step is past', () => {
  const before = [...onward, ...told('2026-05-25', draft('12', { cause, nextStep }), approved(), accepted())]
  const unchanged = [...before, on('2026-06-25', '37', { kind: 'noChange', period: june })]
  expect(itemOf('37', unchanged).submissions.at(-1)).toMatchObject({
    ...{ period: june, stage: 'draft', value: { number: '12' }, cause, nextStep, unchanged: true },
  })
  expect(outcomeOf(unchanged, on('2026-06-25', '37', approved(june)))).toBe('taken')
  // 7月31日的措施已经过期，再说“无变化”要重新写明。
  const later = [...unchanged, ...told('2026-06-26', approved(june), accepted(june))]
  expect(outcomeOf(later, on('2026-08-01', '37', { kind: 'noChange', period: july }))).toBe('nextStepMissing')
})

test('no change repeats what was accepted last before the period, in whatever order it came in', () => {
  const file = (period: Period, number: string): Deed[] => [
    draft(number, { period }),
    approved(period),
    accepted(period),
  ]
  const april = periodOf('2026-04')
  const inDisorder = told('2026-06-25', ...file(june, '50'), ...file(april, '29'), ...file(may, '36'))
  const said = (period: Period) =>
    itemOf('37', [
      ...onward,
      ...inDisorder,
      on('2026-07-25', '37', { kind: 'noChange', period }),
    ]).submissions.at(-1)
  expect([may, june, july].map((period) => said(period)?.value)).toEqual(
    ['29', '36', '50'].map((number) => ({ kind: 'number', number })),
  )
  expect(
    outcomeOf([...onward, ...inDisorder], on('2026-07-25', '37', { kind: 'noChange', period: april })),
  ).toBe('nothingAccepted')
})

test('a draft that nobody accepted is not what stays unchanged', () => {
  const before = [...onward, ...told('2026-05-25', draft('36'), approved())]
  expect(outcomeOf(before, on('2026-06-25', '37', { kind: 'noChange', period: june }))).toBe(
    'nothingAccepted',
  )
})

const ask: Ask = { words: '请协调电力迁改', of: '市供电公司', by: dateOf('2026-06-20') }
const other: Ask = { words: '请拨付第二批资金', of: '市财政局', by: dateOf('2026-06-30') }

test('a request goes its way from the head to a ruling, once', () => {
  const asked = [...onward, ...told('2026-05-25', draft('36', { requests: [ask, other] }), approved())]
  expect(itemOf('37', asked).requests.map(({ id, of }) => [id, of])).toEqual([
    ['2026-05#1', '市供电公司'],
    ['2026-05#2', '市财政局'],
  ])
  const ruling = {
    kind: 'requestRuled',
    request: '2026-05#1',
    outcome: 'agreed',
    words: '6月20日前完成',
  } as const
  const ruled = [...asked, on('2026-05-28', '37', ruling)]
  expect(itemOf('37', ruled).requests[0]).toMatchObject({
    ruling: { outcome: 'agreed', by: login('2026-05-28') },
  })
  expect(outcomeOf(ruled, on('2026-05-29', '37', ruling))).toBe('requestNotOpen')
})

test('a version that no longer asks takes the request back; what was ruled on stays', () => {
  const asked = told('2026-05-25', draft('36', { requests: [ask, other] }), approved())
  const ruled = on('2026-05-26', '37', {
    kind: 'requestRuled',
    request: '2026-05#1',
    outcome: 'partly',
    words: '分段办',
  })
  const back = told(
    '2026-05-27',
    { kind: 'returned', period: may, reason: '数不对' },
    draft('37'),
    approved(),
  )
  const [first, second] = itemOf('37', [...onward, ...asked, ruled, ...back]).requests
  expect([first?.withdrawnOn, second?.withdrawnOn]).toEqual([undefined, '2026-05-27'])
})

test('the same request said again is not a second one', () => {
  const twice = told(
    '2026-05-25',
    draft('36', { requests: [ask] }),
    approved(),
    draft('37', { requests: [ask] }),
    approved(),
  )
  expect(itemOf('37', [...onward, ...twice]).requests).toHaveLength(1)
})

test('a request that was withdrawn and is made again is a new one', () => {
  const versions = [draft('36', { requests: [ask] }), draft('37'), draft('38', { requests: [ask] })]
  const events = told('2026-05-25', ...versions.flatMap((version) => [version, approved()]))
  expect(
    itemOf('37', [...onward, ...events]).requests.map(({ id, withdrawnOn }) => [id, withdrawnOn]),
  ).toEqual([
    ['2026-05#1', '2026-05-25'],
    ['2026-05#2', undefined],
  ])
})

test('law: a period is open through its lock, and after it only by leave', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.boolean(), (days, leave) => {
      const at = addDays(dateOf('2026-05-01'), days)
      const act = { ...login('2026-05-01'), at }
      const granted = leave ? told('2026-05-01', grant('督查室张敏', '2027-12-31')) : []
      const event = { item: '37', act, deed: said }
      const { refusals } = fold([...onward, ...granted, event], undefined, policy)
      expect(refusals.map(({ code }) => code)).toEqual(
        at <= lockOf(may, reporting)! || leave ? [] : ['periodLocked'],
      )
    }),
  )
})

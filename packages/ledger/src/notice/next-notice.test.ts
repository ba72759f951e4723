import fc from 'fast-check'
import { expect, test } from 'vitest'
import { policyFile, policyFilesIn } from '../../test/policy-files.ts'
import { begun, itemOf, on } from '../../test/story.ts'
import { addDays, dateOf } from '../exact/calendar-date.ts'
import { readCalendar } from '../exact/working-days.ts'
import type { Deed, Event } from '../item/event.ts'
import { type NoticeStep, noticeSteps } from '../item/notice.ts'
import type { LightFacts } from '../light/light-of.ts'
import { readPowerPolicy } from '../power/power.ts'
import { nextNotice } from './next-notice.ts'
import { type NoticePolicy, readNoticePolicy } from './notice-policy.ts'

const policyOf = (path: string): NoticePolicy => {
  const outcome = readNoticePolicy(policyFile(path))
  if ('problems' in outcome) throw new Error(outcome.problems.join())
  return outcome.policy
}
const plain = policyOf('notices/plain.json')
const [calendar, powers] = [
  readCalendar(policyFile('calendars/2026.json')),
  readPowerPolicy(policyFile('powers/plain.json')),
]
if (!('calendar' in calendar) || !('policy' in powers)) throw new Error('no policy')

const lead = '市住建局'
const issued = (at: string, step: NoticeStep, replyBy: string): Event =>
  on(at, '37', {
    ...{ kind: 'noticeIssued', step, paper: 'notice', to: lead, words: '请报告进展' },
    replyBy: dateOf(replyBy),
  })
const replied = (at: string, notice: number): Event =>
  on(at, '37', { kind: 'noticeReplied', notice, words: '已加派人手' })
const [late, behind, overdue, well]: LightFacts[] = [
  { reporting: 'late', progress: 'unknown' },
  { reporting: 'accepted', progress: 'behind' },
  { reporting: 'accepted', progress: 'overdue' },
  { reporting: 'accepted', progress: 'onSchedule' },
]
const suggest = (today: string, facts: LightFacts, events: Event[], others = {}) =>
  nextNotice(itemOf('37', [...begun('37', '37'), ...events]), {
    ...{ today: dateOf(today), facts, policy: plain, calendars: [calendar.calendar], powers: powers.policy },
    ...others,
  })

const first = issued('2026-07-01', 'reminder', '2026-07-06')
test.each<[string, string, LightFacts, Event[], string]>([
  ['正常推进', '2026-07-01', well!, [], '不督办'],
  ['未报', '2026-07-01', late!, [], 'reminder 2026-07-06'], // 三个工作日：2、3、6日
  ['滞后', '2026-07-01', behind!, [], 'reminder 2026-07-06'],
  ['逾期未完成，直接预警', '2026-07-01', overdue!, [], 'warning 2026-07-08'],
  ['提醒后等回复', '2026-07-06', behind!, [first], '不督办'],
  ['提醒没有回复', '2026-07-07', behind!, [first], 'warning 2026-07-14'],
  ['提醒没有回复，但进度赶上了', '2026-07-07', well!, [first], '不督办'],
  ['回复后给二十个工作日', '2026-07-31', behind!, [first, replied('2026-07-03', 1)], '不督办'],
  ['回复后仍滞后', '2026-08-01', behind!, [first, replied('2026-07-03', 1)], 'warning 2026-08-07'],
  [
    '预警没有回复',
    '2026-07-14',
    behind!,
    [first, issued('2026-07-07', 'warning', '2026-07-13')],
    'order 2026-07-23',
  ],
  ['督办单没有回复', '2026-07-14', behind!, [issued('2026-07-01', 'order', '2026-07-13')], 'talk 2026-07-23'],
  ['约谈以后怎么办，由人决定', '2026-07-14', behind!, [issued('2026-07-01', 'talk', '2026-07-13')], '不督办'],
  ['三个月前的事，从头提醒', '2026-10-19', behind!, [first, replied('2026-07-03', 1)], 'reminder 2026-10-22'],
])('%s', (_case, today, facts, events, expected) => {
  const next = suggest(today, facts, events)
  expect(next ? `${next.step} ${next.replyBy.date}` : '不督办').toBe(expected)
})

test('a body that may only be asked gets a letter, never an order or a talk (情景七)', () => {
  const relation = { relation: 'verticallyManaged' }
  expect(suggest('2026-07-01', late!, [], relation)).toMatchObject({ paper: 'letter', step: 'reminder' })
  const unanswered = [issued('2026-07-01', 'order', '2026-07-13')]
  expect(suggest('2026-07-14', late!, unanswered, relation)).toMatchObject({
    paper: 'letter',
    step: 'warning',
  })
  expect(suggest('2026-07-14', late!, unanswered, { relation: 'directDepartment' })).toMatchObject({
    paper: 'notice',
    step: 'talk',
  })
})

test('a suggestion says what called for it, and which notice was not enough', () => {
  expect(suggest('2026-07-07', behind!, [first])).toMatchObject({ because: '进度滞后', after: 1, to: lead })
  expect(suggest('2026-07-01', late!, [])).not.toHaveProperty('after')
})

test('a notice to the lead before says nothing of the new one', () => {
  const duties: Deed = {
    ...{ kind: 'dutiesModified', duties: { lead: '市水利局', responsible: [], supporting: [] } },
    ...{
      reason: '职责调整',
      authority: '市政府',
      documentNumber: '青府函〔2026〕9号',
      from: dateOf('2026-07-08'),
    },
  }
  expect(suggest('2026-07-08', behind!, [first, on('2026-07-08', '37', duties)])).toMatchObject({
    ...{ to: '市水利局', step: 'reminder' },
  })
})

test.each(policyFilesIn('notices'))('%s can be used, and says what is our own', (path) => {
  expect(policyOf(path).source).toMatch(/^\[.+\].*自拟/)
})
test.each([
  ['triggers: there', { triggers: [] }],
  ['triggers[0].step', { triggers: [{ ...plain.triggers[0], step: 'shout' }] }],
  ['there is no fact mood', { triggers: [{ ...plain.triggers[0], when: [{ fact: 'mood', is: true }] }] }],
  ['replyWithin.talk', { replyWithin: { ...plain.replyWithin, talk: undefined } }],
  ['patience', { patience: { days: 0, count: 'days' } }],
])('refuses a policy: %s', (words, wrong) => {
  const outcome = readNoticePolicy({ ...plain, ...wrong })
  expect('problems' in outcome && outcome.problems.join()).toContain(words)
})

test('law: while a reply is waited for nothing more is sent, and each step is the next one up', () => {
  const ladder = Object.keys(noticeSteps) as NoticeStep[]
  fc.assert(
    fc.property(fc.constantFrom(...ladder), fc.integer({ min: 1, max: 60 }), (step, days) => {
      const notice = issued('2026-07-01', step, '2026-07-13')
      const today = addDays(dateOf('2026-07-01'), days)
      const next = suggest(today, behind!, [notice])
      if (today <= '2026-07-13' || step === 'talk') expect(next).toBeUndefined()
      else expect(ladder.indexOf(next!.step)).toBe(ladder.indexOf(step) + 1)
    }),
  )
})

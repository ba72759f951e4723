import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf } from '../exact/calendar-date.ts'
import type { Notice, NoticePaper, NoticeStep } from '../item/notice.ts'
import { noticeNumbers } from './notice-numbers.ts'

const notice = (
  at: string,
  step: NoticeStep,
  documentNumber: string,
  paper: NoticePaper = 'notice',
): Notice => ({
  ...{
    number: 1,
    step,
    paper,
    to: '市住建局',
    words: '请报告进展',
    replyBy: dateOf('2026-12-31'),
    documentNumber,
  },
  by: { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf(at) },
})
const next = (notices: readonly Notice[], step: NoticeStep, paper: NoticePaper = 'notice') => {
  const told = noticeNumbers(notices, '2026').find((each) => each.step === step && each.paper === paper)
  return told?.form.replace('{n}', String(told.from))
}

const warned = notice('2026-03-01', 'warning', '青政督警〔2026〕9号')
test.each<[string, readonly Notice[], NoticeStep, NoticePaper, string | undefined]>([
  ['接着编', [warned], 'warning', 'notice', '青政督警〔2026〕10号'],
  [
    '后发的号小，也接最大的',
    [warned, notice('2026-04-01', 'warning', '青政督警〔2026〕3号')],
    'warning',
    'notice',
    '青政督警〔2026〕10号',
  ],
  [
    '新的一年从1号起',
    [notice('2025-11-01', 'warning', '青政督警〔2025〕9号')],
    'warning',
    'notice',
    '青政督警〔2026〕1号',
  ],
  [
    '梯次不同，格式不同',
    [warned, notice('2026-04-01', 'order', '青政督〔2026〕12号')],
    'order',
    'notice',
    '青政督〔2026〕13号',
  ],
  [
    '各梯次连着编号',
    [
      notice('2026-03-01', 'warning', '青政督〔2026〕9号'),
      notice('2026-04-01', 'order', '青政督〔2026〕12号'),
    ],
    'warning',
    'notice',
    '青政督〔2026〕13号',
  ],
  [
    '函不分梯次',
    [notice('2026-03-01', 'reminder', '青政督函〔2026〕4号', 'letter')],
    'warning',
    'letter',
    '青政督函〔2026〕5号',
  ],
  ['以前没有编过', [warned], 'talk', 'notice', undefined],
  ['没有文号的不算', [notice('2026-03-01', 'talk', '')], 'talk', 'notice', undefined],
])('%s', (_what, notices, step, paper, number) => {
  expect(next(notices, step, paper)).toBe(number)
})

test('law: the next number is borne by none', () => {
  const some = fc.tuple(
    fc.constantFrom<NoticeStep>('reminder', 'order'),
    fc.constantFrom('甲', '乙'),
    fc.nat(20),
  )
  fc.assert(
    fc.property(fc.array(some), (all) => {
      const notices = all.map(([step, form, n]) => notice('2026-03-01', step, `${form}〔2026〕${n}号`))
      const borne = notices.map(({ documentNumber }) => documentNumber)
      for (const { form, from } of noticeNumbers(notices, '2026'))
        expect(borne).not.toContain(form.replace('{n}', String(from)))
    }),
  )
})

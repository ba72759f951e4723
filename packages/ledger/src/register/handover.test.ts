import { describe, expect, test } from 'vitest'
import { body, held, newYear, registerOf } from '../../test/register-story.ts'
import { begun, byDate, ledgerOf, on, pipes, straight } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { periodOf } from '../exact/period.ts'
import type { Event } from '../item/event.ts'
import { handoverSheet, handoverTitle } from './handover.ts'
import { holderOf, sponsorOf } from './on-day.ts'

const day = dateOf('2026-09-08')
const before = registerOf([
  ...[body('市政府办公室'), body('市住建局'), body('市水利局')],
  ...[...held('副市长（城建）', 'sponsor', '王国栋'), ...held('副市长（社会）', 'sponsor', '李敏')],
  ...held('住建局联络员', 'liaison', '刘洋', '市住建局'),
  { kind: 'divisionSet', sponsor: '副市长（城建）', orgUnits: ['市住建局', '市水利局'], from: newYear },
])
const register = registerOf(
  [
    {
      kind: 'divisionSet',
      sponsor: '副市长（社会）',
      orgUnits: ['市住建局'],
      from: day,
      documentNumber: '青政发〔2026〕9号',
    },
    { kind: 'holderEnded', post: '住建局联络员', person: '刘洋', until: dateOf('2026-09-14') },
  ],
  before,
  '2026-09-08',
)

/** An item of a body, due on a day; its September figure was returned when said so. */
function item(id: string, lead: string, deadline: string, isReturned = false): Event[] {
  const schedule = { ...straight, deadline: dateOf(deadline) }
  const duties = { lead, responsible: [], supporting: [] }
  const period = periodOf('2026-08')
  const value = { kind: 'number', number: '80' } as const
  return [
    ...begun(id, id, { duties, schedule, measure: pipes }),
    ...(isReturned
      ? [
          on('2026-09-01', id, { kind: 'drafted', period, value, vintage: 'flash', words: '' }),
          on('2026-09-01', id, { kind: 'approved', period }),
          on('2026-09-02', id, { kind: 'returned', period, reason: '数据不衔接' }),
        ]
      : []),
  ]
}

// 31 open items of 市住建局: 4 are due within 30 days of 8 September, 2 were returned; 3 of 市水利局 stay where they are.
const stories = byDate(
  ...Array.from({ length: 25 }, (_, i) => item(`${i + 1}`, '市住建局', '2026-12-31', i < 2)),
  ...['2026-09-08', '2026-09-20', '2026-10-01', '2026-10-08'].map((due, i) =>
    item(`${26 + i}`, '市住建局', due),
  ),
  ...['2026-09-07', '2026-10-09'].map((due, i) => item(`${30 + i}`, '市住建局', due)),
  ...['2026-09-30', '2026-10-31', '2026-12-31'].map((due, i) => item(`${40 + i}`, '市水利局', due)),
)
const items = Object.values(ledgerOf(stories).items)

describe('a body answers to another sponsor', () => {
  const sheet = handoverSheet(register, items, { cause: { kind: 'division', orgUnit: '市住建局' }, day })

  test('31 open items move, 4 due in 30 days, 2 returned', () => {
    expect(sheet.counts).toEqual({ open: 31, dueSoon: 4, overdue: 1, returned: 2 })
    expect(handoverTitle(sheet)).toBe('王国栋（副市长（城建））移交李敏（副市长（社会））')
  })

  test('by deadline, each with what it is about; day and 30th day count as soon', () => {
    expect(
      sheet.rows.slice(0, 6).map(({ serial, deadline, isDueSoon }) => [serial, deadline, isDueSoon]),
    ).toEqual([
      ...[
        ['30', '2026-09-07', false],
        ['26', '2026-09-08', true],
        ['27', '2026-09-20', true],
      ],
      ...[
        ['28', '2026-10-01', true],
        ['29', '2026-10-08', true],
        ['31', '2026-10-09', false],
      ],
    ])
    expect(sheet.rows.at(-1)).toMatchObject({ words: '新建改造管网86公里', lead: '市住建局' })
  })

  test('what is closed, or fixed to a sponsor by a deed, does not move', () => {
    const fixed = items.map((each) =>
      each.id === '1'
        ? {
            ...each,
            duties: [{ from: newYear, value: { ...each.duties[0]!.value, sponsor: '副市长（城建）' } }],
          }
        : each,
    )
    const closed = fixed.map((each) => (each.id === '2' ? { ...each, lifecycle: 'closed' as const } : each))
    const { counts } = handoverSheet(register, closed, {
      cause: { kind: 'division', orgUnit: '市住建局' },
      day,
    })
    expect(counts.open).toBe(29)
  })
})

describe('a person leaves a post', () => {
  test('the liaison leaves on the 14th: the items of the body, to nobody yet', () => {
    const sheet = handoverSheet(register, items, {
      cause: { kind: 'holder', post: '住建局联络员' },
      day: dateOf('2026-09-15'),
    })
    expect([sheet.counts.open, handoverTitle(sheet)]).toEqual([
      ...[31, '刘洋（住建局联络员）移交（空缺）（住建局联络员）'],
    ])
  })

  test.each([
    ['before the division', '2026-09-08', before, 34],
    ['after it', '2026-09-30', register, 3],
  ] as const)(
    'a sponsor leaves %s: what answered to the post on the day before',
    (_when, on, state, open) => {
      const cause = { kind: 'holder', post: '副市长（城建）' } as const
      expect(handoverSheet(state, items, { cause, day: dateOf(on) }).counts.open).toBe(open)
    },
  )
})

test('what was ruled before keeps the name it was ruled under', () => {
  const sponsorThen = sponsorOf(register, '市住建局', dateOf('2026-09-07'))!
  expect(holderOf(register, sponsorThen, dateOf('2026-09-07'))?.name).toBe('王国栋')
  expect(holderOf(register, '住建局联络员', dateOf('2026-09-14'))?.name).toBe('刘洋')
  expect(items.find(({ id }) => id === '1')!.submissions.map(({ by }) => by.actor)).toEqual(
    Array(3).fill('督查室张敏'),
  )
})

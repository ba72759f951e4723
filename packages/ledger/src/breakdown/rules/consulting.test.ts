import { describe, expect, test } from 'vitest'
import { answerTo, drawn, drawnRow, tableOf } from '../../../test/table-story.ts'
import { dateOf } from '../../exact/calendar-date.ts'
import type { BreakdownDeed } from '../breakdown-event.ts'

const edition = (stage: 'consultation' | 'revised' | 'forDecision'): BreakdownDeed => ({
  kind: 'editionMade',
  stage,
})
const until = (day: string, time = '17:00') => ({ day: dateOf(day), time })
const opened: BreakdownDeed = {
  ...{ kind: 'consultationOpened', orgUnits: ['市住建局', '市水利局'], silence: 'consent' },
  until: until('2026-01-27'),
}
const none: BreakdownDeed = { kind: 'noComment', orgUnit: '市水利局', way: 'file' }
const withdrawn: BreakdownDeed = { kind: 'consultationWithdrawn', reason: '误发，还没有审阅完' }
const changed = (day: string, time?: string): BreakdownDeed => ({
  kind: 'deadlineChanged',
  until: until(day, time),
})

const draft = tableOf([drawn([drawnRow('r1', 0, '改造管网86公里。')])])
const asked = tableOf([edition('consultation'), opened], '2026-01-12', draft)
const answered = tableOf([none], '2026-01-13', asked)

describe('a round sent by mistake', () => {
  test('is withdrawn while nobody has answered: the table stands where it stood, and may go round again', () => {
    const back = tableOf([withdrawn], '2026-01-12', asked)
    expect(back).toMatchObject({ lifecycle: 'drafting', consultations: [] })
    expect(back.editions).toHaveLength(1)
    expect(answerTo(back, none)).toBe('notNow consulting')
    expect(answerTo(back, opened)).toBe('taken')
  })

  test.each([
    ['after a round', [], 'revising'],
    ['after a revised draft', [edition('revised')], 'revising'],
    ['after a draft for decision', [edition('forDecision')], 'forDecision'],
  ] as const)('stands where it stood: %s', (_case, editions, lifecycle) => {
    const all = tableOf(
      [none, { ...none, orgUnit: '市住建局' }, { kind: 'consultationClosed' }],
      '2026-01-14',
      asked,
    )
    const again = tableOf([...editions, opened, withdrawn], '2026-01-20', all)
    expect([again.lifecycle, again.consultations.length]).toEqual([lifecycle, 1])
  })

  test.each([
    ['somebody has answered', answered, withdrawn, 'answersIn 1'],
    ['without a reason', asked, { ...withdrawn, reason: '' } as BreakdownDeed, 'reasonMissing'],
  ] as const)('is not withdrawn: %s', (_case, state, deed, answer) => {
    expect(answerTo(state, deed)).toBe(answer)
  })
})

test.each([
  ['later', asked, changed('2026-01-30'), 'taken'],
  ['later, though somebody has answered', answered, changed('2026-01-30'), 'taken'],
  ['later on the same day', answered, changed('2026-01-27', '18:00'), 'taken'],
  ['earlier, while nobody has answered', asked, changed('2026-01-20'), 'taken'],
  ['earlier, though somebody has answered', answered, changed('2026-01-26'), 'answersIn 1'],
  ['in the past', asked, changed('2026-01-11'), 'untilPast 2026-01-11'],
  ['the same', asked, changed('2026-01-27'), 'nothingEdited'],
  ['before it went round', draft, changed('2026-01-30'), 'notNow consulting'],
] as const)('another deadline: %s', (_case, state, deed, answer) => {
  expect(answerTo(state, deed)).toBe(answer)
})

test('the round ends by the new deadline', () => {
  const later = tableOf([changed('2026-01-30')], '2026-01-27', asked)
  const closing: BreakdownDeed = { kind: 'consultationClosed' }
  expect(later.consultations[0]).toMatchObject({
    until: { day: '2026-01-30' },
    orgUnits: ['市住建局', '市水利局'],
  })
  expect(answerTo(tableOf([], '2026-01-29', later), closing)).toMatch(/^notYetDue/)
  expect(tableOf([closing], '2026-01-31', later).lifecycle).toBe('revising')
})

import { dateOf } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { stepNodes } from './course.ts'

const quarters = ['20', '20', '30', '30'].map((weight, i) => ({ words: `第${i + 1}步`, weight }))

test.each([
  ['a full year: the quarters', '2025-12-31', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
  ['half a year', '2025-06-30', ['2025-02-28', '2025-03-31', '2025-05-31', '2025-06-30']],
  ['until October', '2025-10-31', ['2025-03-31', '2025-05-31', '2025-08-31', '2025-10-31']],
  ['three years', '2027-12-31', ['2025-09-30', '2026-06-30', '2027-03-31', '2027-12-31']],
])('nodes of four steps over %s', (_case, deadline, days) => {
  const nodes = stepNodes(quarters, dateOf(deadline))
  expect(nodes.map(({ dueDate }) => dueDate)).toEqual(days)
  expect(nodes.map(({ planned }) => planned)).toEqual(
    ['20', '40', '70', '100'].map((percent) => ({ kind: 'share', percent })),
  )
})

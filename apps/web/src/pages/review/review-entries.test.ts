import type { PlanSentence } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import type { SerialRow } from '../../api/breakdowns.ts'
import { entriesOf, filteredEntries, progressOf } from './review-entries.ts'

const row = (id: string, start: number, rest: object = {}) =>
  ({
    id,
    duties: {},
    quotes: [{ document: 'd', start, end: start + 5, text: '五个字的话' }],
    ...rest,
  }) as unknown as SerialRow // what the list reads of a row
const sentence = (id: string, start: number, rest: object = {}) =>
  ({
    id,
    quote: { document: 'd', start, end: start + 5, text: '五个字的话' },
    ...rest,
  }) as unknown as PlanSentence // what the list reads of a sentence

const rows = [
  row('target', 100, { reviewed: {}, duties: { lead: 'finance' } }),
  row('early', 10),
  row('late', 200, { amendment: {}, reviewed: {} }),
]
const sentences = [sentence('open', 120), sentence('first', 1), sentence('out', 130, { by: {} })]

test('open sentences stand behind the row that is read before them; rows keep the order of the table', () => {
  expect(entriesOf(rows, sentences).map(({ id }) => id)).toEqual(['first', 'target', 'open', 'early', 'late'])
})

test.each([
  ['all', ['first', 'target', 'open', 'early', 'late']],
  ['pending', ['first', 'open', 'early', 'late']],
  ['sentences', ['first', 'open']],
  ['amended', ['first', 'open', 'late']],
  ['leadless', ['early', 'late']],
] as const)('shown: %s', (filter, ids) => {
  expect(filteredEntries(entriesOf(rows, sentences), filter).map(({ id }) => id)).toEqual(ids)
})

test('one section', () => {
  const entries = filteredEntries(entriesOf(rows, sentences), 'all', { start: 100, end: 200 })
  expect(entries.map(({ id }) => id)).toEqual(['target', 'open'])
})

test('progress', () => {
  expect(progressOf(rows, sentences)).toEqual({ rows: 3, reviewed: 2, sentences: 2, amended: 1, leadless: 2 })
})

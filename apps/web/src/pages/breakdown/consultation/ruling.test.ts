import { expect, test } from 'vitest'
import type { OfficeComment, WholeBreakdown } from '../../../api/breakdowns.ts'
import { dutiesThen, ifRuledAdopted, isPlain } from './ruling.ts'

const row = { id: 'r1', words: '加快建成学校18所。' } as WholeBreakdown['rows'][number] // no other field is looked at
const tables = { rows: [row], gone: [] }
const comment = (ifAdopted?: OfficeComment['ifAdopted'], about = 'r1') =>
  ({ row: about, ...(ifAdopted && { ifAdopted }) }) as OfficeComment // no other field is looked at
const edit = { words: '有序建成学校18所。' }

test.each([
  ['adopted, it is known what the row becomes', comment({ edit }), 'adopted', true],
  ['adopted, and the row stays', comment(), 'adopted', true],
  ['adopted, a person has to say it', comment({ needsWords: true }), 'adopted', false],
  ['adopted, the row was edited since', comment({ editedSince: ['words'] }), 'adopted', false],
  ['in part', comment({ edit }), 'partly', false],
  ['not adopted', comment({ needsWords: true }), 'notAdopted', true],
  ['its row is gone', comment(undefined, 'r9'), 'partly', true],
] as const)('ruled together with others: %s', (_case, given, ruling, isIt) => {
  expect(isPlain(given, ruling, tables)).toBe(isIt)
})

test('the single ruling starts from what is understood, else from the row as it is', () => {
  expect(ifRuledAdopted(row, comment({ edit })).words).toBe(edit.words)
  expect(ifRuledAdopted(row, comment({ needsWords: true })).words).toBe(row.words)
  const clashing = { ...comment({ editedSince: ['words'] }), proposal: edit }
  expect(ifRuledAdopted(row, clashing).words).toBe(edit.words)
})

test('a comment is laid beside the duties that went round, whatever was ruled since', () => {
  const led = (lead: string) => ({ lead, responsible: [], supporting: [] })
  const changed = {
    ...row,
    duties: led('水利局'),
    frozen: [{ through: 1, content: { ...row, duties: led('住建局') } }],
  }
  const consultations = [{ edition: 1 }, { edition: 2 }] as unknown as WholeBreakdown['consultations'] // no other field is looked at
  const leadIn = (consultation: number) =>
    dutiesThen({ rows: [changed], gone: [], consultations }, { row: 'r1', consultation })?.lead
  expect([leadIn(0), leadIn(1)]).toEqual(['住建局', '水利局'])
})

import type { Duties } from '../item/item.ts'
import { problemOf } from '../measure/measure.ts'
import type { BreakdownRefusalReason } from './refusal.ts'
import type { BreakdownRow, RowContent, RowEdit, RowPart } from './row.ts'

/** What the row says (条目内容), apart from where it comes from. */
export function contentOf(row: RowContent): RowContent {
  const { group, heads, words, type, measures, deadline, duties, parts } = row
  return { group, heads, words, type, measures, deadline, duties, parts }
}

/** Whether two rows say the same (内容相同). */
export function isSameContent(a: RowContent, b: RowContent): boolean {
  return isSameValue(contentOf(a), contentOf(b))
}

/**
 * Whether two values of a row are the same (内容相同): a table read from a store shares nothing with the one that was written, not even the order
 * of its fields.
 */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), b as Readonly<Record<string, unknown>>] // an object: checked above
  if (left.length !== Object.keys(right).length) return false
  return left.every(([key, value]) => Object.hasOwn(right, key) && isSameValue(value, right[key]))
}

/** What the row said in the edition of this number (留存内容); now, where no later edit is known. */
export function contentIn(row: BreakdownRow, edition: number): RowContent {
  return row.frozen.find(({ through }) => through >= edition)?.content ?? contentOf(row)
}

/** What speaks against these fields of a row. */
export function problemOfEdit(edit: RowEdit): BreakdownRefusalReason | undefined {
  if (edit.words === '' || edit.parts?.some(({ words }) => words === '')) return { code: 'wordsMissing' }
  const measures = [...(edit.measures ?? []), ...(edit.parts ?? [])]
  const problem = measures.map(({ measure }) => measure && problemOf(measure)).find(Boolean)
  return problem && { code: 'measureUnsound', facts: { problem } }
}

/** The same, of an edit that must say something. */
export function problemOfChange(edit: RowEdit): BreakdownRefusalReason | undefined {
  return Object.keys(edit).length === 0 ? { code: 'nothingEdited' } : problemOfEdit(edit)
}

/** What several rows say as one: the first row's words, with the numbers, working items and bodies of all. */
export function joinedContent(into: RowContent, others: readonly RowContent[]): RowContent {
  const all = [into, ...others]
  return {
    ...contentOf(into),
    measures: all.flatMap(({ measures }) => measures),
    parts: all.flatMap(({ parts }) => parts),
    duties: joinedDuties(
      into.duties,
      others.map(({ duties }) => duties),
    ),
  }
}

function joinedDuties(into: Duties, others: readonly Duties[]): Duties {
  const lead = into.lead ?? others.find((duties) => duties.lead)?.lead
  const responsible = [
    ...into.responsible,
    ...others.flatMap((duties) => [...(duties.lead ? [duties.lead] : []), ...duties.responsible]),
  ]
  const named = new Set(responsible.filter((each) => each !== lead))
  const supporting = new Set([into, ...others].flatMap((duties) => duties.supporting))
  return {
    ...into,
    ...(lead !== undefined && { lead }),
    responsible: [...named],
    supporting: [...supporting].filter((each) => each !== lead && !named.has(each)),
  }
}

/** The working items of a row (下设事项): those it names; else, where it has several numbers, one for each. */
export function rowPartsOf({ parts, measures }: RowContent): readonly RowPart[] {
  if (parts.length > 0) return parts
  const counted = measures.filter(({ measure }) => measure)
  return counted.length < 2 ? [] : counted
}

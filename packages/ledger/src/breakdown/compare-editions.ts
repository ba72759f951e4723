import type { PrintedRow } from './outline.ts'
import type { RowContent } from './row.ts'
import { type RedlineSpan, wordDiff } from './word-diff.ts'

/** What a table is compared by (对照栏目), in the order of its columns. */
export const redlineFields = [
  ...(['group', 'heads', 'words', 'type', 'measures', 'lead', 'responsible', 'supporting'] as const),
  ...(['sponsor', 'deadline', 'parts'] as const),
] as const
export type RedlineField = (typeof redlineFields)[number]

/** A cell that says something else (改动), with the words that changed. */
export interface RedlineCell {
  readonly field: RedlineField
  readonly before: string
  readonly after: string
  readonly spans: readonly RedlineSpan[]
}

/** A row of two editions laid side by side (对照). */
export interface Redline {
  readonly row: string
  /** same: it says the same, though its serial may differ. */
  readonly kind: 'added' | 'removed' | 'edited' | 'same'
  /** The serial in each of the two; absent where the row is not. */
  readonly before?: string
  readonly after?: string
  readonly cells: readonly RedlineCell[]
}

/**
 * Two editions laid side by side (对照稿), in the order of the later; rows that only the earlier has stand where they stood.
 * `nameOf` gives the name of a body, as the paper is to print it.
 */
export function compareEditions(
  before: readonly PrintedRow[],
  after: readonly PrintedRow[],
  nameOf: (orgUnit: string) => string = (id) => id,
): readonly Redline[] {
  const earlier = new Map(before.map((each) => [each.row, each]))
  const later = new Set(after.map(({ row }) => row))
  const lines = after.map((row) => redlineOf(earlier.get(row.row), row, nameOf))
  // A row that is gone follows the row that it stood behind.
  before.forEach((row, i) => {
    if (later.has(row.row)) return
    const behind = before[i - 1]?.row
    const at = behind === undefined ? 0 : lines.findIndex((line) => line.row === behind) + 1
    lines.splice(at, 0, { row: row.row, kind: 'removed', before: row.serial, cells: [] })
  })
  return lines
}

function redlineOf(
  before: PrintedRow | undefined,
  after: PrintedRow,
  nameOf: (orgUnit: string) => string,
): Redline {
  const { row, serial } = after
  if (!before) return { row, kind: 'added', after: serial, cells: [] }
  const [left, right] = [cellsOf(before, nameOf), cellsOf(after, nameOf)]
  const cells = redlineFields.flatMap((field) =>
    left[field] === right[field]
      ? []
      : [{ field, before: left[field], after: right[field], spans: wordDiff(left[field], right[field]) }],
  )
  return { row, kind: cells.length > 0 ? 'edited' : 'same', before: before.serial, after: serial, cells }
}

function cellsOf(row: RowContent, nameOf: (id: string) => string): Readonly<Record<RedlineField, string>> {
  const { duties, deadline } = row
  const names = (ids: readonly string[]) => ids.map(nameOf).join('、')
  const leads = [...(duties.lead === undefined ? [] : [duties.lead]), ...(duties.furtherLeads ?? [])]
  return {
    group: row.group.join(' / '),
    heads: row.heads.join(' / '),
    words: row.words,
    type: row.type,
    measures: row.measures.map(({ words }) => words).join('；'),
    lead: names(leads),
    responsible: names(duties.responsible),
    supporting: names(duties.supporting),
    sponsor: duties.sponsor ?? '',
    deadline: deadline.words ?? deadline.date ?? '',
    parts: row.parts.map(({ words }) => words).join('；'),
  }
}

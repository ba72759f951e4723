import type { Sheet, SheetCell, SheetRow } from '@taizhang/intake'

/** The sheet of a form that people filled in, and where its columns stand (表头). */
export interface FormGrid<Column extends string> {
  readonly sheet: string
  /** Lines above the headings. */
  readonly above: readonly SheetRow[]
  readonly headings: readonly string[]
  readonly rows: readonly FormLine<Column>[]
}

export interface FormLine<Column extends string> {
  readonly number: number
  readonly cells: Readonly<Partial<Record<Column, SheetCell>>>
  /** Of the hidden column; empty where it is lost. */
  readonly id: string
}

/** What a column may be called: brackets and blanks in a heading count for nothing. */
export type HeadingWords<Column extends string> = Readonly<Record<Column, readonly string[]>>

const fewestColumns = 4

/** Other sheets with these headings (另有填写的工作表), as when a sheet was copied and the copy filled in; empty copies are none. */
export function otherGrids<Column extends string>(
  sheets: readonly Sheet[],
  words: HeadingWords<Column>,
  { sheet, columns }: { readonly sheet: string; readonly columns: readonly Column[] },
): string[] {
  return sheets.flatMap((each) => {
    const grid = each.name === sheet ? undefined : findGrid([each], words)
    const isFilled = grid?.rows.some(({ cells }) => columns.some((column) => cells[column] !== undefined))
    return isFilled ? [each.name] : []
  })
}

/**
 * The first sheet whose headings are those of the form, wherever in it they stand and in whatever order: columns may be added,
 * rows sorted, lines put above. Undefined where there is none.
 */
export function findGrid<Column extends string>(
  sheets: readonly Sheet[],
  words: HeadingWords<Column>,
): FormGrid<Column> | undefined {
  for (const { name, rows } of sheets) {
    const at = rows.findIndex((row) => columnsOf(row, words).size >= fewestColumns)
    if (at < 0) continue
    const heading = rows[at]!
    const columns = columnsOf(heading, words)
    const ids = heading.cells.findIndex(({ text }) => text.startsWith('事项编号|'))
    return {
      sheet: name,
      above: rows.slice(0, at),
      headings: heading.cells.map(({ text }) => text),
      rows: rows.slice(at + 1).map((row) => lineOf(row, columns, ids)),
    }
  }
  return undefined
}

function lineOf<Column extends string>(
  { number, cells }: SheetRow,
  columns: ReadonlyMap<Column, number>,
  ids: number,
): FormLine<Column> {
  const filled = Array.from(columns).flatMap(([column, i]) => {
    const cell = cells[i]
    return cell && (cell.text.trim() !== '' || cell.error !== undefined) ? [[column, cell] as const] : []
  })
  return {
    number,
    cells: Object.fromEntries(filled) as Partial<Record<Column, SheetCell>>, // keys are columns
    id: ids < 0 ? '' : (cells[ids]?.text.trim() ?? ''),
  }
}

function columnsOf<Column extends string>(row: SheetRow, words: HeadingWords<Column>): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [i, { text }] of row.cells.entries()) {
    const heading = squeezed(text)
    const found = (Object.entries(words) as [Column, readonly string[]][]).find(
      ([column, each]) => !columns.has(column) && each.some((word) => squeezed(word) === heading),
    )
    if (found) columns.set(found[0], i)
  }
  return columns
}

function squeezed(heading: string): string {
  return heading.replace(/[（(【［][^）)】］]*[）)】］]|\s/gu, '')
}

/** Words without blanks and punctuation, for telling whether two cells say the same. */
export function sameWords(a: string, b: string): boolean {
  const bare = (words: string) => words.replace(/[\s\p{P}]/gu, '')
  return bare(a) === bare(b)
}

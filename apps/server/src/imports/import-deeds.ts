import type { importConfirmationSchema } from '@taizhang/contract'
import { type ImportedTable, type ReadDocument, type RowLinks, rowsOfTable } from '@taizhang/intake'
import type { BreakdownDeed, SourceList } from '@taizhang/ledger'
import type { z } from 'zod'

/** A table that is taken in, and how. */
export interface TakenTable {
  readonly table: ImportedTable
  /** The id that its document is to have. */
  readonly document: string
  readonly list: SourceList
  readonly planYear: number
  readonly links?: { readonly report: ReadDocument; readonly links: RowLinks }
}

type Confirmation = Pick<z.output<typeof importConfirmationSchema>, 'title' | 'issue'>

/**
 * What taking in a table does to it (导入入账): rows drawn, tied to the report and reviewed by whoever confirms; and where it is one that was
 * issued long ago, issued under its number.
 *
 * What such a table forgot is entered after the issue: it stands as pending, and does not undo what was issued.
 */
export function importDeeds(taken: TakenTable, { title, issue }: Confirmation): BreakdownDeed[] {
  const { table, document, list, planYear, links } = taken
  const rows = rowsOfTable(table, document)
  const forgotten = links?.links.forgotten ?? []
  const { signedFor: _signedFor, ...issued } = issue ?? {}
  return [
    {
      ...({ kind: 'rowsDrawn', from: 'table', sentences: [] } as const),
      document,
      title,
      list,
      planYear,
      rows,
    },
    ...linking(taken, links?.links.links ?? [], issue ? [] : forgotten),
    { kind: 'rowsReviewed', rows: rows.map(({ id }) => id) },
    ...(issue ? [{ kind: 'issued', ...issued } as Extract<BreakdownDeed, { readonly kind: 'issued' }>] : []),
    ...linking(taken, [], issue ? forgotten : []),
  ]
}

function linking(
  { links, list }: TakenTable,
  some: RowLinks['links'],
  sentences: RowLinks['forgotten'],
): BreakdownDeed[] {
  if (!links || some.length + sentences.length === 0) return []
  const { document, title } = links.report
  const tied = some.map(({ row, quotes }) => ({ row, quotes }))
  return [{ kind: 'rowsLinked', document, title, list, links: tied, sentences }]
}

/** The words of a table as the text of its document (表格文字), a row a line. */
export function textOfTable({ titles, rows, notes }: ImportedTable): string {
  const lines = rows.map(({ serial, words }) => (serial === null ? words : `${serial} ${words}`))
  return [...titles, ...lines, ...notes].join('\n')
}

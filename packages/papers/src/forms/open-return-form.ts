import { type FormField, type FormRow, formFields, type ReturnForm, type Sheet } from '@taizhang/intake'
import type { FormFileFailure, FormFileNote } from './form-file.ts'
import { type FormEntry, type FormRecord, findRecord, readIdHeading } from './form-record.ts'
import { type FormGrid, type FormLine, findGrid, type HeadingWords, otherGrids, sameWords } from './header.ts'
import { fieldColumns } from './return-form.ts'

export type OpenReturnFormOutcome =
  | { readonly form: ReturnForm; readonly notes: readonly FormFileNote[] }
  | { readonly failure: FormFileFailure }

/**
 * A return form that came back (收回填报表): whose it is, and what stands in each row, as plain values that nobody has judged.
 *
 * Rows may have been sorted, columns added, the file saved by another program. Where the hidden sheet is lost, items are known by
 * the hidden column; where that is lost too, serial and words are all there is, and a note says so.
 */
export function openReturnForm(sheets: readonly Sheet[], file: string): OpenReturnFormOutcome {
  const found = findRecord(sheets)
  const grid = findGrid(sheets, headingWords)
  if (!grid || !isReturnForm(grid)) return { failure: { code: 'notThisForm', file, form: 'returnForm' } }
  const tag = grid.headings.map(readIdHeading).find(Boolean)
  const record = found.as === 'whole' ? found.record : undefined
  if ((record ?? tag)?.kind === 'commentForm')
    return { failure: { code: 'notThisForm', file, form: 'returnForm' } }
  const rows = grid.rows.flatMap((line) => rowOf(line, grid.sheet, record))
  return {
    form: {
      file,
      orgUnit: record?.orgUnit ?? tag?.orgUnit ?? null,
      period: record?.period ?? tag?.period ?? null,
      rows,
    },
    notes: [
      ...(found.as === 'whole'
        ? []
        : [{ code: found.as === 'lost' ? 'recordLost' : 'recordChanged' } as const]),
      ...missingFrom(record, rows),
      ...besides(sheets, grid.sheet),
    ],
  }
}

type Known = 'serial' | 'task'

const headingWords: HeadingWords<Known | FormField> = {
  serial: ['序号', '编号'],
  task: ['工作任务', '任务', '任务内容'],
  ...(Object.fromEntries(fieldColumns.map(({ field, heading }) => [field, [heading]])) as Record<
    FormField,
    string[]
  >), // a column for every field
}

function isReturnForm({ headings }: FormGrid<Known | FormField>): boolean {
  return headings.some((heading) => /^(?:完成值|进展情况)/.test(heading))
}

function rowOf(line: FormLine<Known | FormField>, sheet: string, record: FormRecord | undefined): FormRow[] {
  const { serial, task, ...fields } = line.cells
  const filled = formFields.flatMap((field) => {
    const cell = fields[field]
    return cell ? [[field, cell] as const] : []
  })
  if (!serial && !task && filled.length === 0 && line.id === '') return []
  const entry = entryFor(line, record)
  return [
    {
      where: { sheet, row: line.number },
      item: entry?.id ?? (line.id || null),
      serial: serial?.text.trim() ?? '',
      words: task?.text.trim() ?? '',
      cells: Object.fromEntries(filled) as FormRow['cells'], // keys are fields
      ...(entry && { prefilled: entry.prefilled as NonNullable<FormRow['prefilled']> }), // written from fields
    },
  ]
}

/** By the hidden column; without it by serial, when the words are those that went out with it. */
function entryFor(line: FormLine<Known | FormField>, record: FormRecord | undefined): FormEntry | undefined {
  if (!record) return undefined
  if (line.id !== '') return record.entries.find(({ id }) => id === line.id)
  const { serial, task } = line.cells
  return record.entries.find(
    (each) => each.serial === serial?.text.trim() && sameWords(each.words, task?.text ?? ''),
  )
}

function besides(sheets: readonly Sheet[], sheet: string): FormFileNote[] {
  const others = otherGrids(sheets, headingWords, { sheet, columns: ['value', 'words', 'noChange'] })
  return others.length === 0 ? [] : [{ code: 'sheetsUnread', sheets: others }]
}

function missingFrom(record: FormRecord | undefined, rows: readonly FormRow[]): FormFileNote[] {
  const there = new Set(rows.map(({ item }) => item))
  const gone = record?.entries.filter(({ id }) => !there.has(id)) ?? []
  return gone.length === 0 ? [] : [{ code: 'rowsMissing', serials: gone.map(({ serial }) => serial) }]
}

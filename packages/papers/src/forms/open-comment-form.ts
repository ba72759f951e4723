import type { CommentForm, CommentFormRow, Sheet, SheetRow } from '@taizhang/intake'
import type { FormFileFailure, FormFileNote } from './form-file.ts'
import { type FormRecord, findRecord, readIdHeading } from './form-record.ts'
import { type FormLine, findGrid, type HeadingWords } from './header.ts'

export type OpenCommentFormOutcome =
  | { readonly form: CommentForm; readonly notes: readonly FormFileNote[] }
  | { readonly failure: FormFileFailure }

/**
 * A comment form that came back (收回征求意见表): the rows on which something is said. 无意见 is a tick for the whole table, or
 * nothing said but these words.
 */
export function openCommentForm(sheets: readonly Sheet[], file: string): OpenCommentFormOutcome {
  const found = findRecord(sheets)
  const grid = findGrid(sheets, headingWords)
  const tag = grid?.headings.map(readIdHeading).find(Boolean)
  const record = found.as === 'whole' ? found.record : undefined
  if (!grid || (record ?? tag)?.kind === 'returnForm' || !grid.headings.some((each) => /修改/.test(each)))
    return { failure: { code: 'notThisForm', file, form: 'commentForm' } }
  const said = grid.rows.flatMap((line) => rowOf(line, grid.sheet, record))
  const rows = said.filter((row) => !saysNothing(row))
  const ticked = grid.above.some(isTicked)
  return {
    form: {
      file,
      orgUnit: record?.orgUnit ?? tag?.orgUnit ?? null,
      noComment: ticked || (rows.length === 0 && said.length > 0),
      rows,
    },
    notes: found.as === 'whole' ? [] : [{ code: found.as === 'lost' ? 'recordLost' : 'recordChanged' }],
  }
}

type CommentColumn = 'serial' | 'task' | 'field' | 'proposal' | 'reason'

const headingWords: HeadingWords<CommentColumn> = {
  serial: ['序号', '编号'],
  task: ['工作任务', '任务', '任务内容'],
  field: ['修改内容', '意见类别'],
  proposal: ['修改为', '修改意见', '意见建议'],
  reason: ['理由', '修改理由'],
}

function rowOf(
  { number, cells, id }: FormLine<CommentColumn>,
  sheet: string,
  record: FormRecord | undefined,
): CommentFormRow[] {
  const text = (column: CommentColumn) => cells[column]?.text.trim() ?? ''
  const [field, proposal, reason] = [text('field'), text('proposal'), text('reason')]
  if (field === '' && proposal === '' && reason === '') return []
  const serial = text('serial')
  const known = record?.entries.find((each) => (id === '' ? each.serial === serial : each.id === id))
  return [
    {
      where: { sheet, row: number },
      row: known?.id ?? (id || null),
      serial: serial || (known?.serial ?? ''),
      words: text('task') || (known?.words ?? ''),
      ...{ field, proposal, reason },
    },
  ]
}

function saysNothing({ proposal, reason }: CommentFormRow): boolean {
  const words = (proposal + reason).replace(/[\s\p{P}]/gu, '')
  return /^(?:无|没有)(?:意见|修改意见|不同意见)?$/.test(words)
}

const yes = /^(?:[√✓✔☑]|是|对|1|y|yes|true|无意见)$/i

/** The answer stands in some cell after the question; programs move it when columns are added. */
function isTicked({ cells }: SheetRow): boolean {
  const asked = cells.findIndex(({ text }) => text.includes('无意见') && !text.includes('填表说明'))
  return asked >= 0 && cells.slice(asked + 1).some(({ text }) => yes.test(text.trim()))
}

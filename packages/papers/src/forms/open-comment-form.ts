import type { ChangedCell, CommentForm, CommentFormRow, Sheet, SheetRow } from '@taizhang/intake'
import type { LockedField } from './comment-form.ts'
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
  const changed = record ? grid.rows.flatMap((line) => changedIn(line, grid.sheet, record)) : []
  return {
    form: {
      file,
      orgUnit: record?.orgUnit ?? tag?.orgUnit ?? null,
      noComment: ticked || (rows.length === 0 && said.length > 0),
      ...{ rows, changed },
    },
    notes: found.as === 'whole' ? [] : [{ code: found.as === 'lost' ? 'recordLost' : 'recordChanged' }],
  }
}

type CommentColumn = 'serial' | 'task' | 'field' | 'proposal' | 'reason' | LockedField

const headingWords: HeadingWords<CommentColumn> = {
  serial: ['序号', '编号'],
  task: ['工作任务', '任务', '任务内容'],
  measures: ['量化目标'],
  lead: ['牵头单位'],
  others: ['责任（配合）单位', '责任单位'],
  deadline: ['完成时限'],
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

const lockedNames = {
  ...{ task: '工作任务', measures: '量化目标', lead: '牵头单位' },
  ...{ others: '责任（配合）单位', deadline: '完成时限' },
} as const

/** Cells of a line that say something else than when it went out; not of a line whose words are another's, which was sorted apart. */
function changedIn(
  { number, cells, id }: FormLine<CommentColumn>,
  sheet: string,
  { entries }: FormRecord,
): ChangedCell[] {
  const known = entries.find((each) => each.id === id)
  const text = (column: CommentColumn) => cells[column]?.text.trim() ?? ''
  const task = bare(text('task'))
  if (!known || entries.some((each) => each.id !== id && bare(each.words) === task)) return []
  const sent = { task: known.words, ...known.prefilled }
  const columns = Object.keys(lockedNames) as (keyof typeof lockedNames)[] // its own keys
  return columns.flatMap((column) => {
    const [was, now] = [sent[column as keyof typeof sent] as string | undefined, text(column)]
    // A form that went out without them tells nothing of its other cells.
    if (was === undefined || now === '' || bare(was) === bare(now)) return []
    const where = { sheet, row: number }
    return [{ where, serial: known.serial, column: lockedNames[column], words: now }]
  })
}

/** Programs that save a file change blanks and line ends. */
function bare(words: string): string {
  return words.replace(/\s/gu, '')
}

const yes = /^(?:[√✓✔☑]|是|对|1|y|yes|true|无意见)$/i

/** The answer stands anywhere in the row of the question: programs move it when columns are added, people tick the question, or type over it. */
function isTicked({ cells }: SheetRow): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  if (texts.length > 0 && texts.every((text) => /^[√✓✔☑]$/.test(text))) return true
  const asked = texts.findIndex((text) => text.includes('无意见') && !text.includes('填表说明'))
  if (asked < 0) return false
  const isTickedItself = /[√✓✔☑]/.test(texts[asked]!.replace(/[（(]选√[）)]/u, ''))
  return isTickedItself || texts.some((text, at) => at !== asked && yes.test(text))
}

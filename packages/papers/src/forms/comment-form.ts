import { commentFieldWords } from '../breakdown/adoption-table.ts'
import { newGroups } from '../breakdown/groups.ts'
import { xlsxOf } from '../spreadsheet/workbook.ts'
import type { Column, Line, Table } from '../table.ts'
import { type FormRecord, idHeading, recordTable } from './form-record.ts'

/** A form on which a body comments on a draft (征求意见表). */
export interface CommentFormOut {
  readonly orgUnit: { readonly id: string; readonly name: string }
  readonly place: string
  readonly planYear: number
  /** 1月27日17:00前. */
  readonly due: string
  readonly contact?: string
  readonly lines: readonly CommentFormLine[]
}

export interface CommentFormLine {
  readonly row: string
  /** The headings of the table over the row, the highest first. */
  readonly group: readonly string[]
  readonly serial: string
  readonly words: string
  readonly measures: string | null
  readonly lead: string | null
  readonly others: string | null
  readonly deadline: string | null
  /** Whether the body leads it, answers for it or supports it: such lines stand first. */
  readonly isOwn?: boolean
}

/** The comment form of one body (征求意见表) as xlsx. */
export function commentFormXlsx(form: CommentFormOut): Uint8Array {
  return xlsxOf(commentFormTables(form))
}

/** The sheets of a comment form. */
export function commentFormTables(form: CommentFormOut): Table[] {
  const { orgUnit, place, planYear, due, contact, lines } = form
  const record: FormRecord = {
    ...{ kind: 'commentForm', orgUnit: orgUnit.id, period: null },
    entries: lines.map(({ row, serial, words, ...line }) => ({
      id: row,
      serial,
      words,
      prefilled: lockedIn(line),
    })),
  }
  const table: Table = {
    sheet: '征求意见表',
    title: `${place}${planYear}年《政府工作报告》任务分解征求意见表`,
    headnote: `反馈单位：${orgUnit.name}　　反馈时限：${due}`,
    guidance: [
      '填表说明：1.只填浅黄色各栏。2.对某项有意见的，在该行选“修改内容”，写明“修改为”和理由；同一项有几条意见的，另在表末空行写明序号后填写。3.对全表没有意见的，只在下方选“√”。' +
        (contact ? `4.联系人：${contact}。` : ''),
    ],
    question: { words: noCommentWords, choices: ['√'], answer: '' },
    isLocked: true,
    columns: [...columns, { heading: idHeading(record), width: 8, isHidden: true }],
    lines: [...linesOf(ownFirst(lines)), ...spareLines],
  }
  return [table, recordTable(record)]
}

/** Besides the words, what stands in the cells that are not to be filled in: by it is told what somebody typed over. */
export const lockedFields = ['measures', 'lead', 'others', 'deadline'] as const
export type LockedField = (typeof lockedFields)[number]

function lockedIn(line: Pick<CommentFormLine, LockedField>): Readonly<Record<string, string>> {
  return Object.fromEntries(lockedFields.flatMap((field) => (line[field] ? [[field, line[field]]] : [])))
}

/** Asked once for the whole table. */
export const noCommentWords = '对全表无意见（选√）'

/** What of a row is to change (修改内容), as the form offers it. */
export const commentChoices = Object.values(commentFieldWords)

const center = { align: 'center' } as const
const filling = { isForFilling: true } as const

const columns: readonly Column[] = [
  { heading: '序号', width: 3, ...center },
  { heading: '工作任务', width: 20 },
  { heading: '量化目标', width: 9 },
  { heading: '牵头单位', width: 6.5, ...center },
  { heading: '责任（配合）单位', width: 8 },
  { heading: '完成时限', width: 5, ...center },
  { heading: '修改内容', width: 5, choices: commentChoices, ...center, ...filling },
  { heading: '修改为', width: 11, ...filling },
  { heading: '理由', width: 9, ...filling },
]

/** Those that concern the body first, under a heading that says so (涉及本单位的条目). */
function ownFirst(lines: readonly CommentFormLine[]): readonly CommentFormLine[] {
  const own = lines.filter(({ isOwn }) => isOwn)
  const others = lines.filter(({ isOwn }) => !isOwn)
  if (own.length === 0) return lines
  const under = (title: string, some: readonly CommentFormLine[]) =>
    some.map((line) => ({ ...line, group: [`${title}（${some.length}条）`, ...line.group] }))
  return [...under('涉及本单位的条目', own), ...under('其他条目', others)]
}

function linesOf(lines: readonly CommentFormLine[]): Line[] {
  return lines.flatMap((line, i): Line[] => [
    ...newGroups(line.group, lines[i - 1]?.group ?? []),
    {
      kind: 'row',
      cells: [
        ...[line.serial, line.words, line.measures, line.lead, line.others, line.deadline],
        ...[null, null, null, line.row],
      ],
    },
  ])
}

const spare = 8
const spareLines: readonly Line[] = Array.from({ length: spare }, () => ({
  kind: 'row',
  isSpare: true,
  cells: Array.from({ length: columns.length + 1 }, () => null),
}))

import type { BreakdownRow, Comment, Item, OrgUnit, Submission } from '@taizhang/ledger'
import type { Cell } from '@taizhang/papers'
import type { ExportedDocument, ExportedEvent, ExportedFile, OfBreakdown } from '@taizhang/store'
import { terms } from '@taizhang/terms'
import { aimCells, valueCell } from './value-words.ts'

/** A column of an exported table (导出字段): its name, what it means, and its cell. */
export interface ExportColumn<Record> {
  readonly id: string
  readonly zh: string
  readonly means: string
  readonly holds?: 'number'
  readonly of: (record: Record) => Cell
}

type CellOf<Record> = (record: Record) => Cell | undefined

/** A column whose name and meaning are those of the glossary. */
function word<Record>(id: string, of: CellOf<Record>, term = id): ExportColumn<Record> {
  const found = terms.find((each) => each.id === term || each.forms.includes(term))
  if (!found) throw new Error(`No term ${term} in the glossary for the column ${id}.`)
  return { id, zh: found.zh, means: found.means, of: (record) => of(record) ?? null }
}

/** A column that no word of the glossary names. */
function other<Record>(id: string, zh: string, means: string, of: CellOf<Record>): ExportColumn<Record> {
  return { id, zh, means, of: (record) => of(record) ?? null }
}

function digits<Record>(column: ExportColumn<Record>): ExportColumn<Record> {
  return { ...column, holds: 'number' }
}

const listed = (ids: readonly string[] | undefined) => ids?.join('、')

const duties = (item: Item) => item.duties.at(-1)?.value
const aim = (item: Item) => aimCells(item.measures.at(-1)?.value)

/** 台账事项, as they stand. */
export const itemColumns: readonly ExportColumn<Item>[] = [
  other('item', '事项编号', '系统内的编号，各表以它相连。', ({ id }) => id),
  other('serial', '序号', '印发的分解表中的序号，不重复使用。', ({ serial }) => serial),
  other(
    'itemKind',
    '事项类别',
    'target 指标、task 任务、project 重点项目、livelihood 民生实事、instruction 批示件、decision 会议议定事项。',
    ({ kind }) => kind,
  ),
  other('words', '事项内容', '事项现在的文字。', ({ words }) => words),
  word('lifecycle', ({ lifecycle }) => lifecycle),
  other('document', '印发文件', '事项列入的文件。', ({ document }) => document),
  other('documentNumber', '文号', '印发文件的文号。', ({ documentNumber }) => documentNumber),
  other('parent', '上级事项', '所属事项的编号；空的为直接列入台账的事项。', ({ parent }) => parent),
  word('lead', (item) => duties(item)?.lead),
  word('responsible', (item) => listed(duties(item)?.responsible)),
  word('supporting', (item) => listed(duties(item)?.supporting)),
  word('sponsor', (item) => duties(item)?.sponsor),
  digits(word('target', (item) => aim(item).target)),
  word('comparator', (item) => aim(item).comparator),
  word('unit', (item) => aim(item).unit),
  word('deadline', (item) => item.schedules.at(-1)?.value.deadline),
  word('visibility', ({ visibility }) => visibility),
  word('quote', ({ sources }) => sources.map(({ quote }) => quote).join('\n')),
]

/** A submission with the item that it is of. */
export interface OfItem<Part> {
  readonly item: string
  readonly part: Part
}

/** 填报, one a version. */
export const submissionColumns: readonly ExportColumn<OfItem<Submission>>[] = [
  other('item', '事项编号', '事项表中的编号。', ({ item }) => item),
  word('period', ({ part }) => part.period),
  other(
    'stage',
    '填报环节',
    'draft 草稿、approved 单位已审、accepted 已采用、returned 已退回等。',
    ({ part }) => part.stage,
  ),
  digits(word('value', ({ part }) => valueCell(part.value))),
  word('vintage', ({ part }) => part.vintage),
  other('words', '进展情况', '填报的文字。', ({ part }) => part.words),
  other('actor', '录入人', '在系统中录入的人。', ({ part }) => part.by.actor),
  other('onBehalfOf', '代谁录入', '所代的单位或岗位；空的为本人。', ({ part }) => part.by.onBehalfOf),
  other('at', '日期', '给出的日期。', ({ part }) => part.by.at),
]

/** 分解表条目. */
export const rowColumns: readonly ExportColumn<OfBreakdown<BreakdownRow>>[] = [
  word('breakdown', ({ breakdown }) => breakdown),
  other('row', '条目编号', '系统内的编号。', ({ part }) => part.id),
  other('serial', '序号', '印发时的序号；未印发的为空。', ({ part }) => part.serial),
  other('group', '所在标题', '分解表中的各级标题。', ({ part }) => part.group.join(' / ')),
  other('words', '条目内容', '条目现在的文字。', ({ part }) => part.words),
  other(
    'rowType',
    '条目类别',
    'indicator 指标类、project 项目类、livelihood 民生类、work 工作类。',
    ({ part }) => part.type,
  ),
  other(
    'standing',
    '条目去向',
    'living 在表、merged 已并入、split 已拆分、leftOut 不列入。',
    ({ part }) => part.standing,
  ),
  other('measures', '量化目标', '条目写明的目标。', ({ part }) =>
    part.measures.map(({ words }) => words).join('；'),
  ),
  word('deadline', ({ part }) => part.deadline.date),
  word('lead', ({ part }) => part.duties.lead),
  word('responsible', ({ part }) => listed(part.duties.responsible)),
  word('supporting', ({ part }) => listed(part.duties.supporting)),
  word('sponsor', ({ part }) => part.duties.sponsor),
  word('quote', ({ part }) => part.quotes.map(({ text }) => text).join('\n')),
]

/** 反馈意见. */
export const commentColumns: readonly ExportColumn<OfBreakdown<Comment>>[] = [
  word('breakdown', ({ breakdown }) => breakdown),
  other('comment', '意见编号', '系统内的编号。', ({ part }) => part.id),
  word('orgUnit', ({ part }) => part.orgUnit),
  other('row', '条目编号', '所说的条目；空的为对整份的意见。', ({ part }) => part.row),
  other(
    'field',
    '意见类别',
    'words 文字、lead 分工、deadline 时限、number 数值、other 其他。',
    ({ part }) => part.field,
  ),
  other('words', '意见内容', '意见的文字。', ({ part }) => part.words),
  word('ruling', ({ part }) => part.ruled?.ruling),
  other('reason', '裁定理由', '采纳或者不采纳的理由。', ({ part }) => part.ruled?.reason),
]

/** 单位. */
export const orgUnitColumns: readonly ExportColumn<OrgUnit>[] = [
  word('orgUnit', ({ id }) => id),
  other('name', '名称', '现在的名称。', ({ names }) => names.at(-1)?.name),
  other('aliases', '简称', '也读作这一单位的写法。', ({ aliases }) => listed(aliases)),
  word('relation', ({ relations }) => relations.at(-1)?.relation),
  other('code', '代码', '统一社会信用代码或者行政区划代码。', ({ code }) => code),
  other('from', '设立日期', '从哪一天起。', ({ from }) => from),
  other('until', '撤销日期', '到哪一天止；空的为现有。', ({ until }) => until),
  other('successors', '承接单位', '撤销后承接职责的单位。', ({ successors }) => listed(successors)),
]

/** 文件. */
export const documentColumns: readonly ExportColumn<ExportedDocument>[] = [
  word('document', ({ id }) => id),
  other('title', '标题', '文件的标题。', ({ title }) => title),
  other('documentKind', '文件类别', '文件属于哪一类。', ({ kind }) => kind),
  word('planYear', ({ planYear }) => planYear),
  other('sha256', '文件摘要', '上传文件内容的SHA-256；文件表中有名称和大小。', ({ file }) => file),
]

/** 上传文件, without their bytes. */
export const fileColumns: readonly ExportColumn<ExportedFile>[] = [
  other('sha256', '文件摘要', '文件内容的SHA-256。', ({ sha256 }) => sha256),
  other('fileType', '文件类型', '按内容认定的类型。', ({ type }) => type),
  digits(other('size', '大小', '字节数。', ({ size }) => size)),
  other('name', '文件名', '首次上传时的名称；已移除的为空。', ({ name }) => name),
  other('storedAt', '保存时间', '世界协调时。', ({ storedAt }) => storedAt),
  other(
    'documentNumber',
    '移除文号',
    '据以移除的文件的文号；空的为未移除。',
    ({ documentNumber }) => documentNumber,
  ),
]

interface EntryHead {
  readonly book?: string
  readonly subject?: string
  readonly recordedAt?: string
  readonly act?: { readonly actor?: string; readonly onBehalfOf?: string; readonly at?: string }
  readonly fact?: { readonly kind?: string }
}

/** Entries are JSON that the store wrote; only what is there is shown. */
const headOf = ({ entry }: ExportedEvent) => entry as EntryHead

/** 台账事件. */
export const eventColumns: readonly ExportColumn<ExportedEvent>[] = [
  digits(other('sequence', '链上序号', '在记录链上的位置。', ({ sequence }) => sequence)),
  other(
    'book',
    '账册',
    'item 事项、breakdown 分解表、register 名册、document 文件、account 账号、removal 移除。',
    (event) => headOf(event).book,
  ),
  other('subject', '对象', '所办的事项、分解表等的编号。', (event) => headOf(event).subject),
  word('deed', (event) => headOf(event).fact?.kind),
  other('actor', '录入人', '在系统中录入的人。', (event) => headOf(event).act?.actor),
  other('onBehalfOf', '代谁录入', '所代的单位或岗位；空的为本人。', (event) => headOf(event).act?.onBehalfOf),
  other('at', '日期', '给出的日期。', (event) => headOf(event).act?.at),
  other('recordedAt', '记录时间', '入链的时间，世界协调时。', (event) => headOf(event).recordedAt),
  other('digest', '摘要', '这一条的摘要，后一条以它相连。', ({ digest }) => digest),
]

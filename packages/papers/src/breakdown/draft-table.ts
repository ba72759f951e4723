import type { Breakdown, LeftOut, LeftOutReason, OrgUnits, Row, RowDeadline, RowType } from '@taizhang/intake'
import { printed, tallyOf } from '@taizhang/intake'
import type { Cell, Column, Line, Table } from '../table.ts'

/** sheet: a spreadsheet to work in, with parts, offsets and reasons · paper: a document to print and send round. */
export type Medium = 'sheet' | 'paper'

/**
 * The breakdown (任务分解表) as a table: sections of the report as groups, its rows with what is suggested, and empty columns
 * for what people decide. At most nine columns are printed; on a sheet those to work with follow them.
 *
 * On a sheet a row of several promises has each of them under it as a part (12-1, 12-2); on paper the parts stand in its cells.
 * What the report does not say is told apart in the cell: a deadline in brackets, a lead with the reason for doubt.
 */
export function breakdownTable(breakdown: Breakdown, medium: Medium): Table {
  const columns = medium === 'sheet' ? sheetColumns : paperColumns
  const headnote = headnoteOf(breakdown)
  const annex = annexOf(breakdown)
  return {
    sheet: '任务分解',
    title: titleOf(breakdown),
    ...(headnote && { headnote }),
    columns: columns.map(({ cell: _cell, part: _part, ...column }) => column),
    lines: breakdown.groups.flatMap((group) => groupLines(group, medium, columns)),
    notes: notesOf(breakdown, medium),
    ...(annex && { annex }),
  }
}

function groupLines(
  { level, title, intro, rows }: Breakdown['groups'][number],
  medium: Medium,
  columns: readonly BreakdownColumn[],
): Line[] {
  return [
    { kind: 'group', level, text: [title, ...intro.map(({ text }) => printed(text))].join('　') },
    ...rows.flatMap((row, i): Line[] => [
      { kind: 'row', cells: columns.map(({ cell }) => cell(row, rows[i - 1])) },
      ...(medium === 'sheet' ? partLines(row, columns) : []),
    ]),
  ]
}

const typeLabels: Readonly<Record<RowType, string>> = {
  indicator: '指标类',
  project: '项目类',
  livelihood: '民生类',
  work: '工作类',
}

interface BreakdownColumn extends Column {
  /** `before` is the row above in the same group. */
  readonly cell: (row: Row, before: Row | undefined) => Cell
  /** What a promise under the row says here. */
  readonly part?: (row: Row, at: number) => Cell
}

const nothing = () => null

const serial: BreakdownColumn = {
  heading: '序号',
  width: 3,
  align: 'center',
  cell: (row) => row.serial,
  part: (row, at) => `${row.serial}-${at + 1}`,
}
const type: BreakdownColumn = {
  heading: '类型',
  width: 3.5,
  align: 'center',
  choices: Object.values(typeLabels),
  cell: (row) => typeLabels[row.type],
}
const lead: BreakdownColumn = {
  heading: '建议牵头单位',
  width: 9,
  align: 'center',
  cell: ({ orgUnits }) => leadWords(orgUnits),
}
const supporting: BreakdownColumn = {
  heading: '建议配合单位',
  width: 9,
  align: 'center',
  cell: ({ orgUnits }) => orgUnits.supporting.map(({ orgUnit }) => orgUnit).join('、\n') || null,
}
const remark: BreakdownColumn = { heading: '备注', width: 5, cell: remarkOf }

const paperColumns: readonly BreakdownColumn[] = [
  { ...serial, width: 3.2 },
  { heading: '工作任务（报告原文）', width: 24, cell: paperWords },
  {
    heading: '量化目标及可核查事项',
    width: 15,
    cell: ({ serial: number, measures, commitments }) =>
      measures
        .map(({ item, words }) => {
          const at = commitments.findIndex(({ id }) => id === item)
          return commitments.length > 1 ? `${number}-${at + 1} ${words}` : words
        })
        .join('；\n') || null,
  },
  { ...type, width: 4 },
  { heading: '完成时限', width: 6.5, align: 'center', cell: ({ deadlines }) => deadlinesWords(deadlines) },
  // As wide as 人力资源社会保障局, so that a name is broken nowhere but after it.
  { ...lead, width: 10.6 },
  { ...supporting, width: 10.6 },
  { ...remark, width: 4.2 },
]

const sheetColumns: readonly BreakdownColumn[] = [
  serial,
  { heading: '要点', width: 6, cell: ({ heads }) => headWords(heads) || null },
  {
    heading: '工作任务（报告原文）',
    width: 22,
    cell: ({ text }) => text,
    part: ({ commitments }, at) => commitments[at]!.text,
  },
  {
    heading: '量化目标及可核查事项',
    width: 12,
    cell: ({ measures }) => measures.map(({ words }) => words).join('；\n') || null,
    part: ({ measures, commitments }, at) =>
      measures
        .filter(({ item }) => item === commitments[at]!.id)
        .flatMap(({ values }) => values.map(({ text }) => text))
        .join('、') || null,
  },
  type,
  {
    heading: '完成时限',
    width: 5.5,
    align: 'center',
    cell: ({ deadlines }) => deadlinesWords(deadlines),
    part: (row, at) => deadlinesWords(partDeadlines(row, at)),
  },
  lead,
  supporting,
  remark,
  { heading: '责任领导', width: 4.5, isAside: true, cell: nothing },
  { heading: '责任人', width: 4.5, isAside: true, cell: nothing },
  { heading: '季度节点', width: 6, isAside: true, cell: nothing },
  {
    heading: '最后日期',
    width: 5.5,
    align: 'center',
    holds: 'date',
    isAside: true,
    cell: ({ deadlines }) => lastDate(deadlines),
    part: (row, at) => lastDate(partDeadlines(row, at)),
  },
  { heading: '推断依据', width: 16, isAside: true, cell: ({ orgUnits }) => suggestedBy(orgUnits) },
  {
    heading: '事项编号',
    width: 6,
    isAside: true,
    cell: ({ target, commitments }) =>
      [...(target ? [target.id] : []), ...commitments.map(({ id }) => id)].join('、') || null,
    part: ({ commitments }, at) => commitments[at]!.id,
  },
  {
    heading: '原文起',
    width: 4,
    isAside: true,
    holds: 'number',
    cell: ({ start }) => start,
    part: ({ commitments }, at) => commitments[at]!.start,
  },
  {
    heading: '原文止',
    width: 4,
    isAside: true,
    holds: 'number',
    cell: ({ end }) => end,
    part: ({ commitments }, at) => commitments[at]!.end,
  },
]

function partLines(row: Row, columns: readonly BreakdownColumn[]): Line[] {
  if (row.commitments.length < 2) return []
  return row.commitments.map((_commitment, at) => ({
    kind: 'row',
    isPart: true,
    cells: columns.map(({ part }) => (part ? part(row, at) : null)),
  }))
}

function headWords(heads: Row['heads']): string {
  return heads.map(({ text }) => printed(text)).join('\n')
}

/** The words of a row on paper; a title that stands over several rows is said before the first of them alone. */
function paperWords({ heads, text }: Row, before: Row | undefined): string {
  const isSaid = before !== undefined && headWords(before.heads) === headWords(heads)
  return [...(isSaid ? [] : heads.map((head) => `【${printed(head.text)}】`)), printed(text)].join('\n')
}

/** The deadline of one promise: its own, or that of the row which no promise names. */
function partDeadlines({ commitments, deadlines }: Row, at: number): readonly RowDeadline[] {
  const { deadline } = commitments[at]!
  if (deadline) return [{ from: 'text', words: printed(deadline.text), date: deadline.date ?? null }]
  const unsaid = deadlines.find(({ words }) => words === null)
  // The row does not say a default again beside the same day in words (年内); its part still has it.
  const yearEnd = deadlines.find(({ date }) => date?.endsWith('-12-31'))?.date ?? null
  return [unsaid ?? { from: yearEnd ? 'default' : 'open', words: null, date: yearEnd }]
}

function deadlinesWords(deadlines: readonly RowDeadline[]): string {
  return deadlines.map(deadlineWords).join('；\n')
}

/** In brackets what the report does not say: seen at a glance, and still there in a copy without colours. */
function deadlineWords({ from, words, date }: RowDeadline): string {
  if (words !== null) return words
  return from === 'open' || date === null ? '（未写明）' : '（年底）'
}

function lastDate(deadlines: readonly RowDeadline[]): string | null {
  if (deadlines.some(({ date }) => date === null)) return null
  return deadlines.reduce<string | null>((last, { date }) => (last && last > date! ? last : date), null)
}

const doubts: Readonly<Record<NonNullable<OrgUnits['from']>, string>> = {
  words: '',
  headings: '\n（据标题）',
  broad: '\n（待核）',
}

function leadWords({ lead: leading, from }: OrgUnits): string | null {
  return leading && from ? `${leading.orgUnit}${doubts[from]}` : null
}

function suggestedBy({ lead: leading, supporting: others, from }: OrgUnits): string | null {
  if (leading === null) return null
  const each = [leading, ...others].map(({ orgUnit, words }) => `${orgUnit}：${words.join('、')}`)
  const doubt = from === null ? '' : doubts[from].trim()
  return `${doubt}${each.join('；\n')}`
}

function remarkOf({ findings, continues, orgUnits }: Row): Cell {
  return (
    [
      ...(continues === undefined ? [] : [`接第${continues}项`]),
      ...new Set(findings.map(({ message }) => message)),
      ...(orgUnits.lead === null ? ['牵头单位待定'] : []),
    ].join('；\n') || null
  )
}

function titleOf({ document: { place, planYear, name } }: Breakdown): string {
  const year = planYear === null ? '' : `${planYear}年`
  return place || year
    ? `${place ?? ''}${year}《政府工作报告》任务分解表（初稿）`
    : `${name}任务分解表（初稿）`
}

function headnoteOf({ document: { planYear }, groups }: Breakdown): string | undefined {
  const deadlines = groups.flatMap(({ rows }) => rows.flatMap((row) => row.deadlines))
  if (planYear === null || !deadlines.some(({ from }) => from === 'default')) return undefined
  return `时限带括号的，报告未写明，均按${planYear}年底计`
}

function notesOf(breakdown: Breakdown, medium: Medium): string[] {
  const { unled, ledByHeading, ledByBroadWords, foreignLines, sentencesLeftOut } = tallyOf(breakdown)
  return [
    `说明：1. 牵头、配合单位按职责关键词推断，仅供参考，须经研究确定。其中据标题推断、注“（据标题）”的${ledByHeading}项；只据“投资”“项目建设”一类泛指的词推断、注“（待核）”的${ledByBroadWords}项；牵头单位待定的${unled}项。`,
    '2. 报告未写明时限的，按计划年度末计，时限加括号；跨年度而未写明的，注“（未写明）”。',
    '3. 类型：指标类，主要预期目标，或要达到的比率、水平、数额；项目类，有名称的工程项目，或建设项目、工程的数量；民生类，民生实事清单所列，或民生、惠民、社会保障、群众一节中有数量或可核查成果的；工作类，其余各项。',
    medium === 'sheet'
      ? '4. 一句含多项可核查事项的，其下分列（如12-1、12-2），可折叠。责任领导、责任人、季度节点等列在打印区域之外。'
      : '4. 一句含多项可核查事项的，在“量化目标及可核查事项”栏内分号列出（如12-1、12-2）。',
    ...(foreignLines > 0 ? [`网页文字等${foreignLines}处，不属于报告，未列入。`] : []),
    ...(sentencesLeftOut > 0 ? [`计划部分未列入本表的语句${sentencesLeftOut}处，见附表“未列入语句”。`] : []),
  ]
}

const leftOutLabels: Readonly<Record<LeftOutReason, string>> = {
  secondPrint: '重复印出的一遍',
  noise: '非报告内容',
  calls: '号召、背景语，没有任务',
  leadsOver: '引导语，没有任务',
  outlook: '总体要求，没有可核查事项',
}

/** The sentences of the report that are no row (未列入语句), with the reason; lines of a site are only counted. */
function annexOf({ leftOut }: Breakdown): Table | undefined {
  const sentences = leftOut.filter(({ reason }) => reason !== 'noise')
  if (sentences.length === 0) return undefined
  return {
    sheet: '未列入语句',
    title: '附表：未列入语句',
    columns: [
      { heading: '序号', width: 4, align: 'center' },
      { heading: '语句（过长的只录开头）', width: 52 },
      { heading: '原因', width: 16 },
    ],
    lines: sentences.map((sentence, i) => ({ kind: 'row', cells: leftOutCells(sentence, i) })),
  }
}

const mostLeftOutWords = 60

function leftOutCells({ text, reason }: LeftOut, at: number): Cell[] {
  const words = printed(text)
  const shown = words.length > mostLeftOutWords ? `${words.slice(0, mostLeftOutWords)}…` : words
  return [at + 1, shown, leftOutLabels[reason]]
}

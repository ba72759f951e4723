import type { Breakdown, Row, RowDeadline, RowType } from '@taizhang/intake'
import { printed } from '@taizhang/intake'
import type { Cell, Column, Line, Table } from './table.ts'

/** sheet: a spreadsheet to work in, with parts, offsets and reasons · paper: a document to print and send round. */
export type Medium = 'sheet' | 'paper'

/**
 * The breakdown (任务分解表) as a table: sections of the report as groups, its rows with what is suggested, and empty columns
 * for what people decide.
 *
 * On a sheet a row of several promises has each of them under it as a part (12-1, 12-2); on paper they stand in one cell.
 */
export function breakdownTable(breakdown: Breakdown, medium: Medium): Table {
  const columns = breakdownColumns.filter(({ media }) => media.includes(medium))
  const lines = breakdown.groups.flatMap(({ level, title, intro, rows }): Line[] => [
    { kind: 'group', level, text: [title, ...intro.map(({ text }) => printed(text))].join('　') },
    ...rows.flatMap((row) => [
      { kind: 'row' as const, cells: columns.map(({ cell }) => cell(row)) },
      ...(medium === 'sheet' ? partLines(row, columns) : []),
    ]),
  ])
  return { sheet: '任务分解', title: titleOf(breakdown), columns, lines, notes: notesOf(breakdown, medium) }
}

const typeLabels: Readonly<Record<RowType, string>> = {
  indicator: '指标类',
  project: '项目类',
  livelihood: '民生类',
  work: '工作类',
}

interface BreakdownColumn extends Column {
  readonly media: readonly Medium[]
  readonly cell: (row: Row) => Cell
  /** What a promise under the row says here. */
  readonly part?: (row: Row, at: number) => Cell
}

const both: readonly Medium[] = ['sheet', 'paper']
const sheet: readonly Medium[] = ['sheet']
const paper: readonly Medium[] = ['paper']
const nothing = () => null

const breakdownColumns: readonly BreakdownColumn[] = [
  {
    heading: '序号',
    width: 3,
    align: 'center',
    media: both,
    cell: ({ serial }) => serial,
    part: ({ serial }, at) => `${serial}-${at + 1}`,
  },
  { heading: '要点', width: 8, media: sheet, cell: ({ heads }) => headWords(heads) || null },
  {
    heading: '工作任务（报告原文）',
    width: 30,
    media: sheet,
    cell: ({ text }) => text,
    part: ({ commitments }, at) => commitments[at]!.text,
  },
  {
    heading: '工作任务（报告原文）',
    width: 20,
    media: paper,
    cell: paperWords,
  },
  {
    heading: '量化目标及可核查事项',
    width: 13,
    media: both,
    cell: ({ measures }) => measures.map(({ words }) => words).join('；\n') || null,
    part: ({ measures, commitments }, at) =>
      measures
        .filter(({ item }) => item === commitments[at]!.id)
        .flatMap(({ values }) => values.map(({ text }) => text))
        .join('、') || null,
  },
  { heading: '类型', width: 4, align: 'center', media: both, cell: ({ type }) => typeLabels[type] },
  {
    heading: '完成时限',
    width: 7,
    align: 'center',
    media: both,
    cell: ({ deadlines }) => deadlines.map(deadlineWords).join('；\n'),
    part: ({ commitments, deadlines }, at) => {
      const { deadline } = commitments[at]!
      return deadline
        ? printed(deadline.text)
        : deadlines
            .filter(({ words }) => !words)
            .map(deadlineWords)
            .join()
    },
  },
  {
    heading: '最后日期',
    width: 5.5,
    align: 'center',
    holds: 'date',
    media: sheet,
    cell: ({ deadlines }) => lastDate(deadlines),
    part: ({ commitments, deadlines }, at) => {
      const { deadline } = commitments[at]!
      return deadline ? (deadline.date ?? null) : lastDate(deadlines.filter(({ words }) => words === null))
    },
  },
  {
    heading: '建议牵头单位',
    width: 6,
    align: 'center',
    media: both,
    cell: ({ orgUnits }) => orgUnits.lead?.orgUnit ?? null,
  },
  {
    heading: '建议配合单位',
    width: 7,
    align: 'center',
    media: both,
    cell: ({ orgUnits }) => orgUnits.supporting.map(({ orgUnit }) => orgUnit).join('、') || null,
  },
  { heading: '责任领导', width: 4.5, media: both, cell: nothing },
  { heading: '责任人', width: 4.5, media: sheet, cell: nothing },
  { heading: '季度节点', width: 6, media: sheet, cell: nothing },
  { heading: '备注', width: 7, media: both, cell: remarkOf },
  {
    heading: '推断依据',
    width: 16,
    isAside: true,
    media: sheet,
    cell: ({ orgUnits }) => suggestedBy(orgUnits),
  },
  {
    heading: '事项编号',
    width: 6,
    isAside: true,
    media: sheet,
    cell: ({ target, commitments }) =>
      [...(target ? [target.id] : []), ...commitments.map(({ id }) => id)].join('、') || null,
    part: ({ commitments }, at) => commitments[at]!.id,
  },
  {
    heading: '原文起',
    width: 4,
    isAside: true,
    holds: 'number',
    media: sheet,
    cell: ({ start }) => start,
    part: ({ commitments }, at) => commitments[at]!.start,
  },
  {
    heading: '原文止',
    width: 4,
    isAside: true,
    holds: 'number',
    media: sheet,
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

/** The words of a row on paper, with the titles they stand under before them. */
function paperWords({ heads, text }: Row): string {
  return [...heads.map((head) => `【${printed(head.text)}】`), printed(text)].join('\n')
}

function deadlineWords({ from, words, date }: RowDeadline): string {
  if (words !== null) return words
  if (from === 'open' || date === null) return '未写明'
  return `${date.slice(0, 4)}年底（默认）`
}

function lastDate(deadlines: readonly RowDeadline[]): string | null {
  if (deadlines.some(({ date }) => date === null)) return null
  return deadlines.reduce<string | null>((last, { date }) => (last && last > date! ? last : date), null)
}

function suggestedBy({ lead, supporting, from }: Row['orgUnits']): string | null {
  if (lead === null) return null
  const each = [lead, ...supporting].map(({ orgUnit, words }) => `${orgUnit}：${words.join('、')}`)
  return `${from === 'headings' ? '（据标题）' : ''}${each.join('；\n')}`
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

function notesOf({ leftOut }: Breakdown, medium: Medium): string[] {
  const reasons = {
    secondPrint: '重复印出的一遍',
    noise: '非报告内容',
    leadsOver: '引导语',
    outlook: '总体要求',
  }
  const counts = Object.entries(reasons)
    .map(([reason, words]) => [words, leftOut.filter((each) => each.reason === reason).length] as const)
    .filter(([, count]) => count > 0)
  return [
    '说明：1. 牵头、配合单位根据职责关键词推断，仅供参考，须经研究确定。',
    '2. 报告未写明时限的，按计划年度末计，注“默认”；跨年度而未写明的，注“未写明”。',
    '3. 没有量化内容的任务列为工作类；项目类、民生类以可核查的完成事项为目标。',
    ...(medium === 'sheet' ? ['4. 一句含多项可核查事项的，其下分列（如12-1、12-2），可折叠。'] : []),
    ...(counts.length > 0
      ? [`未列入本表的语句：${counts.map(([words, count]) => `${words}${count}处`).join('，')}。`]
      : []),
  ]
}

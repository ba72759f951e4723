import type {
  Adoption,
  AdoptionRow,
  CommentField,
  CommentRuling,
  Consultation,
  Duties,
  RowEdit,
} from '@taizhang/ledger'
import type { Cell, Column, Line, Table } from '../table.ts'
import {
  dayWords,
  deadlineWords,
  leadNames,
  type NameOf,
  type Naming,
  namesOf,
  type TableTitle,
} from './names.ts'

/** What came of a round of comments, to be printed (采纳情况表). */
export interface AdoptionPaper extends TableTitle, Naming {
  readonly adoption: Adoption
  readonly consultation: Consultation
}

/** Every comment with its ruling and reason (采纳情况表), who had none, who was silent and how that is read. */
export function adoptionTable(paper: AdoptionPaper): Table {
  const { place, planYear, adoption, consultation, nameOf } = paper
  const { rows, commented, noComment, silent, counts } = adoption
  const { until, orgUnits, closed } = consultation
  const due = dayWords(until.day) + until.time
  const silence = consultation.silence === 'consent' ? '按无意见处理' : '继续催办'
  return {
    sheet: '采纳情况',
    title: `${place}${planYear}年《政府工作报告》任务分解意见建议采纳情况表`,
    headnote: `征求意见单位${orgUnits.length}家，截止${due}`,
    columns: adoptionColumns.map(({ cell: _cell, ...column }) => column),
    lines: rows.map(
      (row, i): Line => ({ kind: 'row', cells: adoptionColumns.map(({ cell }) => cell(row, paper, i)) }),
    ),
    notes: [
      `共收到意见${rows.length}条（${commented.length}家单位）：采纳${counts.adopted}条，部分采纳${counts.partly}条，不采纳${counts.notAdopted}条` +
        `${counts.open > 0 ? `，待裁定${counts.open}条` : ''}。`,
      ...listed(`反馈无意见${noComment.length}家`, noComment, nameOf),
      ...listed(
        closed ? `逾期未反馈${silent.length}家，${silence}` : `尚未反馈${silent.length}家（截止${due}）`,
        silent,
        nameOf,
      ),
    ],
  }
}

function listed(words: string, ids: readonly string[], nameOf: NameOf): string[] {
  return ids.length === 0 ? [] : [`${words}：${ids.map(nameOf).join('、')}。`]
}

/** 文字表述 · 牵头单位和分工 · 时限 · 数值 · 其他, as forms offer them and papers print them. */
export const commentFieldWords: Readonly<Record<CommentField, string>> = {
  words: '文字表述',
  lead: '牵头单位和分工',
  deadline: '时限',
  number: '数值',
  other: '其他',
}

const rulingWords: Readonly<Record<CommentRuling, string>> = {
  adopted: '采纳',
  partly: '部分采纳',
  notAdopted: '不采纳',
}

interface AdoptionColumn extends Column {
  readonly cell: (row: AdoptionRow, naming: Naming, at: number) => Cell
}

const center = { align: 'center' } as const

const adoptionColumns: readonly AdoptionColumn[] = [
  { ...{ heading: '序号', width: 3, ...center }, cell: (_row, _names, at) => at + 1 },
  {
    ...{ heading: '对应事项', width: 4.5, ...center },
    cell: ({ serial }) => (serial === undefined ? '全表' : `第${serial}项`),
  },
  { ...{ heading: '工作任务', width: 16 }, cell: ({ rowWords }) => rowWords ?? null },
  { ...{ heading: '反馈单位', width: 8, ...center }, cell: ({ orgUnit }, { nameOf }) => nameOf(orgUnit) },
  { ...{ heading: '意见类别', width: 5, ...center }, cell: ({ field }) => commentFieldWords[field] },
  { ...{ heading: '意见内容', width: 13 }, cell: ({ words }) => words || null },
  {
    ...{ heading: '建议修改为', width: 10 },
    cell: ({ proposal, rowDuties }, naming) => editWords(proposal, rowDuties, naming),
  },
  {
    ...{ heading: '采纳情况', width: 4.6, ...center },
    cell: ({ ruled }) => (ruled ? rulingWords[ruled.ruling] : '待裁定'),
  },
  {
    ...{ heading: '最终改为', width: 10 },
    cell: ({ became, rowDuties }, naming) => editWords(became, rowDuties, naming),
  },
  { ...{ heading: '理由', width: 10 }, cell: ({ ruled }) => ruled?.reason || null },
  {
    ...{ heading: '裁定人', width: 4.5, isAside: true, ...center },
    cell: ({ ruled }, { nameOf }) => (ruled ? nameOf(ruled.by.actor) : null),
  },
  {
    ...{ heading: '裁定日期', width: 5.5, holds: 'date', isAside: true, ...center },
    cell: ({ ruled }) => ruled?.by.at ?? null,
  },
]

/** What a row is to say, field by field; of its duties what is another than when it went round. */
function editWords(edit: RowEdit | undefined, before: Duties | undefined, naming: Naming): string | null {
  if (!edit) return null
  const { words, measures, deadline, duties } = edit
  const said = [
    words,
    measures?.map((each) => each.words).join('；'),
    deadline && deadlineWords({ deadline }),
    ...(duties ? dutyWords(duties, before, naming) : []),
  ]
  return said.filter(Boolean).join('\n') || null
}

function dutyWords(duties: Duties, before: Duties | undefined, naming: Naming): string[] {
  const partsOf = (each: Duties) =>
    [
      ['牵头：', leadNames(each, naming)],
      ['责任：', namesOf(each.responsible, naming)],
      ['配合：', namesOf(each.supporting, naming)],
    ] as const
  const earlier = before && partsOf(before)
  return partsOf(duties).flatMap(([label, names], i) => {
    const was = earlier?.[i]?.[1] ?? null
    return names === was ? [] : [label + (names?.replaceAll('\n', '') ?? '无')]
  })
}

import { type EditionStage, type PrintedRow, rowPartsOf } from '@taizhang/ledger'
import type { Cell, Column, Line, Table } from '../table.ts'
import { newGroups } from './groups.ts'
import {
  dayWords,
  deadlineWords,
  leadNames,
  measureWords,
  type Naming,
  namesOf,
  type TableTitle,
  typeLabels,
} from './names.ts'

/** An edition of the table of a report, to be printed (分解表各版). */
export interface EditionPaper extends TableTitle, Naming {
  /** Absent for the table as it stands while it is worked on. */
  readonly stage?: EditionStage
  readonly rows: readonly PrintedRow[]
  /** Of an issued one. */
  readonly issue?: { readonly documentNumber: string; readonly on: string }
}

/** What an edition is called (稿次). */
export const stageWords: Readonly<Record<EditionStage, string>> = {
  consultation: '征求意见稿',
  revised: '修改稿',
  forDecision: '送审稿',
  issued: '',
}

/**
 * The table of a report (任务分解表) as the ledger has it, in an edition or as it stands: rows under their headings, working
 * items under their rows. At most nine columns are printed. `readSheets` and the import of tables read it again.
 */
export function editionTable(paper: EditionPaper): Table {
  const { place, planYear, rows, issue, stage } = paper
  const word = stage === undefined ? '工作稿' : stageWords[stage]
  return {
    sheet: '任务分解',
    title: `${place}${planYear}年《政府工作报告》任务分解表${word && `（${word}）`}`,
    ...(issue && { headnote: `${issue.documentNumber}　　${dayWords(issue.on)}印发` }),
    columns: editionColumns.map(({ cell: _cell, part: _part, ...column }) => column),
    lines: rows.flatMap((row, i) => [
      ...newGroups(row.group, rows[i - 1]?.group ?? []),
      ...linesOf(row, rows[i - 1], paper),
    ]),
    notes: [`共${rows.length}项。`],
  }
}

interface EditionColumn extends Column {
  readonly cell: (row: PrintedRow, names: Naming, before: PrintedRow | undefined) => Cell
  /** What a working item under the row says here. */
  readonly part?: (row: PrintedRow, at: number, names: Naming) => Cell
}

const center = { align: 'center' } as const

const editionColumns: readonly EditionColumn[] = [
  {
    ...{ heading: '序号', width: 3.2, ...center },
    cell: ({ serial }) => asNumber(serial),
    part: ({ serial }, at) => `${serial}-${at + 1}`,
  },
  {
    ...{ heading: '工作任务', width: 22 },
    cell: wordsUnderHeads,
    part: (row, at) => rowPartsOf(row)[at]!.words,
  },
  { ...{ heading: '量化目标', width: 10 }, cell: measureWords },
  { ...{ heading: '类型', width: 3.6, ...center }, cell: ({ type }) => typeLabels[type] },
  {
    ...{ heading: '牵头单位', width: 8, ...center },
    cell: ({ duties }, names) => leadNames(duties, names),
    part: (row, at, names) => partDuties(row, at, (duties) => leadNames(duties, names)),
  },
  {
    ...{ heading: '责任单位', width: 9, ...center },
    cell: ({ duties }, names) => namesOf(duties.responsible, names),
    part: (row, at, names) => partDuties(row, at, ({ responsible }) => namesOf(responsible, names)),
  },
  {
    ...{ heading: '配合单位', width: 7, ...center },
    cell: ({ duties }, names) => namesOf(duties.supporting, names),
    part: (row, at, names) => partDuties(row, at, ({ supporting }) => namesOf(supporting, names)),
  },
  {
    ...{ heading: '分管领导', width: 4.6, ...center },
    cell: ({ duties: { sponsor } }, names) => (sponsor === undefined ? null : names.nameOf(sponsor)),
  },
  {
    ...{ heading: '完成时限', width: 6.6, ...center },
    cell: deadlineWords,
    part: (row, at) => {
      const { deadline } = partAt(row, at)
      return deadline === undefined ? null : dayWords(deadline)
    },
  },
  {
    ...{ heading: '最后日期', width: 5.5, holds: 'date', isAside: true, ...center },
    cell: ({ deadline: { date } }) => date ?? null,
  },
  { ...{ heading: '条目编号', width: 6, isAside: true }, cell: ({ row }) => row },
]

function linesOf(row: PrintedRow, before: PrintedRow | undefined, names: Naming): Line[] {
  return [
    { kind: 'row', cells: editionColumns.map(({ cell }) => cell(row, names, before)) },
    ...rowPartsOf(row).map(
      (_part, at): Line => ({
        ...{ kind: 'row', isPart: true },
        cells: editionColumns.map(({ part }) => part?.(row, at, names) ?? null),
      }),
    ),
  ]
}

function partAt(row: PrintedRow, at: number) {
  return rowPartsOf(row)[at]!
}

function partDuties(row: PrintedRow, at: number, say: (duties: PrintedRow['duties']) => Cell): Cell {
  const { duties } = partAt(row, at)
  return duties ? say(duties) : null
}

/** 187 sorts as a number, 37-1 stays words. */
function asNumber(serial: string): number | string {
  return /^[1-9]\d{0,5}$/.test(serial) ? Number(serial) : serial
}

/** A title that runs into the text is said before the first of its rows alone. */
function wordsUnderHeads(
  { heads, words }: PrintedRow,
  _names: Naming,
  before: PrintedRow | undefined,
): string {
  const isSaid = before?.heads.join('\n') === heads.join('\n')
  return [...(isSaid ? [] : heads.map((head) => `【${head}】`)), words].join('\n')
}

import {
  compareEditions,
  type PrintedRow,
  type Redline,
  type RedlineField,
  type RedlineSpan,
} from '@taizhang/ledger'
import type { Cell, Column, Line, MarkedRun, Table } from '../table.ts'
import {
  deadlineWords,
  leadNames,
  measureWords,
  type Naming,
  namesOf,
  type TableTitle,
  typeLabels,
} from './names.ts'

/** Two editions to be laid side by side (对照稿). */
export interface RedlinePaper extends TableTitle, Naming {
  readonly before: readonly PrintedRow[]
  readonly after: readonly PrintedRow[]
  /** What the two are called: 征求意见稿 and 送审稿. */
  readonly names: { readonly before: string; readonly after: string }
}

/**
 * What changed from one edition to the next (修改对照表): every row, with what was struck out and what was added in its words. The
 * column 变动 filters them.
 */
export function redlineTable(paper: RedlinePaper): Table {
  const { place, planYear, before, after, names, nameOf } = paper
  const lines = compareEditions(before, after, nameOf)
  const rows = new Map([...before, ...after].map((row) => [row.row, row]))
  return {
    sheet: '修改对照',
    title: `${place}${planYear}年《政府工作报告》任务分解表修改对照表`,
    headnote: `${names.before}与${names.after}对照：删除的文字加删除线，新增的文字加下划线。`,
    columns: redlineColumns.map(({ cell: _cell, ...column }) => column),
    lines: lines.map((redline): Line => {
      const row = rows.get(redline.row)!
      return { kind: 'row', cells: redlineColumns.map(({ cell }) => cell({ redline, row, naming: paper })) }
    }),
    notes: [countWords(lines)],
  }
}

interface Compared {
  readonly redline: Redline
  readonly row: PrintedRow
  readonly naming: Naming
}

interface RedlineColumn extends Column {
  readonly cell: (compared: Compared) => Cell
}

const kinds = { added: '新增', removed: '删除', edited: '修改', same: '' } as const
const center = { align: 'center' } as const

const redlineColumns: readonly RedlineColumn[] = [
  { ...{ heading: '原序号', width: 3.2, ...center }, cell: ({ redline }) => redline.before ?? null },
  { ...{ heading: '现序号', width: 3.2, ...center }, cell: ({ redline }) => redline.after ?? null },
  { ...{ heading: '变动', width: 3.4, ...center }, cell: ({ redline }) => kinds[redline.kind] || null },
  { ...{ heading: '工作任务', width: 22 }, cell: marked('words', ({ row }) => row.words) },
  { ...{ heading: '量化目标', width: 11 }, cell: marked('measures', ({ row }) => measureWords(row)) },
  {
    ...{ heading: '牵头单位', width: 7.5, ...center },
    cell: marked('lead', ({ row, naming }) => leadNames(row.duties, naming)),
  },
  {
    ...{ heading: '责任单位', width: 7.5, ...center },
    cell: marked('responsible', ({ row, naming }) => namesOf(row.duties.responsible, naming)),
  },
  {
    ...{ heading: '配合单位', width: 6.5, ...center },
    cell: marked('supporting', ({ row, naming }) => namesOf(row.duties.supporting, naming)),
  },
  {
    ...{ heading: '完成时限', width: 6.4, ...center },
    cell: marked('deadline', ({ row }) => deadlineWords(row)),
  },
  { ...{ heading: '其他变动', width: 8 }, cell: otherChanges },
]

/** The words of a field with their marks; of a row that is new or gone, all of them. */
function marked(field: RedlineField, plain: (compared: Compared) => string | null): RedlineColumn['cell'] {
  return (compared) => {
    const { kind, cells } = compared.redline
    const words = plain(compared)
    if (kind === 'added' || kind === 'removed') return words && { runs: [{ text: words, mark: kind }] }
    const changed = cells.find((cell) => cell.field === field)
    return changed ? { runs: changed.spans.map(runOf) } : words
  }
}

function runOf({ kind, text }: RedlineSpan): MarkedRun {
  return kind === 'same' ? { text } : { text, mark: kind }
}

const otherFields: Readonly<Partial<Record<RedlineField, string>>> = {
  group: '所在章节',
  heads: '要点',
  type: '类型',
  sponsor: '分管领导',
  parts: '下设事项',
}

function otherChanges({ redline: { cells } }: Compared): Cell {
  const runs = cells.flatMap(({ field, before, after }, i): MarkedRun[] => {
    const label = otherFields[field]
    if (label === undefined) return []
    const [from, to] = field === 'type' ? [typeName(before), typeName(after)] : [before, after]
    return [
      { text: `${i > 0 ? '\n' : ''}${label}：` },
      ...(from ? [{ text: from, mark: 'removed' } as const] : []),
      ...(to ? [{ text: to, mark: 'added' } as const] : []),
    ]
  })
  return runs.length === 0 ? null : { runs }
}

function typeName(type: string): string {
  return Object.hasOwn(typeLabels, type) ? typeLabels[type as keyof typeof typeLabels] : type // looked up first
}

function countWords(lines: readonly Redline[]): string {
  const count = (kind: Redline['kind']) => lines.filter((line) => line.kind === kind).length
  return `修改${count('edited')}项，新增${count('added')}项，删除${count('removed')}项，未变${count('same')}项。`
}

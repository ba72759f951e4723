import {
  type CalendarDate,
  type Figure,
  heldOn,
  type Item,
  type ItemKind,
  type ItemState,
  type LightOutcome,
  type LightOverride,
  latestFigure,
  lifecycleWord,
  percent,
  printedTarget,
  type Reporting,
  rounded,
} from '@taizhang/ledger'
import { dayWords, leadNames, type Naming, namesOf, type TableTitle } from '../breakdown/names.ts'
import type { Cell, Column, Line, MarkedRun, Table } from '../table.ts'
import { throughWords, valueWords } from './value-words.ts'
import { vintageWords } from './vintage-words.ts'

/** The ledger as a table to be printed (台账): items with what is judged of them on a day. */
export interface LedgerPaper extends TableTitle, Naming {
  readonly today: CalendarDate
  readonly lines: readonly LedgerLine[]
}

export interface LedgerLine {
  readonly item: Item
  readonly state: ItemState
  /** As `shownLight` gives it. */
  readonly light: { readonly computed: LightOutcome; readonly override?: LightOverride }
}

/**
 * The ledger (任务台账): each item with its target, what the body says, what was found and what was published, apart; the plan, the
 * lag, and the light with its word and its sign. Working items stand under their item. A modified target is 调整后3%（原5%）.
 */
export function ledgerTable(paper: LedgerPaper): Table {
  const { place, planYear, today, lines } = paper
  const facts = lines.map((line): Facts => ({ ...line, paper, today }))
  return {
    sheet: '台账',
    title: `${place}${planYear}年《政府工作报告》任务台账`,
    headnote: `截至${dayWords(today)}。自报、核验、公布的数值分列，括号内为数据截止时间和版本`,
    columns: ledgerColumns.map(({ cell: _cell, ...column }) => column),
    lines: underTheirItems(facts).map(
      (each): Line => ({
        ...{ kind: 'row', cells: ledgerColumns.map(({ cell }) => cell(each)) },
        ...(each.item.parent !== undefined && { isPart: true }),
      }),
    ),
    notes: [countWords(facts)],
  }
}

interface Facts extends LedgerLine {
  readonly today: CalendarDate
  readonly paper: LedgerPaper
}

/** Working items follow the item they stand under; one whose item is not in the list stands by itself. */
function underTheirItems(all: readonly Facts[]): Facts[] {
  const ids = new Set(all.map(({ item }) => item.id))
  const top = all.filter(({ item }) => item.parent === undefined || !ids.has(item.parent))
  const under = new Map<string, Facts[]>()
  for (const each of all) {
    const { parent } = each.item
    if (parent !== undefined && ids.has(parent)) under.set(parent, [...(under.get(parent) ?? []), each])
  }
  return top.flatMap((each) => [each, ...(under.get(each.item.id) ?? [])])
}

interface LedgerColumn extends Column {
  readonly cell: (facts: Facts) => Cell
}

const center = { align: 'center' } as const

const kindWords: Readonly<Record<ItemKind, string>> = {
  target: '指标',
  task: '任务',
  project: '重点项目',
  livelihood: '民生实事',
  instruction: '批示件',
  decision: '会议议定事项',
}

const reportingWords: Readonly<Record<Reporting, string>> = {
  notDue: '未到期',
  due: '待报',
  awaitingRelease: '待发布',
  late: '逾期未报',
  submitted: '已报待审',
  returned: '已退回',
  accepted: '已采用',
}

const ledgerColumns: readonly LedgerColumn[] = [
  { ...{ heading: '序号', width: 3.2, ...center }, cell: ({ item }) => serialOf(item) },
  { ...{ heading: '事项', width: 13 }, cell: ({ item }) => item.words },
  {
    ...{ heading: '牵头单位', width: 7.5, ...center },
    cell: (facts) => leadNames(dutiesOf(facts), facts.paper),
  },
  {
    ...{ heading: '年度目标', width: 6, ...center },
    cell: targetOf,
  },
  { ...{ heading: '完成时限', width: 7.2, ...center }, cell: deadlineOf },
  { ...{ heading: '自报', width: 6.4, ...center }, cell: submitted },
  {
    ...{ heading: '核验', width: 6.4, ...center },
    cell: (facts) => figureWords(facts, facts.item.verifications),
  },
  {
    ...{ heading: '公布', width: 6.4, ...center },
    cell: (facts) => figureWords(facts, facts.item.published),
  },
  { ...{ heading: '完成进度', width: 4, ...center }, cell: ({ state }) => share(state.progress.done) },
  { ...{ heading: '计划进度', width: 4, ...center }, cell: ({ state }) => share(state.progress.planned) },
  { ...{ heading: '滞后（百分点）', width: 3.8, ...center }, cell: lagOf },
  { ...{ heading: '亮灯', width: 6, ...center }, cell: lightCell },
  {
    ...{ heading: '填报状态', width: 4.2, ...center },
    cell: ({ state }) => reportingWords[state.reporting.reporting],
  },
  {
    ...{ heading: '办理环节', width: 4.5, isAside: true, ...center },
    cell: ({ item }) => lifecycleWord(item.lifecycle, 'zh'),
  },
  { ...{ heading: '类别', width: 4.5, isAside: true, ...center }, cell: ({ item }) => kindWords[item.kind] },
  {
    ...{ heading: '责任单位', width: 9, isAside: true },
    cell: (facts) => namesOf(dutiesOf(facts).responsible, facts.paper),
  },
  {
    ...{ heading: '配合单位', width: 9, isAside: true },
    cell: (facts) => namesOf(dutiesOf(facts).supporting, facts.paper),
  },
  { ...{ heading: '依据文号', width: 9, isAside: true }, cell: ({ item }) => item.documentNumber ?? null },
  { ...{ heading: '亮灯依据', width: 14, isAside: true }, cell: ({ light }) => light.computed.clause },
  {
    ...{ heading: '曾用名', width: 12, isAside: true },
    cell: ({ item }) => item.formerWords.join('；\n') || null,
  },
  { ...{ heading: '事项编号', width: 8, isAside: true }, cell: ({ item }) => item.id },
]

function serialOf({ serial }: Item): Cell {
  if (serial === undefined) return null
  return /^[1-9]\d{0,5}$/.test(serial) ? Number(serial) : serial
}

/** Of an item that has none of its own the targets of its working items, each with its serial. */
function targetOf({ item, today, paper }: Facts): string | null {
  const own = printedTarget(item, today)
  if (own !== undefined) return own.replace('（', '\n（')
  const parts = paper.lines.flatMap(({ item: part }) => {
    const target = part.parent === item.id ? printedTarget(part, today) : undefined
    return target === undefined ? [] : [`${part.serial ?? ''}：${target}`]
  })
  return parts.join('\n') || null
}

function dutiesOf({ item, today }: Facts) {
  return heldOn(item.duties, today)?.value ?? { responsible: [], supporting: [] }
}

function deadlineOf({ item, today }: Facts): string | null {
  const deadline = heldOn(item.schedules, today)?.value.deadline
  return deadline === undefined ? null : dayWords(deadline)
}

/** What the body says; its word stands here also where another figure decides. */
function submitted(facts: Facts): string | null {
  const { publisher: _publisher, ...own } = facts.item
  const latest = latestFigure({ ...own, verifications: [], published: [] })
  return latest ? saidOf(facts, latest) : null
}

/** The last of what was found or published, without what is not to be known yet. */
function figureWords(facts: Facts, figures: readonly Figure[]): string | null {
  const open = figures.filter(({ embargo }) => embargo === undefined || embargo.until <= facts.today)
  const last = open.reduce<Figure | undefined>(
    (latest, each) => (latest && each.through < latest.through ? latest : each),
    undefined,
  )
  return last ? saidOf(facts, last) : null
}

function saidOf(
  { item, today, paper }: Facts,
  { value, through, vintage }: Pick<Figure, 'value' | 'through' | 'vintage'>,
): string {
  const measure = heldOn(item.measures, today)?.value
  return `${valueWords(value, measure)}\n（${throughWords(through, paper.planYear)}${vintageWords[vintage]}）`
}

function share(of: ItemState['progress']['done']): string | null {
  return of ? `${rounded(percent(of), 1)}%` : null
}

/** From what is not rounded; what is ahead has none. */
function lagOf({ state }: Facts): string | null {
  const lag = state.progress.lagPoints && rounded(state.progress.lagPoints, 1)
  if (lag === undefined || lag === '0.0') return lag ?? null
  return lag.startsWith('-') ? `超前${lag.slice(1)}` : lag
}

const shapes = {
  circle: '●',
  triangle: '▲',
  square: '■',
  diamond: '◆',
  star: '★',
  ring: '○',
  cross: '×',
  dash: '—',
} as const

/** Sign, colour and word; one that somebody set aside shows under it, with the day until which that holds. */
function lightCell({ light: { computed, override } }: Facts): Cell {
  const { light, word } = computed
  const runs: MarkedRun[] = [
    { text: shapes[light.shape], colour: light.colour },
    { text: ` ${word}` },
    ...(override ? [{ text: `\n（人工调整为“${override.word}”，至${dayWords(override.until)}）` }] : []),
  ]
  return { runs }
}

function countWords(facts: readonly Facts[]): string {
  const top = facts.filter(({ item }) => item.parent === undefined)
  const counts = new Map<string, number>()
  for (const { light } of top) counts.set(light.computed.word, (counts.get(light.computed.word) ?? 0) + 1)
  const said = Array.from(counts, ([word, count]) => `${word}${count}项`)
  const parts = facts.length - top.length
  return `共${top.length}项${parts > 0 ? `（另有下设事项${parts}项，不计入总数）` : ''}${said.length > 0 ? `：${said.join('，')}` : ''}。`
}

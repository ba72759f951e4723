import type {
  CalendarDate,
  DocumentQuote,
  DrawnRow,
  DrawnSentence,
  RowDeadline,
  RowMeasure,
} from '@taizhang/ledger'
import type { Quote, Reading } from '@taizhang/reader'
import { type BreakdownOptions, breakdownOf } from '../breakdown/breakdown.ts'
import type { Breakdown, Group, Row } from '../breakdown/model.ts'
import { printed } from '../printed.ts'
import { type HintOptions, hintFor } from '../suggest/suggest-duties.ts'
import { doneOrNot } from './done-or-not.ts'
import { measureOfTarget, measuresOfCommitment, zeroMeasure } from './row-measures.ts'

/** How a reading becomes rows: the id of its document, how finely it is cut, and what the suggested bodies go by. */
export interface RowOptions extends BreakdownOptions {
  readonly document: string
  readonly hints?: Pick<HintOptions, 'learned' | 'idOf'>
  /** The body that publishes an indicator (发布单位), by its code; undefined where the lead's own figure counts. */
  readonly publisherOf?: (indicator: string) => string | undefined
}

/** The rows of a report and the sentences that are in none (拟列条目和未列入语句), for the deed `rowsDrawn`. */
export interface DrawnRows {
  readonly rows: readonly DrawnRow[]
  readonly sentences: readonly DrawnSentence[]
}

/**
 * The rows of a report (报告条目), ready for the table: every sentence of the plan part is in a row, or is a sentence left out
 * with the reason that suggests itself.
 *
 * Ids are the document and the place in it, so that the same text gives the same rows. Numbers are those of the words; a
 * soft sentence gives a row of work without any.
 */
export function rowsOf(reading: Reading, options: RowOptions): DrawnRows {
  const breakdown = breakdownOf(reading, options)
  const nextId = idsIn(options.document)
  const drawing: Drawing = { reading, options, nextId }
  return {
    rows: pathsOf(breakdown.groups).flatMap(({ group, path }) =>
      group.rows.map((row) => drawnRow(drawing, path, row)),
    ),
    sentences: leftOut(breakdown).map(({ reason, ...quote }) => ({
      id: nextId(quote),
      quote: quoteOf(options.document, quote),
      reason,
    })),
  }
}

interface Drawing {
  readonly reading: Reading
  readonly options: RowOptions
  readonly nextId: (span: Quote) => string
}

/** The place in the document; two targets of one clause are told apart by a number. */
function idsIn(document: string): (span: Quote) => string {
  const given = new Map<string, number>()
  return ({ start, end }) => {
    const id = `${document}#${start}-${end}`
    const count = (given.get(id) ?? 0) + 1
    given.set(id, count)
    return count === 1 ? id : `${id}/${count}`
  }
}

/** Sentences left out, and those that the headings of the table stand for, in reading order. */
function leftOut({ leftOut: said, groups }: Breakdown) {
  const leading = groups.flatMap(({ intro }) =>
    intro.map((quote) => ({ ...quote, reason: 'leadsOver' as const })),
  )
  return [...said, ...leading].toSorted((a, b) => a.start - b.start)
}

/** Each group with the headings that it stands under, its own last. */
function pathsOf(groups: readonly Group[]): { readonly group: Group; readonly path: readonly string[] }[] {
  const open: Group[] = []
  return groups.map((group) => {
    while (open.length > 0 && open.at(-1)!.level >= group.level) open.pop()
    open.push(group)
    return { group, path: open.map(({ title }) => title) }
  })
}

function drawnRow({ reading, options, nextId }: Drawing, path: readonly string[], row: Row): DrawnRow {
  const words = printed(row.text)
  const deadline = rowDeadline(row.deadlines)
  const heads = row.heads.map(({ text }) => printed(text))
  const hint = hintFor(
    row.target ? printed(row.target.indicator.name) : words,
    row.orgUnits,
    options.hints ?? {},
  )
  const { code } = row.target?.indicator ?? {}
  const publisher = code === undefined ? undefined : options.publisherOf?.(code)
  return {
    id: nextId(row),
    group: path,
    heads,
    words,
    type: row.type,
    measures: measured(reading, row, words, deadline).map((measure) => ({
      ...measure,
      ...(publisher !== undefined && { publisher }),
    })),
    deadline,
    duties: { responsible: [], supporting: [] },
    parts: [],
    quotes: [quoteOf(options.document, row)],
    ...(hint && { hint }),
  }
}

function quoteOf(document: string, { start, end, text }: Quote): DocumentQuote {
  return { document, start, end, text }
}

/** What a row is measured by (量化目标): its target, or its promises and what is to be 动态清零; a soft sentence by nothing. */
export function measuresOf(reading: Reading, row: Row): RowMeasure[] {
  const { target } = row
  if (target !== undefined) {
    const isShared = reading.targets.some(
      (other) => other.id !== target.id && other.start < target.end && other.end > target.start,
    )
    return [measureOfTarget(target, isShared)]
  }
  const promised = row.commitments.flatMap((each) => measuresOfCommitment(reading.text, each))
  const zero = zeroMeasure(row.text)
  return zero === undefined ? promised : [...promised, zero]
}

/** Where nothing of it is a promise, its words may still be done or not: 出台若干措施. */
function measured(reading: Reading, row: Row, words: string, deadline: RowDeadline): readonly RowMeasure[] {
  const measures = measuresOf(reading, row)
  const done = measures.length === 0 ? doneOrNot(words, deadline) : undefined
  return done ? [done] : measures
}

/** By when a row is to be done (完成时限): when the last of its promises is. */
export function rowDeadline(deadlines: Row['deadlines']): RowDeadline {
  const last = deadlines.at(-1)
  if (last === undefined) return { from: 'open' }
  const words = deadlines.flatMap((each) => each.words ?? []).join('；')
  return {
    from: last.from,
    ...(words !== '' && { words }),
    // A day of the reading is one of the calendar.
    ...(last.date !== null && { date: last.date as CalendarDate }),
  }
}

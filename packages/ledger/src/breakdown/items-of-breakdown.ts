import { type CalendarDate, dateOf } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { Event } from '../item/event.ts'
import type { Duties, ItemKind } from '../item/item.ts'
import type { Source } from '../item/source.ts'
import type { Measure } from '../measure/measure.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { BreakdownState } from './breakdown-state.ts'
import type { BreakdownRow, RowPart, RowType } from './row.ts'
import { rowPartsOf } from './row-content.ts'

const itemKinds = {
  indicator: 'target',
  project: 'project',
  livelihood: 'livelihood',
  work: 'task',
} as const satisfies Record<RowType, ItemKind>

/**
 * The items of the last issue (立项印发): for each row that was new in it an item, added and issued under the row's serial, and
 * the same for its working items under 37-1, 37-2. An item is called after the table and its serial: `b26-37`. Empty
 * before the first issue.
 */
export function itemsOfBreakdown(state: BreakdownState, act: Act): readonly Event[] {
  const issue = state.issues.at(-1)
  if (!issue || state.id === undefined) return []
  const taken = new Set(Object.values(state.rows).flatMap(({ serial }) => serial ?? []))
  return issue.rows.flatMap((id) => {
    const row = state.rows[id]!
    const serials = partSerials(row, taken)
    const parts = rowPartsOf(row)
    const [only] = parts.length > 0 ? [] : row.measures.filter(({ measure }) => measure)
    const whole: Entry = {
      ...{ serial: row.serial!, words: row.words, duties: row.duties, deadline: deadlineOf(state, row) },
      ...(only?.measure && { measure: only.measure }),
      ...(only?.publisher !== undefined && { publisher: only.publisher }),
    }
    const entries = [whole, ...parts.map((part, i) => partEntry(part, whole, serials[i]!))]
    return entries.flatMap((entry) =>
      eventsOf({ state, row, entry, act, documentNumber: issue.documentNumber }),
    )
  })
}

interface Entry {
  readonly serial: string
  /** The serial of the item above. */
  readonly under?: string
  readonly words: string
  readonly duties: Duties
  readonly measure?: Measure
  readonly publisher?: string
  readonly deadline: CalendarDate
}

function partEntry(
  { words, measure, publisher, duties, deadline }: RowPart,
  row: Entry,
  serial: string,
): Entry {
  return {
    ...{ serial, under: row.serial, words },
    ...{ duties: duties ?? row.duties, deadline: deadline ?? row.deadline },
    ...(measure && { measure }),
    ...(publisher !== undefined && { publisher }),
  }
}

/** 37-1 may be a row of its own in an imported table; then the next is taken. */
function partSerials(row: BreakdownRow, taken: ReadonlySet<string>): string[] {
  const serials: string[] = []
  for (let n = 1; serials.length < rowPartsOf(row).length; n++)
    if (!taken.has(`${row.serial}-${n}`)) serials.push(`${row.serial}-${n}`)
  return serials
}

interface Given {
  readonly state: BreakdownState
  readonly row: BreakdownRow
  readonly entry: Entry
  readonly act: Act
  readonly documentNumber: string
}

function eventsOf({ state, row, entry, act, documentNumber }: Given): Event[] {
  const { serial, under, words, duties, measure, publisher } = entry
  const item = `${state.id}-${serial}`
  return [
    {
      ...{ item, act },
      deed: {
        ...{ kind: 'added', itemKind: itemKinds[row.type], words, sources: sourcesOf(state, row), duties },
        ...{ schedule: scheduleOf(state, row, entry), rows: [row.id] },
        ...(measure && { measure }),
        ...(publisher !== undefined && { publisher }),
        ...(under !== undefined && { parent: `${state.id}-${under}` }),
      },
    },
    { item, act, deed: { kind: 'issued', document: state.id!, serial, documentNumber } },
  ]
}

/** A row that a person added stands on the source named; an imported one that is not linked on the table it came from. */
function sourcesOf({ documents }: BreakdownState, row: BreakdownRow): readonly Source[] {
  const listOf = (document: string) => documents.find(({ id }) => id === document)?.list ?? 'other'
  const sources = row.quotes.map(({ document, text }) => ({ list: listOf(document), document, quote: text }))
  if (sources.length > 0) return sources
  const { origin, words } = row
  if (origin.kind === 'person') return [{ list: 'other', document: origin.source, quote: words }]
  return [{ list: listOf(origin.document), document: origin.document, quote: words, serial: row.serial! }]
}

/** What names no day is looked at by the end of the plan year. */
function deadlineOf({ planYear }: BreakdownState, { deadline }: BreakdownRow): CalendarDate {
  return deadline.date ?? dateOf(`${planYear}-12-31`)
}

/** A number of the year runs straight from 1 January; work has no nodes until they are approved, and is never red before. */
function scheduleOf(
  { planYear }: BreakdownState,
  { type }: BreakdownRow,
  { measure, deadline }: Entry,
): Schedule {
  const newYear = dateOf(`${planYear}-01-01`)
  const start = deadline > newYear ? newYear : dateOf(`${deadline.slice(0, 4)}-01-01`)
  const isCounted = type === 'indicator' && measure !== undefined && measure.kind !== 'milestone'
  return { kind: isCounted ? 'straight' : 'noNodes', start, deadline }
}

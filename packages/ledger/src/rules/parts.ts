import { type Item, type Part, untouched } from '../item/item.ts'
import { itemIn, type LedgerState } from '../item/ledger-state.ts'
import type { RefusalReason } from '../item/refusal.ts'
import { problemOf } from '../measure/measure.ts'
import { problemOfSchedule, type Schedule } from '../schedule/schedule.ts'
import { type Changes, firstOf, type Given } from './rule.ts'

/** What speaks against parts under an item (下设事项有误), the weightier first. */
export function refuseParts(
  { state, item }: Pick<Given<'split'>, 'state' | 'item'>,
  parts: readonly Part[],
  atLeast: number,
): RefusalReason | undefined {
  const ids = parts.map(({ id }) => id)
  const exists = ids.find((id) => itemIn(state, id))
  const problem = parts.map(({ measure }) => measure && problemOf(measure)).find(Boolean)
  const inSchedule = parts.map((part) => scheduleProblem(item, part)).find(Boolean)
  return firstOf(
    [exists !== undefined, { code: 'itemExists', facts: { item: exists ?? '' } }],
    [parts.some(({ words }) => words === ''), { code: 'wordsMissing' }],
    [problem !== undefined, { code: 'measureUnsound', facts: { problem: problem ?? '' } }],
    [inSchedule !== undefined, { code: 'scheduleUnsound', facts: { problem: inSchedule ?? '' } }],
    [ids.length < atLeast || new Set(ids).size < ids.length, { code: 'partsMissing' }],
  )
}

/** A part is no way to gain time: it ends when its item does, or before. */
function scheduleProblem(item: Item, { schedule, measure }: Part): string | undefined {
  if (!schedule) return undefined
  if (schedule.deadline > item.schedules.at(-1)!.value.deadline) return 'deadlineMoved'
  return problemOfSchedule(schedule, measure ?? { kind: 'yesNo' })
}

/** The parts as items under their item (下设事项), with the serials that they take. */
export function bearParts(given: PartsOf, parts: readonly Part[]): Pick<Changes, 'born' | 'serials'> {
  const born = itemsOf(given, parts)
  const { document } = given.item
  return { born, serials: Object.fromEntries(born.map(({ id, serial }) => [`${document}#${serial}`, id])) }
}

interface PartsOf {
  readonly state: LedgerState
  readonly item: Item
  readonly act: Given<'split'>['act']
}

/** Parts are signed for anew. */
function itemsOf({ state, item, act }: PartsOf, parts: readonly Part[]): Item[] {
  const serials = freeSerials(state, item, parts.length)
  return parts.map(({ id, words, measure, duties, schedule, rows }, i) => ({
    ...untouched,
    ...{ id, kind: item.kind, words, sources: item.sources, lifecycle: 'issued' },
    ...{ rows: rows ?? item.rows, visibility: item.visibility },
    ...{ parent: item.id, serial: serials[i]! },
    duties: duties ? [{ from: act.at, value: duties }] : item.duties,
    ...(item.document !== undefined && { document: item.document }),
    ...(item.documentNumber !== undefined && { documentNumber: item.documentNumber }),
    measures: measure ? [{ from: act.at, value: measure }] : [],
    schedules: [{ from: act.at, value: schedule ?? unplanned(item) }],
  }))
}

/** Numbered on from the parts that the item has already; 37-2 may be a row of its own in an imported table, and then is left out. */
function freeSerials(
  { items, serials }: LedgerState,
  { id, serial, document }: Item,
  count: number,
): string[] {
  const free: string[] = []
  const before = Object.values(items).filter(({ parent }) => parent === id).length
  for (let n = before + 1; free.length < count; n++)
    if (!Object.hasOwn(serials, `${document}#${serial}-${n}`)) free.push(`${serial}-${n}`)
  return free
}

function unplanned({ schedules }: Item): Schedule {
  const { start, deadline } = schedules.at(-1)!.value
  return { start, deadline, kind: 'noNodes' }
}

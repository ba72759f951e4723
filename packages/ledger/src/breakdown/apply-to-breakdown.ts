import { isWhole } from '../item/act.ts'
import type { BreakdownDeedKind, BreakdownEvent } from './breakdown-event.ts'
import { type BreakdownState, emptyBreakdown, type Step } from './breakdown-state.ts'
import type { BreakdownRefusal, BreakdownRefusalReason } from './refusal.ts'
import type { BreakdownRow } from './row.ts'
import { contentOf, isSameContent } from './row-content.ts'
import { accountingRules } from './rules/accounting.ts'
import { consultingRules } from './rules/consulting.ts'
import { drawingRules } from './rules/drawing.ts'
import { editingRules } from './rules/editing.ts'
import { issuingRules } from './rules/issuing.ts'
import { rebasingRules } from './rules/rebasing.ts'
import type { Changes, Given, Rule, Rules } from './rules/rule.ts'
import { undoingRules } from './rules/undoing.ts'

/** One rule for every deed: a deed without a rule does not compile. */
const rules: Rules<BreakdownDeedKind> = {
  ...drawingRules,
  ...editingRules,
  ...accountingRules,
  ...rebasingRules,
  ...consultingRules,
  ...issuingRules,
  ...undoingRules,
}

/** What came of an event: the table after it, or why not (不予办理). */
export type BreakdownOutcome = { readonly state: BreakdownState } | { readonly refusal: BreakdownRefusal }

/** The table after one event (办理一件), or the weightiest reason against it; a refused event changes nothing. */
export function applyToBreakdown(state: BreakdownState, event: BreakdownEvent): BreakdownOutcome {
  const { breakdown, deed } = event
  const reason = reasonAgainst(state, event)
  if (reason) return { refusal: { ...reason, breakdown, deed: deed.kind, lifecycle: state.lifecycle } }
  return { state: entered(state, event) }
}

/** The table that the events add up to (重放), those that are refused with their reasons. */
export function foldBreakdown(
  events: readonly BreakdownEvent[],
  from: BreakdownState = emptyBreakdown,
): { readonly state: BreakdownState; readonly refusals: readonly BreakdownRefusal[] } {
  const refusals: BreakdownRefusal[] = []
  let state = from
  for (const event of events) {
    const outcome = applyToBreakdown(state, event)
    if ('refusal' in outcome) refusals.push(outcome.refusal)
    else state = outcome.state
  }
  return { state, refusals }
}

/** The table that recorded events add up to (重放已记录事件): what was once taken is a fact, and is not judged again. */
export function replayBreakdown(
  events: readonly BreakdownEvent[],
  from: BreakdownState = emptyBreakdown,
): BreakdownState {
  return events.reduce(entered, from)
}

function ruleOf(kind: BreakdownDeedKind): Rule<BreakdownDeedKind> {
  return rules[kind] as unknown as Rule<BreakdownDeedKind> // the rule of a kind takes deeds of that kind
}

function reasonAgainst(state: BreakdownState, { breakdown, deed, act }: BreakdownEvent) {
  const rule = ruleOf(deed.kind)
  const given = { state, deed, act } as Given<BreakdownDeedKind>
  return refuseEvent(state, { breakdown, deed, act }, rule) ?? rule.refuse?.(given)
}

function refuseEvent(
  { id, lifecycle, lastOn }: BreakdownState,
  { breakdown, deed, act }: BreakdownEvent,
  { when }: Rule<BreakdownDeedKind>,
): BreakdownRefusalReason | undefined {
  if (!isWhole(act)) return { code: 'basisIncomplete' }
  if (lastOn && act.at < lastOn) return { code: 'outOfOrder', facts: { lastOn } }
  const isThere = id === undefined ? deed.kind === 'rowsDrawn' : id === breakdown
  if (!isThere) return { code: 'breakdownNotFound' }
  return when.includes(lifecycle) ? undefined : { code: 'notNow', facts: { allowed: when.join(' ') } }
}

function entered(state: BreakdownState, event: BreakdownEvent): BreakdownState {
  const { deed, act, breakdown } = event
  const rule = ruleOf(deed.kind)
  const changes = rule.change({ state, deed, act } as Given<BreakdownDeedKind>)
  const recorded = rule.steps === 'recorded'
  return {
    ...state,
    id: state.id ?? breakdown,
    rows: withRows(state, changes.rows ?? {}),
    order: changes.order ?? state.order,
    sentences: patched(state.sentences, changes.sentences),
    comments: patched(state.comments, changes.comments),
    ...(recorded && { steps: [...state.steps, stepOf(state, event, changes)].slice(-mostSteps) }),
    ...(recorded && { stepCount: state.stepCount + 1 }),
    ...(rule.steps === 'cleared' && { steps: [] }),
    ...changes.table,
    lastOn: act.at,
  }
}

/** More could be kept; a table is worked on by several people, and older steps have been built on by then. */
const mostSteps = 10

function patched<T>(
  record: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>> | undefined,
): Readonly<Record<string, T>> {
  const changed = Object.entries(changes ?? {})
  if (changed.length === 0) return record
  const after: Record<string, T | null> = { ...record, ...changes }
  for (const [key, value] of changed) if (value === null) delete after[key]
  return after as Readonly<Record<string, T>> // what is null was just taken out
}

/** Rows as they now stand. What a row said in the last edition is kept beside it the first time that it says something else. */
function withRows(
  { rows, editions }: BreakdownState,
  changes: NonNullable<Changes['rows']>,
): Readonly<Record<string, BreakdownRow>> {
  const through = editions.length
  const kept = Object.entries(changes).map(([id, row]) => {
    const before = Object.hasOwn(rows, id) ? rows[id] : undefined
    if (!row || !before || through === 0 || isSameContent(row, before)) return [id, row] as const
    if (before.frozen.some((each) => each.through >= through)) return [id, row] as const
    const frozen = [...before.frozen, { through, content: contentOf(before) }]
    return [id, { ...row, frozen }] as const
  })
  return patched(rows, Object.fromEntries(kept))
}

function stepOf(state: BreakdownState, { deed, act }: BreakdownEvent, changes: Changes): Step {
  return {
    ...{ number: state.stepCount + 1, deed: deed.kind, by: act },
    ...(changes.order && { order: state.order }),
    rows: before(state.rows, changes.rows),
    sentences: before(state.sentences, changes.sentences),
    comments: before(state.comments, changes.comments),
  }
}

/** What stood where the changes go; null for what was not there. */
function before<T>(
  record: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, T | null>> {
  return Object.fromEntries(
    Object.keys(changes).map((key) => [key, Object.hasOwn(record, key) ? record[key]! : null]),
  )
}

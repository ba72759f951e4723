import type { Act } from '../../item/act.ts'
import type { BreakdownDeed, BreakdownDeedKind } from '../breakdown-event.ts'
import type { BreakdownLifecycle, BreakdownState, Comment } from '../breakdown-state.ts'
import { rowName } from '../outline.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { BreakdownRow, PlanSentence } from '../row.ts'

/** What a rule looks at: the table before the event, the deed and who did it. */
export interface Given<Kind extends BreakdownDeedKind> {
  readonly state: BreakdownState
  readonly deed: Extract<BreakdownDeed, { readonly kind: Kind }>
  readonly act: Act
}

/** What an event changes: rows, sentences and comments as they now stand (null: gone), and other fields of the table. */
export interface Changes {
  readonly rows?: Readonly<Record<string, BreakdownRow | null>>
  readonly order?: readonly string[]
  readonly sentences?: Readonly<Record<string, PlanSentence | null>>
  readonly comments?: Readonly<Record<string, Comment | null>>
  readonly table?: Partial<BreakdownState>
}

/** The rule of one deed (办理规则): in which lifecycles it can be done, what speaks against it, what it changes. */
export interface Rule<Kind extends BreakdownDeedKind> {
  readonly when: readonly BreakdownLifecycle[]
  /** recorded: it can be taken back · kept: what came before still can · cleared: nothing can any more. */
  readonly steps: 'recorded' | 'kept' | 'cleared'
  /** What speaks against it, the weightier first. */
  readonly refuse?: (given: Given<Kind>) => BreakdownRefusalReason | undefined
  readonly change: (given: Given<Kind>) => Changes
}

/** Rules of some deeds. */
export type Rules<Kind extends BreakdownDeedKind> = { readonly [K in Kind]: Rule<K> }

export const beforeIssue: readonly BreakdownLifecycle[] = [
  'drafting',
  'consulting',
  'revising',
  'forDecision',
]
/** While nobody is asked. */
export const atHome: readonly BreakdownLifecycle[] = ['drafting', 'revising', 'forDecision']
export const always: readonly BreakdownLifecycle[] = [...beforeIssue, 'issued']

/** The first reason whose case holds; reasons are listed in order of precedence. */
export function firstOf(
  ...reasons: readonly (readonly [holds: boolean, reason: BreakdownRefusalReason])[]
): BreakdownRefusalReason | undefined {
  return reasons.find(([holds]) => holds)?.[1]
}

/** The row in the table of this id; no id is one by being a word of the language. */
export function rowIn({ rows }: BreakdownState, id: string): BreakdownRow | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined
}

/** What speaks against acting on these rows: none there, one gone from the table. */
export function unlessLiving(
  state: BreakdownState,
  ids: readonly string[],
): BreakdownRefusalReason | undefined {
  if (ids.length === 0) return { code: 'nothingNamed' }
  const missing = ids.find((id) => !rowIn(state, id))
  const gone = ids.find((id) => rowIn(state, id)?.standing !== 'living')
  return firstOf(
    [missing !== undefined, { code: 'rowNotFound', facts: { row: missing ?? '' } }],
    [gone !== undefined, { code: 'rowGone', facts: { row: gone ?? '' } }],
    ...twiceIn(ids),
  )
}

/** The same, and against changing what they say: one issued, one that waits for a ruling on the later text. */
export function unlessFree(
  state: BreakdownState,
  ids: readonly string[],
): BreakdownRefusalReason | undefined {
  const open = ids.find((id) => rowIn(state, id)?.amendment)
  return unlessOurs(state, ids) ?? naming(state, 'amendmentOpen', open)
}

/** In the table, and not issued yet. */
export function unlessOurs(
  state: BreakdownState,
  ids: readonly string[],
): BreakdownRefusalReason | undefined {
  const issued = ids.find((id) => rowIn(state, id)?.isIssued)
  return unlessLiving(state, ids) ?? naming(state, 'rowIssued', issued)
}

/** The refusal that names this row by its serial; none without a row. */
export function naming(
  state: BreakdownState,
  code: 'amendmentOpen' | 'rowIssued' | 'hintMissing' | 'nothingToRule',
  row: string | undefined,
): BreakdownRefusalReason | undefined {
  return row === undefined ? undefined : { code, facts: { row: rowName(state, row) } }
}

/** What speaks against acting on these sentences. */
export function unlessOutside(
  { sentences }: BreakdownState,
  ids: readonly string[],
): BreakdownRefusalReason | undefined {
  const missing = ids.find((id) => !Object.hasOwn(sentences, id))
  return firstOf(
    [missing !== undefined, { code: 'sentenceNotFound', facts: { sentence: missing ?? '' } }],
    ...twiceIn(ids),
  )
}

/** The case that an id is named twice. */
export function twiceIn(ids: readonly string[]): (readonly [boolean, BreakdownRefusalReason])[] {
  const known = new Set<string>()
  const twice = ids.find((id) => known.has(id) || !known.add(id))
  return [[twice !== undefined, { code: 'namedTwice', facts: { twice: twice ?? '' } }]]
}

/** A record with null for each of these: they are gone. */
export function without(ids: readonly string[]): Readonly<Record<string, null>> {
  return Object.fromEntries(ids.map((id) => [id, null]))
}

/** Rows by their ids. */
export function byId<T extends { readonly id: string }>(values: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(values.map((value) => [value.id, value]))
}

/** A record without the fields that are undefined. */
export function compact<T extends object>(value: { readonly [Field in keyof T]: T[Field] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T // fewer of the optional ones
}

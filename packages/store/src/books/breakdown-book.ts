import {
  applyToBreakdown,
  type BreakdownEvent,
  type BreakdownRefusal,
  type BreakdownRow,
  type BreakdownState,
  type Comment,
  emptyBreakdown,
  type PlanSentence,
  replayBreakdown,
} from '@taizhang/ledger'
import { json, literal, type SqlRow, upsertText } from '../record/sql-text.ts'
import { rowTexts } from '../search/searched-texts.ts'
import { searchColumns } from './search-columns.ts'

/** What is kept row by row of a table; the rest of its state is one value (分解表状态). */
type Kept = 'rows' | 'sentences' | 'comments'

interface BreakdownRecord {
  readonly breakdown_id: string
  readonly version: number
  readonly state: Omit<BreakdownState, Kept>
}

interface PartRecord<State> {
  readonly breakdown_id: string
  readonly id: string
  readonly state: State
}

/** The rows that the texts below read. */
export interface BreakdownRecords {
  readonly breakdowns?: readonly BreakdownRecord[]
  readonly rows?: readonly PartRecord<BreakdownRow>[]
  readonly sentences?: readonly PartRecord<PlanSentence>[]
  readonly comments?: readonly PartRecord<Comment>[]
}

/** The texts that read the tables of these events, whole: a rule may look at any row. */
export function breakdownReads(government: string, events: readonly { readonly breakdown: string }[]) {
  const ids = [...new Set(events.map(({ breakdown }) => breakdown))]
  const where = `where government_id = ${literal(government)} and breakdown_id = any (${literal(ids)})`
  return {
    breakdowns: `select breakdown_id, version, state from breakdowns ${where};`,
    rows: `select breakdown_id, row_id as id, state from breakdown_rows ${where} order by 1, 2;`,
    sentences: `select breakdown_id, sentence_id as id, state from plan_sentences ${where} order by 1, 2;`,
    comments: `select breakdown_id, comment_id as id, state from comments ${where} order by 1, 2;`,
  }
}

/** The state of each table, put together again, with its version. */
export function assembled(read: BreakdownRecords): ReadonlyMap<string, Opened> {
  const tables = (read.breakdowns ?? []).map(({ breakdown_id, version, state }) => {
    const whole = {
      ...state,
      rows: partsOf(read.rows, breakdown_id),
      sentences: partsOf(read.sentences, breakdown_id),
      comments: partsOf(read.comments, breakdown_id),
    }
    return [breakdown_id, { version, state: whole }] as const
  })
  return new Map(tables)
}

interface Opened {
  readonly version: number
  readonly state: BreakdownState
}

/** The sequence of the last event that changed each part, of those that changed. */
type PartVersions = { readonly [Part in Kept]: Map<string, number> }

function noVersions(): PartVersions {
  return { rows: new Map(), sentences: new Map(), comments: new Map() }
}

function partsOf<State>(records: readonly PartRecord<State>[] = [], breakdown: string) {
  const own = records.filter(({ breakdown_id }) => breakdown_id === breakdown)
  return Object.fromEntries(own.map(({ id, state }) => [id, state]))
}

/** Tables being worked on (办理中的分解表). */
export interface BreakdownSession {
  readonly take: (event: BreakdownEvent, sequence: number) => BreakdownRefusal | undefined
  readonly enter: (event: BreakdownEvent, sequence: number) => void
  readonly versionOf: (id: string) => number
  readonly versions: () => ReadonlyMap<string, number>
  readonly writes: () => string
}

/** Opens what was read. */
export function openBreakdowns(government: string, read: BreakdownRecords): BreakdownSession {
  const known = assembled(read)
  const now = new Map<string, Opened>(known)
  const versions = new Map<string, number>()
  const partVersions = new Map<string, PartVersions>()
  const stateOf = (id: string) => now.get(id)?.state ?? emptyBreakdown
  const move = (id: string, state: BreakdownState, version: number) => {
    const parts = partVersions.get(id) ?? noVersions()
    for (const part of ['rows', 'sentences', 'comments'] as const) {
      for (const each of changedIds<unknown>(stateOf(id)[part], state[part])) parts[part].set(each, version)
    }
    partVersions.set(id, parts)
    now.set(id, { version, state })
    versions.set(id, version)
  }
  return {
    take: (event, sequence) => {
      const outcome = applyToBreakdown(stateOf(event.breakdown), event)
      if ('refusal' in outcome) return outcome.refusal
      move(event.breakdown, outcome.state, sequence)
      return undefined
    },
    enter: (event, sequence) =>
      move(event.breakdown, replayBreakdown([event], stateOf(event.breakdown)), sequence),
    versionOf: (id) => now.get(id)?.version ?? 0,
    versions: () => versions,
    writes: () =>
      [...versions.keys()]
        .map((id) => {
          const before = known.get(id)?.state ?? emptyBreakdown
          return writesOf({ government, id }, { before, parts: partVersions.get(id)! }, now.get(id)!)
        })
        .join(''),
  }
}

interface Key {
  readonly government: string
  readonly id: string
}

function keyOf({ government, id }: Key): SqlRow {
  return { government_id: literal(government), breakdown_id: literal(id) }
}

interface Since {
  readonly before: BreakdownState
  readonly parts: PartVersions
}

function writesOf(key: Key, { before, parts }: Since, { state, version }: Opened): string {
  const { rows, sentences, comments, ...rest } = state
  const table = {
    ...keyOf(key),
    version: literal(version),
    lifecycle: literal(state.lifecycle),
    plan_year: literal(state.planYear),
    title: literal(state.documents.at(-1)?.title ?? ''),
    state: json(rest),
  }
  const rowTable = { table: 'breakdown_rows', column: 'row_id', versions: parts.rows }
  const sentenceTable = { table: 'plan_sentences', column: 'sentence_id', versions: parts.sentences }
  const commentTable = { table: 'comments', column: 'comment_id', versions: parts.comments }
  return [
    upsertText('breakdowns', ['government_id', 'breakdown_id'], [table]),
    partWrites(key, rowTable, { before: before.rows, after: rows }, (row) => ({
      standing: literal(row.standing),
      serial: literal(row.serial),
      lead: literal(row.duties.lead),
      ...searchColumns(rowTexts(row)),
    })),
    partWrites(key, sentenceTable, { before: before.sentences, after: sentences }, () => ({})),
    partWrites(key, commentTable, { before: before.comments, after: comments }, (comment) => ({
      org_unit: literal(comment.orgUnit),
      row_id: literal(comment.row),
    })),
  ].join('')
}

type Parts<State> = Readonly<Record<string, State>>

interface PartTable {
  readonly table: string
  readonly column: string
  readonly versions: ReadonlyMap<string, number>
}

interface Change<State> {
  readonly before: Parts<State>
  readonly after: Parts<State>
}

/** What is new or not the same object as before: unchanged parts are passed on as they are. */
function changedIds<State>(before: Parts<State>, after: Parts<State>): string[] {
  return Object.keys(after).filter((id) => !Object.hasOwn(before, id) || before[id] !== after[id])
}

/** Only what changed is written, and what is gone goes. */
function partWrites<State>(
  key: Key,
  { table, column, versions }: PartTable,
  { before, after }: Change<State>,
  columnsOf: (state: State) => SqlRow,
): string {
  const written = changedIds(before, after).map((id) => ({
    ...keyOf(key),
    [column]: literal(id),
    version: literal(versions.get(id)),
    ...columnsOf(after[id]!),
    state: json(after[id]),
  }))
  const gone = Object.keys(before).filter((id) => !Object.hasOwn(after, id))
  const { government_id, breakdown_id } = keyOf(key)
  const removal =
    gone.length === 0
      ? ''
      : `delete from ${table} where government_id = ${government_id} and breakdown_id = ${breakdown_id}
         and ${column} = any (${literal(gone)});`
  return removal + upsertText(table, ['government_id', 'breakdown_id', column], written)
}

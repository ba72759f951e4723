import { createHash } from 'node:crypto'
import {
  inGovernment,
  type LedgerEvent,
  type RecordOptions,
  type RecordOutcome,
  recordDeeds,
  recordIn,
  type Transaction,
  type Version,
} from '@taizhang/store'
import { actionWords } from '../access/action.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { Answer, Asked } from '../http/route.ts'
import { todayOf } from '../http/server-parts.ts'
import { namesKnown } from '../reads/names-known.ts'
import { namedRefusal } from './named-refusal.ts'
import { refusalWords } from './refusal-words.ts'

type AnyAsked = Pick<Asked<undefined, undefined, undefined, SignedIn>, 'server' | 'who' | 'context'>

/** What is to be recorded, and what was looked at when it was allowed. */
export interface Prepared {
  readonly events: readonly LedgerEvent[]
  /** The records by whose state access was decided: should they have changed, it is decided again. */
  readonly seen: readonly Version[]
  readonly policy: RecordOptions['policy']
  /** What else is written, in the same transaction, once they are recorded. */
  readonly alongside?: (tx: Transaction) => Promise<void>
}

/** How often a request is decided again because others were quicker. */
const mostTries = 5

/**
 * Prepares and records (办理并记录), as a route answers it: with the versions that came of it, or with why not.
 *
 * With If-Match the caller says which version he saw, and a record that moved on is refused with what changed. Without it, what was
 * prepared on the state of a moment ago is prepared anew.
 */
export async function record(
  asked: AnyAsked,
  prepare: () => Promise<Prepared | ProblemAnswer>,
): Promise<Answer> {
  const request = await requestOf(asked)
  if (request && 'problem' in request) return request
  for (let tries = 1; ; tries++) {
    const prepared = await prepare()
    if ('problem' in prepared) return prepared
    const wanted = ifMatchOf(asked, prepared)
    if (wanted && 'problem' in wanted) return wanted
    const { server } = asked
    // What the caller saw is compared in the store, after the key: a request made again is answered as it was, whatever it changed.
    const byCaller = wanted ? prepared.seen.map((each) => ({ ...each, ...wanted })) : []
    const outcome = await recordOnce(asked, prepared, {
      ...{ expected: [...prepared.seen, ...byCaller], recordedAt: server.now().toISOString() },
      ...(prepared.policy && { policy: prepared.policy }),
      ...(request && { request }),
    })
    if ('stale' in outcome && wanted) return staleAnswer(asked, { ...outcome.stale, ...wanted })
    if (!('stale' in outcome) || tries === mostTries) return answerOf(asked, outcome, prepared)
  }
}

async function recordOnce(
  { server: { database }, who: { governmentId } }: AnyAsked,
  { events, alongside }: Prepared,
  options: RecordOptions,
): Promise<RecordOutcome> {
  if (!alongside) return recordDeeds(database, governmentId, events, options)
  return inGovernment(database, governmentId, async (tx) => {
    const outcome = await recordIn(tx, events, options)
    if ('sequence' in outcome && !outcome.isRepeated) await alongside(tx)
    return outcome
  })
}

/** The key of the request and what it asks (幂等键): kept apart by account, so that nobody is answered what somebody else asked. */
async function requestOf({ context, who }: AnyAsked) {
  const key = context.req.header('idempotency-key')
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,100}$/.test(key)) return problem('malformed')
  const asked = [
    context.req.method,
    context.req.path,
    context.req.header('if-match') ?? '',
    await context.req.text(),
  ]
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex')
  return { key: `${who.account.id}/${key}`, digest }
}

/** Only a request on one record can say which version it saw. */
function ifMatchOf(
  { context }: AnyAsked,
  { seen }: Prepared,
): { readonly version: number } | ProblemAnswer | undefined {
  const tag = context.req.header('if-match')
  if (tag === undefined || tag === '*') return undefined
  const [, version] = /^"(\d{1,15})"$/.exec(tag) ?? []
  if (version === undefined || seen.length !== 1) return problem('malformed')
  return { version: Number(version) }
}

async function answerOf(asked: AnyAsked, outcome: RecordOutcome, { events }: Prepared): Promise<Answer> {
  if ('refusal' in outcome) return refusedAnswer(asked, outcome, events)
  if ('stale' in outcome) return staleAnswer(asked, outcome.stale)
  if ('keyReused' in outcome) return problem('keyReused')
  if ('unstorable' in outcome)
    throw new Error(`the schemas let through what cannot be stored: ${outcome.unstorable.place}`)
  const { first, sequence, recordedAt, versions } = outcome
  const version = versions.length === 1 ? versions[0]!.version : undefined
  return { body: { first, sequence, recordedAt, versions }, ...(version !== undefined && { version }) }
}

/** People read names; programs are given the code and the facts as they are. */
async function refusedAnswer(
  asked: AnyAsked,
  { refusal, index }: Extract<RecordOutcome, { readonly refusal: unknown }>,
  events: readonly LedgerEvent[],
): Promise<ProblemAnswer> {
  const { code, facts } = refusal
  const [reason, reasonEn] = refusalWords(events[index]!.book, await namedRefusal(asked, refusal, events))
  const shown = { code, index, ...(facts && { facts }) }
  if (code === 'itemNotFound') return problem('notFound', { what: reason }, { refusal: shown })
  return problem('refused', { reason, reasonEn }, { refusal: shown })
}

/** What was done to the record since the version that the caller saw. */
async function staleAnswer(
  { server, who }: AnyAsked,
  { book, subject, version }: Version,
): Promise<ProblemAnswer> {
  const { rows, nameOf } = await inGovernment(server.database, who.governmentId, async (tx) => {
    const rows = await tx.kysely
      .selectFrom('events')
      .select(['sequence', 'kind', 'entry'])
      .where('book', '=', book)
      .where('subject', '=', subject)
      .where('sequence', '>', version)
      .orderBy('sequence')
      .limit(50)
      .execute()
    return { rows, nameOf: await namesKnown(tx, todayOf(server)) }
  })
  const changes = rows.map(({ sequence, kind, entry }) => {
    const { act } = JSON.parse(entry) as { readonly act: { readonly actor: string; readonly at: string } } // of our own chain
    const words = actionWords[`${book}.${kind}` as keyof typeof actionWords]
    return { sequence, kind, words: words?.[0] ?? kind, actor: nameOf(act.actor), at: act.at }
  })
  return problem('stale', {}, { changes })
}

import { randomUUID } from 'node:crypto'
import { idSchema, removalInputSchema, removalSchema, removedSchema } from '@taizhang/contract'
import type { CalendarDate } from '@taizhang/ledger'
import {
  addRemovalRequest,
  explainFileRemovalProblem,
  explainWordsRemovalProblem,
  filesOf,
  inGovernment,
  listRemovalRequests,
  lockRemovalRequest,
  type RemovalRequestRecord,
  removableWords,
  removeFile,
  removeWords,
  ruleRemovalRequest,
  type Transaction,
} from '@taizhang/store'
import { z } from 'zod'
import { actorOf } from '../../accounts/account-facts.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { todayOf } from '../../http/server-parts.ts'
import { removalView } from '../../presenters/removal-view.ts'
import { namesKnown } from '../../reads/names-known.ts'
import { removalChoicesRoute } from './removal-choices.ts'

const tag = '移除 Removals'
const path = '/api/removals'
const params = z.object({ id: idSchema })

/** Removing words and files (移除): one person asks under a document's number, another confirms; then they are gone. */
export const removalRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'words.remove' },
    summary: ['移除申请', 'Requests to remove something'],
    answers: z.array(removalSchema),
    handle: async ({ server, who, today }) => ({
      body: await inGovernment(server.database, who.governmentId, async (tx) =>
        shown(tx, await listRemovalRequests(tx), today),
      ),
    }),
  }),
  removalChoicesRoute,
  defineRoute({
    ...{ method: 'post', path, tag, access: 'words.remove' },
    summary: ['申请移除文字或文件，须写明文号和理由', 'Ask for words or a file to be removed'],
    body: removalInputSchema,
    answers: removalSchema,
    handle: async ({ server, who, body, today }) => {
      const request: RemovalRequestRecord = {
        ...{ id: randomUUID(), askedBy: actorOf(who.account), askedAt: server.now().toISOString() },
        ...body,
      }
      const [made] = await inGovernment(server.database, who.governmentId, async (tx) => {
        await addRemovalRequest(tx, request)
        return shown(tx, [request], today)
      })
      return { status: 201, body: made! }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/confirm`, tag, access: 'words.remove', params },
    summary: [
      '由另一人确认并移除；列出受影响的备份',
      'Confirmed by another person: it is removed, and the backups that hold it are listed',
    ],
    answers: removedSchema,
    handle: async ({ server, who, params: { id } }) =>
      rule(server, who, id, async (tx, request) => {
        if (request.askedBy === actorOf(who.account)) return refused(secondPerson)
        const removed = await remove(tx, request, server, who)
        if ('problem' in removed) return removed
        return { outcome: 'confirmed', removal: removed.removal, body: removed }
      }),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/withdraw`, tag, access: 'words.remove', params },
    summary: ['撤回移除申请', 'Withdraw a request'],
    answers: z.object({ id: z.string() }),
    handle: async ({ server, who, params: { id } }) =>
      rule(server, who, id, async () => ({ outcome: 'withdrawn', body: { id } })),
  }),
]

/** With the names of those who asked, and what it is about. */
async function shown(tx: Transaction, requests: readonly RemovalRequestRecord[], today: CalendarDate) {
  const targets = requests.filter(({ outcome }) => outcome === undefined).map(({ target }) => target)
  const contents = {
    words: await removableWords(
      tx,
      targets.flatMap((target) => (target.kind === 'words' ? [target.sequence] : [])),
    ),
    files: await filesOf(
      tx,
      targets.flatMap((target) => (target.kind === 'file' ? [target.sha256] : [])),
    ),
    nameOf: await namesKnown(tx, today),
  }
  return requests.map((request) => removalView(request, contents))
}

type Ruled = Pick<RemovalRequestRecord, 'outcome' | 'removal'> & { readonly body: object }

/** A request is ruled on once, in the transaction that removes what it names. */
async function rule(
  server: ServerParts,
  who: SignedIn,
  id: string,
  decide: (tx: Transaction, request: RemovalRequestRecord) => Promise<Ruled | ProblemAnswer>,
): Promise<Answer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const request = await lockRemovalRequest(tx, id)
    if (!request) return problem('notFound', { what: `移除申请${id}` })
    if (request.outcome) return refused(ruledBefore)
    const ruled = await decide(tx, request)
    if ('problem' in ruled) return ruled
    const { body, ...outcome } = ruled
    const ruledBy = actorOf(who.account)
    await ruleRemovalRequest(tx, { ...request, ...outcome, ruledBy, ruledAt: server.now().toISOString() })
    return { body }
  })
}

/** Who asked is the first person, who confirms the second. */
async function remove(
  tx: Transaction,
  { target, askedBy, documentNumber, reason }: RemovalRequestRecord,
  server: ServerParts,
  { account }: SignedIn,
) {
  const grounds = {
    act: { actor: askedBy, basis: { kind: 'login' }, at: todayOf(server) },
    ...{ secondPerson: actorOf(account), documentNumber, reason },
  } as const
  if (target.kind === 'words') {
    const outcome = await removeWords(tx, { ...grounds, sequence: target.sequence, places: target.places })
    return 'problem' in outcome ? refused(explainWordsRemovalProblem(outcome.problem)) : outcome
  }
  const outcome = await removeFile(tx, { ...grounds, sha256: target.sha256 })
  if ('problem' in outcome) return refused(explainFileRemovalProblem(outcome.problem))
  return { removal: outcome.file.removed!.removal, backups: outcome.backups }
}

function refused({ zh, en }: { readonly zh: string; readonly en: string }): ProblemAnswer {
  return problem('refused', { reason: zh, reasonEn: en })
}

const secondPerson = {
  zh: '移除须由两人办理，申请人不能自己确认。请另请一人确认。',
  en: 'Two persons remove: who asked cannot confirm. Have another person confirm it.',
}
const ruledBefore = {
  zh: '该移除申请已经办结。如需再次移除，请重新申请。',
  en: 'This request was ruled on before. Make another if something is still to be removed.',
}

import { idSchema, removalSchema } from '@taizhang/contract'
import {
  inGovernment,
  listAccounts,
  listRemovalRequests,
  readEntries,
  readItems,
  verifyChain,
} from '@taizhang/store'
import { z } from 'zod'
import { defineRoute, type Route } from '../../http/route.ts'
import { historyLine, namesOn } from '../../presenters/history-view.ts'
import { nameOfItem } from '../../presenters/item-name.ts'
import { removalNames } from '../../presenters/removal-view.ts'
import { namesKnown } from '../../reads/names-known.ts'
import { lookingOn } from '../items/visible-items.ts'

const tag = '审计 Audit'

const stretch = {
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
}
const line = z.looseObject({ sequence: z.int(), subject: z.string(), kind: z.string() })

/** The record from its other side (审计): what was done to accounts, to anything, and whether the chain is whole. */
export const logRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/log', tag, access: 'log.read' },
    summary: ['审计日志：登录、账号、授权', 'What was done to and by accounts'],
    query: z.object({ ...stretch, account: idSchema.exactOptional() }),
    answers: z.array(line),
    handle: async ({ server, who, query: { account, after, limit }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const subjects = account === undefined ? {} : { subjects: [account] }
        const entries = await readEntries(tx, { book: 'account', after, limit, ...subjects })
        const nameOf = await namesKnown(tx, today)
        const body = entries.map(({ sequence, subject, recordedAt, act, fact }) => ({
          ...{ sequence, recordedAt, kind: fact.kind, words: accountFactWords[fact.kind] ?? fact.kind },
          ...{ subject, subjectName: nameOf(subject), actor: act.actor, actorName: nameOf(act.actor), fact },
        }))
        return { body }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/history', tag, access: 'history.read' },
    summary: ['全部办理记录，可按账册和对象查', 'Everything that was done, by book and by subject'],
    query: z.object({
      ...stretch,
      book: z.enum(['government', 'item', 'breakdown', 'register', 'document', 'removal']).exactOptional(),
      subject: z.string().max(200).exactOptional(),
    }),
    answers: z.object({ entries: z.array(line), next: z.int().exactOptional() }),
    handle: async ({ server, who, query: { book, subject, after, limit }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const { register, posts } = await lookingOn(tx, { server, who }, today)
        const entries = await readEntries(tx, {
          ...{ after, limit },
          ...(book && { book }),
          ...(subject !== undefined && { subjects: [subject] }),
        })
        const nameOf = namesOn(register, await listAccounts(tx), today)
        const subjects = entries.flatMap((entry) => (entry.book === 'item' ? [entry.subject] : []))
        const items = await readItems(tx, [...new Set(subjects)])
        const shown = entries
          .filter((entry) => entry.book !== 'account')
          .map((entry) => {
            const item = entry.book === 'item' ? items.get(entry.subject)?.state : undefined
            return {
              ...historyLine(entry, { posts, today, nameOf }),
              ...{ book: entry.book, subject: entry.subject },
              subjectName: item ? nameOfItem(item) : nameOf(entry.subject),
            }
          })
        // Those of accounts are left out, so that a page may be shorter than its limit and still have a next one.
        const next = entries.length === limit ? entries.at(-1)!.sequence : undefined
        return { body: { entries: shown, ...(next !== undefined && { next }) } }
      }),
  }),
  defineRoute({
    ...{ method: 'get', path: '/api/audit/verify', tag, access: 'log.verify' },
    summary: ['核验记录链', 'Whether the chain of the record is whole, or where it first breaks'],
    answers: z.object({
      isWhole: z.boolean(),
      anchor: z.looseObject({ sequence: z.int(), digest: z.string() }).exactOptional(),
      broken: z.object({ kind: z.string(), sequence: z.int() }).exactOptional(),
      /** What was removed by the rules: the chain is whole without it. */
      removals: z.array(removalSchema.omit({ contents: true, target: true })),
    }),
    handle: async ({ server, who, today }) => {
      const outcome = await verifyChain(server.database, who.governmentId)
      const removals = await inGovernment(server.database, who.governmentId, async (tx) => {
        const nameOf = await namesKnown(tx, today)
        const done = (await listRemovalRequests(tx)).filter((each) => each.outcome === 'confirmed')
        return done.map(({ target: _, ...each }) => ({ ...each, ...removalNames(each, nameOf) }))
      })
      return { body: { isWhole: 'anchor' in outcome, ...outcome, removals } }
    },
  }),
]

const accountFactWords: Readonly<Record<string, string>> = {
  signedIn: '登录',
  signInFailed: '登录失败',
  nameLocked: '用户名锁定',
  nameUnlocked: '解除锁定',
  signedOut: '退出登录',
  passwordChanged: '修改口令',
  passwordReset: '重置口令',
  accountOpened: '开通账号',
  accountClosed: '停用账号',
  accountReopened: '恢复账号',
  grantsChanged: '调整授权',
  separationSet: '设置三员分立',
}

import { actInputSchema, breakdownDeedsSchema, idSchema, recordedSchema } from '@taizhang/contract'
import { compareEditions, currentRows, editionRows, nameOn } from '@taizhang/ledger'
import { inGovernment, listAccounts, listBreakdowns, readBreakdown } from '@taizhang/store'
import { z } from 'zod'
import { mayAlways, mayDo } from '../../access/permit.ts'
import { relationsToBreakdown } from '../../access/relations.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { prepareBreakdownDeeds } from '../../deeds/breakdown-deeds.ts'
import { record } from '../../deeds/record-answer.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import {
  actorsIn,
  adoptionView,
  breakdownView,
  consultedView,
  editionView,
} from '../../presenters/breakdown-view.ts'
import { namesOn } from '../../presenters/history-view.ts'
import { refuseEdition, seenBy } from '../../reads/seen-breakdown.ts'

const tag = '分解表 Tables of reports'
const path = '/api/breakdowns'
const params = z.object({ id: idSchema })
const number = z.coerce.number().int().min(1).max(100_000)
const loose = z.looseObject({ id: z.string() })

/** The table of a report (分解表): its rows, editions and comments, and what is done to it. */
export const breakdownRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'breakdowns.read' },
    summary: ['分解表目录', 'The tables that are kept'],
    answers: z.array(loose),
    handle: async ({ server, who }) => ({ body: await visibleTables(server, who) }),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}`, tag, access: 'breakdowns.read', params, answers: loose },
    summary: ['分解表：条目、语句、版次、意见', 'A table with its rows, sentences, editions and comments'],
    handle: async ({ server, who, params: { id }, today }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      const { state, version, isWhole, bodies, register } = seen
      const accounts = await inGovernment(server.database, who.governmentId, listAccounts)
      const nameOf = namesOn(register, accounts, today)
      const view = isWhole ? breakdownView(state, nameOf) : consultedView(state, bodies)
      const names = Object.fromEntries((isWhole ? actorsIn(state) : []).map((each) => [each, nameOf(each)]))
      return { body: { ...view, version, isWhole, names }, version }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}/editions/{edition}`, tag, access: 'breakdowns.read' },
    summary: ['某一版次', 'One edition'],
    params: params.extend({ edition: number }),
    answers: z.looseObject({ edition: z.int() }),
    handle: async ({ server, who, params: { id, edition } }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      const missing = refuseEdition(seen, edition)
      return missing ?? { body: editionView(seen.state, edition) }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}/compare`, tag, access: 'breakdowns.read', params },
    summary: [
      '两个版次对照（花脸稿）',
      'Two editions compared; without `after`, with the draft as it stands',
    ],
    query: z.object({ before: number, after: number.exactOptional() }),
    answers: z.array(z.looseObject({ row: z.string() })),
    handle: async ({ server, who, params: { id }, query: { before, after }, today }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      const missing = refuseEdition(seen, before) ?? refuseEdition(seen, after)
      if (missing) return missing
      const { state, register } = seen
      const later = after === undefined ? currentRows(state) : editionRows(state, after)
      const nameOf = (orgUnit: string) => nameOn(register, orgUnit, today)
      return { body: compareEditions(editionRows(state, before), later, nameOf) }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}/adoption`, tag, access: 'breakdown.commentRuled', params },
    summary: ['意见采纳情况', 'What came of a round of comments; the last, unless another is named (from 1)'],
    query: z.object({ round: number.exactOptional() }),
    answers: z.looseObject({ silent: z.array(z.string()) }),
    handle: async ({ server, who, params: { id }, query: { round } }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      if (round !== undefined && round > seen.state.consultations.length)
        return problem('notFound', { what: `第${round}轮征求意见` })
      return { body: adoptionView(seen.state, round === undefined ? undefined : round - 1) }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/deeds`, tag, access: 'signedIn', params },
    summary: ['办理分解表；印发时一并立项', 'Do something to a table; its issue makes the items too'],
    body: breakdownDeedsSchema,
    answers: recordedSchema,
    handle: async (asked) => {
      const { who, server, today, params, body } = asked
      const { act = actInputSchema.parse({}), deeds } = body
      return record(asked, () =>
        prepareBreakdownDeeds({ who, server, today, breakdown: params.id, act, deeds }),
      )
    },
  }),
]

async function visibleTables(server: ServerParts, who: SignedIn) {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const tables = await listBreakdowns(tx)
    if (mayAlways(who.roles, 'breakdowns.read')) return tables
    const seen = []
    for (const table of tables) {
      const known = await readBreakdown(tx, table.id)
      if (known && mayDo(who.roles, 'breakdowns.read', relationsToBreakdown(known.state))) seen.push(table)
    }
    return seen
  })
}

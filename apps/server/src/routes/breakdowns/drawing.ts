import { actInputSchema, drawingSchema, idSchema, rebasingSchema, recordedSchema } from '@taizhang/contract'
import { rebase, rowsOf, suggestDuties } from '@taizhang/intake'
import type { BreakdownDeed, BreakdownState, CalendarDate } from '@taizhang/ledger'
import { inGovernment, readBreakdown, readRegister } from '@taizhang/store'
import { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { prepareBreakdownDeeds } from '../../deeds/breakdown-deeds.ts'
import { type Prepared, record } from '../../deeds/record-answer.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { readReport } from '../../imports/read-report.ts'
import { planYearMissing } from '../../imports/table-unsound.ts'
import { knownDuties } from '../../reads/known-duties.ts'
import { publisherOf } from '../../reads/publisher-of.ts'

const tag = '分解表 Tables of reports'
const path = '/api/breakdowns'
const params = z.object({ id: idSchema })
const proposed = z.looseObject({
  deed: z.looseObject({ kind: z.literal('rebased') }),
  counts: z.record(z.string(), z.int()),
})

/** Rows from a text that was read (由报告取条目), and a later text under the same rows (换用新稿). */
export const drawingRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'post', path: `${path}/from-document`, tag, access: 'breakdown.rowsDrawn' },
    summary: ['由报告拟列条目，附建议单位', 'Rows drawn from a report, with suggested bodies'],
    body: drawingSchema,
    answers: recordedSchema,
    handle: (asked) => record(asked, () => prepareDrawing(asked)),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/rebase`, tag, access: 'breakdown.rebased', params },
    summary: [
      '换用新稿：先看变动，confirm为true时入账',
      'A later text of the report: what it does to the rows; recorded with `confirm`',
    ],
    body: rebasingSchema,
    answers: z.union([proposed, recordedSchema]),
    handle: async (asked) => {
      if (asked.body.confirm) return record(asked, () => prepareRebase(asked))
      const deed = await rebasedBy(asked)
      return 'problem' in deed ? deed : { body: { deed, counts: countsOf(deed) } }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/hints`, tag, access: 'breakdown.hintsRenewed', params },
    summary: [
      '为没有牵头单位的条目重新建议单位，例如在登记单位之后',
      'Bodies suggested anew for rows without a lead, such as after bodies were entered',
    ],
    body: z.strictObject({ act: actInputSchema.exactOptional() }),
    answers: recordedSchema,
    handle: (asked) => record(asked, () => prepareHints(asked)),
  }),
]

interface Asking<Body> {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly body: Body
}

async function prepareDrawing(
  asked: Asking<z.output<typeof drawingSchema>>,
): Promise<Prepared | ProblemAnswer> {
  const { server, who, today, body } = asked
  const { act = actInputSchema.parse({}), breakdown, document, list, by, cuts } = body
  const drawn = await inGovernment(server.database, who.governmentId, async (tx) => {
    const report = await readReport(tx, document)
    if ('problem' in report) return report
    const planYear = body.planYear ?? report.planYear ?? report.reading.document.planYear
    if (!planYear) return planYearMissing
    const { state: register } = await readRegister(tx)
    const hints = await knownDuties(tx, register, today)
    const rows = rowsOf(report.reading, {
      ...{ document, by, hints, ...(cuts && { cuts }) },
      publisherOf: (code) => publisherOf(code, register, { day: today, idOf: hints.idOf }),
    })
    const title = body.title ?? report.title
    return { kind: 'rowsDrawn', from: 'reading', document, title, list, planYear, ...rows } as const
  })
  if ('problem' in drawn) return drawn
  return prepareBreakdownDeeds({ who, server, today, breakdown, act, deeds: [drawn] })
}

async function prepareHints(
  asked: Asking<{ readonly act?: z.output<typeof actInputSchema> }> & Pick<Rebasing, 'params'>,
): Promise<Prepared | ProblemAnswer> {
  const { server, who, today, body, params } = asked
  const { act = actInputSchema.parse({}) } = body
  const hints = await inGovernment(server.database, who.governmentId, async (tx) => {
    const known = await readBreakdown(tx, params.id)
    if (!known) return problem('notFound', { what: `分解表${params.id}` })
    const options = await knownDuties(tx, (await readRegister(tx)).state, today)
    return known.state.order.flatMap((id) => {
      const { group, heads, words, duties, standing } = known.state.rows[id]!
      if (duties.lead !== undefined || standing !== 'living') return []
      const hint = suggestDuties(words, [...group, ...heads], options)
      return hint ? [{ row: id, hint }] : []
    })
  })
  if ('problem' in hints) return hints
  const deed = { kind: 'hintsRenewed', hints } as const
  return prepareBreakdownDeeds({ who, server, today, breakdown: params.id, act, deeds: [deed] })
}

type Rebasing = Asking<z.output<typeof rebasingSchema>> & { readonly params: { readonly id: string } }
type Rebased = Extract<BreakdownDeed, { readonly kind: 'rebased' }>

async function prepareRebase(asked: Rebasing): Promise<Prepared | ProblemAnswer> {
  const { server, who, today, body, params } = asked
  const deed = await rebasedBy(asked)
  if ('problem' in deed) return deed
  const { act = actInputSchema.parse({}) } = body
  return prepareBreakdownDeeds({ who, server, today, breakdown: params.id, act, deeds: [deed] })
}

/** What the later text does to the rows as they stand. */
async function rebasedBy({ server, who, body, params }: Rebasing): Promise<Rebased | ProblemAnswer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const known = await readBreakdown(tx, params.id)
    if (!known) return problem('notFound', { what: `分解表${params.id}` })
    const followed = body.from ?? lastText(known.state)
    if (followed === undefined) return problem('notFound', { what: '分解表所依据的报告' })
    const from = await readReport(tx, followed)
    if ('problem' in from) return from
    const to = await readReport(tx, body.document)
    if ('problem' in to) return to
    return rebase(known.state, from, to)
  })
}

/** The last text that rows stand on. */
function lastText({ documents, rows }: BreakdownState): string | undefined {
  const quoted = new Set(Object.values(rows).flatMap(({ quotes }) => quotes.map(({ document }) => document)))
  return documents.findLast(({ id }) => quoted.has(id))?.id
}

/** How many rows carry over, moved, changed, vanished; how many sentences are new. */
function countsOf({ rows, added }: Rebased): Readonly<Record<string, number>> {
  const count = (as: Rebased['rows'][number]['as']) => rows.filter((row) => row.as === as).length
  return {
    ...{ carried: count('carried'), moved: count('moved'), changed: count('changed') },
    ...{ vanished: count('vanished'), added: added.length },
  }
}

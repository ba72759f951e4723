import { idSchema } from '@taizhang/contract'
import { adoptionOf, type BreakdownState, currentRows, editionRows } from '@taizhang/ledger'
import {
  adoptionTable,
  docxOf,
  editionTable,
  type Naming,
  redlineTable,
  stageWords,
  type Table,
  xlsxOf,
} from '@taizhang/papers'
import { inGovernment, listAccounts } from '@taizhang/store'
import { z } from 'zod'
import { actorOf } from '../../accounts/account-facts.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { fileAnswer } from '../../http/file-answer.ts'
import { type ProblemAnswer, problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { editionsRound } from '../../presenters/breakdown-view.ts'
import { namingOn } from '../../reads/naming.ts'
import { placeName } from '../../reads/place-name.ts'
import { refuseEdition, type SeenBreakdown, seenBy } from '../../reads/seen-breakdown.ts'

const tag = '纸质件 Papers'
const path = '/api/breakdowns/{id}'
const params = z.object({ id: idSchema })
const number = z.coerce.number().int().min(1).max(100_000)
const editionQuery = z.strictObject({ edition: number.exactOptional() })

/** Tables of a report to be printed (分解表纸质件), as far as one may see them. */
export const breakdownPaperRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: `${path}/table.xlsx`, tag, access: 'breakdowns.read', params, answers: 'file' },
    summary: ['任务分解表：某一版次，或者现状', 'The table as xlsx: an edition, or as it stands'],
    query: editionQuery,
    handle: async (asked) => {
      const made = await editionMade(asked)
      return 'problem' in made ? made : xlsx(made.name, made.table)
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/table.docx`, tag, access: 'breakdowns.read', params, answers: 'file' },
    summary: ['任务分解表（docx）：某一版次，或者现状', 'The table as docx: an edition, or as it stands'],
    query: editionQuery,
    handle: async (asked) => {
      const made = await editionMade(asked)
      if ('problem' in made) return made
      return fileAnswer({ name: `${made.name}.docx`, bytes: await docxOf(made.table) })
    },
  }),
  defineRoute({
    ...{
      method: 'get',
      path: `${path}/redline.xlsx`,
      tag,
      access: 'breakdowns.read',
      params,
      answers: 'file',
    },
    summary: [
      '两个版次的修改对照表；不写after时与现状对照',
      'Two editions side by side; without `after`, with the draft',
    ],
    query: z.strictObject({ before: number, after: number.exactOptional() }),
    handle: async (asked) => {
      const paper = await paperOf(asked)
      if ('problem' in paper) return paper
      const { seen, title, naming } = paper
      const { before, after } = asked.query
      const missing = refuseEdition(seen, before) ?? refuseEdition(seen, after)
      if (missing) return missing
      const { state } = seen
      const table = redlineTable({
        ...{ ...title, ...naming, before: editionRows(state, before), after: rowsAt(state, after) },
        names: { before: editionName(state, before), after: editionName(state, after) },
      })
      return xlsx(`${title.place}${title.planYear}年任务分解表修改对照表`, table)
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/adoption.xlsx`, tag, access: 'breakdown.commentRuled', params },
    ...{ answers: 'file', query: z.strictObject({ round: number.exactOptional() }) },
    summary: [
      '意见建议采纳情况表；未写明轮次时为最近一轮',
      'What came of a round of comments, the last unless told',
    ],
    handle: async (asked) => {
      const paper = await paperOf(asked)
      if ('problem' in paper) return paper
      const { seen, title, naming } = paper
      const { round = seen.state.consultations.length } = asked.query
      const consultation = seen.state.consultations[round - 1]
      if (!consultation) return problem('notFound', { what: `第${round}轮征求意见` })
      const adoption = adoptionOf(seen.state, round - 1)
      const table = adoptionTable({ ...title, ...naming, adoption, consultation })
      return xlsx(`${title.place}${title.planYear}年意见建议采纳情况表`, table)
    },
  }),
]

interface Asking {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: Parameters<typeof namingOn>[1]
  readonly params: { readonly id: string }
}

interface Paper {
  readonly seen: SeenBreakdown
  readonly title: { readonly place: string; readonly planYear: number }
  readonly naming: Naming
}

/** The table in the edition that is asked for; unless told, as it was issued while it stands so, and to a body the last that went round. */
async function editionMade(
  asked: Asking & { readonly query: z.output<typeof editionQuery> },
): Promise<{ readonly name: string; readonly table: Table } | ProblemAnswer> {
  const paper = await paperOf(asked)
  if ('problem' in paper) return paper
  const { seen, title, naming } = paper
  const usual = seen.isWhole ? issuedEdition(seen.state) : Math.max(...editionsRound(seen.state))
  const { edition = usual } = asked.query
  const missing = refuseEdition(seen, edition)
  if (missing) return missing
  const table = editionPaper(seen.state, edition, { ...title, ...naming })
  return { name: `${title.place}${title.planYear}年任务分解表`, table }
}

/** Of a table that stands as it was issued; one that is worked on again is a draft. */
function issuedEdition({ lifecycle, issues }: BreakdownState): number | undefined {
  return lifecycle === 'issued' ? issues.at(-1)?.edition : undefined
}

async function paperOf({ server, who, today, params }: Asking): Promise<Paper | ProblemAnswer> {
  const seen = await seenBy(server, who, params.id)
  if ('problem' in seen) return seen
  const { place, accounts } = await inGovernment(server.database, who.governmentId, async (tx) => ({
    place: await placeName(tx),
    accounts: await listAccounts(tx),
  }))
  const people = new Map(accounts.map((account) => [actorOf(account), account.displayName]))
  const planYear = seen.state.planYear ?? Number(today.slice(0, 4))
  return { seen, title: { place, planYear }, naming: namingOn(seen.register, today, people) }
}

function editionPaper(
  state: BreakdownState,
  edition: number | undefined,
  paper: Omit<Parameters<typeof editionTable>[0], 'rows' | 'stage' | 'issue'>,
): Table {
  const stage = edition === undefined ? undefined : state.editions[edition - 1]!.stage
  const issue = state.issues.find((each) => each.edition === edition)
  return editionTable({
    ...{ ...paper, rows: rowsAt(state, edition) },
    ...(stage && { stage }),
    ...(issue && { issue: { documentNumber: issue.documentNumber, on: issue.on } }),
  })
}

function rowsAt(state: BreakdownState, edition: number | undefined) {
  return edition === undefined ? currentRows(state) : editionRows(state, edition)
}

function editionName({ editions }: BreakdownState, edition: number | undefined): string {
  return edition === undefined ? '工作稿' : stageWords[editions[edition - 1]!.stage] || '印发稿'
}

function xlsx(name: string, table: Table): Response {
  return fileAnswer({ name: `${name}.xlsx`, bytes: xlsxOf([table]) })
}

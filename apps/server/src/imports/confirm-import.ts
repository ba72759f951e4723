import type { actInputSchema, importConfirmationSchema } from '@taizhang/contract'
import type { TableProblem } from '@taizhang/intake'
import type { CalendarDate, SourceList } from '@taizhang/ledger'
import { addDocument, inGovernment, saveImport } from '@taizhang/store'
import type { z } from 'zod'
import { actorOf } from '../accounts/account-facts.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { prepareBreakdownDeeds } from '../deeds/breakdown-deeds.ts'
import type { Prepared } from '../deeds/record-answer.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { importDeeds, textOfTable } from './import-deeds.ts'
import { pendingImport } from './pending-import.ts'
import { signItems } from './sign-items.ts'

/** An import that is to be taken in (确认导入). */
export interface Confirming extends Omit<z.output<typeof importConfirmationSchema>, 'act'> {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly id: string
  readonly act: z.output<typeof actInputSchema>
}

/** All that taking in an import does (导入入账), to be recorded in one transaction: table, items, document, and the import itself. */
export async function prepareImport(confirming: Confirming): Promise<Prepared | ProblemAnswer> {
  const { server, who, today, id, act, breakdown, issue } = confirming
  const pending = await inGovernment(server.database, who.governmentId, (tx) => pendingImport(tx, id, today))
  if ('problem' in pending) return pending
  const { record, outcome, register, report, links } = pending
  const { table } = outcome
  const twice = outcome.problems.flatMap(({ code, words }) => (code === 'serialTwice' ? [words] : []))
  if (twice.length > 0) return problem('serialsTwice', { serials: [...new Set(twice)].join('、') })
  if (issue && !issue.leaveOutUnknown) {
    const names = unmatchedNames(outcome.problems)
    if (names.length > 0)
      return problem('namesUnknown', { count: String(names.length), names: names.slice(0, 10).join('、') })
  }
  const list = record.list as SourceList // a schema let it through
  const taken = { table, document: id, list, planYear: record.planYear }
  const deeds = importDeeds({ ...taken, ...(report && links && { links: { report, links } }) }, confirming)
  const prepared = await prepareBreakdownDeeds({ who, server, today, breakdown, act, deeds })
  if ('problem' in prepared) return prepared
  const basis = issue?.signedFor
  const signed = basis ? signItems(prepared.events, { who, basis, today, register }) : []
  if ('problem' in signed) return signed
  const { title } = confirming
  const document = { id, title, kind: 'breakdown', planYear: record.planYear, file: record.file }
  const own = { actor: actorOf(who.account), basis: { kind: 'login' }, at: today } as const
  return {
    ...prepared,
    events: [...prepared.events, ...signed],
    alongside: async (tx) => {
      if ((await addDocument(tx, { ...document, text: textOfTable(table) }, own)) === undefined)
        throw new Error(`import ${id} was taken in while it was being taken in`)
      const { content: _content, ...rest } = record
      await saveImport(tx, { ...rest, breakdown })
    },
  }
}

/** Names that would be left out of the duties (对不上的单位名称), each once. */
function unmatchedNames(problems: readonly TableProblem[]): string[] {
  return [
    ...new Set(
      problems.flatMap(({ code, words }) =>
        code === 'orgUnitUnknown' || code === 'orgUnitVague' ? [words] : [],
      ),
    ),
  ]
}

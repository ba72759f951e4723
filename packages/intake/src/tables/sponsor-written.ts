import { type CalendarDate, holderOf, type RegisterState, sponsorOf } from '@taizhang/ledger'
import { personIn } from '../names/person-written.ts'
import type { TableProblem } from './table-problem.ts'

/** Who sponsors (分管领导): the post of the one whom a cell names, and the post that a body answers to anyway. */
export interface Sponsors {
  readonly named: (written: string) => string | undefined
  readonly of: (lead: string) => string | undefined
}

/** The sponsors of the register on a day (按名册找分管领导): by name, or by a title that one post alone has. */
export function sponsorsIn(register: RegisterState, day: CalendarDate): Sponsors {
  const posts = Object.values(register.posts)
    .filter(({ kind }) => kind === 'sponsor' || kind === 'leader')
    .map(({ id, title }) => ({ id, title, name: holderOf(register, id, day)?.name }))
  const only = (found: readonly { readonly id: string }[]) => (found.length === 1 ? found[0]!.id : undefined)
  return {
    named: (written) => {
      const words = written.replace(/\s+/gu, '')
      const { name } = personIn(words)
      return (
        only(posts.filter((post) => post.name === name)) ?? only(posts.filter((post) => post.title === words))
      )
    },
    of: (lead) => sponsorOf(register, lead, day),
  }
}

/**
 * The sponsor of a row where it is another than its lead answers to (条目的分管领导): what goes without saying is not written, so that
 * a new division of work reaches it. A name that no sponsor has is a problem.
 */
export function sponsorWritten(
  { written, lead }: { readonly written: string | undefined; readonly lead: string | undefined },
  sponsors: Sponsors | undefined,
  where: TableProblem['where'],
): { readonly sponsor?: string; readonly problems: readonly TableProblem[] } {
  if (written === undefined || sponsors === undefined) return { problems: [] }
  const sponsor = sponsors.named(written)
  if (sponsor === undefined) return { problems: [{ code: 'sponsorUnknown', where, words: written }] }
  const isUsual = lead !== undefined && sponsors.of(lead) === sponsor
  return { ...(!isUsual && { sponsor }), problems: [] }
}

/** A name that no sponsor has is told once, where it first stands (每个姓名只提一次). */
export function eachNameOnce(problems: readonly TableProblem[]): TableProblem[] {
  const told = new Set<string>()
  return problems.filter(({ code, words }) => {
    if (code !== 'sponsorUnknown') return true
    if (told.has(words)) return false
    told.add(words)
    return true
  })
}

import type { Clause } from './clause.ts'
import type { NumberToken } from './number.ts'
import { subjectOf } from './predicate.ts'

/** The words of a clause that tell one indicator, with their numbers: never empty. */
export interface Group extends Clause {
  readonly numbers: readonly NumberToken[]
}

/** Parts a clause where one number's words end and the next one's begin: A45家、B397家; 15所院校21个专业群. */
export function groupsOf(text: string, clause: Clause, numbers: readonly NumberToken[]): Group[] {
  const groups: Group[] = []
  let start = clause.start
  let members: NumberToken[] = []
  numbers.forEach((number, i) => {
    members.push(number)
    const next = numbers[i + 1]
    const cut = next ? cutBetween(text, start, number, next) : clause.end
    if (cut === undefined) return
    groups.push({ start, end: cut, numbers: members })
    start = next ? cut + separatorLength(text, cut) : cut
    members = []
  })
  return groups
}

const separator = /^(?:以及|其中|[、和及与，并])/

function separatorLength(text: string, at: number): number {
  return separator.exec(text.slice(at, at + 2))?.[0].length ?? 0
}

/** Where the words of `number` end before `next`; undefined when both belong to one group. */
function cutBetween(text: string, start: number, number: NumberToken, next: NumberToken): number | undefined {
  const between = text.slice(number.end, next.start)
  if (between === '') return undefined
  if (separator.test(between)) return number.end
  const at = between.search(/、|和(?=[^和]{0,12}$)|以及/)
  if (at > 0 && !/[从由]$/.test(between)) return number.end + at
  const counts = number.kind === 'count' && next.kind === 'count'
  if (!counts || !/^[\u4e00-\u9fff]{2,8}$/.test(between) || /[改完整建投]|[到至为]$/.test(between))
    return undefined
  return subjectOf(text.slice(start, number.start)).length > 3 ? number.end : next.start
}

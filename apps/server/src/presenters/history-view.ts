import { type Act, actLine, type CalendarDate, type Deed, nameOn, type RegisterState } from '@taizhang/ledger'
import type { Account, StoredEntry } from '@taizhang/store'
import { type Action, actionWords } from '../access/action.ts'

/** What the ids of the record are called (名称对照). */
export type NameOf = (id: string) => string

/** Names of persons, posts and bodies on a day: of who has an account, else of who held a post. An id without a name stays. */
export function namesOn(register: RegisterState, accounts: readonly Account[], day: CalendarDate): NameOf {
  const persons = new Map([
    ...register.holders.map(({ person, name }) => [person, name] as const),
    ...accounts.flatMap(({ id, person, displayName }) =>
      [id, ...(person === undefined ? [] : [person])].map((each) => [each, displayName] as const),
    ),
  ])
  return (id) =>
    persons.get(id) ??
    (Object.hasOwn(register.posts, id) ? register.posts[id]!.title : nameOn(register, id, day))
}

/** For whom a history is shown. */
export interface HistoryReader {
  /** Granted by name to see what is under embargo. */
  readonly seesAll?: boolean
  readonly posts: readonly string[]
  readonly today: CalendarDate
  readonly nameOf: NameOf
}

/** One line of a history (办理记录): 督查室张敏 代 市水利局 录入；线下审签；扫描件. What is under embargo is withheld, that it is there is not. */
export function historyLine({ sequence, book, recordedAt, act, fact }: StoredEntry, reader: HistoryReader) {
  const words = actionWords[`${book}.${fact.kind}` as Action]
  return {
    ...{ sequence, recordedAt, kind: fact.kind, words: words?.[0] ?? fact.kind, act },
    line: actLine(named(act, reader.nameOf)),
    deed: isWithheld(fact as Deed, reader) ? { kind: fact.kind, isWithheld: true } : fact,
  }
}

function named(act: Act, nameOf: NameOf): Act {
  const { onBehalfOf } = act
  return {
    ...act,
    actor: nameOf(act.actor),
    ...(onBehalfOf !== undefined && { onBehalfOf: nameOf(onBehalfOf) }),
  }
}

function isWithheld(deed: Deed, { posts, today, seesAll }: HistoryReader): boolean {
  if (seesAll || deed.kind !== 'published' || !deed.embargo) return false
  const { until, posts: named } = deed.embargo
  return until > today && !named.some((post) => posts.includes(post))
}

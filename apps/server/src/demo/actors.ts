import type { Act, CalendarDate } from '@taizhang/ledger'
import type { Telling } from './telling.ts'

/** The person who holds a post on a day. @throws where nobody does: then the sample is wrong. */
function holder({ sample }: Telling, post: string, on: CalendarDate): string {
  const found = sample.holders.findLast(
    (each) => each.post === post && each.from <= on && (each.until === undefined || on <= each.until),
  )
  if (!found) throw new Error(`nobody of the sample holds ${post} on ${on}`)
  return found.person
}

/** A supervisor at the keyboard, for himself (督查员本人登录). */
export function supervisor(telling: Telling, at: CalendarDate): Act {
  return { actor: holder(telling, 'supervision-officer', at), basis: { kind: 'login' }, at }
}

/** The chief of the supervision office (督查室主任). */
export function chief(telling: Telling, at: CalendarDate): Act {
  return { actor: holder(telling, 'supervision-chief', at), basis: { kind: 'login' }, at }
}

/** The liaison of a body (联络员), or whoever enters for it: bodies outside the government send paper with a seal. */
export function liaison(telling: Telling, orgUnit: string, at: CalendarDate): Act {
  if (sendsPaper(telling, orgUnit)) return onPaper(telling, orgUnit, at)
  const actor = holder(telling, `${orgUnit}-liaison`, at)
  return { actor, onBehalfOf: orgUnit, basis: { kind: 'login' }, at }
}

/** The head of a body (单位负责人), by login or by the paper that was signed. */
export function head(telling: Telling, orgUnit: string, at: CalendarDate): Act {
  if (sendsPaper(telling, orgUnit)) return onPaper(telling, orgUnit, at)
  const actor = holder(telling, `${orgUnit}-head`, at)
  return { actor, onBehalfOf: orgUnit, basis: { kind: 'login' }, at }
}

/** The supervision office enters what a body sent signed and sealed (线下审签). */
export function onPaper(telling: Telling, orgUnit: string, at: CalendarDate): Act {
  const actor = holder(telling, 'supervision-chief', at)
  return {
    actor,
    onBehalfOf: orgUnit,
    basis: { kind: 'signedPaper', scan: telling.sample.files.scan.sha256 },
    at,
  }
}

/** What a body said by telephone, with the note of the call (电话记录). */
export function byTelephone(telling: Telling, orgUnit: string, at: CalendarDate, note: string): Act {
  const actor = holder(telling, 'supervision-officer', at)
  return { actor, onBehalfOf: orgUnit, basis: { kind: 'telephone', note }, at }
}

/** The desk of a leader enters what he decided (对口科室代录). */
export function desk(telling: Telling, post: string, at: CalendarDate): Act {
  const name = telling.sample.posts.find(({ recordsFor }) => recordsFor === post)?.id
  if (name === undefined) throw new Error(`the sample has no desk for ${post}`)
  const basis = { kind: 'delegation', document: delegationDocument } as const
  return { actor: holder(telling, name, at), onBehalfOf: post, basis, at }
}

/** The post that a body answers to on a day (分管领导). */
export function sponsorOf({ sample }: Telling, orgUnit: string, on: CalendarDate): string {
  const division = sample.divisions.findLast(({ from, orgUnits }) => from <= on && orgUnits.includes(orgUnit))
  if (!division) throw new Error(`${orgUnit} answers to nobody on ${on}`)
  return division.post
}

/** By which the desks enter for the leaders. */
export const delegationDocument = '青政办函〔2025〕2号'

const outside: readonly string[] = ['verticallyManaged', 'resident', 'partyBody']

function sendsPaper({ sample }: Telling, orgUnit: string): boolean {
  const relation = sample.orgUnits.find(({ id }) => id === orgUnit)?.relation
  return relation !== undefined && outside.includes(relation)
}

import {
  type CalendarDate,
  holderOf,
  type Item,
  isCounted,
  nameOn,
  type RegisterState,
  subtract,
} from '@taizhang/ledger'
import { type Circular, type CircularItem, circularOf } from '@taizhang/papers'
import type { Transaction } from '@taizhang/store'
import { leadershipOn, relationsToItem } from '../access/relations.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { namingOn } from '../reads/naming.ts'
import { officeName } from '../reads/office-name.ts'
import { placeName } from '../reads/place-name.ts'
import { bySerial, ledgerLine } from './ledger-lines.ts'
import { type SeenLedger, seenLedger } from './seen-ledger.ts'

/** For which post, on which day. */
export interface BriefingAsked {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly day: CalendarDate
  readonly sponsor?: string
}

/** One sheet for a leader (呈阅件); undefined for a post that is not in the register. */
export async function briefingOn(tx: Transaction, asked: BriefingAsked) {
  const { server, who, day, today, sponsor } = asked
  const seen = await seenLedger(tx, { server, who }, { day, today })
  const { register } = seen.looking
  if (sponsor !== undefined && !Object.hasOwn(register.posts, sponsor)) return undefined
  const place = {
    place: await placeName(tx),
    planYear: Number(day.slice(0, 4)),
    office: await officeName(tx),
  }
  const all = seen.items.filter(isCounted).toSorted(bySerial)
  const own = sponsor === undefined ? all : all.filter(answersTo(sponsor, register, day))
  const told = (items: readonly Item[]) => countedOf(items, seen, place)
  const circular = told(own)
  return {
    ...{ place: place.place, office: place.office, day },
    ...(sponsor !== undefined && { sponsor: postOn(register, sponsor, day) }),
    ...{ time: circular.time, own: countsOf(circular) },
    ...(seen.isWhole && { all: countsOf(told(all)) }),
    late: circular.classes
      .flatMap(({ items }) => items)
      .filter(({ isBehind, isLate }) => isBehind || isLate)
      .toSorted((a, b) => weightOf(b, day) - weightOf(a, day) || Number(lagOf(b, a))),
    waiting: seen.items
      .filter(
        (item) => sponsor === undefined || answersTo(sponsor, register, day)(item) || isAsked(item, sponsor),
      )
      .toSorted(bySerial)
      .flatMap((item) => waitingOn(item, seen)),
    indicators: circular.indicators,
  }
}

function answersTo(post: string, register: RegisterState, day: CalendarDate): (item: Item) => boolean {
  const leadership = leadershipOn(register, day)
  return (item) => relationsToItem(item, day, leadership)({ role: 'sponsor', post }).has('sponsor')
}

function isAsked({ requests }: Item, post: string): boolean {
  return requests.some(({ of }) => of === post)
}

/** A leader is told every name: the sheet goes round nowhere. */
function countedOf(
  items: readonly Item[],
  { looking }: SeenLedger,
  place: { readonly place: string; readonly planYear: number; readonly office: string },
): Circular {
  return circularOf({
    ...{ ...place, day: looking.day, light: looking.policies.light },
    lines: items.map((item) => ledgerLine(item, looking)),
    nameOf: namingOn(looking.register, looking.day).nameOf,
  })
}

function countsOf({ total, classes, adjusted }: Circular) {
  return {
    count: total.count,
    classes: classes.map(({ word, light, count, percent }) => ({ word, light, count, percent })),
    ...(adjusted && { adjusted }),
  }
}

function weightOf({ isBehind, deadline }: CircularItem, day: CalendarDate): number {
  return isBehind ? (deadline < day ? 2 : 1) : 0
}

function lagOf(a: CircularItem, b: CircularItem): string {
  return subtract(a.lag ?? '0', b.lag ?? '0')
}

function postOn(register: RegisterState, post: string, day: CalendarDate) {
  const name = holderOf(register, post, day)?.name
  return { post, title: register.posts[post]!.title, ...(name !== undefined && { name }) }
}

function waitingOn({ id, serial, words, requests }: Item, { looking: { register, day } }: SeenLedger) {
  const { nameOf } = namingOn(register, day)
  return requests
    .filter(({ ruling, withdrawnOn }) => !ruling && withdrawnOn === undefined)
    .map((each) => ({
      ...{ item: id, ...(serial !== undefined && { serial }), itemWords: words, request: each.id },
      ...{ words: each.words, of: each.of, ofName: nameOf(each.of), by: each.by, isLate: each.by < day },
      ...(each.raisedBy.onBehalfOf !== undefined && {
        raisedBy: nameOn(register, each.raisedBy.onBehalfOf, day),
      }),
      raisedOn: each.raisedBy.at,
    }))
}

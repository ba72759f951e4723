/**
 * Says which answers are beyond the access table. It reads the table as docs/access.md prints it and the records as the database holds them,
 * and shares no code with the server.
 */
import type { AccessPage } from './access-page.ts'
import type { GrantRow, ItemRow, RegisterRow, Snapshot, TableRow } from './snapshot.ts'
import { today } from './world.ts'

export interface DeedAsked {
  readonly action: string
  readonly item?: string
  readonly table?: string
  readonly orgUnit?: string
}

export interface Onbehalf {
  readonly onBehalfOf?: string
  readonly basis?: { readonly kind?: string }
}

interface Seat {
  readonly role: string
  readonly orgUnit?: string
  readonly post?: string
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator']

/** The seats of the account on the day: a post is a seat for who holds it, for the body that it is in. */
export function seatsOf({ account, register, separated }: Snapshot): readonly Seat[] {
  if (!account || account.is_closed) return []
  const seats = account.grants.flatMap((grant) => seatOf(grant, account.person, register))
  const administers = seats.filter(({ role }) => administrators.includes(role))
  return separated && administers.length > 0 ? administers : seats
}

function seatOf(grant: GrantRow, person: string | null, register: RegisterRow | null): readonly Seat[] {
  if (grant.post === undefined) return [grant]
  const holds = postsOf(person, register).includes(grant.post)
  const place = register?.posts[grant.post]
  return holds && place ? [{ role: grant.role, post: grant.post, orgUnit: place.orgUnit }] : []
}

export function postsOf(person: string | null, register: RegisterRow | null): readonly string[] {
  const held = register?.holders.filter(
    (each) => each.person === person && each.from <= today && !(each.until && each.until < today),
  )
  return held?.map(({ post }) => post) ?? []
}

/** Whether the register grants something by name to whoever asks, for this item. */
export function isGranted({ account, register, items }: Snapshot, id: string, action: string): boolean {
  const lead = items[id] && dutiesOf(items[id]).lead
  return Object.values(register?.grants ?? {}).some(
    (grant) =>
      grant.person === account?.person &&
      grant.action === action &&
      [undefined, id, lead].includes(grant.scope) &&
      grant.from <= today &&
      today <= grant.until &&
      !(grant.revoked && grant.revoked.at <= today),
  )
}

function dutiesOf({ duties }: ItemRow) {
  const begun = duties.filter(({ from }) => from <= today)
  return (begun.at(-1) ?? duties[0])?.value ?? {}
}

/** How a seat stands to an item, in the words of the page. */
function standingToItem(
  seat: Seat,
  item: ItemRow | undefined,
  register: RegisterRow | null,
): readonly string[] {
  if (!item) return []
  const duties = dutiesOf(item)
  const has = (orgUnits: readonly (string | undefined | null)[] = []) =>
    seat.orgUnit !== undefined && orgUnits.includes(seat.orgUnit)
  const sponsor = duties.sponsor ?? (duties.lead && register ? sponsorOf(register, duties.lead) : undefined)
  const leads = seat.post !== undefined && register?.posts[seat.post]?.kind === 'leader'
  const standings = {
    本单位牵头: has([duties.lead, ...(duties.furtherLeads ?? [])]),
    本单位责任: has(duties.responsible),
    本单位配合: has(duties.supporting),
    本单位发布数据: has([item.publisher]),
    本人分管: seat.post !== undefined && (seat.post === sponsor || leads),
  }
  return Object.entries(standings).flatMap(([word, holds]) => (holds ? [word] : []))
}

/** The division that began last; of what took over from another, the other's, where it has none of its own. What ended without an heir keeps whose it was. */
function sponsorOf(register: RegisterRow, orgUnit: string): string | undefined {
  const gone = (id: string) => (register.orgUnits[id]?.until ?? '9999') < today
  const heir = (id: string): string | undefined => {
    if (!gone(id)) return id
    return register.orgUnits[id]!.successors.map(heir).find((each) => each !== undefined)
  }
  return dividedTo(register, heir(orgUnit) ?? orgUnit)
}

function dividedTo(register: RegisterRow, orgUnit: string): string | undefined {
  const began = register.divisions.filter((each) => each.orgUnit === orgUnit && each.from <= today)
  const last = began.reduce((a, b) => (a && a.from > b.from ? a : b), began[0])
  if (last) return last.sponsor
  const before = Object.values(register.orgUnits)
    .filter(({ until, successors }) => until !== undefined && until < today && successors.includes(orgUnit))
    .toSorted((a, b) => (a.until! < b.until! ? 1 : -1))
  return before.map(({ id }) => dividedTo(register, id)).find((each) => each !== undefined)
}

function standingToTable(seat: Seat, table: TableRow | undefined): readonly string[] {
  if (!table || seat.orgUnit === undefined) return []
  const asked = table.consultations.some(({ orgUnits }) => orgUnits.includes(seat.orgUnit!))
  return asked || table.issues.length > 0 ? ['本单位被征求意见或已印发'] : []
}

export interface Oracle {
  /** Whether some seat has a cell for it at all. */
  readonly mayEver: (seats: readonly Seat[], action: string) => boolean
  readonly maySeeItem: (snapshot: Snapshot, item: string) => boolean
  /** The whole of a table, or what went round of it. */
  readonly maySeeTable: (snapshot: Snapshot, table: string, whole: boolean) => boolean
  readonly mayDo: (snapshot: Snapshot, deed: DeedAsked, act: Onbehalf) => boolean
}

export function oracleOf(page: AccessPage): Oracle {
  const allows = (seat: Seat, action: string, standings: readonly string[]) =>
    page(action, seat.role).some((word) => word === '不限' || standings.includes(word))
  const maySeeItem = (snapshot: Snapshot, item: string) =>
    seatsOf(snapshot).some((seat) =>
      allows(seat, 'items.read', standingToItem(seat, snapshot.items[item], snapshot.register)),
    )
  const maySeeTable = (snapshot: Snapshot, table: string, whole: boolean) =>
    seatsOf(snapshot).some((seat) =>
      allows(seat, 'breakdowns.read', whole ? [] : standingToTable(seat, snapshot.tables[table])),
    )
  return {
    mayEver: (seats, action) => seats.some(({ role }) => page(action, role).length > 0),
    maySeeItem,
    maySeeTable,
    mayDo: (snapshot, deed, act) => {
      const { item, table, orgUnit } = deed
      if (item !== undefined && snapshot.items[item] && !maySeeItem(snapshot, item)) return false
      if (table !== undefined && snapshot.tables[table] && !maySeeTable(snapshot, table, false)) return false
      const { seats, isOneself } = speakers(snapshot, act, (seat, action) => allows(seat, action, []))
      return seats.some((seat) => {
        const hasOwnSay = orgUnit === undefined || seat.orgUnit === orgUnit
        const standings = hasOwnSay ? standingOf(seat, deed, snapshot) : []
        const named = isOneself && item !== undefined && isGranted(snapshot, item, 'setLightAside')
        return allows(seat, deed.action, named ? [...standings, '获特别授权'] : standings)
      })
    },
  }
}

function standingOf(
  seat: Seat,
  { item, table }: DeedAsked,
  { items, tables, register }: Snapshot,
): readonly string[] {
  if (item !== undefined) return standingToItem(seat, items[item], register)
  return standingToTable(seat, table === undefined ? undefined : tables[table])
}

interface Speakers {
  readonly seats: readonly Seat[]
  /** Nobody else is spoken for. */
  readonly isOneself: boolean
}

/** With whose seats is spoken: one's own; the one of the body or post that is named; on paper, that body's or that post's. */
function speakers(
  snapshot: Snapshot,
  { onBehalfOf, basis }: Onbehalf,
  allows: (seat: Seat, action: string) => boolean,
): Speakers {
  const own = seatsOf(snapshot)
  if (onBehalfOf === undefined) return { seats: own, isOneself: true }
  const named = own.filter(({ orgUnit, post }) => orgUnit === onBehalfOf || post === onBehalfOf)
  if (named.length > 0) return { seats: named, isOneself: true }
  const kind = basis?.kind ?? 'login'
  if (kind === 'login' || !own.some((seat) => allows(seat, 'act.onBehalf')))
    return { seats: [], isOneself: false }
  const post = snapshot.register?.posts[onBehalfOf]
  const ofBody = ['head', 'liaison'].map((role) => ({ role, orgUnit: onBehalfOf }))
  if (!post) return { seats: ofBody, isOneself: false }
  const role = post.kind === 'leader' ? 'sponsor' : post.kind
  return { seats: [{ role, post: onBehalfOf, orgUnit: post.orgUnit }], isOneself: false }
}

import { addDays, type CalendarDate } from '../exact/calendar-date.ts'
import { heldOn, type Item, type Lifecycle } from '../item/item.ts'
import { entryIn, holderOf, sponsorOf } from './on-day.ts'
import type { RegisterState } from './register-state.ts'

/** What changes hands on a day: the sponsor that a body answers to, or the person in a post (交接事由). */
export type HandoverCause =
  | { readonly kind: 'division'; readonly orgUnit: string }
  | { readonly kind: 'holder'; readonly post: string }

/** One item that changes hands (交接事项). */
export interface HandoverRow {
  readonly item: string
  readonly serial?: string
  readonly words: string
  readonly lead?: string
  readonly deadline: CalendarDate
  /** Within 30 days of the handover. */
  readonly isDueSoon: boolean
  readonly isOverdue: boolean
  /** A submission came back and was not sent in again. */
  readonly isReturned: boolean
}

/** A post with who holds it on a day (岗位和任职人). */
export interface HandoverPost {
  readonly post: string
  readonly title: string
  readonly name?: string
}

/** What goes from one to the other (交接清单): open items, by deadline. What was ruled before keeps the name it was ruled under. */
export interface HandoverSheet {
  readonly day: CalendarDate
  /** Absent where nobody had it. */
  readonly from?: HandoverPost
  readonly to?: HandoverPost
  readonly rows: readonly HandoverRow[]
  readonly counts: {
    readonly open: number
    readonly dueSoon: number
    readonly overdue: number
    readonly returned: number
  }
}

/** The sheet of a handover (交接清单) on the first day of the new sponsor or holder. */
export function handoverSheet(
  register: RegisterState,
  items: readonly Item[],
  { cause, day }: { readonly cause: HandoverCause; readonly day: CalendarDate },
): HandoverSheet {
  const before = addDays(day, -1)
  const moving = openOn(items).filter((item) => movesWith(register, item, { cause, day: before }))
  const rows = moving
    .map((item) => rowOf(item, day))
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : a.deadline > b.deadline ? 1 : 0))
  const [from, to] = [sideOf(register, cause, before), sideOf(register, cause, day)]
  const count = (holds: (row: HandoverRow) => boolean) => rows.filter(holds).length
  return {
    day,
    ...(from && { from }),
    ...(to && { to }),
    rows,
    counts: {
      open: rows.length,
      dueSoon: count(({ isDueSoon }) => isDueSoon),
      overdue: count(({ isOverdue }) => isOverdue),
      returned: count(({ isReturned }) => isReturned),
    },
  }
}

/** Issued, and neither closed nor put away. */
const open: readonly Lifecycle[] = ['issued', 'signedFor', 'objected', 'active', 'closing', 'suspended']

function openOn(items: readonly Item[]): readonly Item[] {
  return items.filter(({ lifecycle }) => open.includes(lifecycle))
}

/** An item whose sponsor is fixed by a deed does not follow the division; it follows the holder of that post. */
function movesWith(
  register: RegisterState,
  item: Item,
  { cause, day }: { readonly cause: HandoverCause; readonly day: CalendarDate },
): boolean {
  const duties = heldOn(item.duties, day)?.value
  if (!duties?.lead) return false
  if (cause.kind === 'division') return duties.lead === cause.orgUnit && duties.sponsor === undefined
  const post = entryIn(register.posts, cause.post)
  if (post?.kind === 'sponsor' || post?.kind === 'leader') {
    return (duties.sponsor ?? sponsorOf(register, duties.lead, day)) === cause.post
  }
  return post?.orgUnit === duties.lead
}

function sideOf(register: RegisterState, cause: HandoverCause, day: CalendarDate): HandoverPost | undefined {
  const id = cause.kind === 'holder' ? cause.post : sponsorOf(register, cause.orgUnit, day)
  const post = id === undefined ? undefined : entryIn(register.posts, id)
  if (!post) return undefined
  const name = holderOf(register, post.id, day)?.name
  return { post: post.id, title: post.title, ...(name !== undefined && { name }) }
}

function rowOf(item: Item, day: CalendarDate): HandoverRow {
  const { deadline } = heldOn(item.schedules, day)!.value
  const lead = heldOn(item.duties, day)?.value.lead
  return {
    ...{ item: item.id, words: item.words, deadline },
    ...(item.serial !== undefined && { serial: item.serial }),
    ...(lead !== undefined && { lead }),
    isDueSoon: day <= deadline && deadline <= addDays(day, 30),
    isOverdue: deadline < day,
    isReturned: isReturned(item),
  }
}

function isReturned({ submissions }: Item): boolean {
  const last = new Map(submissions.map((each) => [each.period, each.stage]))
  return [...last.values()].includes('returned')
}

/** The names that a sheet prints (交接清单抬头): 王国栋（副市长）移交李敏（副市长）. */
export function handoverTitle({ from, to }: HandoverSheet): string {
  const said = (side: HandoverPost | undefined) =>
    side ? `${side.name ?? '（空缺）'}（${side.title}）` : '（未定）'
  return `${said(from)}移交${said(to)}`
}

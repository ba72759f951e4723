import type { workLineSchema, workQueues } from '@taizhang/contract'
import {
  type CalendarDate,
  desksFor,
  dueAfter,
  heldOn,
  type Item,
  type ItemState,
  lightFactsOf,
  lightOf,
  nameOn,
  type OwedPeriod,
  owedOf,
  type Period,
  printedTarget,
  rounded,
  type Submission,
  shownLight,
  standingSubmission,
  stateAmong,
  subtract,
} from '@taizhang/ledger'
import { reasonsOf } from '@taizhang/papers'
import type { z } from 'zod'
import type { Action } from '../access/action.ts'
import { mayAlways, mayDo } from '../access/permit.ts'
import { leadershipOn, relationsToItem } from '../access/relations.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { Presets } from '../policies/presets.ts'
import type { Judging } from '../presenters/item-view.ts'
import { lightView } from '../presenters/light-view.ts'
import { digestPolicy } from './digest-on.ts'

export type WorkLine = z.input<typeof workLineSchema>

/** What a line says besides the item itself. */
type Found = Pick<WorkLine, 'queue'> & Partial<WorkLine>

/** Who asks, and by which rules his work is found. */
export interface WorkAsked {
  readonly who: SignedIn
  readonly looking: Judging
  readonly presets: Presets
}

interface Looked {
  readonly item: Item
  readonly state: ItemState
  readonly lead: string | undefined
  readonly day: CalendarDate
  /** Whether he may do it himself. */
  readonly may: (action: Action) => boolean
  /** The bodies that he speaks for. */
  readonly own: ReadonlySet<string>
  /** Whether he keeps the ledger, and may enter what bodies say. */
  readonly speaksForBodies: boolean
  /** The leader that the item answers to, where he may enter what that one says (对口科室). */
  readonly leaderSpokenFor: string | undefined
}

/** What waits for somebody on the items that he may see (待办事项), in the order of a day's work. */
export function workOn(items: readonly Item[], asked: WorkAsked): readonly WorkLine[] {
  const { who, looking } = asked
  const { day, register, policies, partsOf } = looking
  const leadership = leadershipOn(register, day)
  const own = new Set(ownBodiesOf(who))
  const speaksForOthers = mayAlways(who.roles, 'act.onBehalf')
  const speaksForBodies = speaksForOthers && mayAlways(who.roles, 'item.accepted')
  const posts = who.roles.flatMap(({ post }) => post ?? [])
  return items.flatMap((item) => {
    const state = stateAmong(item, day, { policyOf: policies.stateOf, partsOf })
    const relationsOf = relationsToItem(item, day, leadership)
    const may = (action: Action) => mayDo(who.roles, action, relationsOf)
    const duties = heldOn(item.duties, day)?.value
    const lead = duties?.lead
    const leader = duties?.sponsor ?? (lead === undefined ? undefined : leadership.sponsorOf(lead))
    const isDesk =
      leader !== undefined && desksFor(register, leader, day).some((each) => posts.includes(each))
    const leaderSpokenFor = speaksForOthers && isDesk ? leader : undefined
    const looked: Looked = { item, state, lead, day, may, own, speaksForBodies, leaderSpokenFor }
    const found = [...ofBodies(looked, asked), ...ofOffice(looked), ...ofLeaders(looked)]
    if (found.length === 0) return []
    const line = itemLine(looked, looking)
    return found.map((each) => ({
      ...line,
      ...each,
      isLate: each.isLate ?? (each.by !== undefined && each.by < day),
    }))
  })
}

/** The bodies of heads and liaisons (本人单位). */
export function ownBodiesOf({ roles }: Pick<SignedIn, 'roles'>): readonly string[] {
  return roles.flatMap(({ role, orgUnit }) =>
    (role === 'head' || role === 'liaison') && orgUnit !== undefined ? [orgUnit] : [],
  )
}

function itemLine({ item, state, lead, day }: Looked, { policies, register }: Judging) {
  const light = shownLight(lightOf(lightFactsOf(item, state, day), policies.light), item.lightOverrides, day)
  const target = printedTarget(item, day)
  const measure = heldOn(item.measures, day)?.value
  const { progress, lagPoints } = state.progress
  return {
    ...{ item: item.id, ...(item.serial !== undefined && { serial: item.serial }) },
    ...{ words: item.words, kind: item.kind, lifecycle: state.lifecycle, progress },
    light: lightView(light, policies.light.lights),
    deadline: heldOn(item.schedules, day)!.value.deadline,
    ...(target !== undefined && { target }),
    ...(measure && 'unit' in measure && { unit: measure.unit }),
    ...(lagPoints && { lag: rounded(lagPoints, 1) }),
    ...(lead !== undefined && { lead, leadName: nameOn(register, lead, day) }),
  }
}

/** What the body that leads has to do; whoever may enter it for others is told for whom. */
function ofBodies(looked: Looked, asked: WorkAsked): readonly Found[] {
  const { item, lead, own } = looked
  const as = (action: Action): Partial<WorkLine> | undefined => {
    if (looked.may(action)) return {}
    return looked.speaksForBodies && lead !== undefined ? { onBehalfOf: lead } : undefined
  }
  const sign = item.lifecycle === 'issued' ? as('item.signedFor') : undefined
  const plan = as('item.nodesProposed')
  const draft = as('item.drafted')
  const approve = as('item.approved')
  return [
    ...(sign ? [{ queue: 'sign' as const, ...sign }] : []),
    ...(plan ? nodesAsked(looked, asked.presets).map((each) => ({ ...each, ...plan })) : []),
    ...(draft ? owedLines(looked, asked.looking).map((each) => ({ ...each, ...draft })) : []),
    ...(approve
      ? versionsAt(item, 'draft')
          .filter(({ said }) => said?.reason === undefined)
          .map((each) => ({ queue: 'approve' as const, ...each, ...approve }))
      : []),
    ...item.notices.flatMap(({ number, to, replyBy, reply, words }): Found[] => {
      if (reply || !(own.has(to) || looked.speaksForBodies)) return []
      const forOther = own.has(to) ? {} : { onBehalfOf: to }
      return [{ queue: 'reply', notice: number, by: replyBy, reason: words, ...forOther }]
    }),
  ]
}

/** Nodes are asked of what is under way without any (应报节点). */
function nodesAsked({ item, day }: Looked, presets: Presets): readonly Found[] {
  const held = heldOn(item.schedules, day)!
  const isUnderWay = item.lifecycle === 'signedFor' || item.lifecycle === 'active'
  if (!item.askedFrom || item.proposedSchedule || !isUnderWay || held.value.kind !== 'noNodes') return []
  const since = held.modification?.on ?? item.askedFrom
  const by = dueAfter(since, digestPolicy(presets).planWithin, [...presets.calendars.values()]).date
  return [{ queue: 'plan', by }]
}

function owedLines({ item, day }: Looked, { policies }: Judging): readonly Found[] {
  return owedOf(item, day, policies.stateOf(item)).map(
    ({ period, reporting, closes, isLocked }: OwedPeriod) => {
      const versions = item.submissions.filter((each) => each.period === period)
      const last = versions.at(-1)
      // The head sent it back within the body: it is to be filled in again.
      const isSentBack = last?.stage === 'draft' && last.reason !== undefined
      const reason = versions.findLast((each) => each.reason !== undefined)?.reason
      const isRepeatable = item.submissions.some((each) => each.stage === 'accepted' && each.period < period)
      return {
        ...{ queue: 'owed', period, reporting, isLocked, isRepeatable },
        ...(closes !== undefined && { by: closes }),
        isDrafted: last?.stage === 'draft' && !isSentBack,
        isLate: reporting === 'late',
        ...((isSentBack || reporting === 'returned') && reason !== undefined && { reason }),
      }
    },
  )
}

/** The periods whose last version stands at this stage (待审、待采用), each with what was said before. */
function versionsAt(item: Item, stage: Submission['stage']): readonly Partial<WorkLine>[] {
  const isRead = stage === 'submitted' && item.lifecycle === 'closing'
  if (!isRead && item.lifecycle !== 'signedFor' && item.lifecycle !== 'active') return []
  const periods = [...new Set(item.submissions.map(({ period }) => period))]
  return periods.flatMap((period) => {
    const versions = item.submissions.filter((each) => each.period === period)
    const said = versions.at(-1)!
    if (said.stage !== stage) return []
    const before = stoodBefore(item, period)
    return [{ period, said: { ...said }, ...(before && { before: { ...before } }) }]
  })
}

/** What stood for this period or the one before it (上次填报): with that a new version is compared. */
function stoodBefore({ submissions }: Item, period: Period): Submission | undefined {
  const earlier = [...new Set(submissions.map((each) => each.period))]
    .filter((each) => each < period)
    .toSorted()
    .toReversed()
  const same = submissions
    .filter((each) => each.period === period && (each.stage === 'returned' || each.stage === 'accepted'))
    .at(-1)
  return (
    same ?? earlier.map((each) => standingSubmission(submissions, each)).find((each) => each !== undefined)
  )
}

/** What the office that keeps the ledger has to do, and what leaders rule on (督查室待办、裁定). */
function ofOffice(looked: Looked): readonly Found[] {
  const { item, may } = looked
  const { lifecycle, objection, proposedSchedule, proposedParts, extensionRequest: asked } = item
  const objected: readonly Found[] =
    objection && lifecycle === 'objected' ? [{ queue: 'objection', reason: objection.reason }] : []
  const extension: readonly Found[] = asked
    ? [{ queue: 'extension', by: asked.deadline, reason: asked.reason, isLate: false }]
    : []
  return [
    ...(may('item.accepted') ? inQueue('accept', versionsAt(item, 'submitted')) : []),
    ...asLeader(looked, 'item.ruled', objected),
    ...(proposedSchedule && may('item.nodesApproved') ? inQueue('nodes', [{}]) : []),
    ...(proposedParts ? asLeader(looked, 'item.partsApproved', inQueue('parts', [{}])) : []),
    ...asLeader(looked, 'item.extensionRuled', extension),
    ...(lifecycle === 'closing' && may('item.closeReviewed') ? inQueue('closing', [{}]) : []),
  ]
}

function inQueue(queue: Found['queue'], lines: readonly Partial<WorkLine>[]): readonly Found[] {
  return lines.map((each) => ({ ...each, queue }))
}

const inWork: readonly Item['lifecycle'][] = ['issued', 'signedFor', 'objected', 'active', 'closing']

/** What leaders and their desks have to do (分管领导、对口科室待办). */
function ofLeaders(looked: Looked): readonly Found[] {
  const { item, state, may, day } = looked
  const isOpen = inWork.includes(item.lifecycle)
  const isInstruction = item.kind === 'instruction' && isOpen && may('item.noFurtherInstruction')
  const isDone = item.lifecycle === 'closing' || state.progress.progress === 'completed'
  const hasResult = isInstruction && isDone && item.noFurtherInstructionOn === undefined
  const by = heldOn(item.schedules, day)!.value.deadline
  const isBehind = ['behind', 'overdue'].includes(state.progress.progress)
  return [
    ...asLeader(looked, 'item.requestRuled', openRequests(item)),
    ...(hasResult ? [{ queue: 'result' as const, by }] : []),
    ...(isInstruction && !hasResult ? [{ queue: 'instruction' as const, by }] : []),
    // Who rules on what is asked is who answers for it; the office sees all of them on the ledger.
    ...(isOpen && isBehind && may('item.partsApproved')
      ? [{ queue: 'late' as const, by, isLate: true, ...causeOf(item) }]
      : []),
  ]
}

/** Why it is behind, as the body said (滞后原因). */
function causeOf(item: Item): Pick<Partial<WorkLine>, 'reason'> {
  const { cause } = reasonsOf(item)
  return cause === undefined ? {} : { reason: cause }
}

/** Lines that the leader rules on, for himself or through his desk. */
function asLeader(
  { may, leaderSpokenFor }: Looked,
  action: Action,
  lines: readonly Found[],
): readonly Found[] {
  if (may(action)) return lines
  return leaderSpokenFor === undefined ? [] : lines.map((each) => ({ ...each, onBehalfOf: leaderSpokenFor }))
}

function openRequests({ requests }: Item): readonly Found[] {
  return requests
    .filter(({ ruling, withdrawnOn }) => !ruling && withdrawnOn === undefined)
    .map(({ id, words, by, period }) => ({ queue: 'request', request: id, reason: words, by, period }))
}

/** Queues in their order, and in each what is due first; of what is behind the worst first (排序). */
export function inOrder(lines: readonly WorkLine[], queues: typeof workQueues): readonly WorkLine[] {
  const rank = (line: WorkLine) => queues.indexOf(line.queue)
  const key = ({ by, serial }: WorkLine) => `${by ?? '9'} ${(serial ?? '').padStart(12, '0')}`
  const lag = (line: WorkLine) => (line.queue === 'late' ? (line.lag ?? '0') : '0')
  return lines.toSorted(
    (a, b) => rank(a) - rank(b) || Number(subtract(lag(b), lag(a))) || (key(a) < key(b) ? -1 : 1),
  )
}

import { addDays } from '../../exact/calendar-date.ts'
import { silentOrgUnits } from '../adoption.ts'
import type { BreakdownLifecycle, BreakdownState, Comment, Consultation } from '../breakdown-state.ts'
import { serialsOf } from '../outline.ts'
import { editOfProposal, ifAdopted, survivor } from '../proposal.ts'
import type { BreakdownRefusalReason } from '../refusal.ts'
import type { RowEdit } from '../row.ts'
import { problemOfChange } from '../row-content.ts'
import {
  atHome,
  beforeIssue,
  firstOf,
  type Given,
  naming,
  type Rules,
  twiceIn,
  unlessLiving,
} from './rule.ts'

/** Editions, the round of comments, and the rulings on them (版次、征求意见、采纳). */
export const consultingRules: Rules<
  | ('editionMade' | 'consultationOpened' | 'commented' | 'noComment' | 'commentRuled')
  | ('deadlineChanged' | 'consultationClosed' | 'consultationWithdrawn')
> = {
  editionMade: {
    ...{ when: atHome, steps: 'cleared' },
    refuse: ({ state }) => firstOf([state.order.length === 0, { code: 'nothingDrawn' }]),
    change: makeEdition,
  },
  consultationOpened: { when: atHome, steps: 'kept', refuse: refuseOpened, change: open },
  commented: { when: ['consulting'], steps: 'kept', refuse: refuseComment, change: comment },
  noComment: { when: ['consulting'], steps: 'kept', refuse: refuseNoComment, change: answerNone },
  commentRuled: { when: beforeIssue, steps: 'recorded', refuse: refuseRuled, change: rule },
  deadlineChanged: { when: ['consulting'], steps: 'kept', refuse: refuseDeadline, change: changeDeadline },
  consultationClosed: { when: ['consulting'], steps: 'kept', refuse: refuseClosed, change: close },
  consultationWithdrawn: { when: ['consulting'], steps: 'kept', refuse: refuseWithdrawn, change: withdraw },
}

function makeEdition({ state, deed, act }: Given<'editionMade'>) {
  const { stage } = deed
  const edition = { number: state.editions.length + 1, stage, by: act, rows: serialsOf(state) }
  const lifecycle = stage === 'forDecision' ? stage : stage === 'revised' ? 'revising' : state.lifecycle
  return { table: { editions: [...state.editions, edition], lifecycle } }
}

function refuseOpened({ state, deed, act }: Given<'consultationOpened'>) {
  const { orgUnits, until } = deed
  return firstOf(
    ...twiceIn(orgUnits),
    [state.editions.length === 0, { code: 'editionMissing' }],
    [orgUnits.length === 0, { code: 'orgUnitsMissing' }],
    [until.day < act.at, { code: 'untilPast', facts: { until: until.day } }],
  )
}

function open({ state, deed, act }: Given<'consultationOpened'>) {
  const { orgUnits, until, silence } = deed
  const round = { edition: state.editions.length, orgUnits, until, silence, opened: act, noComments: [] }
  return { table: { consultations: [...state.consultations, round], lifecycle: 'consulting' as const } }
}

function current({ consultations }: BreakdownState): Consultation {
  return consultations.at(-1)!
}

function withRound(state: BreakdownState, round: Partial<Consultation>) {
  return [...state.consultations.slice(0, -1), { ...current(state), ...round }]
}

function refuseComment({ state, deed }: Given<'commented'>) {
  const exists = Object.hasOwn(state.comments, deed.comment)
  return (
    (deed.row === undefined ? undefined : unlessLiving(state, [deed.row])) ??
    firstOf(
      [exists, { code: 'commentExists', facts: { comment: deed.comment } }],
      [deed.words === '' && deed.proposal === undefined, { code: 'wordsMissing' }],
    ) ??
    (deed.proposal && problemOfChange(deed.proposal)) ??
    unlessAsked(state, deed.orgUnit)
  )
}

function unlessAsked(state: BreakdownState, orgUnit: string) {
  return firstOf([
    !current(state).orgUnits.includes(orgUnit),
    { code: 'orgUnitNotAsked', facts: { orgUnit } },
  ])
}

/** A body that first had nothing to say may still comment while the round is open. */
function comment({ state, deed, act }: Given<'commented'>) {
  const { kind: _kind, comment: id, ...said } = deed
  const noComments = current(state).noComments.filter(({ orgUnit }) => orgUnit !== deed.orgUnit)
  return {
    comments: { [id]: { ...said, id, consultation: state.consultations.length - 1, by: act } },
    table: { consultations: withRound(state, { noComments }) },
  }
}

function refuseNoComment({ state, deed }: Given<'noComment'>) {
  const { orgUnit } = deed
  const round = state.consultations.length - 1
  const hasCommented = Object.values(state.comments).some(
    (each) => each.consultation === round && each.orgUnit === orgUnit,
  )
  const answered = current(state).noComments.some((each) => each.orgUnit === orgUnit)
  return (
    unlessAsked(state, orgUnit) ??
    firstOf(
      [hasCommented, { code: 'hasCommented', facts: { orgUnit } }],
      [answered, { code: 'answeredAlready', facts: { orgUnit } }],
    )
  )
}

function answerNone({ state, deed, act }: Given<'noComment'>) {
  const { orgUnit, way } = deed
  const noComments = [...current(state).noComments, { orgUnit, way, by: act }]
  return { table: { consultations: withRound(state, { noComments }) } }
}

function refuseRuled({ state, deed }: Given<'commentRuled'>): BreakdownRefusalReason | undefined {
  const { ruling, reason, edit } = deed
  const given = Object.hasOwn(state.comments, deed.comment) ? state.comments[deed.comment] : undefined
  if (!given) return { code: 'commentNotFound', facts: { comment: deed.comment } }
  const row = given.row === undefined ? undefined : survivor(state, given.row)
  const isEdited = edit !== undefined
  const issued = row !== undefined && state.rows[row]!.isIssued && (isEdited || given.proposal !== undefined)
  const outcome = ruling === 'adopted' && !isEdited ? ifAdopted(state, given) : undefined
  const editedSince = outcome && 'editedSince' in outcome ? outcome.editedSince : []
  const needsWords =
    ruling === 'partly' ? row !== undefined : outcome !== undefined && 'needsWords' in outcome
  return (
    firstOf([isEdited && row === undefined, { code: 'rowGone', facts: { row: given.row ?? '—' } }]) ??
    naming(state, 'rowIssued', issued ? row : undefined) ??
    firstOf([reason === '', { code: 'reasonMissing' }]) ??
    (edit && problemOfChange(edit)) ??
    firstOf(
      [needsWords && !isEdited, { code: 'editMissing' }],
      [ruling === 'notAdopted' && isEdited && given.ruled === undefined, { code: 'editUnwanted' }],
      [
        editedSince.length > 0,
        { code: 'editedSince', facts: { row: row ?? '—', fields: editedSince.join(' ') } },
      ],
    )
  )
}

/** The ruling itself changes the row; its quotes stay. A later ruling on the same comment takes the place of the earlier. */
function rule({ state, deed, act }: Given<'commentRuled'>) {
  const { ruling, reason } = deed
  const given = state.comments[deed.comment]!
  const comments = { [given.id]: { ...given, ruled: { ruling, reason, by: act } } }
  const row = given.row === undefined ? undefined : survivor(state, given.row)
  if (row === undefined) return { comments }
  const edit = deed.edit ?? (ruling === 'adopted' ? proposed(state, given, row) : undefined)
  if (edit === undefined) return { comments }
  return { comments, rows: { [row]: { ...state.rows[row]!, ...edit } } }
}

function proposed(state: BreakdownState, given: Comment, row: string): RowEdit | undefined {
  const outcome = given.proposal && editOfProposal(state, given, state.rows[row]!)
  return outcome && 'edit' in outcome ? outcome.edit : undefined
}

/** An act holds no time of day, so that the last day of a round is open to its end. */
function refuseClosed({ state, act }: Given<'consultationClosed'>) {
  const { until } = current(state)
  const silent = silentOrgUnits(state)
  const facts = {
    ...{ until: `${until.day} ${until.time}`, after: addDays(until.day, 1) },
    orgUnits: silent.join('、'),
  }
  return firstOf([act.at <= until.day && silent.length > 0, { code: 'notYetDue', facts }])
}

function close({ state, act }: Given<'consultationClosed'>) {
  return { table: { consultations: withRound(state, { closed: act }), lifecycle: 'revising' as const } }
}

/** Later at any time; earlier only while nobody has answered. */
function refuseDeadline({ state, deed, act }: Given<'deadlineChanged'>) {
  const { day, time } = deed.until
  const { until } = current(state)
  const isEarlier = day < until.day || (day === until.day && time < until.time)
  return firstOf(
    [day < act.at, { code: 'untilPast', facts: { until: day } }],
    [day === until.day && time === until.time, { code: 'nothingEdited' }],
    ...(isEarlier ? answersIn(state) : []),
  )
}

function changeDeadline({ state, deed }: Given<'deadlineChanged'>) {
  return { table: { consultations: withRound(state, { until: deed.until }) } }
}

function refuseWithdrawn({ state, deed }: Given<'consultationWithdrawn'>) {
  return firstOf([deed.reason === '', { code: 'reasonMissing' }], ...answersIn(state))
}

function answersIn(state: BreakdownState): (readonly [boolean, BreakdownRefusalReason])[] {
  const count = current(state).orgUnits.length - silentOrgUnits(state).length
  return [[count > 0, { code: 'answersIn', facts: { count: String(count) } }]]
}

function withdraw({ state }: Given<'consultationWithdrawn'>) {
  return { table: { consultations: state.consultations.slice(0, -1), lifecycle: beforeRound(state) } }
}

/** Where the table stood when it was sent round: as its editions since the round before say. */
function beforeRound({ editions, consultations }: BreakdownState): BreakdownLifecycle {
  const earlier = consultations.at(-2)
  const since = editions.filter(({ number }) => number > (earlier?.edition ?? 0))
  const after = { revised: 'revising', forDecision: 'forDecision', issued: 'drafting' } as const
  return since.reduce<BreakdownLifecycle>(
    (at, { stage }) => (stage === 'consultation' ? at : after[stage]),
    earlier ? 'revising' : 'drafting',
  )
}

import { addDays, type CalendarDate } from '../exact/calendar-date.ts'
import { type Calendar, dueAfter, type WorkingDay } from '../exact/working-days.ts'
import { heldOn, type Item } from '../item/item.ts'
import { type Notice, type NoticePaper, type NoticeStep, noticeSteps } from '../item/notice.ts'
import { holdsFor, type LightFacts } from '../light/light-of.ts'
import { type PowerPolicy, powerOver } from '../power/power.ts'
import type { OrgUnitRelation } from '../power/relation.ts'
import type { NoticePolicy } from './notice-policy.ts'

/** By what the next notice is found. */
export interface NoticeQuestion {
  readonly today: CalendarDate
  /** The facts of the item's light, as of today. */
  readonly facts: LightFacts
  readonly policy: NoticePolicy
  readonly calendars: readonly Calendar[]
  /** How the lead stands to the government; where absent it may be ordered. */
  readonly relation?: OrgUnitRelation
  readonly powers?: PowerPolicy
}

/** The notice that is called for (建议督办): a person decides whether it goes out. */
export interface NoticeSuggestion {
  readonly step: NoticeStep
  readonly paper: NoticePaper
  readonly to: string
  readonly replyBy: WorkingDay
  /** What called for it: the trigger's words, and the notice before it that was not enough. */
  readonly because: string
  readonly clause: string
  readonly after?: number
}

/**
 * The next notice of an item (督办梯次): where something calls for one and none is waiting for its reply. An answer that did not come in
 * time, or did not end the trouble, calls for the next step. To a body that may only be asked it is a letter, which never
 * goes above a warning. Undefined where nothing is to be done, and above a talk: what follows that is for people to say.
 */
export function nextNotice(item: Item, question: NoticeQuestion): NoticeSuggestion | undefined {
  const { today, facts, policy, calendars, relation, powers } = question
  const to = heldOn(item.duties, today)?.value.lead
  const trigger = policy.triggers.find(({ when }) => holdsFor(when, facts))
  if (!to || !trigger) return undefined
  const last = item.notices.filter((notice) => notice.to === to && !isForgotten(notice, question)).at(-1)
  const climbed = last ? stepAfter(last, question) : trigger.step
  if (climbed === undefined) return undefined
  const ordered = !relation || !powers || powerOver(relation, powers).ordered
  const step = ordered ? higherOf(climbed, trigger.step) : lowerOf(climbed, 'warning')
  return {
    ...{ step, paper: ordered ? 'notice' : 'letter', to },
    replyBy: dueAfter(today, policy.replyWithin[step], calendars),
    ...{ because: trigger.words, clause: trigger.clause },
    ...(last && { after: last.number }),
  }
}

function isForgotten({ reply }: Notice, { today, policy }: NoticeQuestion): boolean {
  return reply !== undefined && addDays(reply.by.at, policy.forgottenAfterDays) < today
}

/** The step that follows a notice; undefined while it is waited for, and after the last. */
function stepAfter(
  { step, replyBy, reply }: Notice,
  { today, policy, calendars }: NoticeQuestion,
): NoticeStep | undefined {
  const waitsUntil = reply ? dueAfter(reply.by.at, policy.patience, calendars).date : replyBy
  return today <= waitsUntil ? undefined : ladder[ladder.indexOf(step) + 1]
}

const ladder = Object.keys(noticeSteps) as NoticeStep[] // the keys of the table, in its order

function higherOf(a: NoticeStep, b: NoticeStep): NoticeStep {
  return ladder.indexOf(a) >= ladder.indexOf(b) ? a : b
}

function lowerOf(a: NoticeStep, b: NoticeStep): NoticeStep {
  return ladder.indexOf(a) <= ladder.indexOf(b) ? a : b
}

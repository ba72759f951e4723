import type { Limit } from '../exact/working-days.ts'
import { type NoticeStep, noticeSteps } from '../item/notice.ts'
import { conditionProblems, type LightCondition } from '../light/light-policy.ts'

/** What calls for a first notice (督办情形), and on which step of the ladder it begins. */
export interface NoticeTrigger {
  readonly when: readonly LightCondition[]
  readonly step: NoticeStep
  /** What is said of it: 逾期未报. */
  readonly words: string
  readonly clause: string
}

/** How a place climbs from a reminder to a talk (督办梯次规则): a file of policies/notices. */
export interface NoticePolicy {
  readonly id: string
  readonly name: string
  readonly dated: string
  readonly source: string
  readonly notSaid: readonly string[]
  /** The first that holds decides. */
  readonly triggers: readonly NoticeTrigger[]
  /** How long each step gives for the reply. */
  readonly replyWithin: Readonly<Record<NoticeStep, Limit>>
  /** How long after a reply the trouble may last before the next step. */
  readonly patience: Limit
  /** Days after a reply from which a new trouble begins at the foot of the ladder again. */
  readonly forgottenAfterDays: number
}

/** Reads one policy of notices from data; problems name what is wrong and where. */
export function readNoticePolicy(
  data: unknown,
): { readonly policy: NoticePolicy } | { readonly problems: readonly string[] } {
  const policy = (data ?? {}) as Partial<NoticePolicy> // every field is looked at below
  const { id, name, dated, source, notSaid, triggers, replyWithin, patience, forgottenAfterDays } = policy
  const problems = [
    ...Object.entries({ id, name, dated, source }).flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [] : [`${key}: words are missing`],
    ),
    ...(Array.isArray(notSaid) ? [] : ['notSaid: a list is missing']),
    ...(Array.isArray(triggers) && triggers.length > 0
      ? triggers.flatMap((trigger, i) => triggerProblems(trigger, `triggers[${i}]`))
      : ['triggers: there are none']),
    ...Object.keys(noticeSteps).flatMap((step) =>
      isLimit(replyWithin?.[step as NoticeStep])
        ? []
        : [`replyWithin.${step}: days and how they count are wanted`],
    ),
    ...(isLimit(patience) ? [] : ['patience: days and how they count are wanted']),
    ...(Number.isInteger(forgottenAfterDays) ? [] : ['forgottenAfterDays: a whole number is missing']),
  ]
  return problems.length > 0 ? { problems } : { policy: policy as NoticePolicy } // complete, since nothing was missed
}

function triggerProblems({ when, step, words, clause }: Partial<NoticeTrigger>, at: string): string[] {
  return [
    ...(step !== undefined && step in noticeSteps
      ? []
      : [`${at}.step: one of ${Object.keys(noticeSteps).join(', ')}`]),
    ...(words ? [] : [`${at}.words: words are missing`]),
    ...(clause ? [] : [`${at}.clause: words are missing`]),
    ...(Array.isArray(when) && when.length > 0
      ? when.flatMap((condition) => conditionProblems(condition, at))
      : [`${at}.when: there is nothing`]),
  ]
}

function isLimit(value: unknown): value is Limit {
  const { days, count } = (value ?? {}) as Record<string, unknown>
  return Number.isInteger(days) && Number(days) > 0 && (count === 'days' || count === 'workingDays')
}

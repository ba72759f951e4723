import {
  type CalendarDate,
  isWorkingDay,
  itemSeenBy,
  lightFactsOf,
  lightOf,
  partsIn,
  shownLight,
  stateAmong,
} from '@taizhang/ledger'
import {
  addDailyStates,
  addMessages,
  type DailyState,
  finishDay,
  inGovernment,
  listGovernments,
  readLedger,
  readRegister,
  type Transaction,
} from '@taizhang/store'
import { type ServerParts, todayOf } from '../http/server-parts.ts'
import { digestPolicy } from '../ledgers/digest-on.ts'
import { digestMessages } from '../outbox/digest-messages.ts'
import { sendOutbox } from '../outbox/send-outbox.ts'
import { policiesOn } from '../policies/chosen.ts'
import { noticeCalledFor } from '../routes/notices/notices.ts'

/** What the jobs stand on (任务运行环境). */
export type JobParts = Pick<ServerParts, 'database' | 'settings' | 'now' | 'log' | 'presets'>

/**
 * What the server does by itself (后台任务), by name, and how often it looks whether there is something to do. A day begins and ends where
 * the government sits: the tasks look at its clock, and what is done for a day is done once, however often and by however many
 * they are run.
 */
export const tasks = {
  'nightly-states': { every: '*/10 * * * *', run: keepStates },
  'daily-digest': { every: '*/10 * * * *', run: writeDigests },
  'send-outbox': { every: '* * * * *', run: sendOutbox },
} as const satisfies Readonly<
  Record<string, { readonly every: string; readonly run: (parts: JobParts) => Promise<unknown> }>
>

/**
 * Keeps how every item stands as the day begins (每日状态): what a period that opened asks, what turned late or behind, what calls for a
 * notice. The night before it says what changed. Gives for how many governments it was done.
 */
export function keepStates(parts: JobParts): Promise<number> {
  return onceADay(parts, 'nightly-states', async (tx, day) => {
    const { state: register } = await readRegister(tx)
    const policies = policiesOn(register, day, parts.presets)
    const whole = Object.values((await readLedger(tx)).items)
    const items = whole.map((item) => itemSeenBy(item, { posts: [], today: day })) // what is under embargo turns no light
    const partsOf = partsIn(items)
    const states = items.map((item): DailyState => {
      const state = stateAmong(item, day, { policyOf: policies.stateOf, partsOf })
      const light = shownLight(
        lightOf(lightFactsOf(item, state, day), policies.light),
        item.lightOverrides,
        day,
      )
      const notice = noticeCalledFor(item, { day, policies, partsOf }, parts.presets)
      return {
        ...{ item: item.id, lifecycle: state.lifecycle, reporting: state.reporting.reporting },
        ...{ progress: state.progress.progress, light: light.override?.light ?? light.computed.light.id },
        ...(notice && { warning: notice.step }),
      }
    })
    await addDailyStates(tx, day, states)
  })
}

/** Writes the digests of the day into the outbox (每日提要), once working hours have begun on a day that is worked. */
export async function writeDigests(parts: JobParts): Promise<number> {
  const { from, until } = digestPolicy(parts.presets)
  const hour = hourOf(parts)
  const day = todayOf(parts)
  const isWorked = isWorkingDay(day, [...parts.presets.calendars.values()]).working
  if (!isWorked || hour < from || hour >= until) return 0
  return onceADay(parts, 'daily-digest', async (tx) => {
    await addMessages(tx, await digestMessages(tx, parts, day))
  })
}

/** The hour where the government sits: 09:30. */
function hourOf({ now, settings }: JobParts): string {
  const { timeZone } = settings
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(now())
}

/** One government whose work fails does not keep the others from theirs; the failure is thrown at the end, to be tried again. */
async function onceADay(
  parts: JobParts,
  task: string,
  work: (tx: Transaction, day: CalendarDate) => Promise<void>,
): Promise<number> {
  const day = todayOf(parts)
  const failures: unknown[] = []
  let count = 0
  for (const { id } of await listGovernments(parts.database)) {
    try {
      const isDone = await inGovernment(parts.database, id, async (tx) => {
        if (!(await finishDay(tx, { task, day, at: parts.now().toISOString() }))) return false
        await work(tx, day)
        return true
      })
      if (isDone) count += 1
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${task} failed for ${failures.length} governments`)
  return count
}

import type { CalendarDate } from '@taizhang/ledger'
import type { Transaction } from '../database/in-government.ts'

/** How an item stood as a day began (每日状态): the words of its axes, its light, and the notice that it called for. */
export interface DailyState {
  readonly item: string
  readonly lifecycle: string
  readonly reporting: string
  readonly progress: string
  readonly light?: string
  /** The step of the notice that was called for; absent where none was. */
  readonly warning?: string
}

/**
 * Says that the work of a day is done (每日办结), in the transaction that does it: false where it was done before. Of two that do it at
 * once the second waits for the first.
 */
export async function finishDay(
  { client, governmentId }: Transaction,
  { task, day, at }: { readonly task: string; readonly day: CalendarDate; readonly at: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into days_done (government_id, task, day, done_at) values ($1, $2, $3, $4)
     on conflict (government_id, task, day) do nothing`,
    [governmentId, task, day, at],
  )
  return rowCount === 1
}

/** The days on which work was done (办结日期), the latest first. */
export async function finishedDays(
  { client, governmentId }: Transaction,
  { task, until, limit }: { readonly task: string; readonly until: CalendarDate; readonly limit: number },
): Promise<readonly CalendarDate[]> {
  const { rows } = await client.query<{ readonly day: CalendarDate }>(
    `select day from days_done where government_id = $1 and task = $2 and day <= $3 order by day desc limit $4`,
    [governmentId, task, until, limit],
  )
  return rows.map(({ day }) => day)
}

/** Keeps the states of a day (保存每日状态). */
export async function addDailyStates(
  { client, governmentId }: Transaction,
  day: CalendarDate,
  states: readonly DailyState[],
): Promise<void> {
  await client.query(
    `insert into daily_states (government_id, day, item_id, state)
     select $1, $2, s ->> 'item', s from jsonb_array_elements($3::jsonb) as s`,
    [governmentId, day, JSON.stringify(states)],
  )
}

/** The states of a day (每日状态), by item. */
export async function dailyStates(
  { client, governmentId }: Transaction,
  day: CalendarDate,
): Promise<ReadonlyMap<string, DailyState>> {
  const { rows } = await client.query<{ readonly state: DailyState }>(
    'select state from daily_states where government_id = $1 and day = $2 order by item_id collate "C"',
    [governmentId, day],
  )
  return new Map(rows.map(({ state }) => [state.item, state]))
}

import { addDays, type CalendarDate, dateOf, heldOn, type Item, itemIn } from '@taizhang/ledger'
import { chief, head, supervisor } from './actors.ts'
import { isCompleted } from './item-turns.ts'
import { plan, type Telling, tellItem, vary } from './telling.ts'

/** The days on which bodies may ask for what they finished to be closed: between two periods. */
const claimDays = ['2025-04-14', '2025-06-12', '2025-07-14', '2025-08-12', '2025-09-12', '2025-10-13'].map(
  dateOf,
)

/** What was finished is claimed, checked, rated and closed (销号); a part of it waits, and one claim does not pass. */
export function planClosing(telling: Telling): void {
  for (const day of claimDays) plan(telling, day, claimAll)
}

function claimAll(telling: Telling, day: CalendarDate): void {
  const done = Object.values(telling.items.items).filter(
    (item) => item.lifecycle === 'active' && item.publisher === undefined && isCompleted(telling, item, day),
  )
  for (const item of done) {
    if (vary(Number.parseInt(item.serial ?? '0', 10), 7, 4) > 0) planClaim(telling, item, day)
  }
}

function planClaim(telling: Telling, { id, serial }: Item, day: CalendarDate): void {
  const number = Number.parseInt(serial ?? '0', 10)
  const lead = heldOn(itemIn(telling.items, id)!.duties, day)!.value.lead!
  const evidence = [telling.sample.files.closeOut.sha256]
  tellItem(telling, id, head(telling, lead, day), { kind: 'closeClaimed', evidence })
  if (vary(number, 11, 9) === 0) {
    planRefused(telling, id, addDays(day, 3))
    return
  }
  const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
  plan(telling, addDays(day, 3), (told, on) => {
    tellItem(told, id, supervisor(told, on), { kind: 'closeReviewed', checks })
  })
  // What was claimed last is still on its way.
  if (day === claimDays.at(-1) && vary(number, 13, 2) === 0) return
  plan(telling, addDays(day, 4), (told, on) => {
    const rating = (['excellent', 'good', 'good', 'qualified'] as const)[vary(number, 17, 4)]!
    tellItem(told, id, chief(told, on), { kind: 'closeRated', rating })
    tellItem(told, id, chief(told, on), { kind: 'closed' })
  })
}

/** Checked on the spot and sent back: it stands finished and not closed. */
function planRefused(telling: Telling, id: string, on: CalendarDate): void {
  plan(telling, on, (told, day) => {
    const checks = { factsClear: true, problemSolved: false, taskDone: true, conclusionRight: true }
    const reason = '现场核查：已建成，尚未投入使用。投入使用后再报。'
    tellItem(told, id, supervisor(told, day), { kind: 'closeReviewed', checks, reason })
  })
}

import {
  bodiesNamed,
  type CalendarDate,
  type Fraction,
  heldOn,
  type Item,
  type ItemParts,
  lightFactsOf,
  lightOf,
  nameOn,
  outcomeWord,
  owedOf,
  percent,
  printedTarget,
  type RegisterState,
  rounded,
  shownLight,
  stateAmong,
} from '@taizhang/ledger'
import type { ChosenPolicies } from '../policies/chosen.ts'
import { type Eyes, seenItem } from './seen-item.ts'

/** For whom, on which day and by which rules an item is shown (查看条件). */
export interface Looking extends Eyes {
  readonly day: CalendarDate
  readonly register: RegisterState
  readonly policies: ChosenPolicies
}

/** The same with the working items (下设事项), as far as they may be seen, by which items without a measure are judged. */
export interface Judging extends Looking {
  readonly partsOf: ItemParts
}

/** An item (事项) with its state and light on a day, each with what made it, and the names of the bodies in it. */
export function itemView(item: Item, version: number | undefined, looking: Judging) {
  const { day, register } = looking
  const seen = seenItem(item, looking, day)
  const target = printedTarget(seen, day)
  const verdict = judged(seen, looking)
  const isOver = day >= heldOn(seen.schedules, day)!.value.deadline
  return {
    ...seen,
    ...(version !== undefined && { version }),
    ...(target !== undefined && { printedTarget: target }),
    ...verdict,
    ...(isOver && { outcome: outcomeWord(seen, day, verdict.state.progress.progress) }),
    owed: [...owedOf(seen, day, looking.policies.stateOf(seen))],
    names: Object.fromEntries(bodiesOf(seen, day).map((id) => [id, nameOn(register, id, day)])),
  }
}

/** The three axes and the light (状态和亮灯), with the facts and the clause behind each. */
export function judged(
  item: Item,
  { day, policies, partsOf }: Pick<Judging, 'day' | 'policies' | 'partsOf'>,
) {
  const state = stateAmong(item, day, { policyOf: policies.stateOf, partsOf })
  const { done, planned, lagPoints, ...progress } = state.progress
  const light = lightOf(lightFactsOf(item, state, day), policies.light)
  return {
    day,
    state: {
      ...{
        lifecycle: state.lifecycle,
        reporting: state.reporting,
        ...(state.latest && { latest: state.latest }),
      },
      progress: {
        ...progress,
        ...(done && { done: share(done) }),
        ...(planned && { planned: share(planned) }),
        ...(lagPoints && { lag: { points: rounded(lagPoints, 1), exact: exact(lagPoints) } }),
      },
    },
    light: shownLight(light, item.lightOverrides, day),
  }
}

/** Printed to one place, and as it is: rounding comes last, and never decides. */
function share(fraction: Fraction) {
  return { percent: rounded(percent(fraction), 1), exact: exact(fraction) }
}

function exact({ numerator, denominator }: Fraction): string {
  return `${numerator}/${denominator}`
}

function bodiesOf(item: Item, day: CalendarDate): readonly string[] {
  const held = heldOn(item.duties, day)
  return held ? bodiesNamed(held.value) : []
}

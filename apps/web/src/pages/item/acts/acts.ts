import type { ItemView } from '../../../api/items.ts'
import type { ActSpec } from './act.ts'
import { changingActs } from './changing-acts.ts'
import { reportingActs } from './reporting-acts.ts'
import { supervisingActs } from './supervising-acts.ts'
import { takingActs } from './taking-acts.ts'

/** Every act that has a form here (全部办理动作). What made the item (立项、印发) is done where it is made. */
export const acts: readonly ActSpec[] = [...takingActs, ...reportingActs, ...supervisingActs, ...changingActs]

/** How somebody may do an act (办理方式): in his own name, or for another on paper or by telephone. */
export interface OpenAct {
  readonly spec: ActSpec
  readonly isForAnother: boolean
}

/** What somebody may do with an item now (可办理事项), as far as roles and the lifecycle tell; the server decides the rest. */
export function actsOpen(item: ItemView, may: (action: string) => boolean): readonly OpenAct[] {
  return acts.flatMap((spec): readonly OpenAct[] => {
    if (!spec.when.includes(item.lifecycle) || spec.isThere?.(item) === false) return []
    if (may(`item.${spec.kind}`)) return [{ spec, isForAnother: false }]
    return spec.said !== 'office' && may('act.onBehalf') ? [{ spec, isForAnother: true }] : []
  })
}

import type { ItemDeed } from '../../api/items.ts'
import type { LedgerLine } from '../../api/lines.ts'
import type { ActSpec } from '../item/acts/act.ts'
import { acts } from '../item/acts/acts.ts'
import { deedOf, type Typed } from '../item/acts/deed-of.ts'

/** Acts that make sense on many items (批量办理动作), for whoever may do them in his own name. */
export function bulkActs(may: (action: string) => boolean): readonly ActSpec[] {
  return acts.filter(({ kind, isBulk }) => isBulk === true && may(`item.${kind}`))
}

/** Whether a line tells that the act is not for its item (不适用): it saves a refusal, and decides nothing. */
export function isFor(spec: ActSpec, line: LedgerLine): boolean {
  if (!spec.when.includes(line.lifecycle)) return false
  if (spec.kind === 'accepted') return line.reporting === 'submitted' && line.period !== undefined
  return spec.kind !== 'nodesApproved' || line.progress === 'noNodes'
}

/** The fields that are the same for all of them. */
export function bulkFields({ kind, fields }: ActSpec): ActSpec['fields'] {
  return kind === 'accepted' ? [] : fields
}

/** The deed on one of them (其中一项的办理). */
export function bulkDeed(spec: ActSpec, typed: Typed, line: LedgerLine): ItemDeed {
  if (spec.kind === 'accepted') return { kind: 'accepted', period: line.period } as ItemDeed
  return deedOf(spec, typed)
}

import type { Tolerance } from '../measure/tolerance.ts'
import type { PowerPolicy } from '../power/power.ts'
import type { OrgUnitRelation } from '../power/relation.ts'
import type { ReportingPolicy } from '../state/reporting.ts'

/**
 * What a place asks of a new deed besides the rules that hold everywhere (办理规则). What is absent is not asked. It speaks for the
 * day on which the deed is decided: deeds already recorded are facts and are never decided again.
 */
export interface DeedPolicy {
  /** When periods lock, and what is asked of an item that is behind. */
  readonly reporting?: ReportingPolicy
  /** How near 左右 is near enough; where absent, not at all. */
  readonly tolerance?: Tolerance
  /** What may be done to a body of each relation, and the relations by id of the body. */
  readonly powers?: PowerPolicy
  readonly relations?: Readonly<Record<string, OrgUnitRelation>>
}

/** A place that asks nothing of its own. */
export const noPolicy: DeedPolicy = {}

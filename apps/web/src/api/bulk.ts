import { newKey } from './client.ts'
import { type BulkDeeds, type ItemDeed, itemsApi } from './items.ts'
import { Problem } from './problem.ts'

/** The most deeds that are done at once (一次最多). */
export const mostAtOnce = 500

/** One deed on one item (批量中的一项). */
export interface ItemAct {
  readonly item: string
  readonly deed: ItemDeed
}

/** Records deeds on several items, all of them or none (批量办理). Throws `Problem`. */
export function recordAll(deeds: readonly ItemAct[], act?: BulkDeeds['act']) {
  return itemsApi.recordBulk({ deeds: [...deeds], ...(act && { act }) }, newKey())
}

/** Which of the deeds was refused (被拒的一项), by its place; undefined where all were, or for another cause. */
export function refusedAt(problem: unknown): number | undefined {
  if (!(problem instanceof Problem)) return undefined
  const { index } = (problem.refusal ?? {}) as { readonly index?: number }
  return index
}

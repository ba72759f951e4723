import type { ItemState } from '../../api/totals.ts'

/** An item whose progress is another than it was (变动事项). */
export interface Moved {
  readonly item: ItemState
  readonly from: string
}

/** What got worse, what got better, what is new (变动情况). */
interface Moves {
  readonly worse: readonly Moved[]
  readonly better: readonly Moved[]
  readonly fresh: readonly ItemState[]
}

/** How good a progress is; what says nothing of it (未定节点、情况不明) is neither better nor worse than anything. */
const rank: Readonly<Record<string, number>> = {
  overdue: 0,
  behind: 1,
  onSchedule: 2,
  ahead: 2,
  completed: 3,
}

/** Compares a day with another before it (两日对比). */
export function movesBetween(before: readonly ItemState[], after: readonly ItemState[]): Moves {
  const earlier = new Map(before.map((each) => [each.item, each.progress]))
  const moved = after.flatMap((item) => {
    const from = earlier.get(item.item)
    return from === undefined
      ? []
      : [{ item, from, change: (rank[item.progress] ?? Number.NaN) - (rank[from] ?? Number.NaN) }]
  })
  return {
    worse: moved.filter(({ change }) => change < 0),
    better: moved.filter(({ change }) => change > 0),
    fresh: after.filter(({ item }) => !earlier.has(item)),
  }
}

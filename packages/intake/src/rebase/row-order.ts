/** Where a row stood in the old text, and stands in the later one. */
export interface RowPlace {
  readonly row: string
  readonly old: number
  readonly now: number
}

/**
 * The rows that stay where they are among the others (未移动的条目): the most that keep the order they had. The rest have moved.
 */
export function stays(places: readonly RowPlace[]): ReadonlySet<string> {
  const inOldOrder = places.toSorted((a, b) => a.old - b.old || a.now - b.now)
  const ends: number[] = []
  const before: number[] = []
  inOldOrder.forEach(({ now }, i) => {
    const at = firstAbove(ends, inOldOrder, now)
    before[i] = at === 0 ? -1 : ends[at - 1]!
    ends[at] = i
  })
  const staying = new Set<string>()
  for (let i = ends.at(-1) ?? -1; i !== -1; i = before[i]!) staying.add(inOldOrder[i]!.row)
  return staying
}

function firstAbove(ends: readonly number[], places: readonly RowPlace[], now: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[ends[middle]!]!.now <= now) low = middle + 1
    else high = middle
  }
  return low
}

/** The order of the table with the rows that moved put behind those they now follow in the text (新的次序). */
export function newOrder(
  order: readonly string[],
  now: ReadonlyMap<string, number>,
  staying: ReadonlySet<string>,
): string[] {
  const isMoved = (row: string) => now.has(row) && !staying.has(row)
  const after = order.filter((row) => !isMoved(row))
  const moved = order.filter(isMoved).toSorted((a, b) => now.get(a)! - now.get(b)!)
  for (const row of moved) {
    const at = now.get(row)!
    const ahead = after.filter((each) => (now.get(each) ?? Number.POSITIVE_INFINITY) <= at)
    const last = ahead.toSorted((a, b) => now.get(a)! - now.get(b)!).at(-1)
    after.splice(last === undefined ? 0 : after.indexOf(last) + 1, 0, row)
  }
  return after
}

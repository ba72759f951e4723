/**
 * What browsers from Chromium 100 on do not have and this page or what it rests on uses (旧版浏览器): copies of lists in another
 * order, and grouping. Each does as ECMAScript 2023 and 2024 say, and only where it is missing.
 */
export function standInForOlderBrowsers(): void {
  const list = Array.prototype as unknown as Record<string, unknown>
  list.toSorted ??= function (this: unknown[], compare?: (a: unknown, b: unknown) => number) {
    return [...this].sort(compare)
  }
  list.toReversed ??= function (this: unknown[]) {
    return [...this].reverse()
  }
  list.toSpliced ??= function (this: unknown[], ...rest: [number, number, ...unknown[]]) {
    const copy = [...this]
    copy.splice(...rest)
    return copy
  }
  list.with ??= function (this: unknown[], at: number, value: unknown) {
    const copy = [...this]
    copy[at < 0 ? copy.length + at : at] = value
    return copy
  }
  const object = Object as unknown as Record<string, unknown>
  object.groupBy ??= (each: Iterable<unknown>, keyOf: (one: unknown, at: number) => string) => {
    const groups: Record<string, unknown[]> = Object.create(null)
    let at = 0
    for (const one of each) {
      const key = keyOf(one, at++)
      groups[key] = [...(groups[key] ?? []), one]
    }
    return groups
  }
}

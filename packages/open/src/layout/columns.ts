import type { Segment } from './piece.ts'

const fewestInColumn = 5
const centralFrom = 0.35
const centralTo = 0.65
const stepPoints = 2

/**
 * The x of the gutter between two columns of running text (双栏); undefined for a page in one.
 *
 * Cells of a table stand side by side too, but do not fill their column: on each side half of the
 * lines must reach its right edge.
 */
export function findGutter(rows: readonly (readonly Segment[])[]): number | undefined {
  const segments = rows.flat()
  if (segments.length < 2 * fewestInColumn) return undefined
  const left = Math.min(...segments.map((segment) => segment.x))
  const width = Math.max(...segments.map((segment) => segment.right)) - left
  const gutter = leastCrossed(segments, left + centralFrom * width, left + centralTo * width)
  const before = segments.filter((segment) => segment.right <= gutter)
  const after = segments.filter((segment) => segment.x >= gutter)
  const crossing = segments.length - before.length - after.length
  if (crossing > 0.25 * segments.length) return undefined
  return [before, after].every((side) => side.length >= fewestInColumn && isRunningText(side))
    ? gutter
    : undefined
}

function leastCrossed(segments: readonly Segment[], from: number, to: number): number {
  const places = Array.from(
    { length: Math.ceil((to - from) / stepPoints) },
    (_, step) => from + step * stepPoints,
  )
  const counts = places.map((x) => segments.filter((segment) => segment.x < x && segment.right > x).length)
  const least = Math.min(...counts)
  const fitting = places.filter((_, at) => counts[at] === least)
  return fitting[Math.floor(fitting.length / 2)] ?? from
}

function isRunningText(side: readonly Segment[]): boolean {
  const rights = side.map((segment) => segment.right).toSorted((a, b) => a - b)
  const edge = rights[Math.floor(0.9 * (rights.length - 1))]!
  const flush = side.filter((segment) => Math.abs(segment.right - edge) <= 1.5 * segment.size)
  return flush.length >= 0.5 * side.length
}

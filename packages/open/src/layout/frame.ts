import type { PrintedLine } from './piece.ts'

/** The type area (版心) of a column, measured from its lines: what counts as indented, full or spaced out. */
export interface Frame {
  readonly left: number
  readonly right: number
  /** From baseline to baseline within a paragraph. */
  readonly pitch: number
}

// An edge is where at least this share of lines begins or ends; a single line may hang out.
const edgeShare = 0.08

/** Which lines share a frame: those of one column on pages of one width. */
export function frameKey({ column, pageWidth }: PrintedLine): string {
  return `${column}/${Math.round(pageWidth)}`
}

/** The frames of a document by `frameKey`. */
export function measureFrames(lines: readonly PrintedLine[]): ReadonlyMap<string, Frame> {
  const groups = new Map<string, PrintedLine[]>()
  for (const line of lines.filter((each) => !each.isRow)) {
    const group = groups.get(frameKey(line))
    if (group) group.push(line)
    else groups.set(frameKey(line), [line])
  }
  return new Map(Array.from(groups, ([key, group]) => [key, measureFrame(group)]))
}

function measureFrame(lines: readonly PrintedLine[]): Frame {
  const size = median(lines.map((line) => line.size))
  const left = outermost(
    lines.map((line) => line.x),
    0.3 * size,
  )
  const right = -outermost(
    lines.map((line) => -line.right),
    0.7 * size,
  )
  return { left, right, pitch: pitchOf(lines, size) }
}

/** The lowest value that enough others lie close to. */
function outermost(values: readonly number[], tolerance: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const enough = Math.max(2, edgeShare * sorted.length)
  const isEdge = (value: number) =>
    sorted.filter((other) => Math.abs(other - value) <= tolerance).length >= enough
  return sorted.find(isEdge) ?? sorted[0]!
}

function pitchOf(lines: readonly PrintedLine[], size: number): number {
  const steps = lines.slice(1).flatMap((line, at) => {
    const above = lines[at]!
    const step = line.baseline - above.baseline
    return line.page === above.page && step > 0 && step < 4 * size ? [step] : []
  })
  return steps.length > 0 ? median(steps) : 1.5 * size
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

import { leaveOut, type Tally } from '../tally.ts'
import type { PrintedLine } from './piece.ts'

// How many lines from either edge of a page may be running heads or feet.
const depth = 2
// Of the height of the page, measured from either edge.
const marginShare = 0.12
const samePlacePoints = 4

const pageNumber = new RegExp(
  [
    String.raw`[-—–－―·•.\s]*\d{1,4}[-—–－―·•.\s]*`,
    String.raw`[-—–－―\s]*[ivxlcIVXLC]{1,7}[-—–－―\s]*`,
    String.raw`[-—–－―\s]*第?\s*(?:\d{1,4}|[〇○一二三四五六七八九十百]{1,5})\s*页[，,/\s]*(?:共\s*\d{1,4}\s*页)?[-—–－―\s]*`,
    String.raw`\d{1,4}\s*/\s*\d{1,4}`,
    String.raw`[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?`,
  ]
    .map((form) => `^${form}$`)
    .join('|'),
)

/**
 * The lines without page numbers (页码) and running heads and feet (页眉页脚), which are counted as left out.
 *
 * A page number is one by its form and by standing in the margin as the first or last line. A head or foot is a line
 * near the edge that comes again in the same place, digits aside, on at least two pages and a third of them.
 */
export function withoutRunningLines(
  pages: readonly (readonly PrintedLine[])[],
  dropped: Tally,
): PrintedLine[][] {
  const repeated = repeatedLines(pages)
  return pages.map((lines) => {
    const edges = edgesOf(lines)
    return lines.filter((line) => {
      if (!edges.includes(line)) return true
      const what = isPageNumber(line, edges)
        ? 'pageNumber'
        : repeated.has(keyOf(line))
          ? 'runningHead'
          : undefined
      if (what) leaveOut(dropped, what, line.text)
      return !what
    })
  })
}

function edgesOf(lines: readonly PrintedLine[]): PrintedLine[] {
  const downwards = lines.toSorted((a, b) => a.baseline - b.baseline)
  const top = downwards.slice(0, depth).filter(isInMargin)
  const bottom = downwards.slice(-depth).filter(isInMargin)
  return [...top, ...bottom]
}

function isInMargin({ baseline, size, pageHeight }: PrintedLine): boolean {
  return baseline <= marginShare * pageHeight || baseline - size >= (1 - marginShare) * pageHeight
}

function isPageNumber(line: PrintedLine, edges: readonly PrintedLine[]): boolean {
  // A row of a table at the foot of a page ends in figures, but does not stand by itself.
  return pageNumber.test(line.text.trim()) && !line.isRow && edges.includes(line)
}

function repeatedLines(pages: readonly (readonly PrintedLine[])[]): Set<string> {
  const seen = new Map<string, Set<number>>()
  for (const line of pages.flatMap(edgesOf)) {
    const places = seen.get(keyOf(line)) ?? new Set()
    seen.set(keyOf(line), places.add(line.page))
  }
  const least = Math.max(2, pages.length / 3)
  return new Set([...seen].filter(([, places]) => places.size >= least).map(([key]) => key))
}

/** Equal for the same line on two pages, page numbers in it aside. */
function keyOf({ text, baseline, pageHeight }: PrintedLine): string {
  const fromEdge = baseline < pageHeight / 2 ? baseline : baseline - pageHeight
  return `${text.replace(/\d+/g, '#').replace(/\s/g, '')}@${Math.round(fromEdge / samePlacePoints)}`
}

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

// 机密★1年 on every page must be seen by whoever looks for it.
const secretMark = /[绝机秘]\s*密\s*[★☆⭐]/u

/**
 * The lines without page numbers (页码) and running heads and feet (页眉页脚), which are counted as left out.
 *
 * A page number is one by its form and by standing in the margin as the first or last line. A head or foot is
 * a line near the edge that comes again in the same place, digits aside, on at least two pages and a third of
 * them. Of the head of a table that goes on over pages, the first is kept. A mark of secrecy (密级标志) is never left out.
 */
export function withoutRunningLines(
  pages: readonly (readonly PrintedLine[])[],
  dropped: Tally,
): PrintedLine[][] {
  const repeated = repeatedLines(pages)
  return pages.map((lines) => {
    const edges = edgesOf(lines)
    return lines.filter((line) => {
      const reason = edges.includes(line) ? reasonToLeaveOut(line, repeated) : undefined
      if (reason) leaveOut(dropped, reason, line.text)
      return !reason
    })
  })
}

/** Keys of lines that come again, with the first page each is on. */
type Repeated = ReadonlyMap<string, number>

function reasonToLeaveOut(line: PrintedLine, repeated: Repeated): 'pageNumber' | 'runningHead' | undefined {
  // A row of a table at the foot of a page may be all figures.
  if (!line.isRow && pageNumber.test(line.text)) return 'pageNumber'
  if (secretMark.test(line.text)) return undefined
  const firstPage = repeated.get(keyOf(line))
  if (firstPage === undefined || (line.isRow && firstPage === line.page)) return undefined
  return 'runningHead'
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

function repeatedLines(pages: readonly (readonly PrintedLine[])[]): Repeated {
  const seen = new Map<string, Set<number>>()
  for (const line of pages.flatMap(edgesOf)) {
    const places = seen.get(keyOf(line)) ?? new Set()
    seen.set(keyOf(line), places.add(line.page))
  }
  const least = Math.max(2, pages.length / 3)
  const often = [...seen].filter(([, places]) => places.size >= least)
  return new Map(often.map(([key, places]) => [key, Math.min(...places)]))
}

/** Equal for the same line on two pages, page numbers in it aside. */
function keyOf({ text, baseline, pageHeight }: PrintedLine): string {
  const fromEdge = baseline < pageHeight / 2 ? baseline : baseline - pageHeight
  return `${text.replace(/\d+/g, '#').replace(/\s/g, '')}@${Math.round(fromEdge / samePlacePoints)}`
}

import { leaveOut, type Tally } from '../tally.ts'
import type { Piece, Segment } from './piece.ts'
import { closeUp, spaceBetween } from './spacing.ts'

/** What stands at one height of a page, from left to right. */
export interface Row {
  readonly segments: readonly Segment[]
  /** Whether it begins with the raised mark of a note. */
  readonly opensNote: boolean
}

// Justified lines are spread by up to half an em; cells of a table stand further apart.
const widestGapEm = 1.5
const sameRowEm = 0.45
const raisedRowEm = 0.6
const raisedSize = 0.75

/**
 * The rows of a page from the top.
 *
 * Raised marks of notes are left out and counted, so that 5 and a raised 1 do not read as 51; the raised
 * figure of km² stays. Characters printed twice to look bold come once.
 */
export function joinPieces(pieces: readonly Piece[], dropped: Tally): Row[] {
  const rows = rowsOf(pieces).map((row) => {
    const single = withoutDoubles(row)
    const marks = single.filter((piece, at) => isNoteMark(piece, single[at - 1], single))
    for (const mark of marks) leaveOut(dropped, 'noteMark', mark.text)
    const segments = joinRow(single.filter((piece) => !marks.includes(piece)))
    return { segments, opensNote: single[0] !== undefined && marks.includes(single[0]) }
  })
  return rows.filter((row) => row.segments.length > 0)
}

interface Band {
  baseline: number
  size: number
  pieces: Piece[]
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const bands: Band[] = []
  const printed = pieces.filter(({ text, size }) => /[^ \t\r\n\u00a0]/.test(text) && size > 0)
  for (const piece of printed.toSorted((a, b) => a.baseline - b.baseline)) {
    const band = bands.at(-1)
    if (band && belongsTo(band, piece)) addTo(band, piece)
    else bands.push({ baseline: piece.baseline, size: piece.size, pieces: [piece] })
  }
  return bands.map((band) => band.pieces.toSorted((a, b) => a.x - b.x))
}

function belongsTo(band: Band, piece: Piece): boolean {
  // Raised marks come before the line they belong to, and stand further off than pieces of one size do.
  const reachEm = band.size <= raisedSize * piece.size ? raisedRowEm : sameRowEm
  return Math.abs(piece.baseline - band.baseline) <= reachEm * Math.max(band.size, piece.size)
}

/** The band stands where its largest type stands. */
function addTo(band: Band, piece: Piece): void {
  band.pieces.push(piece)
  if (piece.size <= band.size) return
  band.baseline = piece.baseline
  band.size = piece.size
}

function withoutDoubles(row: readonly Piece[]): Piece[] {
  return row.filter((piece, at) => {
    const before = row[at - 1]
    return before?.text !== piece.text || piece.x - before.x >= 0.3 * piece.size
  })
}

function isNoteMark(piece: Piece, before: Piece | undefined, row: readonly Piece[]): boolean {
  if (!/^[\d*†‡①-⑳[\]〔〕()（）]{1,5}$/u.test(piece.text.trim())) return false
  const largest = row.reduce((most, each) => (each.size > most.size ? each : most))
  const isRaised =
    piece.size <= raisedSize * largest.size && largest.baseline - piece.baseline >= 0.15 * largest.size
  const isPower = /^[23]$/.test(piece.text) && /(?:^|[^A-Za-z])[kcdmh]?m$/.test(before?.text.trim() ?? '')
  return isRaised && !isPower
}

function joinRow(row: readonly Piece[]): Segment[] {
  const segments: Segment[] = []
  for (const piece of row) {
    const last = segments.at(-1)
    const gapEm = last ? (piece.x - last.right) / Math.max(last.size, piece.size) : 0
    if (last && gapEm <= widestGapEm) segments[segments.length - 1] = extend(last, piece, gapEm)
    else segments.push({ ...piece, right: piece.x + piece.width })
  }
  return segments
    .map((segment) => ({ ...segment, text: closeUp(segment.text).trim() }))
    .filter(({ text }) => text !== '')
}

function extend(segment: Segment, piece: Piece, gapEm: number): Segment {
  const isLarger = piece.size > segment.size
  return {
    text: segment.text + spaceBetween(segment.text, piece.text, gapEm) + piece.text,
    x: segment.x,
    right: Math.max(segment.right, piece.x + piece.width),
    baseline: isLarger ? piece.baseline : segment.baseline,
    size: isLarger ? piece.size : segment.size,
  }
}

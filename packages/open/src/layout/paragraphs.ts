import type { TextLine } from '../extraction.ts'
import type { Line } from '../opened.ts'
import { type Frame, frameKey, measureFrames } from './frame.ts'
import type { PrintedLine } from './piece.ts'
import { joinOverLineEnd } from './spacing.ts'

/**
 * Printed lines joined into paragraphs (段落), one line of text each, with the place of every printed line in
 * it.
 *
 * A line runs on into the next when it is full: when the next one's first word would not have fitted. An
 * indent, a wider gap, another size, a centred line or a row of cells begins anew. A title centred over two
 * lines stays two lines.
 */
export function joinLines(lines: readonly PrintedLine[]): TextLine[] {
  const frames = measureFrames(lines)
  const paragraphs: PrintedLine[][] = []
  for (const line of lines) {
    const paragraph = paragraphs.at(-1)
    const above = paragraph?.at(-1)
    if (paragraph && above && runsOn(above, line, frames)) paragraph.push(line)
    else paragraphs.push([line])
  }
  return paragraphs.map(asText)
}

const sentenceEnd = /[。！？；：.!?;:][”’」』）)]*$/u
const headingStart =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十百\d]+[章节条]|\d{1,2}[.．、](?!\d))/u

function runsOn(above: PrintedLine, line: PrintedLine, frames: ReadonlyMap<string, Frame>): boolean {
  const upper = frames.get(frameKey(above))
  const lower = frames.get(frameKey(line))
  if (!upper || !lower || above.isRow || line.isRow) return false
  if (Math.abs(above.size - line.size) > 0.08 * above.size) return false
  if (!isNextPlace(above, line, upper)) return false
  if (isCentred(above, upper) || isCentred(line, lower)) return false
  if (!isFull(above, line, upper) || opensParagraph(above, line, lower)) return false
  return !(sentenceEnd.test(above.text) && headingStart.test(line.text))
}

/** Directly below, or at the head of the next column or page. */
function isNextPlace(above: PrintedLine, line: PrintedLine, frame: Frame): boolean {
  if (above.page !== line.page) return true
  if (above.column !== line.column) return above.column === 'left' && line.column === 'right'
  const step = line.baseline - above.baseline
  return step > 0 && step <= Math.min(1.5 * frame.pitch, widestPitchEm * above.size)
}

// Double spacing is 2.4; on a page of few lines the pitch itself may be a gap.
const widestPitchEm = 2.6

function isCentred({ x, right, size }: PrintedLine, frame: Frame): boolean {
  const before = x - frame.left
  const after = frame.right - right
  return before >= 1.5 * size && after >= 1.5 * size && Math.abs(before - after) <= 1.2 * size
}

function isFull(above: PrintedLine, line: PrintedLine, frame: Frame): boolean {
  return frame.right - above.right < firstWordWidth(line) + 0.6 * above.size
}

// Opening marks, then a word or an ideograph, then the marks that may not begin a line.
const unbreakable = /^([（《〈「『【〔“‘]*)([A-Za-z0-9.,%％‰+-]+|.)([，。、；：！？”’）》〉」』】〕…—]*)/u

/**
 * How much room the line would have needed above. A closing quote also holds on to what follows it (UAX 14,
 * QU).
 */
function firstWordWidth({ text, size }: PrintedLine): number {
  const [, openers = '', word = '', closers = ''] = unbreakable.exec(text) ?? []
  const wordEm = /^[!-~]/.test(word) ? latinEm * word.length : 1
  const heldEm = /[”’]/.test(closers) ? 1 : 0
  return size * (openers.length + wordEm + closers.length + heldEm)
}

// A wide guess, since % and W are wider than most: guessing narrow breaks a paragraph, guessing wide seldom
// joins two.
const latinEm = 0.6

function opensParagraph(above: PrintedLine, line: PrintedLine, frame: Frame): boolean {
  const indentEm = (line.x - frame.left) / line.size
  if (indentEm <= 1.2) return false
  // Lines of a hanging paragraph are indented too, but not by the two ems that open one, and in mid-sentence.
  const isOpening = Math.abs(indentEm - 2) <= 0.4
  return isOpening || sentenceEnd.test(above.text) || Math.abs(line.x - above.x) > 0.5 * line.size
}

function asText(lines: readonly PrintedLine[]): TextLine {
  let text = ''
  const places: Line[] = []
  for (const line of lines) {
    const joined = joinOverLineEnd(text, line.text)
    const last = places.at(-1)
    // The hyphen of a divided word is gone from the text, so its line ends one sooner.
    if (last) places[places.length - 1] = { ...last, end: Math.min(last.end, joined.lowerStart) }
    text = joined.text
    places.push({ start: joined.lowerStart, end: text.length, page: line.page, box: boxOf(line) })
  }
  return { text, places }
}

// Of the type size: how far an ideograph stands above its baseline.
const ascent = 0.88

function boxOf({ x, right, baseline, size }: PrintedLine): NonNullable<Line['box']> {
  return [round(x), round(baseline - ascent * size), round(right - x), round(size)]
}

function round(points: number): number {
  return Math.round(100 * points) / 100
}

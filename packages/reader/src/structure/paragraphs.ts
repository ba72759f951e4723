import { markerAt, markerNumber } from '../lexicon/marks.ts'
import { type Line, linesOf } from './lines.ts'

/** A paragraph (段落) of the view. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

const runOn =
  /(?<=[。！？；”])(?:第?[一二三四五六七八九十]{1,3}[、部章]|（[一二三四五六七八九十]{1,3}）|各位代表[，！：])/g

/** The paragraphs of a view, in order: its lines, and the parts of lines on which several paragraphs run on. */
export function paragraphsOf(text: string, gaps: readonly number[] = []): Paragraph[] {
  const counts: Counts = {}
  return linesOf(text)
    .flatMap((line) => splitAtIndents(text, line, gaps))
    .flatMap((line) => splitRunOn(text, line, counts))
}

/** On a line of thousands of characters the blanks behind a sentence are the indents of paragraphs. */
function splitAtIndents(text: string, line: Line, gaps: readonly number[]): Line[] {
  if (line.end - line.start < 2000) return [line]
  const inside = gaps.filter((at) => at > line.start && at < line.end)
  const cuts = [
    line.start,
    ...inside.filter((at) => /[。！？：；”]/.test(text[at - 1]!) || markerAt(text, at)),
  ]
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? line.end }))
}

/** The last number of each mark seen. */
type Counts = { [name: string]: number }

/** Cuts a long line where a heading mark goes on counting after the end of a sentence: …。二、2016年工作. */
function splitRunOn(text: string, line: Line, counts: Counts): Paragraph[] {
  count(text, line.start, counts)
  if (line.end - line.start < 200) return [line]
  const cuts = [line.start]
  for (const { index } of text.slice(line.start, line.end).matchAll(runOn)) {
    const at = line.start + index
    if (text[at] === '各' ? line.end - line.start >= 2000 : goesOn(text, at, counts)) {
      cuts.push(at)
      count(text, at, counts)
    }
  }
  return cuts.map((start, i) => ({ start, end: cuts[i + 1] ?? line.end }))
}

function goesOn(text: string, at: number, counts: Counts): boolean {
  const marker = markerAt(text, at)
  if (!marker) return false
  const number = markerNumber(marker)
  return number === (counts[marker.name] ?? 0) + 1 || (number === 1 && marker.name === 'bracketed')
}

function count(text: string, at: number, counts: Counts): void {
  const marker = markerAt(text, at)
  if (!marker) return
  counts[marker.name] = markerNumber(marker)
  if (marker.name === 'ideographic') counts.bracketed = 0
}

import { markerAt } from '../lexicon/marks.ts'
import type { View } from '../view.ts'

/** A line of the view: `end` is the offset of its line feed, or the end of the text. */
export interface Line {
  readonly start: number
  readonly end: number
}

const closers = new Set('”’）》】"')
const terminals = new Set('。！？；：…')
const continuing = /[，、。；：！？）”》%]|是[：指]|等[，。、（]|的[^\n]|以来[，。]/y
const opening = new Set('，、的和与及在以对把从（“《')

/** The lines of a view, in order. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/**
 * Takes out the line feeds that break a paragraph (断行): scraped links and notes on lines of their own, and text
 * wrapped at a fixed width. Leaves every line feed that could part two paragraphs.
 */
export function joinBrokenLines(view: View): View {
  const lines = linesOf(view.text)
  const habits = habitsOf(view, lines)
  const dropped: number[] = []
  let joined = false
  for (let i = 0; i + 1 < lines.length; i++) {
    joined = breaksParagraph(view.text, lines, i, habits, joined)
    if (joined) dropped.push(lines[i]!.end)
  }
  return dropped.length > 0 ? without(view, dropped) : view
}

interface Habits {
  /** The column lines are wrapped at; 0 where they are not. */
  readonly wrapWidth: number
  /** Starts of indented lines, where paragraphs are marked so. */
  readonly indented: ReadonlySet<number> | undefined
}

function habitsOf(view: View, lines: readonly Line[]): Habits {
  const long = lines.filter(({ start, end }) => end - start >= 40)
  const indents = new Set(view.indents)
  const indentedShare = long.filter(({ start }) => indents.has(start)).length / Math.max(1, long.length)
  return {
    wrapWidth: wrapWidthOf(view.text, lines),
    indented: long.length >= 5 && indentedShare > 0.6 ? indents : undefined,
  }
}

/** Lines are wrapped when most end in mid-sentence and hardly one is longer than the usual. */
function wrapWidthOf(text: string, lines: readonly Line[]): number {
  const widths = lines.map(({ start, end }) => end - start).filter((width) => width >= 15)
  if (widths.length < 20) return 0
  const open = lines.filter((line) => line.end - line.start >= 15 && !endsSentence(text, line))
  if (open.length < widths.length * 0.5) return 0
  const sorted = widths.toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)]!
  return width <= 80 ? width : 0
}

/** Whether the line feed after line `i` stands inside a paragraph; `joined` tells that the one before it did. */
function breaksParagraph(
  text: string,
  lines: readonly Line[],
  i: number,
  habits: Habits,
  joined: boolean,
): boolean {
  const line = lines[i]!
  const next = lines[i + 1]!
  if (endsSentence(text, line) || startsAfresh(text, next)) return false
  if (startsWith(continuing, text, next.start)) return true
  const width = line.end - line.start
  if (opening.has(text[line.end - 1]!)) return width >= 4
  if (habits.indented && !habits.indented.has(next.start)) return habits.indented.has(line.start) || joined
  if (joined) return true
  if (habits.wrapWidth > 0) return width >= habits.wrapWidth - 4
  const inProse = width >= 40 || (width >= 16 && text.slice(line.start, line.end).includes('。'))
  return inProse && isFragment(text, lines, i + 1)
}

/** A few words without an end, between two longer lines: a link that stood in the sentence. */
function isFragment(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i]!
  return i + 1 < lines.length && line.end - line.start <= 12 && !endsSentence(text, line)
}

function endsSentence(text: string, { start, end }: Line): boolean {
  let last = end - 1
  while (last > start && closers.has(text[last]!)) last--
  return terminals.has(text[last]!)
}

function startsAfresh(text: string, { start }: Line): boolean {
  return text.startsWith('各位代表', start) || markerAt(text, start) !== undefined
}

function startsWith(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The view without the units at `dropped` (ascending). */
function without(view: View, dropped: readonly number[]): View {
  const size = view.text.length - dropped.length
  const from = new Uint32Array(size)
  const to = new Uint32Array(size)
  const parts: string[] = []
  let at = 0
  let start = 0
  for (const stop of [...dropped, view.text.length]) {
    parts.push(view.text.slice(start, stop))
    from.set(view.from.subarray(start, stop), at)
    to.set(view.to.subarray(start, stop), at)
    at += stop - start
    start = stop + 1
  }
  const shift = shifter(dropped)
  return {
    ...view,
    text: parts.join(''),
    from,
    to,
    gaps: view.gaps.map(shift),
    indents: view.indents.map(shift),
  }
}

/** Maps an offset to where it is once the units at `dropped` are gone. Calls must come with ascending offsets. */
function shifter(dropped: readonly number[]): (at: number) => number {
  let gone = 0
  let last = 0
  return (at) => {
    if (at < last) gone = 0
    last = at
    while (gone < dropped.length && dropped[gone]! < at) gone++
    return at - gone
  }
}

import { decodeEntity, escapes } from './lexicon/escapes.ts'

/**
 * A text as its author meant it (规整视图), with a map back to the text as it is.
 *
 * Full-width digits and letters are half-width, half-width Chinese punctuation is full-width, white space and
 * scraping debris (literal `\r\n`, `&nbsp;`, `<U+00A0>`, comments) are gone; a line ends in `\n`. Unit `i` of
 * `text` stands for the units `from[i]` up to `to[i]` of `source`.
 */
export interface View {
  readonly source: string
  readonly text: string
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** View offsets before which two or more blanks, or a tab, stood inside a line. Ascending. */
  readonly gaps: readonly number[]
  /** View offsets of lines that were indented. Ascending. */
  readonly indents: readonly number[]
}

const NEWLINE = 10
const SPACE = 32

/** What a unit becomes: 0 for blank, itself for most. Filled once. */
const becomes = new Uint16Array(65536)
for (let code = 0; code < 65536; code++) becomes[code] = code
for (let code = 0xff01; code <= 0xff5e; code++) becomes[code] = code - 0xfee0
for (const code of [0, 9, 11, 12, 32, 0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff, 0xfffc])
  becomes[code] = 0
for (let code = 0x2000; code <= 0x200f; code++) becomes[code] = 0
const swaps: Readonly<Record<string, string>> = {
  '\r': '\n',
  '\u2028': '\n',
  '\u2029': '\n',
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
  '〔': '（',
  '〕': '）',
  '，': '，',
  '；': '；',
  '：': '：',
  '！': '！',
  '？': '？',
  '（': '（',
  '）': '）',
  '｡': '。',
  '﹒': '·',
  '•': '·',
  '∙': '·',
  '・': '·',
  '﹪': '%',
  '〝': '“',
  '〞': '”',
  '〟': '”',
  '＂': '"',
  '―': '—',
  '─': '—',
  '━': '—',
  '–': '—',
  '−': '-',
  '～': '~',
  '∼': '~',
  '〜': '~',
  '○': '〇',
  '◯': '〇',
  '∶': '：',
  '︰': '：',
}
for (const [written, meant] of Object.entries(swaps)) becomes[written.charCodeAt(0)] = meant.charCodeAt(0)

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

/** Makes the view of a text. Linear in its length; never throws. */
export function viewOf(source: string): View {
  const out = new Uint16Array(source.length)
  const from = new Uint32Array(source.length)
  const to = new Uint32Array(source.length)
  const gaps: number[] = []
  const indents: number[] = []
  let size = 0
  let blanks = 0

  const put = (code: number, start: number, end: number): void => {
    if (code === NEWLINE) {
      blanks = 0
      if (size > 0 && out[size - 1] === NEWLINE) return
      if (size === 0) return
    } else if (blanks > 0) {
      const before = size > 0 ? out[size - 1]! : NEWLINE
      if (before === NEWLINE) indents.push(size)
      else if (blanks > 1) gaps.push(size)
      else if (isLatin(before) && isLatin(code)) {
        out[size] = SPACE
        from[size] = start - 1
        to[size++] = start
      }
      blanks = 0
    }
    out[size] = code
    from[size] = start
    to[size++] = end
  }

  escapes.lastIndex = 0
  let debris = escapes.exec(source)
  for (let i = 0; i < source.length; ) {
    if (debris && debris.index === i) {
      const end = i + debris[0].length
      const code = decodeEntity(debris[0])
      if (code === SPACE || code === 0xa0 || code === 0x3000) blanks += 1
      else if (code > 0) put(becomes[code] || code, i, end)
      i = end
      debris = escapes.exec(source)
      continue
    }
    const raw = source.charCodeAt(i)
    const code = becomes[raw]!
    if (code === 0) blanks += raw === 9 || raw === 0x3000 ? 2 : 1
    else put(code, i, i + 1)
    i++
  }
  restoreNumberMarks(out, size)
  return {
    source,
    text: decode(out.subarray(0, size)),
    from: from.slice(0, size),
    to: to.slice(0, size),
    gaps,
    indents,
  }
}

/** The stretch of the source that view units `start` up to `end` stand for; empty for an empty stretch. */
export function sourceSpan(view: View, start: number, end: number): { start: number; end: number } {
  if (end <= start) {
    const at = start < view.from.length ? view.from[start]! : view.source.length
    return { start: at, end: at }
  }
  return { start: view.from[start]!, end: view.to[end - 1]! }
}

/** The view offset of the first unit that stands for source offset `at` or later. */
export function viewOffset(view: View, at: number): number {
  let low = 0
  let high = view.from.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.to[middle]! > at) high = middle
    else low = middle + 1
  }
  return low
}

/** 1,234,567 keeps its commas half-width, and 8:46 or 22.2:46.4 its colon: they are parts of numbers. */
function restoreNumberMarks(out: Uint16Array, size: number): void {
  const comma = '，'.charCodeAt(0)
  const colon = '：'.charCodeAt(0)
  for (let i = 1; i + 1 < size; i++) {
    const code = out[i]!
    if (code !== comma && code !== colon) continue
    if (!isDigit(out[i - 1]!) || !isDigit(out[i + 1]!)) continue
    if (code === colon) out[i] = 58
    else if (groupsThousands(out, i, size)) out[i] = 44
  }
}

/** At most three digits stand before the comma (back to a comma or the number's start) and exactly three after it. */
function groupsThousands(out: Uint16Array, at: number, size: number): boolean {
  let before = at
  while (before > 0 && isDigit(out[before - 1]!) && at - before < 4) before--
  let after = at + 1
  while (after < size && isDigit(out[after]!) && after - at < 5) after++
  const grouped = out[before - 1] !== 46
  return grouped && at - before <= 3 && after - at - 1 === 3
}

const pieces = 32_768

function decode(units: Uint16Array): string {
  let text = ''
  for (let i = 0; i < units.length; i += pieces) {
    text += String.fromCharCode(...units.subarray(i, i + pieces))
  }
  return text
}

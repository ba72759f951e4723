import { normalText } from './normal-text.ts'

/** The words around a hit (检索摘录), and where in them it stands; UTF-16 offsets, `end` the first unit after. */
export interface Excerpt {
  readonly text: string
  readonly hit: { readonly start: number; readonly end: number }
}

const around = 40

/** The first place in `texts` whose normal text holds `normal`, with some words on both sides; undefined when none does. */
export function excerptOf(texts: readonly string[], normal: string): Excerpt | undefined {
  for (const text of texts) {
    const line = normalText(text)
    const at = line.text.indexOf(normal)
    if (at >= 0) return cutAround(text, line.starts[at]!, line.ends[at + normal.length - 1]!)
  }
  return undefined
}

function cutAround(text: string, start: number, end: number): Excerpt {
  const from = wholeAt(text, Math.max(0, start - around))
  const to = wholeAt(text, Math.min(text.length, end + around))
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const shift = before.length - from
  return {
    text: before + text.slice(from, to) + after,
    hit: { start: start + shift, end: end + shift },
  }
}

/** Not between the two halves of one character. */
function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}

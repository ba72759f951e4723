/** A stretch of two texts laid side by side (文字对照): in both, in the earlier only, or in the later only. */
export interface RedlineSpan {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/**
 * What changed between two texts (逐字对照), word by word: a number, a Latin word or one Chinese character is a word, so that
 * 18所 → 20所 shows 18 and 20. The spans that are not `added` make the earlier text, those not `removed` the later.
 */
export function wordDiff(before: string, after: string): readonly RedlineSpan[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const head = sharedLength(a, b)
  const tail = sharedLength(a.slice(head).toReversed(), b.slice(head).toReversed())
  const [oldWords, newWords] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  return joined([
    ...asSpans('same', a.slice(0, head)),
    ...middle(oldWords, newWords),
    ...asSpans('same', a.slice(a.length - tail)),
  ])
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\d+(?:[.,]\d+)*|[A-Za-z]+|\s+|./gsu) ?? []
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length++
  return length
}

function asSpans(kind: RedlineSpan['kind'], words: readonly string[]): RedlineSpan[] {
  return words.map((text) => ({ kind, text }))
}

/** Texts with nothing but a few words in common are told apart whole: their table would be long, and shows nothing. */
const mostCells = 1_000_000

function middle(a: readonly string[], b: readonly string[]): RedlineSpan[] {
  if (a.length * b.length > mostCells) return [...asSpans('removed', a), ...asSpans('added', b)]
  const lengths = commonLengths(a, b)
  const spans: RedlineSpan[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      spans.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) spans.push({ kind: 'removed', text: a[i++]! })
    else spans.push({ kind: 'added', text: b[j++]! })
  }
  return [...spans, ...asSpans('removed', a.slice(i)), ...asSpans('added', b.slice(j))]
}

/** How many words the ends of both have in common, in order, from each place on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
    }
  }
  return rows
}

/** Neighbours of one kind are one span; between two that stay, what is removed stands before what is added. */
function joined(spans: readonly RedlineSpan[]): RedlineSpan[] {
  const out: RedlineSpan[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of spans) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + text }
      else out.push({ kind: 'same', text })
    }
  }
  flush()
  return out
}

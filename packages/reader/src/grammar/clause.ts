/** A stretch of the view: a sentence (句) or a clause (分句). */
export interface Clause {
  readonly start: number
  readonly end: number
}

const openers = '（“《「'
const closersOf = '）”》」'
const sentenceEnd = /[。！？；\n]/g
const clauseMark = /[，：。！？；（“《「）”》」]/g

/** The sentences of `text` from `start` to `end`: stretches that end in 。！？； or a line; blanks between are in none. */
export function sentencesOf(text: string, start: number, end: number): Clause[] {
  const sentences: Clause[] = []
  const words = text.slice(start, end)
  let from = start
  sentenceEnd.lastIndex = 0
  for (let match = sentenceEnd.exec(words); match; match = sentenceEnd.exec(words)) {
    const i = start + match.index
    const char = match[0]
    let stop = char === '\n' ? i : i + 1
    while (stop < end && stop > i && '”）》」’。！？'.includes(text[stop]!)) stop++
    if (stop > from) sentences.push({ start: from, end: stop })
    from = Math.max(stop, i + 1)
    sentenceEnd.lastIndex = from - start
  }
  if (from < end) sentences.push({ start: from, end })
  return sentences
}

/**
 * The clauses of a sentence: parted by ，；： and the end marks, outside brackets and quotation marks. End marks belong
 * to none.
 */
export function clausesOf(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  let depth = 0
  const words = text.slice(start, end)
  clauseMark.lastIndex = 0
  for (let match = clauseMark.exec(words); match; match = clauseMark.exec(words)) {
    const i = start + match.index
    const char = match[0]
    const pair = openers.indexOf(char)
    if (pair >= 0) depth += closesBefore(text, i, end, char, closersOf[pair]!) ? 1 : 0
    else if (closersOf.includes(char)) depth = Math.max(0, depth - 1)
    else if ('。！？；'.includes(char) || (depth === 0 && '，：'.includes(char))) {
      if (i > from) clauses.push({ start: from, end: i })
      from = i + 1
      if ('。！？；'.includes(char)) depth = 0
    }
  }
  if (from < end) clauses.push({ start: from, end })
  return clauses
}

/** A mark that is not closed before the next one opens encloses nothing. */
function closesBefore(text: string, at: number, end: number, opener: string, closer: string): boolean {
  const close = text.indexOf(closer, at)
  if (close < 0 || close >= end) return false
  const next = text.indexOf(opener, at + 1)
  return next < 0 || next > close
}

/** Words that both texts have, at their places in each (相同段). */
export interface SameStretch {
  readonly old: number
  readonly new: number
  readonly length: number
}

/**
 * What two texts have in common, in order (文字比对). Numbers and Latin words count as one, so that 18 becomes 20 and not 1
 * something else. Two texts of which neither is short are not compared letter by letter beyond a bound: their middle is
 * then one change.
 */
export function sameStretches(old: string, now: string): SameStretch[] {
  const [from, to] = [tokensOf(old), tokensOf(now)]
  let head = 0
  while (head < from.length && head < to.length && from[head]!.words === to[head]!.words) head++
  let tail = 0
  const most = Math.min(from.length, to.length) - head
  while (tail < most && from.at(-1 - tail)!.words === to.at(-1 - tail)!.words) tail++
  const middle = commonTokens(from.slice(head, from.length - tail), to.slice(head, to.length - tail))
  const pairs = [
    ...from.slice(0, head).map((token, i) => [token, to[i]!] as const),
    ...middle,
    ...from.slice(from.length - tail).map((token, i) => [token, to[to.length - tail + i]!] as const),
  ]
  return pairs.reduce<SameStretch[]>((stretches, [a, b]) => {
    const last = stretches.at(-1)
    const follows = last && last.old + last.length === a.at && last.new + last.length === b.at
    if (follows) stretches[stretches.length - 1] = { ...last, length: last.length + a.words.length }
    else stretches.push({ old: a.at, new: b.at, length: a.words.length })
    return stretches
  }, [])
}

interface Token {
  readonly words: string
  readonly at: number
}

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/\d+(?:\.\d+)?|[A-Za-z]+|[\s\S]/gu), ({ 0: words, index }) => ({
    words,
    at: index,
  }))
}

const mostCells = 4_000_000

/** The longest list of tokens that both have in this order. */
function commonTokens(old: readonly Token[], now: readonly Token[]): (readonly [Token, Token])[] {
  const width = now.length + 1
  if ((old.length + 1) * width > mostCells || old.length === 0 || now.length === 0) return []
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i]!.words === now[j]!.words
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: (readonly [Token, Token])[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    if (old[i]!.words === now[j]!.words) pairs.push([old[i++]!, now[j++]!])
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/**
 * Where an end of a stretch of the old text lies in the new one (位置换算). Words put in at the very place belong to neither
 * side: a start is after them, an end before. Within words that were replaced it is their end.
 */
export function placeOf(
  at: number,
  side: 'start' | 'end',
  stretches: readonly SameStretch[],
  { old, now }: { readonly old: number; readonly now: number },
): number {
  if (side === 'start' && at === 0) return 0
  if (side === 'end' && at === old) return now
  const before = stretches.findLast((each) => each.old < at || (each.old === at && side === 'end'))
  if (before !== undefined && at < before.old + before.length) return before.new + (at - before.old)
  const after = stretches.find((each) => each.old >= at)
  const ended = before !== undefined && before.old + before.length === at
  const begins = after !== undefined && after.old === at
  if (side === 'start' && begins) return after.new
  if (ended) return before.new + before.length
  return after === undefined ? now : after.new
}

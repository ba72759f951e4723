/** Words without white space and in one width (比对用文字), so that a changed layout is no change. */
export function bare(words: string): string {
  return words.normalize('NFKC').replace(/\s+/gu, '')
}

/** The pairs of neighbouring characters of the words, each once. */
export function pairsOf(words: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= words.length; at++) pairs.add(words.slice(at, at + 2))
  return pairs
}

/** How many pairs both have. */
export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of fewer) if (more.has(pair)) shared++
  return shared
}

/** How alike two sets of pairs are (相似度), of 100. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 100 : Math.floor((200 * sharedPairs(a, b)) / (a.size + b.size))
}

/** For each query the entries that share its rarer pairs, so that no two long lists are compared all with all. */
export function candidatesIn(
  entries: readonly ReadonlySet<string>[],
): (query: ReadonlySet<string>) => number[] {
  const having = new Map<string, number[]>()
  entries.forEach((pairs, at) => {
    for (const pair of pairs) {
      const known = having.get(pair)
      if (known) known.push(at)
      else having.set(pair, [at])
    }
  })
  return (query) => {
    const lists = [...query].flatMap((pair) => {
      const found = having.get(pair)
      return found && found.length <= mostOfOne ? [found] : []
    })
    const votes = new Map<number, number>()
    for (const found of lists.toSorted((a, b) => a.length - b.length).slice(0, rarest))
      for (const at of found) votes.set(at, (votes.get(at) ?? 0) + 1)
    return [...votes]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([at]) => at)
  }
}

const rarest = 24
const mostOfOne = 60
const mostCandidates = 12

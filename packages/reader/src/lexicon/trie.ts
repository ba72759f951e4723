/** Words to values, looked up at a place in a text; the longest word wins. */
export interface Trie<T> {
  readonly next: Map<number, Trie<T>>
  value: T | undefined
}

/** Builds a trie; a word given twice keeps its last value. */
export function trieOf<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const root: Trie<T> = { next: new Map(), value: undefined }
  for (const [word, value] of entries) {
    let node = root
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i)
      let child = node.next.get(code)
      if (!child) {
        child = { next: new Map(), value: undefined }
        node.next.set(code, child)
      }
      node = child
    }
    node.value = value
  }
  return root
}

export interface Found<T> {
  readonly length: number
  readonly value: T
}

/** The longest word of `trie` that stands at `at` in `text`, before `limit`. */
export function longestAt<T>(
  trie: Trie<T>,
  text: string,
  at: number,
  limit = text.length,
): Found<T> | undefined {
  let node: Trie<T> | undefined = trie
  let found: Found<T> | undefined
  for (let i = at; i < limit; i++) {
    node = node.next.get(text.charCodeAt(i))
    if (!node) break
    if (node.value !== undefined) found = { length: i + 1 - at, value: node.value }
  }
  return found
}

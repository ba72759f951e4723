import { normalText } from './normal-text.ts'

/** What is stored of texts so that they are found (检索词): their normal text, and the one- and two-character pieces of it. */
export interface SearchTerms {
  /** One line for each text; a query has no line end, so it does not reach over two of them. */
  readonly normal: string
  /** Each once, for a tsvector. */
  readonly grams: readonly string[]
}

/** How texts are asked for (检索式): all the pieces, then the whole by LIKE. */
export interface SearchQuery {
  readonly normal: string
  readonly grams: readonly string[]
  /** For LIKE with its usual escape, the backslash. */
  readonly pattern: string
}

export type SearchProblem =
  | { readonly code: 'nothingToSearch' }
  | { readonly code: 'queryTooLong'; readonly most: number }

/** Longest query, in characters that count; parts of a document overlap by as many. */
export const longestQuery = 1000

/** What to store of `texts` (检索词): an item's words, former words and quotes, a part of a document. */
export function searchTerms(texts: readonly string[]): SearchTerms {
  const lines = texts.map((text) => normalText(text).text)
  const grams = new Set(lines.flatMap((line) => [...onesOf(line), ...twosOf(line)]))
  return { normal: lines.join('\n'), grams: [...grams] }
}

/** What to ask for when somebody types `words` (检索式): one character by itself, more by every two that are neighbours. */
export function searchQuery(words: string): SearchQuery | SearchProblem {
  const normal = normalText(words).text
  const characters = onesOf(normal)
  if (characters.length === 0) return { code: 'nothingToSearch' }
  if (characters.length > longestQuery) return { code: 'queryTooLong', most: longestQuery }
  const grams = characters.length === 1 ? characters : [...new Set(twosOf(normal))]
  return { normal, grams, pattern: `%${normal.replace(/[\\%_]/g, '\\$&')}%` }
}

function onesOf(line: string): string[] {
  return [...line]
}

function twosOf(line: string): string[] {
  const characters = [...line]
  return characters.slice(1).map((character, i) => characters[i]! + character)
}

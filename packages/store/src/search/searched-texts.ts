import type { BreakdownRow, Item } from '@taizhang/ledger'

/** What of an item its words are drawn from. */
export const searched = ['words', 'formerWords', 'sources', 'serial', 'instruction', 'notes'] as const
type Searched = Pick<Item, (typeof searched)[number]>

/** The words by which an item is found (事项检索文字): now and before, its quotes, its serial, the leader's words. Each once. */
export function itemTexts({ words, formerWords, sources, serial, instruction, notes }: Searched): string[] {
  const instructions = [...(instruction ? [instruction] : []), ...notes]
  return eachOnce([
    words,
    ...formerWords,
    ...sources.map(({ quote }) => quote),
    ...(serial === undefined ? [] : [serial]),
    ...instructions.flatMap((each) => [each.words, each.paper]),
  ])
}

/** The words by which a row is found (条目检索文字): as edited, as the document has them, its measures. Each once. */
export function rowTexts({ words, quotes, formerQuotes, measures, serial }: BreakdownRow): string[] {
  return eachOnce([
    words,
    ...[...quotes, ...formerQuotes].map(({ text }) => text),
    ...measures.map((measure) => measure.words),
    ...(serial === undefined ? [] : [serial]),
  ])
}

function eachOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}

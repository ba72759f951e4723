import type { Item } from '@taizhang/ledger'

/** The first words that tell an item from others. */
const wordsShown = 18

/** An item as people call it (事项称谓): 37“新改建各类地下管网83公里”. */
export function nameOfItem({ words, serial }: Pick<Item, 'words' | 'serial'>): string {
  const start = words.length > wordsShown ? `${words.slice(0, wordsShown)}…` : words
  return serial === undefined ? `“${start}”` : `${serial}“${start}”`
}

import type { SealedWords } from '../chain/words.ts'
import type { Transaction } from '../database/in-government.ts'

/**
 * Words of entries that stand beside the chain and can be removed (可移除文字), by the sequence of the entry, each with its place in it
 * (`/fact/words`). An entry that holds no such words, or none any more, is not in it.
 */
export async function removableWords(
  { client, governmentId }: Transaction,
  sequences: readonly number[],
): Promise<ReadonlyMap<number, readonly { readonly place: string; readonly text: string }[]>> {
  const { rows } = await client.query<{ readonly sequence: number; readonly words: SealedWords }>(
    'select sequence, words from event_words where government_id = $1 and sequence = any ($2)',
    [governmentId, sequences],
  )
  return new Map(
    rows.map(({ sequence, words }) => [
      sequence,
      Object.entries(words).map(([place, [, text]]) => ({ place, text })),
    ]),
  )
}

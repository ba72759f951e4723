import type { Act } from '@taizhang/ledger'
import type { SealedWords } from '../chain/words.ts'
import type { Transaction } from '../database/in-government.ts'
import { rebuildProjections } from './rebuild.ts'
import { recordFacts } from './record-facts.ts'

/** Which words are to be removed, and on what (移除文字): two persons by name, and the document that says so. */
export interface WordsRemoval {
  /** The entry that they stand beside. */
  readonly sequence: number
  /** Where they stand in it: `/fact/words`. */
  readonly places: readonly string[]
  /** Who does it; its actor is the first person. */
  readonly act: Act
  readonly secondPerson: string
  readonly documentNumber: string
  readonly reason: string
}

export type WordsRemovalProblem =
  | 'wordsUnknown'
  | 'secondPersonMissing'
  | 'documentNumberMissing'
  | 'reasonMissing'

/** A copy that was made while the words were there (受影响备份). */
export interface BackupRecord {
  readonly fileName: string
  readonly madeAt: string
}

export type WordsRemovalOutcome =
  | { readonly removal: number; readonly backups: readonly BackupRecord[] }
  | { readonly problem: WordsRemovalProblem }

/**
 * Takes words away that should not be on record (移除文字), as a number of an identity card. An entry of the chain says who did it, on
 * what document and where; in the words' place a tombstone reads, in the projections too, which are made anew. The chain holds.
 *
 * Copies outside are not reached: `backups` lists those made while the words were there, to be destroyed or accounted for. Nor are
 * pages of the database that are free but not yet used again, and its own log: they are overwritten in time.
 */
export async function removeWords(tx: Transaction, removal: WordsRemoval): Promise<WordsRemovalOutcome> {
  const { sequence, places, act, secondPerson, documentNumber, reason } = removal
  const problem = problemOf(removal) ?? (await unknownPlace(tx, removal))
  if (problem) return { problem }
  const fact = { kind: 'wordsRemoved', sequence, places, secondPerson, documentNumber, reason }
  const entry = { book: 'removal', subject: `words/${sequence}`, act, fact } as const
  const [recorded] = await recordFacts(tx, [entry])
  await tx.client.query('select remove_words($1, $2, $3)', [recorded, sequence, places])
  await rebuildProjections(tx)
  const { rows } = await tx.client.query<BackupRecord>(
    `select file_name as "fileName", made_at as "madeAt" from backups
     where government_id = $1 and sequence >= $2 order by made_at, file_name`,
    [tx.governmentId, sequence],
  )
  return { removal: recorded!, backups: rows }
}

function problemOf({
  secondPerson,
  act,
  documentNumber,
  reason,
}: WordsRemoval): WordsRemovalProblem | undefined {
  const second = secondPerson.trim()
  if (second === '' || second === act.actor) return 'secondPersonMissing'
  if (documentNumber.trim() === '') return 'documentNumberMissing'
  return reason.trim() === '' ? 'reasonMissing' : undefined
}

async function unknownPlace(
  { client, governmentId }: Transaction,
  { sequence, places }: WordsRemoval,
): Promise<WordsRemovalProblem | undefined> {
  const { rows } = await client.query<{ readonly words: SealedWords }>(
    'select words from event_words where government_id = $1 and sequence = $2',
    [governmentId, sequence],
  )
  const words = rows[0]?.words ?? {}
  return places.length > 0 && places.every((place) => Object.hasOwn(words, place))
    ? undefined
    : 'wordsUnknown'
}

const explanations: Readonly<Record<WordsRemovalProblem, { readonly zh: string; readonly en: string }>> = {
  wordsUnknown: {
    zh: '该条记录中没有指定的文字，或者已经移除。请核对记录编号和位置。',
    en: 'That entry holds no such words, or they were removed before: check its number and the place.',
  },
  secondPersonMissing: {
    zh: '移除文字须两人办理，第二人不能空着，也不能是同一人。请另请一人共同办理。',
    en: 'Words are removed by two persons: name a second one, who is not the first.',
  },
  documentNumberMissing: {
    zh: '移除文字须有文号。请填写批准移除的文件的文号。',
    en: 'Words are removed on a document: give the number of the one that approves it.',
  },
  reasonMissing: {
    zh: '移除文字须写明理由。请补充后再办理。',
    en: 'Words are removed for a reason: say which, and try again.',
  },
}

/** What happened and what to do next (不能移除的原因). */
export function explainWordsRemovalProblem(problem: WordsRemovalProblem): {
  readonly zh: string
  readonly en: string
} {
  return explanations[problem]
}

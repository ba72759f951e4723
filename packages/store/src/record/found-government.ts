import type { Act } from '@taizhang/ledger'
import { type DigestAlgorithm, noDigest } from '../chain/digest.ts'
import { linksAfter } from '../chain/entry.ts'
import { beginIn, onConnection } from '../database/in-government.ts'
import type { Database } from '../database/open-database.ts'
import { linkWrites } from './record-deeds.ts'
import { insertText, literal } from './sql-text.ts'

/** A government whose ledger is kept here (政府). */
export interface Government {
  readonly id: string
  readonly name: string
  /** 省、市、县、乡, by the ids of the glossary. */
  readonly level: string
  /** Its code by GB/T 2260. */
  readonly code?: string
  readonly parent?: string
}

/** What can be chosen when it is founded, and never after. */
export interface FoundingOptions {
  readonly algorithm?: DigestAlgorithm
  readonly recordedAt?: string
}

/** Begins the records of a government (建账): its chain starts with this. False where it is there already. */
export async function foundGovernment(
  database: Database,
  government: Government,
  act: Act,
  { algorithm = 'sm3', recordedAt = new Date().toISOString() }: FoundingOptions = {},
): Promise<boolean> {
  const { id, name, level, code, parent } = government
  const head = { algorithm, sequence: 0, digest: noDigest }
  const fact = { kind: 'founded', ...government, algorithm }
  const [link] = linksAfter(head, id, [{ book: 'government', subject: id, act, fact }], recordedAt)
  const text =
    insertText('governments', [
      {
        ...{ government_id: literal(id), code: literal(code), name: literal(name), level: literal(level) },
        ...{ parent: literal(parent), founded_at: literal(recordedAt) },
      },
    ]) +
    insertText('chain_heads', [
      {
        ...{
          government_id: literal(id),
          algorithm: literal(algorithm),
          sequence: '0',
          digest: literal(noDigest),
        },
      },
    ]) +
    linkWrites(id, [link!], undefined)
  return onConnection(database, async (client) => {
    try {
      await client.query(`${beginIn(id)} ${text} commit`)
      return true
    } catch (error) {
      await client.query('rollback')
      if ((error as { readonly code?: string }).code === '23505') return false
      throw error
    }
  })
}

import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { stopBackup } from './backup-problem.ts'
import type { BackupFact, BackupHead } from './content.ts'
import { type Frame, framesOf } from './frames.ts'
import { type BackupKey, unseal } from './seal.ts'

/** What takes the steps of a backup, in their order (恢复步骤). */
export interface BackupTaker {
  readonly head: (head: BackupHead) => Promise<void>
  readonly table: (table: { readonly name: string; readonly columns: readonly string[] }) => Promise<void>
  readonly rows: (bytes: Buffer) => Promise<void>
  readonly tableEnd: (end: {
    readonly name: string
    readonly rows: number
    readonly digest: string
  }) => Promise<void>
  readonly end: (end: Extract<BackupFact, { readonly kind: 'end' }>) => Promise<void>
}

/** Reads a backup file from its first byte to its last and hands over what is in it (读取备份). Ends with `stopBackup` where it is not whole. */
export async function readContent(file: string, key: BackupKey, taker: BackupTaker): Promise<void> {
  await pipeline(
    createReadStream(file),
    (source) => unseal(source, key),
    createGunzip(),
    async (source) => {
      let ended = false
      for await (const frame of framesOf<BackupFact>(source)) {
        await take(frame, taker)
        ended = frame.kind === 'fact' && frame.fact.kind === 'end'
      }
      if (!ended) throw stopBackup('cutShort')
    },
  )
}

function take(frame: Frame<BackupFact>, taker: BackupTaker): Promise<void> {
  if (frame.kind === 'rows') return taker.rows(frame.bytes)
  const { fact } = frame
  switch (fact.kind) {
    case 'head':
      return taker.head(fact)
    case 'table':
      return taker.table(fact)
    case 'tableEnd':
      return taker.tableEnd(fact)
    case 'end':
      return taker.end(fact)
  }
}

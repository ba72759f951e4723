import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { from } from 'pg-copy-streams'
import { quoted } from './catalog.ts'

/** Rows on their way into a table (导入). One of `end` and `abandon` must be called before the connection does anything else. */
export interface CopyIn {
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
  readonly abandon: () => Promise<void>
}

/** Begins to fill a table with rows in the text form of COPY. What the database says against them is thrown by the next call. */
export function copyInto(client: ClientBase, table: string, columns: readonly string[]): CopyIn {
  const stream = client.query(from(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`))
  let refused: Error | undefined
  stream.on('error', (error) => {
    refused ??= error
  })
  return {
    write: async (bytes) => {
      if (refused) throw refused
      if (!stream.write(bytes)) await once(stream, 'drain')
    },
    end: async () => {
      if (refused) throw refused
      await finished(stream.end())
    },
    abandon: async () => {
      if (stream.closed) return
      const closed = once(stream, 'close')
      stream.destroy(new Error('abandoned'))
      // Destroying it is an error of its own, which is what was wanted.
      await closed.catch((error: Error) => error)
    },
  }
}

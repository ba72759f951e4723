import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Database, isDatabaseProblem, openDatabase } from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { say } from '../terminal/output.ts'
import type { RecordPlace } from './record-place.ts'

/** Opens the ledger that is there (打开台账), works on it and closes it. Gives the exit status; a ledger that cannot be opened is explained. */
export async function withRecords(
  place: RecordPlace,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  // An empty folder would get a new database; who asks for a backup of it has named the wrong one.
  if ('folder' in place && !existsSync(join(place.folder, 'postgres'))) {
    say(
      `${place.folder} 里没有台账。请用 --data 说台账在哪个文件夹，或设 DATABASE_URL。`,
      `No ledger is kept in ${place.folder}: name its folder by --data, or set DATABASE_URL.`,
    )
    return exitStatus.someFailed
  }
  return explained(async () => {
    const database = await openDatabase(place)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  })
}

/** Says what is wrong with the database, where that is something people can mend. */
export async function explained(work: () => Promise<number>): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!isDatabaseProblem(error)) throw error
    say(...error.message.split('\n'))
    return exitStatus.someFailed
  }
}

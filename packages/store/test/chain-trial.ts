import pg from 'pg'
import { fieldTypes } from '../src/database/field-types.ts'
import { foundGovernment } from '../src/record/found-government.ts'
import type { LedgerEvent } from '../src/record/ledger-event.ts'
import { type Recorded, recordDeeds } from '../src/record/record-deeds.ts'
import { openTrialDatabase, type TrialDatabase } from '../src/trial/trial-database.ts'
import { login } from './story.ts'

/** A database with one government in it, and the superuser's connection. */
export interface ChainTrial {
  readonly database: TrialDatabase
  readonly superuser: pg.Client
  readonly record: (events: readonly LedgerEvent[]) => Promise<Recorded>
  readonly close: () => Promise<void>
}

/** Opens it. */
export async function openChainTrial(): Promise<ChainTrial> {
  const database = await openTrialDatabase()
  const city = { id: 'qinglan', name: '青澜市人民政府', level: 'city' }
  await foundGovernment(database, city, login('2026-01-01'))
  const superuser = new pg.Client({ ...database.superuserAddress, types: fieldTypes })
  await superuser.connect()
  return {
    database,
    superuser,
    record: async (events) => {
      const outcome = await recordDeeds(database, 'qinglan', events)
      if ('sequence' in outcome) return outcome
      throw new Error(`not recorded: ${JSON.stringify(outcome)}`)
    },
    close: async () => {
      await superuser.end()
      await database.close()
    },
  }
}

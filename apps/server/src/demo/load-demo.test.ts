import { fileURLToPath } from 'node:url'
import { dateOf } from '@taizhang/ledger'
import { inGovernment, openTrialDatabase } from '@taizhang/store'
import { afterAll, expect, test } from 'vitest'
import { createLog } from '../log.ts'
import { defaultSettings } from '../settings.ts'
import { demoGovernment, loadDemo } from './load-demo.ts'

const root = fileURLToPath(new URL('../../../..', import.meta.url))
const database = await openTrialDatabase()
afterAll(() => database.close())

const parts = {
  ...{ database, now: () => new Date('2025-11-06T01:00:00Z'), log: createLog(undefined, 'silent') },
  settings: { ...defaultSettings, policiesFolder: `${root}/policies` },
}

// The rest of the year is told in story.test.ts; recording it takes as long again for every ten months.
const demo = { samplesFolder: `${root}/samples`, until: dateOf('2025-02-10') }

test('what is told is on record once, with an account for each role, and not a second time', async () => {
  const loaded = await loadDemo(parts, demo)
  const { rows } = await inGovernment(database, demoGovernment.id, ({ client }) =>
    client.query(
      "select count(*)::int as events from events where book in ('item', 'breakdown', 'register')",
    ),
  )
  expect(rows).toEqual([{ events: loaded.events }])
  const roles = new Set(loaded.accounts.flatMap((account) => account.roles))
  expect([...roles].toSorted()).toEqual([
    ...['auditAdministrator', 'desk', 'drafting', 'head', 'liaison', 'reader', 'securityAdministrator'],
    ...['sponsor', 'supervisor', 'systemAdministrator'],
  ])
  await expect(loadDemo(parts, demo)).rejects.toThrow('青澜市人民政府 is in this database already')
})

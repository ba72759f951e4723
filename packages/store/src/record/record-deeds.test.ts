import { afterAll, beforeAll, expect, test } from 'vitest'
import { begun, login, on } from '../../test/story.ts'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import { foundGovernment } from './found-government.ts'
import { recordDeeds } from './record-deeds.ts'

let database: TrialDatabase

beforeAll(async () => {
  database = await openTrialDatabase()
  await foundGovernment(
    database,
    { id: 'qinglan', name: '青澜市人民政府', level: 'city' },
    login('2026-01-01'),
  )
})
afterAll(() => database.close())

test('records events, and refuses what the rules refuse', async () => {
  const recorded = await recordDeeds(database, 'qinglan', begun('i37', '37'))
  expect(recorded).toMatchObject({ first: 2, sequence: 4, versions: [{ subject: 'i37', version: 4 }] })
  const refused = await recordDeeds(database, 'qinglan', [on('2026-03-01', 'i37', { kind: 'signedFor' })])
  expect(refused).toMatchObject({ refusal: { code: 'notNow' }, index: 0 })
})

test('a connection without a government sees nothing', async () => {
  const { rows } = await database.pool.query('select * from items')
  expect(rows).toEqual([])
})

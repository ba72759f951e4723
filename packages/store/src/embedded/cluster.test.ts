import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killWhileWriting } from '../../test/kill-trial.ts'
import { begun, login } from '../../test/story.ts'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { withClient } from '../database/open-database.ts'
import { foundGovernment, openDatabase, recordDeeds } from '../index.ts'
import { joinCluster } from './cluster.ts'

let home: string

beforeAll(() => {
  home = temporaryFolder('cluster')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const pidIn = (folder: string) =>
  readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
const isRunning = (folder: string) => existsSync(join(folder, 'postgres', 'postmaster.pid'))

test('the last who leaves stops it; those who come together make one, and come back to what is there', async () => {
  const folder = join(home, 'shared')
  const clusters = await Promise.all([1, 2, 3].map(() => joinCluster(folder)))
  const [first, ...others] = clusters
  const pid = pidIn(folder)
  await withClient(first!.address, async (client) => {
    await client.query('create table kept (id int)')
    const { rows } = await client.query('show listen_addresses')
    expect(rows).toEqual([{ listen_addresses: '' }])
  })
  await first!.leave()
  expect(pidIn(folder)).toBe(pid)
  await Promise.all(others.map((each) => each.leave()))
  expect(isRunning(folder)).toBe(false)
  const again = await joinCluster(folder)
  await withClient(again.address, (client) => client.query('select from kept'))
  await again.leave()
  expect(isRunning(folder)).toBe(false)
})

test('in a deep folder the socket lies elsewhere: its path would be too long', async () => {
  const folder = join(home, ...Array.from({ length: 8 }, () => '很深的目录'))
  mkdirSync(folder, { recursive: true })
  const cluster = await joinCluster(folder)
  expect(cluster.address.host?.startsWith(folder)).toBe(false)
  await withClient(cluster.address, (client) => client.query('select 1'))
  await cluster.leave()
})

test('nobody else reaches the data or the socket', () => {
  const modes = ['postgres', 'socket'].map((name) => statSync(join(home, 'shared', name)).mode & 0o777)
  expect(modes).toEqual([0o700, 0o700])
})

test('a postmaster that is killed is started again under those who use it', async () => {
  const folder = join(home, 'restarted')
  const database = await openDatabase({ folder })
  await foundGovernment(database, { id: 'g', name: '市', level: 'city' }, login('2026-01-01'))
  process.kill(Number(pidIn(folder)), 'SIGKILL')
  const record = () => recordDeeds(database, 'g', begun('i1', '1'))
  await expect
    .poll(
      () =>
        record().then(
          (outcome) => 'sequence' in outcome,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
  await database.close()
  expect(isRunning(folder)).toBe(false)
})

test('kill -9 of writer and database: nothing that was acknowledged is lost, the chain is whole', async () => {
  const folder = join(home, 'killed')
  let acknowledged = 0
  for (const forMs of [30, 170, 350]) {
    const outcome = await killWhileWriting(folder, 'qinglan', forMs)
    expect(outcome).toMatchObject({ lost: 0, isWhole: true })
    acknowledged += outcome.acknowledged
  }
  expect(acknowledged).toBeGreaterThan(10)
})

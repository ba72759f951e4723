import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { added, begun, login, on } from '../../test/story.ts'
import { inGovernment } from '../database/in-government.ts'
import { openDatabase, withClient } from '../database/open-database.ts'
import { fileBytes, fileOf, storeFile } from '../files/file-store.ts'
import { foundGovernment } from '../record/found-government.ts'
import { recordDeeds } from '../record/record-deeds.ts'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import { backUp } from './back-up.ts'
import { checkBackup } from './check-backup.ts'
import { restoreBackup, restoreInto } from './restore.ts'
import type { BackupKey } from './seal.ts'

const key: BackupKey = { kind: 'keyFile', bytes: Buffer.alloc(32, '青澜') }
const folder = mkdtempSync(join(tmpdir(), 'taizhang-drill-'))
const at = (name: string) => join(folder, name)

let source: TrialDatabase
beforeAll(async () => {
  source = await openTrialDatabase()
  for (const id of ['370900', '370901']) {
    await foundGovernment(source, { id, name: `政府${id}`, level: 'city' }, login('2026-01-05'))
    const events = Array.from({ length: 20 }, (_, i) => begun(`item-${i}`, String(i + 1))).flat()
    const outcome = await recordDeeds(source, id, events)
    if (!('sequence' in outcome)) throw new Error(JSON.stringify(outcome))
  }
  const bytes = Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    Buffer.alloc(500, '台账\t\\N\n'),
    randomBytes(1_500_000),
  ])
  await inGovernment(source, '370900', (tx) =>
    storeFile(tx, { name: '方案.pdf', bytes, at: '2026-02-01T00:00:00Z' }),
  )
}, 60_000)
afterAll(async () => {
  await source.close()
  rmSync(folder, { recursive: true })
})

/** All rows of all tables, read past row level security, as text. */
async function everything(database: TrialDatabase): Promise<Readonly<Record<string, readonly string[]>>> {
  return withClient(database.superuserAddress, async (client) => {
    const { rows: tables } = await client.query<{ readonly name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1`,
    )
    const content: Record<string, readonly string[]> = {}
    for (const { name } of tables) {
      const { rows } = await client.query<{ readonly row: string }>(
        `select t::text as row from ${name} t order by t::text collate "C"`,
      )
      content[name] = rows.map(({ row }) => row)
    }
    return content
  })
}

describe('the drill', () => {
  test('a backup made while others write comes back elsewhere, row for row', async () => {
    let writing = true
    const writer = (async () => {
      for (let i = 0; writing; i += 1)
        await recordDeeds(source, '370901', [on('2026-03-01', `late-${i}`, added({ words: `新增事项${i}` }))])
    })()
    const made = await backUp(source, { file: at('a.tzb'), key })
    writing = false
    await writer
    if (!('head' in made)) throw new Error(JSON.stringify(made))
    const target = await openTrialDatabase()
    try {
      expect(await restoreInto(target, { file: at('a.tzb'), key })).toEqual({ ...made, brokenChains: [] })
      const [before, after] = [await everything(source), await everything(target)]
      const { sequence } = made.head.governments[1]!
      // What was written after the moment of the backup is not in it, and nothing else is missing.
      expect(after.events).toEqual(
        before.events!.filter((row) => isOf('370900', row) || sequenceOf(row) <= sequence),
      )
      expect(after.files).toEqual(before.files)
      expect(after.file_parts).toEqual(before.file_parts)
      expect(after.items!.filter((row) => isOf('370900', row))).toEqual(
        before.items!.filter((row) => isOf('370900', row)),
      )
      expect(
        await inGovernment(target, '370900', ({ client }) => client.query('select from items')),
      ).toHaveProperty('rowCount', 20)
    } finally {
      await target.close()
    }
  })

  test('where nobody writes, all tables are the same, and work goes on in the copy', async () => {
    const before = await everything(source)
    await backUp(source, { file: at('b.tzb'), key })
    const target = await openTrialDatabase()
    try {
      await restoreInto(target, { file: at('b.tzb'), key })
      expect(await everything(target)).toEqual(before)
      const outcome = await recordDeeds(target, '370900', [on('2026-03-02', 'new', added())])
      expect(outcome).toHaveProperty('sequence')
      await inGovernment(target, '370900', async (tx) => {
        const { rows } = await tx.client.query('select sha256 from files')
        for await (const part of fileBytes(tx, (await fileOf(tx, rows[0].sha256))!))
          expect(part.length).toBeGreaterThan(0)
      })
    } finally {
      await target.close()
    }
  })

  const isOf = (government: string, row: string) => row.startsWith(`(${government},`)
  const sequenceOf = (row: string) => Number(/^\(\d+,(\d+),/.exec(row)![1])
})

test('a chain that was broken before comes back as it was, and it is told', async () => {
  const tampered = await openTrialDatabase()
  const target = await openTrialDatabase()
  try {
    await foundGovernment(tampered, { id: '370903', name: '被改的', level: 'city' }, login('2026-01-05'))
    await recordDeeds(tampered, '370903', begun('item', '1'))
    await withClient(tampered.superuserAddress, (client) =>
      client.query(`update events set entry = replace(entry, '张敏', '李强') where sequence = 4`),
    )
    await backUp(tampered, { file: at('tampered.tzb'), key })
    expect(await restoreInto(target, { file: at('tampered.tzb'), key })).toMatchObject({
      brokenChains: [{ government: '370903', broken: { kind: 'changed', sequence: 4 } }],
    })
  } finally {
    await tampered.close()
    await target.close()
  }
})

test('a backup of an older schema is brought up to date', async () => {
  // Root's database runs as somebody else, who must get through.
  chmodSync(folder, 0o711)
  const older = await openDatabase({ folder: at('older'), migrations: 2 })
  await foundGovernment(older, { id: '370904', name: '早的', level: 'city' }, login('2026-01-05'))
  const made = await backUp(older, { file: at('older.tzb'), key })
  await older.close()
  expect(made).toMatchObject({ head: { migrations: { length: 2 } } })
  const restored = await restoreBackup({ folder: at('newer'), file: at('older.tzb'), key })
  expect(restored).toMatchObject({ brokenChains: [] })
  const newer = await openDatabase({ folder: at('newer') })
  const { rows } = await withClient(newer.ownerAddress, (client) =>
    client.query('select count(*)::int as applied from migrations'),
  )
  expect(rows[0].applied).toBeGreaterThan(2)
  expect(await recordDeeds(newer, '370904', begun('item', '1'))).toHaveProperty('sequence', 4)
  await newer.close()
  expect(await restoreBackup({ folder: at('newer'), file: at('older.tzb'), key })).toMatchObject({
    problem: { code: 'notEmpty' },
  })
}, 120_000)

test('a backup is listed for every government, and says what it holds', async () => {
  const made = await backUp(source, { file: at('c.tzb'), key })
  const listed = await inGovernment(source, '370900', ({ client }) =>
    client.query(`select sequence from backups where file_name = 'c.tzb'`),
  )
  const { head, tables, rows } = await checkBackup(at('c.tzb'), key)
  expect(made).toEqual({ head })
  expect(listed.rows).toEqual([{ sequence: head.governments[0]!.sequence }])
  expect(tables).toBeGreaterThan(15)
  expect(rows).toBeGreaterThan(200)
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
})

describe('refused', () => {
  let target: TrialDatabase
  beforeAll(async () => {
    await backUp(source, { file: at('good.tzb'), key })
    const good = readFileSync(at('good.tzb'))
    writeFileSync(
      at('changed.tzb'),
      good.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)),
    )
    writeFileSync(
      at('late.tzb'),
      good.map((byte, i) => (i === good.length - 200_000 ? byte ^ 1 : byte)),
    )
    // Ten whole pieces, which stop in the middle of the rows of a table.
    writeFileSync(at('cut.tzb'), good.subarray(0, 88 + 10 * (64 * 1024 + 16)))
    target = await openTrialDatabase()
  })
  afterAll(() => target.close())

  test.each([
    // why                       file             key                                                       problem
    ['a wrong key', 'good.tzb', { kind: 'keyFile', bytes: Buffer.alloc(32, 'x') }, 'wrongKey'],
    ['a changed byte', 'changed.tzb', key, 'damaged'],
    ['a changed byte, when much is filled in', 'late.tzb', key, 'damaged'],
    ['cut short', 'cut.tzb', key, 'cutShort'],
  ] as const)('%s, and nothing is left in the target', async (_why, file, with_, code) => {
    expect(await restoreInto(target, { file: at(file), key: with_ })).toMatchObject({ problem: { code } })
    expect(Object.values(await everything(target)).flat()).toEqual([])
  })

  test('a target that holds something', async () => {
    await foundGovernment(target, { id: '370902', name: '另一个', level: 'city' }, login('2026-01-05'))
    const before = await everything(target)
    expect(await restoreInto(target, { file: at('good.tzb'), key })).toMatchObject({
      problem: { code: 'notEmpty' },
    })
    expect(await everything(target)).toEqual(before)
  })

  test('a weak passphrase, and a name that is taken', async () => {
    const weak: BackupKey = { kind: 'passphrase', words: '12345678' }
    expect(await backUp(source, { file: at('weak.tzb'), key: weak })).toMatchObject({
      problem: { code: 'keyTooWeak' },
    })
    expect(existsSync(at('weak.tzb'))).toBe(false)
    expect(await backUp(source, { file: at('good.tzb'), key })).toMatchObject({
      problem: { code: 'fileThere' },
    })
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { login } from '../../test/story.ts'
import { inGovernment } from '../database/in-government.ts'
import { foundGovernment } from '../record/found-government.ts'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import { fileBytes, fileOf, storeFile } from './file-store.ts'
import { explainFileRemovalProblem, type FileRemoval, removeFile } from './remove-file.ts'

let database: TrialDatabase
beforeAll(async () => {
  database = await openTrialDatabase()
  for (const id of ['370900', '370901'])
    await foundGovernment(database, { id, name: id, level: 'city' }, login('2026-01-05'))
}, 60_000)
afterAll(() => database.close())

const at = '2026-02-01T08:00:00.000Z'
const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)])
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const store = (bytes: Uint8Array, name = '方案.pdf', government = '370900') =>
  inGovernment(database, government, (tx) => storeFile(tx, { name, bytes, at }))
const bytesOf = (sha256: string, government = '370900') =>
  inGovernment(database, government, async (tx) => {
    const file = await fileOf(tx, sha256)
    const parts: Buffer[] = []
    if (file) for await (const part of fileBytes(tx, file)) parts.push(part)
    return file && Buffer.concat(parts)
  })
const rowsAsSuperuser = async (sql: string) => {
  const { rows } = await inGovernment(database, '370900', ({ client }) => client.query(sql))
  return rows
}

test.each([1, 1024 * 1024, 2 * 1024 * 1024 + 7])('%i bytes come back as they were', async (size) => {
  const bytes = pdf(size)
  expect(await store(bytes)).toMatchObject({
    file: { sha256: shaOf(bytes), type: 'pdf', size: bytes.length, name: '方案.pdf' },
  })
  // Vitest compares a megabyte for ten seconds; Buffer does it at once.
  expect((await bytesOf(shaOf(bytes)))?.equals(bytes)).toBe(true)
})

test('the same bytes are kept once, under their first name', async () => {
  const bytes = pdf(100)
  await store(bytes, '甲.pdf')
  expect(await store(bytes, '乙.pdf')).toMatchObject({ file: { name: '甲.pdf' } })
})

test('another government does not see it, and has its own', async () => {
  const bytes = pdf(100)
  await store(bytes)
  expect(await bytesOf(shaOf(bytes), '370901')).toBeUndefined()
  await store(bytes, '方案.pdf', '370901')
  expect(await bytesOf(shaOf(bytes), '370901')).toEqual(bytes)
})

test.each([
  // why                         name               bytes                                     outcome
  ['a mark of secrecy', '方案.txt', Buffer.from('机密★1年\n任务分解方案'), { secret: { kind: 'marked' } }],
  ['a mark in the name', '【机密】方案.pdf', pdf(10), { secret: { kind: 'marked' } }],
  ['no known type', '方案.exe', Buffer.from('MZ\0\0\0'), { problem: { code: 'fileTypeUnknown' } }],
])('refused, and not a byte stored: %s', async (_why, name, bytes, outcome) => {
  expect(await store(bytes, name)).toMatchObject(outcome)
  expect(await bytesOf(shaOf(bytes))).toBeUndefined()
  expect(await rowsAsSuperuser(`select from file_parts where sha256 = '${shaOf(bytes)}'`)).toEqual([])
})

test('a page of a pdf that was opened elsewhere is looked at too', async () => {
  const parts = [{ place: '第1页', text: '机密★1年\n任务分解方案' }]
  const outcome = await inGovernment(database, '370900', (tx) =>
    storeFile(tx, { name: 'a.pdf', bytes: pdf(9), parts, at }),
  )
  expect(outcome).toMatchObject({ secret: { mark: { place: '第1页' } } })
})

test('what has no words is kept, and it is said that nobody looked', async () => {
  const outcome = await store(
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(20)]),
    '现场.jpg',
  )
  expect(outcome).toMatchObject({ check: { kind: 'unseen' } })
})

describe('removal', () => {
  const removalOf = (sha256: string): FileRemoval => ({
    sha256,
    act: login('2026-03-01'),
    secondPerson: '督查室李强',
    documentNumber: '青政办密〔2026〕1号',
    reason: '照片里有12人的身份证',
  })
  const remove = (removal: FileRemoval, government = '370900') =>
    inGovernment(database, government, (tx) => removeFile(tx, removal))

  test('takes the bytes and the name, leaves a tombstone and a link in the chain, and names the copies', async () => {
    const bytes = pdf(2_000_000)
    await store(bytes, '身份证.pdf')
    await inGovernment(database, '370900', ({ client }) =>
      client.query(
        `insert into backups (government_id, backup_id, made_at, sequence, file_name) values
         ('370900', 'before', '2026-01-31', 1, '早.tzb'), ('370900', 'after', '2026-02-02', 1, '晚.tzb')`,
      ),
    )
    const outcome = await remove(removalOf(shaOf(bytes)))
    expect(outcome).toMatchObject({
      file: { sha256: shaOf(bytes), size: bytes.length, removed: { documentNumber: '青政办密〔2026〕1号' } },
      backups: [{ fileName: '晚.tzb' }],
    })
    expect(outcome).not.toHaveProperty('file.name')
    expect(await bytesOf(shaOf(bytes))).toHaveLength(0)
    expect(await rowsAsSuperuser(`select from file_parts where sha256 = '${shaOf(bytes)}'`)).toEqual([])
    expect(await rowsAsSuperuser(`select kind from events where subject = 'file/${shaOf(bytes)}'`)).toEqual([
      { kind: 'fileRemoved' },
    ])
    expect(await store(bytes, '身份证.pdf')).toHaveProperty('removed')
  })

  test.each([
    // why                       change                                                     problem
    ['the same person twice', { secondPerson: '督查室张敏' }, 'secondPersonMissing'],
    ['nobody else', { secondPerson: ' ' }, 'secondPersonMissing'],
    ['no document', { documentNumber: '' }, 'documentNumberMissing'],
    ['no reason', { reason: ' ' }, 'reasonMissing'],
    ['a file that never was', { sha256: 'f'.repeat(64) }, 'fileUnknown'],
  ] as const)('refused: %s', async (_why, change, problem) => {
    const bytes = pdf(50)
    await store(bytes)
    expect(await remove({ ...removalOf(shaOf(bytes)), ...change })).toEqual({ problem })
    expect(await bytesOf(shaOf(bytes))).toEqual(bytes)
    expect(explainFileRemovalProblem(problem).zh).toMatch(/请/)
  })

  test('once is enough', async () => {
    const bytes = pdf(60)
    await store(bytes)
    await remove(removalOf(shaOf(bytes)))
    expect(await remove(removalOf(shaOf(bytes)))).toEqual({ problem: 'fileRemoved' })
  })

  test('the application cannot take a file away without the chain', async () => {
    const bytes = pdf(70)
    await store(bytes)
    const by = (sql: string) => inGovernment(database, '370900', ({ client }) => client.query(sql))
    await expect(by(`delete from file_parts where sha256 = '${shaOf(bytes)}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(by(`update files set name = null where sha256 = '${shaOf(bytes)}'`)).rejects.toThrow(
      /permission denied/,
    )
    await expect(by(`select remove_file(1, '${shaOf(bytes)}')`)).rejects.toThrow(/removes no file/)
  })
})

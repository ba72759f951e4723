import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupProblemCodes, backupProblemOf, explainBackupProblem } from './backup-problem.ts'
import { frameBytes, framesOf } from './frames.ts'
import { type BackupKey, isWeakKey, seal, unseal } from './seal.ts'

const cost = 4 // cheap, so that hundreds of files can be tried
const key: BackupKey = { kind: 'passphrase', words: '青澜市备份口令二〇二六年' }
const keyFile: BackupKey = { kind: 'keyFile', bytes: randomBytes(32) }

async function* stream(bytes: Uint8Array, step = 50_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}
async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
const sealed = (bytes: Uint8Array, with_: BackupKey = key) => whole(seal(stream(bytes), with_, cost))
const problemOf = (bytes: Uint8Array, with_: BackupKey = key) =>
  whole(unseal(stream(bytes), with_)).then(
    () => undefined,
    (error: unknown) => backupProblemOf(error)?.code ?? `fault: ${String(error)}`,
  )

const piece = 64 * 1024
test.each([0, 1, piece - 1, piece, piece + 1, 3 * piece])(
  '%i bytes come back as they were',
  async (length) => {
    const bytes = randomBytes(length)
    expect((await whole(unseal(stream(await sealed(bytes)), key))).equals(bytes)).toBe(true)
    expect((await whole(unseal(stream(await sealed(bytes, keyFile)), keyFile))).equals(bytes)).toBe(true)
  },
)

test('one passphrase, accents put together in two ways', async () => {
  const bytes = await sealed(Buffer.from('台账'), { kind: 'passphrase', words: 'Caf\u00e9-2026-备份' })
  expect(await problemOf(bytes, { kind: 'passphrase', words: 'Cafe\u0301-2026-备份' })).toBeUndefined()
})

test('two backups of the same content share no bytes but the name of the format', async () => {
  const [one, two] = [await sealed(Buffer.alloc(1000)), await sealed(Buffer.alloc(1000))]
  expect(one.subarray(88).equals(two.subarray(88))).toBe(false)
})

const changed = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}
const file = await sealed(randomBytes(2 * piece + 100))
const pieceOnFile = piece + 16

test.each<[string, Buffer, BackupKey, string]>([
  // why                         bytes                                       key       problem
  ['a wrong passphrase', file, { kind: 'passphrase', words: '另一个口令二〇二六年' }, 'wrongKey'],
  ['a key file for a passphrase', file, keyFile, 'wrongKeyKind'],
  ['a passphrase for a key file', await sealed(Buffer.alloc(9), keyFile), key, 'wrongKeyKind'],
  ['another file', Buffer.from(`%PDF-1.7${' '.repeat(200)}`), key, 'notABackup'],
  ['an empty file', Buffer.alloc(0), key, 'notABackup'],
  ['a format to come', changed(file, 8), key, 'newerFormat'],
  ['a changed salt', changed(file, 20), key, 'headDamaged'],
  ['a changed proof', changed(file, 60), key, 'headDamaged'],
  ['a changed byte', changed(file, 88 + 5), key, 'damaged'],
  ['a changed seal', changed(file, 88 + pieceOnFile - 1), key, 'damaged'],
  [
    'two pieces changed about',
    Buffer.concat([
      file.subarray(0, 88),
      file.subarray(88 + pieceOnFile, 88 + 2 * pieceOnFile),
      file.subarray(88, 88 + pieceOnFile),
      file.subarray(88 + 2 * pieceOnFile),
    ]),
    key,
    'damaged',
  ],
  [
    'a piece taken out',
    Buffer.concat([file.subarray(0, 88), file.subarray(88 + pieceOnFile)]),
    key,
    'damaged',
  ],
  ['cut in a head', file.subarray(0, 40), key, 'cutShort'],
  ['cut after the head', file.subarray(0, 88), key, 'cutShort'],
  ['cut between pieces', file.subarray(0, 88 + pieceOnFile), key, 'cutShort'],
  // Half a piece may be cut or changed: nothing tells which.
  ['cut inside a piece', file.subarray(0, 88 + pieceOnFile + 500), key, 'damaged'],
])('%s is told', async (_why, bytes, with_, problem) => expect(await problemOf(bytes, with_)).toBe(problem))

test('law: no byte can be changed and no end cut off unnoticed', async () => {
  const small = await sealed(randomBytes(300))
  await fc.assert(
    fc.asyncProperty(fc.nat(small.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const copy = Buffer.from(small)
      copy[at]! ^= flip
      expect(backupProblemCodes).toContain(await problemOf(copy))
      expect(backupProblemCodes).toContain(await problemOf(small.subarray(0, at)))
    }),
    { numRuns: 300 },
  )
})

test.each<[BackupKey, boolean]>([
  [{ kind: 'passphrase', words: '十一个字的口令还是太短' }, true],
  [{ kind: 'passphrase', words: '十二个字的口令就够长了吧' }, false],
  [{ kind: 'keyFile', bytes: Buffer.alloc(31) }, true],
  [{ kind: 'keyFile', bytes: Buffer.alloc(32) }, false],
])('weak keys: %j', (tried, expected) => expect(isWeakKey(tried)).toBe(expected))

test('frames come back in order, however the bytes are cut', async () => {
  const frames = [
    { kind: 'fact', fact: { table: '事项' } },
    { kind: 'rows', bytes: Buffer.from('1\t管网\n') },
    { kind: 'rows', bytes: Buffer.alloc(0) },
  ] as const
  const bytes = Buffer.concat(frames.map((frame) => frameBytes(frame)))
  for (const step of [1, 7, 1000]) {
    const read: unknown[] = []
    for await (const frame of framesOf(stream(bytes, step))) read.push(frame)
    expect(read).toEqual(frames)
  }
  const cutShort = async () => {
    for await (const _frame of framesOf(stream(bytes.subarray(0, -3))));
  }
  await expect(cutShort()).rejects.toThrow('cutShort')
})

test.each(backupProblemCodes)('%s is explained in both languages', (code) => {
  const { zh, en } = explainBackupProblem({ code, detail: 'items' })
  expect(zh).toMatch(/请|至少/)
  expect(en.length).toBeGreaterThan(20)
})

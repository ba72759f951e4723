import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'
import { stopBackup } from './backup-problem.ts'

/** What a backup is locked with (备份密钥). */
export type BackupKey =
  | { readonly kind: 'passphrase'; readonly words: string }
  | { readonly kind: 'keyFile'; readonly bytes: Uint8Array }

export const leastPassphrase = 12
const leastKeyBytes = 32

// The head, 88 bytes: what it is (8), version (1), kind of key (1), cost of scrypt as a power of 2 (1), r (1), p (1),
// zeros (3), salt (32), proof that the key is the right one (32), check sum of all before (8). See docs/backup.md.
const magic = Buffer.from('TZBACKUP', 'latin1')
const version = 1
const keyKinds = { passphrase: 1, keyFile: 2 } as const
const [saltAt, proofAt, sumAt, headBytes] = [16, 48, 80, 88] as const

const pieceBytes = 64 * 1024
const tagBytes = 16
/** 2^17 asks for 128 MB and a third of a second: dear for whoever tries a million passphrases. */
const usualCost = 17
const mostCost = 20

/** A key that is not good enough to lock with; undefined when it is. */
export function isWeakKey(key: BackupKey): boolean {
  return key.kind === 'passphrase'
    ? [...key.words].length < leastPassphrase
    : key.bytes.length < leastKeyBytes
}

/**
 * Bytes locked (加密): a head, then pieces of 64 KiB under AES-256-GCM, each numbered and the last one marked, so that a
 * changed, missing, moved or cut off byte is noticed. The key of a file is its own: a salt is drawn for each.
 */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  key: BackupKey,
  cost: number = usualCost,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(32)
  const start = Buffer.concat([
    magic,
    Buffer.from([version, keyKinds[key.kind], key.kind === 'passphrase' ? cost : 0, 8, 1, 0, 0, 0]),
    salt,
  ])
  const keys = await keysOf(key, salt, cost)
  const proven = Buffer.concat([start, proofOf(start, keys.proof)])
  yield Buffer.concat([proven, sumOf(proven)])
  for await (const { piece, number, isLast } of pieces(source, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', keys.body, nonceOf(number, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** What `seal` locked (解密). Ends with `stopBackup` where the key is wrong or the bytes are not as they were written. */
export async function* unseal(source: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Buffer> {
  const { head, rest } = await headOf(source)
  const cost = checkHead(head, key)
  const keys = await keysOf(key, head.subarray(saltAt, proofAt), cost)
  const proof = proofOf(head.subarray(0, proofAt), keys.proof)
  if (!timingSafeEqual(proof, head.subarray(proofAt, sumAt))) throw stopBackup('wrongKey')
  for await (const { piece, number, isLast } of pieces(rest, pieceBytes + tagBytes)) {
    yield opened(piece, { number, isLast, key: keys.body })
  }
}

function opened(
  piece: Buffer,
  { number, isLast, key }: { readonly number: number; readonly isLast: boolean; readonly key: Buffer },
): Buffer {
  if (piece.length < tagBytes) throw stopBackup('cutShort')
  const [body, tag] = [piece.subarray(0, -tagBytes), piece.subarray(-tagBytes)]
  const whole = decrypted(body, tag, nonceOf(number, isLast), key)
  if (whole) return whole
  // A file cut at the border of two pieces ends with one that was not written as the last.
  const cut = isLast && decrypted(body, tag, nonceOf(number, false), key) !== undefined
  throw stopBackup(cut ? 'cutShort' : 'damaged')
}

function decrypted(body: Buffer, tag: Buffer, nonce: Buffer, key: Buffer): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce)
  decipher.setAuthTag(tag)
  const plain = decipher.update(body)
  try {
    return Buffer.concat([plain, decipher.final()])
  } catch (error) {
    if (error instanceof Error && /auth/i.test(error.message)) return undefined
    throw error
  }
}

function checkHead(head: Buffer, key: BackupKey): number {
  if (!head.subarray(0, magic.length).equals(magic)) throw stopBackup('notABackup')
  if (head[8] !== version) throw stopBackup('newerFormat', String(head[8]))
  if (!sumOf(head.subarray(0, sumAt)).equals(head.subarray(sumAt))) throw stopBackup('headDamaged')
  const kind = head[9] === keyKinds.passphrase ? 'passphrase' : 'keyFile'
  if (kind !== key.kind) throw stopBackup('wrongKeyKind', kind)
  const cost = head[10]!
  if (cost > mostCost) throw stopBackup('headDamaged')
  return cost
}

async function headOf(
  source: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  let read = Buffer.alloc(0)
  while (read.length < headBytes) {
    const next = await iterator.next()
    if (next.done) throw stopBackup(read.subarray(0, 8).equals(magic) ? 'cutShort' : 'notABackup')
    read = Buffer.concat([read, next.value])
  }
  return { head: read.subarray(0, headBytes), rest: joined(read.subarray(headBytes), iterator) }
}

async function* joined(first: Buffer, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

interface Piece {
  readonly piece: Buffer
  readonly number: number
  readonly isLast: boolean
}

/** Bytes in pieces of one size, the last one shorter or as long; of nothing, one empty piece. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let [kept, number] = [Buffer.alloc(0), 0]
  for await (const bytes of source) {
    kept = kept.length === 0 ? Buffer.from(bytes) : Buffer.concat([kept, bytes])
    let at = 0
    // One stays back, since only the end tells which is the last.
    for (; kept.length - at > size; at += size) {
      yield { piece: kept.subarray(at, at + size), number, isLast: false }
      number += 1
    }
    kept = kept.subarray(at)
  }
  yield { piece: kept, number, isLast: true }
}

interface Keys {
  readonly proof: Buffer
  readonly body: Buffer
}

async function keysOf(key: BackupKey, salt: Uint8Array, cost: number): Promise<Keys> {
  const master = key.kind === 'passphrase' ? await stretched(key.words, salt, cost) : key.bytes
  const derive = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, salt, `taizhang backup ${purpose}`, 32))
  return { proof: derive('proof'), body: derive('body') }
}

/** One passphrase typed on two keyboards may differ in how its accents are put together: NFC is one way. */
function stretched(words: string, salt: Uint8Array, cost: number): Promise<Buffer> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** cost * 8 * 128 * 2 }
  return new Promise((resolve, reject) => {
    scrypt(words.normalize('NFC'), salt, 32, options, (error, bytes) =>
      error ? reject(error) : resolve(bytes),
    )
  })
}

function proofOf(start: Uint8Array, key: Buffer): Buffer {
  return createHmac('sha256', key).update(start).digest()
}

function sumOf(bytes: Uint8Array): Buffer {
  return createHash('sha256')
    .update(bytes)
    .digest()
    .subarray(0, headBytes - sumAt)
}

function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(number), 3)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

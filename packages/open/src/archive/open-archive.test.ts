import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { openArchive } from './open-archive.ts'

const small = zipSync({
  'word/document.xml': strToU8('<a>增长</a>'),
  'a.txt': [strToU8('plain'), { level: 0 }],
})

test('reads deflated and stored parts, in whatever case they are asked for', () => {
  const archive = opened(small)
  expect(archive.names).toEqual(['word/document.xml', 'a.txt'])
  expect(archive.has('Word/Document.xml')).toBe(true)
  expect(textOf(archive.read('/WORD/document.xml'))).toBe('<a>增长</a>')
  expect(textOf(archive.read('a.txt'))).toBe('plain')
})

test.each([
  ['a missing part', small, 'b.txt', { code: 'corrupt' }],
  ['a wrong checksum', changed(small, 'plain', 'plaim'), 'a.txt', { code: 'corrupt' }],
  ['an encrypted part', withFlag(small), 'word/document.xml', { code: 'encrypted' }],
])('refuses %s', (_case, bytes, name, failure) => {
  expect(opened(bytes).read(name)).toMatchObject({ failure })
})

test.each([
  ['cut short', small.slice(0, -30), {}, { code: 'corrupt' }],
  ['no archive at all', strToU8('PK\x03\x04 and nothing more'), {}, { code: 'corrupt' }],
  ['too many entries', small, { entries: 1 }, { code: 'tooManyEntries', entries: 2, limitEntries: 1 }],
  ['entries that share bytes', overlapping(), {}, { code: 'corrupt', cause: 'two entries share bytes' }],
])('refuses a file with %s', (_case, bytes, limits, failure) => {
  expect(openArchive(bytes, { ...defaultLimits, ...limits })).toMatchObject({ failure })
})

const zeros = zipSync({ 'word/document.xml': new Uint8Array(200 * 2 ** 20) })

test('a bomb of 200 MB ends after the first 32 MB, whatever size it states', { timeout: 30_000 }, () => {
  const lying = zeros.slice()
  const view = new DataView(lying.buffer)
  // The unpacked size in the central directory: 1 byte.
  view.setUint32(lying.length - 22 - 46 - 'word/document.xml'.length + 24, 1, true)
  for (const bomb of [zeros, lying]) {
    const before = process.memoryUsage().rss
    const failure = { code: 'expandsTooMuch', what: 'part', limit: defaultLimits.partBytes }
    expect(opened(bomb).read('word/document.xml')).toEqual({ failure })
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20)
  }
})

test('a part packed more tightly than documents are ends sooner', () => {
  const bomb = zipSync({ a: new Uint8Array(20 * 2 ** 20) })
  expect(opened(bomb).read('a')).toEqual({ failure: { code: 'expandsTooMuch', what: 'ratio', limit: 200 } })
})

test('a tiny part may be packed as tightly as it likes', () => {
  const blank = zipSync({ a: new Uint8Array(1_000_000) })
  expect(opened(blank).read('a')).toMatchObject({ value: { length: 1_000_000 } })
})

test('what the parts come to together is counted', () => {
  const halves = zipSync({ a: noise(600), b: noise(600) })
  const outcome = openArchive(halves, { ...defaultLimits, expandedBytes: 1000 })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  expect(outcome.value.read('a')).toMatchObject({ value: { length: 600 } })
  expect(outcome.value.read('b')).toEqual({ failure: { code: 'expandsTooMuch', what: 'total', limit: 1000 } })
})

test('one part may not be larger than a part may be', () => {
  const outcome = openArchive(zipSync({ a: noise(600) }), { ...defaultLimits, partBytes: 500 })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  expect(outcome.value.read('a')).toEqual({ failure: { code: 'expandsTooMuch', what: 'part', limit: 500 } })
})

function opened(bytes: Uint8Array) {
  const outcome = openArchive(bytes, defaultLimits)
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  return outcome.value
}

function textOf(outcome: ReturnType<ReturnType<typeof opened>['read']>): string {
  return 'value' in outcome ? new TextDecoder().decode(outcome.value) : outcome.failure.code
}

function noise(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3) * 104_729) & 255)
}

function changed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const copy = bytes.slice()
  copy.set(strToU8(to), Buffer.from(copy).indexOf(from))
  return copy
}

/** Sets the encryption flag of the first entry in the central directory. */
function withFlag(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const directory = Buffer.from(copy).indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  copy[directory + 8]! |= 1
  return copy
}

/** Two entries of the directory that point to the same local header. */
function overlapping(): Uint8Array {
  const two = zipSync({ a: strToU8('one'), b: strToU8('two') })
  const directory = Buffer.from(two).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  new DataView(two.buffer).setUint32(directory + 42, 0, true)
  return two
}

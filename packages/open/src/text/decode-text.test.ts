import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { isBinary } from './is-binary.ts'

const utf8 = (text: string) => [...new TextEncoder().encode(text)]
const wide = (text: string, bigEndian = false) =>
  Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((unit) =>
    bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8],
  )
// 增长 and 百分点 in GBK.
const growth = [0xd4, 0xf6, 0xb3, 0xa4]
const points = [0xb0, 0xd9, 0xb7, 0xd6, 0xb5, 0xe3]
const long = '全市地区生产总值增长。'.repeat(100)

test.each([
  // case                                    bytes                                     declared   encoding
  // from
  ['UTF-8', utf8('增长5%'), undefined, 'utf-8', 'utf8', '增长5%'],
  ['ASCII', utf8('GDP 5%'), undefined, 'utf-8', 'utf8', 'GDP 5%'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('增长')], undefined, 'utf-8', 'byteOrderMark', '增长'],
  [
    'a mark wins over a declaration',
    [0xef, 0xbb, 0xbf, ...utf8('增长')],
    'gbk',
    'utf-8',
    'byteOrderMark',
    '增长',
  ],
  ['UTF-16 with a mark', [0xff, 0xfe, ...wide('增长')], undefined, 'utf-16le', 'byteOrderMark', '增长'],
  ['UTF-16 without', wide('增长，百分点\n'), undefined, 'utf-16le', 'utf16Pattern', '增长，百分点\n'],
  ['big-endian', wide('增长，百分点\n', true), undefined, 'utf-16be', 'utf16Pattern', '增长，百分点\n'],
  [
    'ASCII that looks like ideographs',
    utf8('bush hid the facts'),
    undefined,
    'utf-8',
    'utf8',
    'bush hid the facts',
  ],
  ['GBK', [...growth, ...points], undefined, 'gb18030', 'gb18030', '增长百分点'],
  ['GBK of two characters', growth, undefined, 'gb18030', 'gb18030', '增长'],
  ['declared gb2312', growth, 'gb2312', 'gb18030', 'declared', '增长'],
  ['declared, in capitals', growth, ' GBK ', 'gb18030', 'declared', '增长'],
  ['says gb2312, is UTF-8', utf8('增长'), 'gb2312', 'utf-8', 'utf8', '增长'],
  ['says UTF-8, is GBK', growth, 'utf-8', 'gb18030', 'gb18030', '增长'],
  ['says a set nobody knows', utf8('增长'), 'x-nonsense', 'utf-8', 'utf8', '增长'],
  ['Big5 when it says so', [0xbc, 0x57], 'big5', 'big5', 'declared', '增'],
  ['cut within a character', utf8('百分之五').slice(0, -1), undefined, 'utf-8', 'utf8', '百分之\ufffd'],
  [
    'UTF-8 with many broken bytes',
    [...utf8('增长'.repeat(20)), 0xff, 0xc0, 0xff, ...utf8('稳定')],
    undefined,
    'utf-8',
    'utf8',
    `${'增长'.repeat(20)}\ufffd\ufffd\ufffd稳定`,
  ],
  [
    'GBK with a broken byte',
    [...growth, ...growth, 0xff, ...points],
    undefined,
    'gb18030',
    'gb18030',
    '增长增长\ufffd百分点',
  ],
  [
    'a broken byte in a long file',
    [...utf8(long), 0xff, ...utf8('增长')],
    undefined,
    'utf-8',
    'utf8',
    `${long}\ufffd增长`,
  ],
] as const)('%s', (_case, bytes, declared, encoding, from, text) => {
  const decoded = decodeText(Uint8Array.from(bytes), declared)
  expect([decoded.encoding, decoded.from, decoded.text]).toEqual([encoding, from, text])
})

test('damage in a file of the stated set is no lie', () => {
  const { notes } = decodeText(Uint8Array.from([...utf8(long), 0xff]), 'utf-8')
  expect(notes).toEqual(['brokenBytes:1'])
})

test('says what it set aside and how much is broken', () => {
  expect(decodeText(Uint8Array.from(growth), 'utf-8').notes).toEqual(['declarationLied:utf-8'])
  expect(decodeText(Uint8Array.from([...utf8(long), 0xff, 0xfe])).notes).toEqual(['brokenBytes:2'])
})

test('law: any text comes back from its UTF-8 as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      fc.pre(!text.startsWith('\ufeff'))
      const { text: decoded, from } = decodeText(Uint8Array.from(utf8(text)))
      // Four units that only 16-bit text has may pass for it; no report is that short.
      expect(from === 'utf16Pattern' || decoded === text).toBe(true)
    }),
  )
})

test.each([
  ['a report', '地区生产总值增长5%。\r\n', false],
  ['one broken character', '增长\ufffd', false],
  ['a form feed', '一\f二', false],
  ['bytes of a picture', '\u0000\u0001\u0002JFIF', true],
  ['a file in no known set', 'a\ufffdb\ufffd', true],
])('%s: binary %s', (_case, text, binary) => {
  expect(isBinary(text)).toBe(binary)
})

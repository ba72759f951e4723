import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['a colour', '\u001b[31m红\u001b[0m', '[31m红[0m'],
  ['a window title', '\u001b]0;题\u0007台账', ']0;题台账'],
  ['the eight-bit form of the same', '\u009b31m红', '31m红'],
  ['a turned direction', '增长\u202e%5', '增长%5'],
  ['several lines', '一\r\n二\t三', '一 二 三'],
])('%s', (_case, words, expected) => expect(plainText(words)).toBe(expected))

// All of the first 256 often, half characters and marks of direction now and then.
const character = fc.oneof(fc.nat(0xff), fc.nat(0xffff)).map((code) => String.fromCharCode(code))
const characters = fc.string({ unit: character })

test('law: nothing is left that a terminal obeys', () => {
  fc.assert(
    fc.property(characters, (words) => {
      expect(plainText(words)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/)
    }),
  )
})

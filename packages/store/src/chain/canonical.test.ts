import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Json } from './canonical.ts'

test.each<[reason: string, value: Json, text: string]>([
  [
    'the example of RFC 8785, 3.2.2',
    {
      // As the standard writes them: more digits than a number holds.
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    },
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    'the example of RFC 8785, 3.2.3: names by UTF-16 units',
    {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [
    'numbers of appendix B',
    [0, -0, 5e-324, 1.7976931348623157e308, 9007199254740992],
    '[0,0,5e-324,1.7976931348623157e+308,9007199254740992]',
  ],
  ['a large and a small one', [1e21, 1e-7, 123456789012345680000], '[1e+21,1e-7,123456789012345680000]'],
  ['Chinese stands as it is', { 事项: '改造管网86公里' }, '{"事项":"改造管网86公里"}'],
  [
    'nesting, and lists in their order',
    { b: [{ d: 1, c: [] }, {}], a: null },
    '{"a":null,"b":[{"c":[],"d":1},{}]}',
  ],
  ['what is undefined is not there', { a: undefined, b: 1 }, '{"b":1}'],
])('%s', (_reason, value, text) => expect(canonical(value)).toBe(text))

test.each<[reason: string, value: Json]>([
  ['not a number', Number.NaN],
  ['no end', [Number.POSITIVE_INFINITY]],
  ['half of a surrogate pair', { a: 'x\ud83d' }],
  ['half of one in a name', { '\ude00': 1 }],
])('refuses %s', (_reason, value) => expect(() => canonical(value)).toThrow(RangeError))

const json = fc
  .jsonValue({ noUnicodeString: false })
  .filter((value) => !/\p{Cs}/u.test(JSON.stringify(value)))

test('law: the text says the value, and values that say the same have one text', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonical(value as Json)
      expect(canonical(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { numRuns: 200 },
  )
})

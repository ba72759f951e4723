import fc from 'fast-check'
import { expect, test } from 'vitest'
import { serialWords } from './serial-words.ts'

test.each([
  [[], ''],
  [['3'], '3'],
  [['3', '4'], '3、4'],
  [['3', '4', '5'], '3—5'],
  [['1', '3', '4', '5', '6', '9', '10'], '1、3—6、9、10'],
  [['37-1', '37-2', '37-3'], '37-1、37-2、37-3'],
  [['9', '10', '11', '批14'], '9—11、批14'],
  [['5', '4', '3'], '5、4、3'],
])('%j is %s', (serials, words) => expect(serialWords(serials)).toBe(words))

test('law: no serial is lost and none added', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }), (given) => {
      const serials = given.toSorted((a, b) => a - b).map(String)
      const read = serialWords(serials)
        .split('、')
        .filter(Boolean)
        .flatMap((each) => {
          const [from, to = from] = each.split('—').map(Number)
          return Array.from({ length: to! - from! + 1 }, (_each, i) => String(from! + i))
        })
      expect(read).toEqual(serials)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sum } from '../exact/decimal.ts'
import { checkShares, gapWords, printedPercents } from './shares.ts'

const counties = (...values: string[]) => values.map((value, i) => ({ orgUnit: `县${i + 1}`, value }))

test.each([
  ['加码5.0%（情景七）', '42000', counties('24000', '20100'), '44100', '2100', '5.0'],
  ['正好', '100', counties('60', '40'), '100', '0', '0.0'],
  ['分少了', '100', counties('60', '39.5'), '99.5', '-0.5', '-0.5'],
  ['没有分', '100', [], '0', '-100', '-100.0'],
])('%s', (_case, target, shares, total, difference, addOnPercent) => {
  expect(checkShares(target, shares)).toEqual({ total, difference, addOnPercent })
})
test('of a target of zero there is no percentage', () => {
  expect(checkShares('0', counties('5'))).toEqual({ total: '5', difference: '5' })
})

test.each([
  ['县区合计少十人（情景七）', counties('20000', '18590'), '差10人'],
  ['多三人', counties('20000', '18603'), '多3人'],
  ['相符', counties('20000', '18600'), undefined],
])('%s', (_case, shares, words) => expect(gapWords('38600', shares, '人')).toBe(words))

test.each([
  ['情景十三', [58, 101, 27, 6], 1, ['30.2', '52.6', '14.1', '3.1']],
  ['金寨：直接四舍五入合计100.1', [17, 10, 24, 9, 162], 1, ['7.7', '4.5', '10.8', '4.1', '72.9']],
  ['两位小数：直接四舍五入合计99.99', [22, 68, 2], 2, ['23.91', '73.92', '2.17']],
  ['三等分', [1, 1, 1], 1, ['33.4', '33.3', '33.3']],
  ['全在一类', [0, 5], 0, ['0', '100']],
  ['一件也没有', [0, 0], 1, ['0.0', '0.0']],
])('%s', (_case, counts, places, expected) => expect(printedPercents(counts, places)).toEqual(expected))

test('law: printed percents of anything add up to 100, and parts to their total', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 12 }), fc.nat(3), (counts, places) => {
      fc.pre(counts.some((count) => count > 0))
      expect(sum(printedPercents(counts, places))).toBe('100')
      const shares = counts.map((count, i) => ({ orgUnit: String(i), value: String(count) }))
      const { total, difference } = checkShares('77', shares)
      expect(sum([difference, '77'])).toBe(total)
    }),
  )
})

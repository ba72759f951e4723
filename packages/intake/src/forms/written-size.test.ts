import { type Measure, shiftPoint } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writtenSize } from './written-size.ts'

const counted = (target: string, unit: string): Measure => ({
  ...{ kind: 'cumulative', target, comparator: 'at_least', unit },
})

test.each<[words: string, measure: Measure, size: string]>([
  ['培训技能人才5万名', counted('50000', '名'), '5万名 4'],
  ['城镇新增就业4.2万人以上', counted('42000', '人'), '4.2万人 4'],
  ['发放消费券1.5亿张', counted('150000000', '张'), '1.5亿张 8'],
  ['新增就业42,000人', counted('42000', '人'), '42000人 0'],
  ['新建改造管网86公里', counted('86', '公里'), '86公里 0'],
  ['完成投资36.57亿元', counted('36.57', '亿元'), '36.57亿元 0'],
  ['培训5万名，其中高技能人才3万名', counted('30000', '名'), '3万名 4'],
  ['培训技能人才5万人次', counted('50000', '人'), '50000人 0'],
  ['培训技能人才6万名', counted('50000', '名'), '50000名 0'],
  ['培训技能人才', counted('50000', '名'), '50000名 0'],
])('%s', (words, measure, size) => {
  const { measure: sized, places } = writtenSize(measure, words)
  expect('target' in sized && `${sized.target}${sized.unit} ${places}`).toBe(size)
})

test('what has no number has no size', () => {
  expect(writtenSize({ kind: 'yesNo' }, '建成5万平方米')).toEqual({ measure: { kind: 'yesNo' }, places: 0 })
})

test('law: moved back, the target is the one that it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.constantFrom('', '万', '亿'), (number, scale) => {
      const places = { '': 0, 万: 4, 亿: 8 }[scale]!
      const target = shiftPoint(String(number), places - 2)
      const { measure, places: moved } = writtenSize(
        counted(target, '人'),
        `新增${shiftPoint(String(number), -2)}${scale}人`,
      )
      expect('target' in measure && shiftPoint(measure.target, moved)).toBe(target)
    }),
  )
})

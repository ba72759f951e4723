import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orgUnitsOf } from './org-units.ts'

const level = 'prefecture'

// Words of a row; headings over it, the highest first; the lead, and what it was taken from.
test.each([
  ['its own words', '新建学校3所', ['（一）稳就业'], '教育局', 'words'],
  ['the nearest heading', '久久为功，持续加力。', ['（一）抓工业', '加快公路建设'], '交通运输局', 'headings'],
  ['a further one', '久久为功。', ['（一）千方百计稳就业', '持续加力'], '人力资源社会保障局', 'headings'],
  [
    'its own broad words before a far heading',
    '新开工项目投资30亿元',
    ['（一）提振消费', '一、加力'],
    '发展改革委',
    'broad',
  ],
  ['a definite heading before its own broad words', '推进项目建设', ['完善公路网'], '交通运输局', 'headings'],
  ['broad words of the nearest heading', '久久为功。', ['扩大开放'], '商务局', 'headings'],
  ['not the broad words of a far one', '久久为功。', ['（一）扩大开放', '久久为功'], undefined, null],
  ['nothing at all', '久久为功。', [], undefined, null],
] as const)('by %s', (_case, words, headings, lead, from) => {
  const units = orgUnitsOf(words, headings, { level })
  expect([units.lead?.orgUnit, units.from]).toEqual([lead, from])
})

test('a heading suggests a lead and nobody to support it', () => {
  expect(orgUnitsOf('久久为功', ['抓好教育和医疗'], { level }).supporting).toEqual([])
})

test('law: from is null exactly when nobody leads, and the lead supports nobody', () => {
  const words = fc.constantFrom('投资', '公路', '学校', '久久为功', '开放', '就业')
  fc.assert(
    fc.property(words, fc.array(words, { maxLength: 3 }), (own, headings) => {
      const { lead, supporting, from } = orgUnitsOf(own, headings, { level })
      expect(from === null).toBe(lead === null)
      expect(supporting.map(({ orgUnit }) => orgUnit)).not.toContain(lead?.orgUnit)
    }),
  )
})

import { read } from '@taizhang/reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakdownOf } from './breakdown.ts'
import type { RowType } from './model.ts'

function typesOf(heading: string, sentence: string): RowType[] {
  const text = `政府工作报告\n二、2026年重点任务\n${heading}\n${sentence}\n三、加强政府自身建设\n坚持依法行政。`
  const { groups } = breakdownOf(read(text, { name: '报告.txt' }), { by: 'sentence' })
  return groups.flatMap(({ rows }) =>
    rows.filter((row) => sentence.includes(row.text)).map(({ type }) => type),
  )
}

const rows: readonly [reason: string, sentence: string, type: RowType][] = [
  ['a rate', '规上工业增加值增长9%以上。', 'indicator'],
  ['a level', '空气质量优良天数比例达到88.5%。', 'indicator'],
  ['an amount of money', '完成综合交通投资200亿元。', 'indicator'],
  ['a number of enterprises', '新增规上工业企业75家。', 'indicator'],
  ['a number of persons', '开展职业技能培训3万人次。', 'indicator'],
  ['a growth of investment in projects', '技改投资增长10%以上。', 'indicator'],
  ['a number of projects', '完成技改项目400个以上。', 'project'],
  ['a length to build', '新建农村公路280公里。', 'project'],
  ['fields to build', '新建高标准农田12万亩。', 'project'],
  ['stations to build', '建成换电站12座。', 'project'],
  ['nothing to count or check', '持续优化营商环境。', 'work'],
]

test.each(rows)('%s: %s → %s', (_reason, sentence, type) => {
  expect(typesOf('（一）着力壮大产业', sentence)).toEqual([type])
})

test.each([
  ['a number under 民生', '（一）着力保障和改善民生', '新建农村公路280公里。', 'livelihood'],
  ['a rate under 社会保障', '（一）健全社会保障体系', '基本医保参保率稳定在98%。', 'livelihood'],
  ['a number under 惠民', '（一）用心用情惠民', '新增学位2000个。', 'livelihood'],
  ['nothing to check under 民生', '（一）着力保障和改善民生', '持续优化服务。', 'work'],
] as const)('%s: %s %s → %s', (_reason, heading, sentence, type) => {
  expect(typesOf(heading, sentence)).toEqual([type])
})

test('群众 in the part about the government itself makes no livelihood', () => {
  const text =
    '政府工作报告\n二、2026年重点任务\n（一）抓工业\n扩大投资。\n三、加强政府自身建设\n（一）密切联系群众\n人大代表建议办复率达到100%。'
  const { groups } = breakdownOf(read(text, { name: '报告.txt' }), { by: 'sentence' })
  expect(groups.at(-1)!.rows.map(({ type }) => type)).toEqual(['indicator'])
})

test('law: under a heading of livelihood a row is 民生类 or 工作类, and 工作类 only where nothing can be checked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...rows), ([, sentence, type]) => {
      expect(typesOf('（一）增进民生福祉', sentence)).toEqual([type === 'work' ? 'work' : 'livelihood'])
    }),
    { numRuns: 30 },
  )
})

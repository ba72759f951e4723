import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LearnedRow, learnedFrom } from './learned.ts'
import { suggestDuties } from './suggest-duties.ts'

const dispatched = (serial: string, words: string, lead: string, ...responsible: string[]): LearnedRow => ({
  words,
  duties: { lead, responsible, supporting: [] },
  from: { kind: 'dispatch', document: '青政办发〔2025〕3号', serial },
})

const corrected = (words: string, lead: string, on = '2026-01-12'): LearnedRow => ({
  words,
  duties: { lead, responsible: [], supporting: [] },
  from: { kind: 'correction', by: '督查室张敏', on },
})

const lastYear = [
  dispatched('1', '地区生产总值增长5.5%左右', 'fagai'),
  dispatched('7', '数字经济核心产业增加值占地区生产总值比重达到9%', 'shuju'),
  dispatched('12', '改造城镇老旧小区126个、惠及群众2.3万户', 'zhujian', 'caizheng'),
  dispatched('37', '新改建各类地下管网83公里', 'zhujian'),
  dispatched('41', '新增普惠性托位1060个', 'weijian'),
  dispatched('52', '办好首届青澜国际陶瓷博览会', 'shangwu'),
  dispatched('60', '新建口袋公园、社区公园28个', 'chengguan'),
  dispatched('77', '开展职业技能培训2.8万人次', 'renshe'),
]

const level = 'prefecture' as const
const lead = (words: string, rows: readonly LearnedRow[] = lastYear) =>
  suggestDuties(words, [], { level, learned: learnedFrom(rows) })?.lead

test.each([
  ['another number', '改造城镇老旧小区110个', 'zhujian'],
  ['another verb', '新增普惠性托位1500个', 'weijian'],
  ['the next one', '办好第二届青澜国际陶瓷博览会', 'shangwu'],
  ['shorter', '新建口袋公园18个', 'chengguan'],
  ['nothing like it last year: by the duties', '开展“两癌”筛查8.5万人', '妇联'],
  ['a share of it has the words too', '地区生产总值增长6%左右', 'fagai'],
  ['the share itself', '数字经济核心产业增加值占地区生产总值比重达到9.8%', 'shuju'],
  ['nothing at all', '抓好各项工作落实', undefined],
])('%s', (_case, words, body) => {
  expect(lead(words)).toBe(body)
})

test('every suggestion says why', () => {
  const reason = (words: string, rows: readonly LearnedRow[]) =>
    suggestDuties(words, [], { level, learned: learnedFrom(rows) })?.reason
  expect(reason('改造城镇老旧小区110个', lastYear)).toMatch(
    /^《青政办发〔2025〕3号》第12项的分工（相近\d+%：改造城镇老旧小区/,
  )
  expect(reason('改造城镇老旧小区110个', [corrected('改造城镇老旧小区126个', 'chengguan')])).toMatch(
    /^督查室张敏于2026-01-12改定的分工/,
  )
  // Somewhat alike, and by the duties nobody's.
  expect(reason('办好首届青澜国际灯会', lastYear)).toContain('；相近不多，请核对）')
  // Somewhat alike, and by the duties another's: 会展 goes before 国际博览会.
  expect(reason('新建国际博览会展中心', lastYear)).toBe('条目中的“会展”属商务局职责')
  expect(reason('改造城镇老旧小区110个', lastYear)).not.toContain('请核对')
  expect(reason('改造城镇老旧小区110个', [])).toBe('条目中的“老旧小区”属住房城乡建设局职责')
})

test('a correction is followed from then on, and the latest of two', () => {
  const words = '新建口袋公园18个'
  const first = [...lastYear, corrected('新建口袋公园、社区公园28个', 'zhujian')]
  expect(lead(words, first)).toBe('zhujian')
  expect(lead(words, [...first, corrected('新建口袋公园、社区公园28个', 'chengguan', '2026-02-01')])).toBe(
    'chengguan',
  )
})

test('what was corrected once is suggested right the next time, and nothing else is worse', () => {
  const asked = [
    ['推进餐厨垃圾资源化利用设施建设', 'fagai'],
    ['建设县域医疗次中心6个', 'weijian'],
    ['整治城市道路拥堵点15处', 'gongan'],
    ['推广数字化车间23个', 'gongxin'],
  ] as const
  const right = (rows: readonly LearnedRow[]) =>
    asked.filter(([words, body]) => lead(words, rows) === body).length
  const learnt = asked.map(([words, body]) => corrected(words.replace(/\d+/, '9'), body))
  expect(right(lastYear)).toBe(0)
  expect(right([...lastYear, ...learnt])).toBe(4)
  expect(lead('新增普惠性托位1500个', [...lastYear, ...learnt])).toBe('weijian')
})

test('law: what was dispatched is suggested for the same words again, whatever else was', () => {
  const things = [
    '老旧小区',
    '口袋公园',
    '普惠托位',
    '地下管网',
    '职业技能',
    '陶瓷博览会',
    '农村公路',
    '高标准农田',
  ]
  const rows = things.map((thing, i) => dispatched(String(i), `提质改造${thing}若干`, `unit-${i}`))
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 1 }), (some) => {
      for (const row of some) expect(lead(row.words, some)).toBe(row.duties.lead)
    }),
  )
})

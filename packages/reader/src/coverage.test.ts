import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Parts, readIn, within } from '../test/report.ts'
import type { CoverageClass } from './reading.ts'

type Part = Exclude<keyof Parts, 'title'>

/** The class of each sentence of the words, in order. */
function classesOf(part: Part, words: string): CoverageClass[] {
  const placed = readIn(part, words)
  return within(placed.reading.coverage, placed, words.length).map(({ as }) => as)
}

// The part; a sentence; what it gave, or why it gave nothing.
const rows: readonly (readonly [Part, string, CoverageClass])[] = [
  ['tasks', '新建学校3所。', 'commitment'],
  ['tasks', '年底前建成云溪大桥。', 'commitment'],
  ['tasks', '编制完成县域商业体系建设规划。', 'commitment'],
  ['tasks', '推进新型城镇化建设。', 'principle'],
  ['tasks', '持续优化营商环境。', 'principle'],
  ['tasks', '坚持把就业作为最大的民生，完善就业服务体系。', 'principle'],
  ['tasks', '实施国企改革三年行动。', 'principle'],
  ['tasks', '各位代表！', 'context'],
  ['tasks', '重点抓好以下八个方面的工作：', 'context'],
  ['tasks', '今年是“十五五”规划的开局之年。', 'context'],
  ['self', '一般性支出压减10%以上。', 'commitment'],
  ['self', '坚持依法行政。', 'principle'],
  ['livelihood', '改造老旧小区12个。', 'commitment'],
  ['review', '新建学校3所。', 'actual'],
  ['review', '地区生产总值增长6.1%。', 'actual'],
  ['review', '营商环境持续优化。', 'context'],
  ['review', '各位代表！', 'context'],
  ['review', '国企改革三年行动圆满收官。', 'context'],
  ['problems', '我们也清醒地看到，发展中还存在不少困难和问题：财政收入下降3%。', 'context'],
  ['targets', '今年全县经济社会发展主要预期目标是：地区生产总值增长6%。', 'target'],
  ['targets', '必须坚持稳中求进，推动高质量发展。', 'principle'],
  ['targets', '今年是“十五五”开局之年，做好各项工作意义重大。', 'context'],
]

test.each(rows)('in the %s, %s → %s', (part, sentence, expected) => {
  expect(classesOf(part, sentence)).toEqual([expected])
})

test('sentences end at 。！？； and at the line; each has its own class', () => {
  expect(classesOf('tasks', '新建学校3所；完善公共服务体系。\n改造老旧小区12个！持续优化营商环境。')).toEqual(
    ['commitment', 'principle', 'commitment', 'principle'],
  )
})

test('a heading, what a site printed, and a target with words around it', () => {
  const { reading } = readIn('tasks', '新建学校3所。')
  const classOf = (words: string): CoverageClass | undefined =>
    reading.coverage.find(({ start, end }) => {
      const at = reading.text.indexOf(words)
      return start <= at && at < end
    })?.as
  expect(classOf('一、2025年工作回顾')).toBe('heading')
  expect(classOf('（一）着力推动产业转型升级')).toBe('heading')
  expect(classOf('新建学校')).toBe('commitment')
})

test('a sentence names every item that lies in it, in reading order', () => {
  const { reading } = readIn('tasks', '新建口袋公园6处，打通断头路4条，持续优化营商环境。')
  const [covered] = reading.coverage.filter(({ gave }) => gave.length > 0)
  expect(covered?.gave).toEqual(reading.commitments.map(({ id }) => id))
  expect(reading.commitments).toHaveLength(2)
})

test('law: no sentence of a task or self part that counts something is called principle or context', {
  timeout: 60_000,
}, () => {
  const verb = fc.constantFrom(
    '新建',
    '改造',
    '新增',
    '培育',
    '完成',
    '整治',
    '实施',
    '推进',
    '支持',
    '组织',
    '加快',
  )
  const thing = fc.constantFrom(
    '学校',
    '老旧小区',
    '农村公路',
    '停车位',
    '专精特新企业',
    '高标准农田',
    '技能培训',
  )
  const amount = fc.tuple(
    fc.integer({ min: 2, max: 999 }),
    fc.constantFrom('个', '座', '公里', '家', '万亩', '人次', '亿元'),
  )
  const tail = fc.constantFrom('', '以上', '左右', '，持续改善群众生活', '，让发展成果惠及全体人民')
  fc.assert(
    fc.property(
      fc.constantFrom<Part>('tasks', 'self', 'livelihood'),
      verb,
      thing,
      amount,
      tail,
      (part, v, t, [n, unit], rest) => {
        expect(classesOf(part, `${v}${t}${n}${unit}${rest}。`)).toEqual(['commitment'])
      },
    ),
    { numRuns: 60 },
  )
})

import { type Measure, problemOf } from '@taizhang/ledger'
import { units } from '@taizhang/terms'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportOf } from '../../test/table-of.ts'
import { exactNumber } from './aim.ts'
import { measuresOfPhrases } from './phrase-measures.ts'
import { measureOfTarget, measuresOfCommitment } from './row-measures.ts'

/** 累计 86公里 exactly, in one line. */
function shown(measure: Measure | undefined): string {
  if (measure === undefined) return '只有文字'
  if (!('target' in measure)) return 'unit' in measure ? `${measure.kind} ${measure.unit}` : measure.kind
  const way = 'ascending' in measure ? (measure.ascending ? '+' : '-') : ''
  const base = 'baseline' in measure && measure.baseline !== undefined ? `${measure.baseline}→` : ''
  const upper = measure.upper === undefined ? '' : `—${measure.upper}`
  return `${measure.kind}${way} ${base}${measure.target}${upper}${measure.unit} ${measure.comparator}`
}

test.each([
  ['adds up', '更新改造城市地下管网86公里。', 'cumulative 86公里 exactly'],
  ['people one by one', '实现城镇新增就业4.2万人以上。', 'cumulative 42000人 at_least'],
  ['money as written', '招引到位资金430亿元。', 'cumulative 430亿元 exactly'],
  ['a flow that reaches', '国际货运班列开行达到100列。', 'cumulative 100列 exactly'],
  ['a range', '培育龙头企业2至3家。', 'cumulative 2—3家 range'],
  ['a rate', '技改投资增长10%以上。', 'rate+ 10% at_least'],
  ['a fall is measured by its size', '入企检查频次下降三成。', 'rate+ 30% exactly'],
  ['points', '战略性新兴产业增加值占规上工业比重提高1.5个百分点。', 'rate+ 1.5个百分点 exactly'],
  ['a share', '民间投资占比提高到60%。', 'level+ 60% exactly'],
  ['tenths', '制造业项目占比不低于六成。', 'level+ 60% at_least'],
  ['a stock', '城市绿道总里程达到300公里。', 'level+ 300公里 exactly'],
  ['from and to', '市属一级企业由14家整合为8家。', 'level- 14→8家 exactly'],
  ['a ceiling', '工程建设项目审批时间控制在35个工作日以内。', 'ceiling 35个工作日 at_most'],
  ['a compound unit', 'PM2.5年均浓度控制在29微克/立方米以下。', 'ceiling 29微克/立方米 at_most'],
  ['a share of thirds', '规上工业企业有研发活动占比达到三分之二。', '只有文字'],
  ['done or not', '年内建成城市生命线安全监测系统。', 'yesNo'],
])('%s: %s', (_case, words, measure) => {
  const { text, commitments } = reportOf(words)
  const [promise] = commitments.filter((each) => words.includes(each.text))
  expect(measuresOfCommitment(text, promise!).map((each) => shown(each.measure))).toEqual([measure])
})

test.each([
  ['地区生产总值增长6%左右', 'rate+ 6% about'],
  ['固定资产投资增长5%', 'rate+ 5% exactly'],
  ['社会消费品零售总额增长5.5%—6%', 'rate+ 5.5—6% range'],
  ['居民人均可支配收入增长与经济增长同步', 'qualitative'],
  ['城镇新增就业4.2万人以上', 'cumulative 42000人 at_least'],
  ['城镇调查失业率5.5%以内', 'ceiling 5.5% at_most'],
  ['居民消费价格涨幅2%左右', 'ceiling 2% about'],
  ['粮食产量稳定在25.6亿斤以上', 'cumulative 25.6亿斤 at_least'],
  ['单位地区生产总值能耗降低完成省下达目标', '只有文字'],
])('a target: %s', (words, measure) => {
  const { targets } = reportOf(`今年经济社会发展主要预期目标为：${words}；森林覆盖率达到46%。`)
  const target = targets.find(({ text }) => text.startsWith(words))!
  expect(shown(measureOfTarget(target, false).measure)).toBe(measure)
})

test('numbers said once for several, and numbers of the rows of a table', () => {
  const { text, commitments } = reportOf('先进陶瓷、新能源电池产业链产值分别突破430亿元和130亿元。')
  expect(
    commitments.flatMap((each) => measuresOfCommitment(text, each)).map(({ measure }) => shown(measure)),
  ).toEqual(['cumulative 430亿元 at_least', 'cumulative 130亿元 at_least'])
  expect(
    measuresOfPhrases(
      [['完成营造林5万亩', '5万亩'], ['持续优化营商环境'], ['无分歧拖欠企业账款动态清零']],
      2026,
    ).map((row) => row.map(({ measure }) => shown(measure))),
  ).toEqual([['cumulative 5万亩 exactly'], [], ['zero 件']])
})

test('law: a number in the words is the same number in the measure, whatever its unit', () => {
  const digits = fc.tuple(fc.nat(99999), fc.nat(99)).map(([whole, part]) => `${whole}.${part}1`)
  fc.assert(
    fc.property(digits, fc.constantFrom(...units.keys()), (value, unit) => {
      const { code, shift } = units.get(unit)!
      const canonical = { value: String(BigInt(value.replace('.', ''))), unit: code }
      const exact = exactNumber(canonical, unit)
      if (exact === undefined || code === 'tenth') return
      const places = value.split('.')[1]!.length
      const moved = exactNumber({ value: `${canonical.value}${'0'.repeat(places)}`, unit: code }, unit)!
      expect(BigInt(moved.target.replace(/\D/g, '')) >= BigInt(exact.target.replace(/\D/g, ''))).toBe(true)
      expect(exact.unit.length).toBeGreaterThan(0)
      expect(shift).toBe(units.get(unit)!.shift)
    }),
  )
})

test('law: every measure of a report is one that the ledger takes', () => {
  const { text, commitments, targets } = reportOf(
    '改造管网86公里、道路5条，培训3万人次，失业率控制在5.5%以内。',
  )
  for (const { measure } of [
    ...commitments.flatMap((each) => measuresOfCommitment(text, each)),
    ...targets.map((each) => measureOfTarget(each, false)),
  ])
    if (measure !== undefined) expect(problemOf(measure)).toBeUndefined()
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { targetLine } from '../../test/listing.ts'
import { readIn, within } from '../../test/report.ts'

const announcement = '综合考虑各方面因素，今年全县经济社会发展主要预期目标是：'
const first = '工业用电量增长4%'

/** The targets of a list that the official announcement opens, one line each; a first one stands before them. */
function targetsOf(list: string): string {
  const words = `${announcement}${first}；${list}。`
  const placed = readIn('targets', words)
  const [opener, ...lines] = within(placed.reading.targets, placed, words.length).map(targetLine)
  expect(opener).toBe('工业用电量：4% exactly growth up')
  return lines.join('\n')
}

// The rule; the list as announced; its targets: indicator：value comparator kind direction [notes].
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['one target', '地区生产总值增长6%', ['地区生产总值：6% exactly growth up']],
  ['about', '地区生产总值增长6%左右', ['地区生产总值：6% about growth up']],
  ['at least', '规上工业增加值增长7.5%以上', ['规上工业增加值：7.5% at_least growth up']],
  ['not below', '固定资产投资增速不低于8%', ['固定资产投资：8% at_least growth up']],
  ['range', '社会消费品零售总额增长5.5%—6%', ['社会消费品零售总额：5.5~6% range growth up']],
  ['range with 至', '外贸进出口总额增长8%至10%', ['外贸进出口总额：8~10% range growth up']],
  ['ceiling', '城镇调查失业率控制在5.5%以内', ['城镇调查失业率：5.5% at_most share']],
  ['ceiling without 控制在', '城镇调查失业率5.5%以内', ['城镇调查失业率：5.5% at_most share']],
  ['ceiling of a rise', '居民消费价格涨幅控制在3%以内', ['居民消费价格：3% at_most growth up']],
  ['increment', '城镇新增就业4.2万人以上', ['城镇新增就业：4.2万人 at_least increment up']],
  ['level', '粮食产量稳定在25.6亿斤以上', ['粮食产量：25.6亿斤 at_least level']],
  ['level, 突破', '经营主体总量突破30万户', ['经营主体总量：30万户 at_least count']],
  ['decrease', '单位地区生产总值能耗下降3%', ['单位地区生产总值能耗：3% exactly growth down']],
  ['two digits', '技改投资实现两位数增长', ['技改投资：10% at_least growth up']],
  ['points', '常住人口城镇化率提高1.2个百分点', ['常住人口城镇化率：1.2个百分点 exactly increment up']],
  [
    'two targets by comma',
    '地区生产总值增长6%左右，固定资产投资增长8%',
    ['地区生产总值：6% about growth up', '固定资产投资：8% exactly growth up'],
  ],
  [
    'two targets by semicolon',
    '地区生产总值增长6%左右；固定资产投资增长8%',
    ['地区生产总值：6% about growth up', '固定资产投资：8% exactly growth up'],
  ],
  [
    'joint name is one target',
    '城乡居民人均可支配收入增长6%',
    ['城乡居民人均可支配收入：6% exactly growth up'],
  ],
  [
    '分别 gives one each',
    '城镇、农村居民人均可支配收入分别增长5.5%和7%',
    ['城镇居民人均可支配收入：5.5% exactly growth up', '农村居民人均可支配收入：7% exactly growth up'],
  ],
  [
    '左右 once covers a 分别 list',
    '城乡居民人均可支配收入分别增长6%、7.5%左右',
    ['城镇居民人均可支配收入：6% about growth up', '农村居民人均可支配收入：7.5% about growth up'],
  ],
  [
    'mixed bounds in a 分别 list',
    '城乡居民人均可支配收入分别增长5.5%左右和6.5%以上',
    ['城镇居民人均可支配收入：5.5% about growth up', '农村居民人均可支配收入：6.5% at_least growth up'],
  ],
  [
    '均 gives one each',
    '规上服务业营业收入、限上批发业销售额均增长8%以上',
    ['规上服务业营业收入：8% at_least growth up', '限上批发业销售额：8% at_least growth up'],
  ],
  [
    'level and growth are two',
    '服务业增加值达到151亿元、增长6%',
    ['服务业增加值：151亿元 exactly level', '服务业增加值：6% exactly growth up'],
  ],
  [
    'sync',
    '居民人均可支配收入增长与经济增长同步',
    ['居民人均可支配收入：sync qualitative up [reference 经济增长]'],
  ],
  [
    'sync, 基本',
    '城乡居民收入与经济增长基本同步',
    ['城乡居民收入：sync qualitative up [reference 经济增长]'],
  ],
  ['sync, 保持', '居民收入增长和经济增长保持同步', ['居民收入：sync qualitative up [reference 经济增长]']],
  [
    'assigned',
    '单位地区生产总值能耗降低完成省下达目标',
    ['单位地区生产总值能耗降低：assigned qualitative down [reference 省下达目标]'],
  ],
  [
    'assigned, verb first',
    '完成省下达的节能减排降碳任务',
    ['节能减排降碳任务：assigned qualitative [reference 省下达]'],
  ],
  [
    'above a reference',
    '规上工业增加值增速高于全省平均水平',
    ['规上工业增加值：above_reference qualitative up [reference 全省平均水平]'],
  ],
  [
    'not below a reference',
    '地区生产总值增长不低于全市平均水平',
    ['地区生产总值：above_reference qualitative up [reference 全市平均水平]'],
  ],
  [
    'positive growth',
    '进出口总额保持正增长',
    ['进出口总额：above_reference qualitative up [reference 正增长]'],
  ],
  ['never less', '粮食产量只增不减', ['粮食产量：above_reference qualitative up [reference 只增不减]']],
  [
    'stable',
    '居民消费价格总水平保持基本稳定',
    ['居民消费价格总水平：stable qualitative [reference 保持基本稳定]'],
  ],
  ['improve', '生态环境质量持续改善', ['生态环境质量：improve qualitative up [reference 持续改善]']],
  [
    'improve downwards',
    '城乡居民收入差距进一步缩小',
    ['城乡居民收入差距：improve qualitative down [reference 进一步缩小]'],
  ],
  [
    'stretch with a number',
    '固定资产投资增长5%，力争6%',
    ['固定资产投资：5% exactly growth up [stretch 力争6%]'],
  ],
  [
    'stretch by 、',
    '地区生产总值增长6%、力争6.5%',
    ['地区生产总值：6% exactly growth up [stretch 力争6.5%]'],
  ],
  [
    'stretch in words',
    '地区生产总值增长6%左右，在实际工作中争取更好结果',
    ['地区生产总值：6% about growth up [stretch 在实际工作中争取更好结果]'],
  ],
  [
    'basis, same scope',
    '一般公共预算收入同口径增长4%',
    ['一般公共预算收入：4% exactly growth up [basis 同口径]'],
  ],
  [
    'basis, comparable',
    '一般公共预算收入可比增长4%左右',
    ['一般公共预算收入：4% about growth up [basis 可比]'],
  ],
  ['from and to', '常住人口城镇化率由55%提高到56.5%', ['常住人口城镇化率：56.5% exactly to up [base 55]']],
  ['numbers of names', '500万元以上固定资产投资增长6%', ['500万元以上固定资产投资：6% exactly growth up']],
  ['full-width digits', '社会消费品零售总额增长８％以上', ['社会消费品零售总额：8% at_least growth up']],
]

test.each(rows)('%s: %s', (_rule, list, expected) => {
  expect(targetsOf(list)).toBe(expected.join('\n'))
})

// Words that announce a list of this year or of several.
const horizons = [
  ['今年全县经济社会发展主要预期目标是：地区生产总值增长6%。', 'year'],
  ['2026年全县经济社会发展的主要预期目标为：地区生产总值增长6%。', 'year'],
  ['综合考虑，建议今年发展主要预期目标为：地区生产总值增长6%。', 'year'],
  ['“十五五”时期经济社会发展的主要目标是：地区生产总值年均增长6%。', 'multi'],
  ['今后五年发展的主要目标是：地区生产总值年均增长6%。', 'multi'],
  ['到2030年，经济社会发展主要目标是：地区生产总值年均增长6%。', 'multi'],
] as const

test.each(horizons)('%s → %s', (words, horizon) => {
  const placed = readIn('targets', words)
  expect(placed.reading.targets.map((target) => target.horizon)).toEqual([horizon])
})

// Sentences that set no headline target, though they speak of growth.
const none = [
  ['a task with a rate', 'tasks', '推动先进制造业产值增长12%。'],
  ['a task with a level', 'tasks', '力争服务业增加值突破150亿元。'],
  ['an outcome', 'review', '地区生产总值增长6.1%。'],
  ['a government target', 'self', '一般性支出压减5%。'],
  ['what the year is', 'targets', '今年是“十五五”开局之年，做好各项工作意义重大。'],
] as const

test.each(none)('no target, %s: %s', (_reason, part, words) => {
  expect(readIn(part, words).reading.targets).toEqual([])
})

test('targets of one clause share its start and words', () => {
  const words = `${announcement}城镇、农村居民人均可支配收入分别增长5.5%和7%。`
  const placed = readIn('targets', words)
  const spans = placed.reading.targets.map(({ start, text }) => ({ start, text }))
  expect(spans).toEqual([spans[0], spans[0]])
  expect(spans[0]!.text).toBe('城镇、农村居民人均可支配收入分别增长5.5%和7%')
})

test('every target carries the words that it was read from, and stands under a heading', () => {
  const list = rows.map(([, words]) => words).join('；')
  const { reading } = readIn('targets', `${announcement}${list}。`)
  expect(reading.targets.length).toBeGreaterThan(rows.length)
  for (const { start, end, text, sectionId, value } of reading.targets) {
    expect(reading.text.slice(start, end)).toBe(text)
    expect(sectionId).not.toBeNull()
    if (value !== null) expect(Number.isFinite(value)).toBe(true)
  }
})

test('law: a list reads clause by clause: each gives what it gives alone, in order', () => {
  const plain = rows
    .filter(([, list]) => !list.includes('；'))
    .map(([, list, expected]) => [list, expected] as const)
  fc.assert(
    fc.property(fc.shuffledSubarray(plain, { minLength: 2, maxLength: 6 }), (picked) => {
      const list = picked.map(([words]) => words).join('；')
      expect(targetsOf(list)).toBe(picked.flatMap(([, expected]) => expected).join('\n'))
    }),
    { numRuns: 25 },
  )
})

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
  [
    'stretch with a comma',
    '地区生产总值增长6%以上、力争达到7%',
    ['地区生产总值：6% at_least growth up [stretch 力争达到7%]'],
  ],
  [
    'stretch of an industrial rate',
    '规模以上工业增加值增长8%，力争达到10%',
    ['规模以上工业增加值：8% exactly growth up [stretch 力争达到10%]'],
  ],
  [
    'bound of the last only',
    '城镇、农村居民人均可支配收入分别增长6.5%、7.5%以上',
    ['城镇居民人均可支配收入：6.5% exactly growth up', '农村居民人均可支配收入：7.5% at_least growth up'],
  ],
  [
    'full names with one 左右',
    '城镇居民人均可支配收入、农村居民人均可支配收入分别增长6.5%和7.5%左右',
    ['城镇居民人均可支配收入：6.5% about growth up', '农村居民人均可支配收入：7.5% about growth up'],
  ],
  [
    'faster than the economy',
    '居民人均可支配收入增速高于经济增速',
    ['居民人均可支配收入：above_reference qualitative up [reference 经济增速]'],
  ],
  ['快于', '居民收入增长快于经济增长', ['居民收入：above_reference qualitative up [reference 经济增长]']],
  [
    'jobs and unemployment',
    '城镇新增就业5000人以上，城镇登记失业率控制在4.5%以内',
    ['城镇新增就业：5000人 at_least increment up', '城镇登记失业率：4.5% at_most share'],
  ],
  ['低于 is a ceiling', '城镇登记失业率低于4%', ['城镇登记失业率：4% at_most share']],
  ['about, of a rise', '居民消费价格涨幅控制在2%左右', ['居民消费价格：2% about growth up']],
  ['about, of an index', '居民消费价格指数涨幅3%左右', ['居民消费价格指数：3% about growth up']],
  [
    'decrease with about',
    '万元地区生产总值能耗下降3.5%左右',
    ['万元地区生产总值能耗：3.5% about growth down'],
  ],
  [
    'assigned by the level above',
    '节能减排完成上级下达任务',
    ['节能减排：assigned qualitative [reference 上级下达任务]'],
  ],
  ['share, reached', '森林覆盖率达到45.6%', ['森林覆盖率：45.6% exactly share']],
  ['share, held', '空气质量优良天数比例稳定在90%以上', ['空气质量优良天数比例：90% at_least share']],
  [
    'ceiling of a concentration',
    'PM2.5平均浓度控制在30微克/立方米以内',
    ['PM2.5平均浓度：30微克/立方米 at_most level'],
  ],
  ['floor of an area', '粮食播种面积不低于60万亩', ['粮食播种面积：60万亩 at_least level']],
  [
    '其中',
    '固定资产投资增长8%，其中工业投资增长12%',
    ['固定资产投资：8% exactly growth up', '工业投资：12% exactly growth up'],
  ],
  [
    'growth and dollars',
    '进出口总额增长5%，实际利用外资1.2亿美元',
    ['进出口总额：5% exactly growth up', '实际利用外资：1.2亿美元 exactly level'],
  ],
  ['raised to', '研发经费投入强度提高到2.5%', ['研发经费投入强度：2.5% exactly to up']],
  [
    'share of another',
    '研发经费支出占地区生产总值比重达到2.5%',
    ['研发经费支出占地区生产总值比重：2.5% exactly share'],
  ],
  ['rate of a spending', '全社会研发经费投入增长10%以上', ['全社会研发经费投入：10% at_least growth up']],
  ['level over a threshold', '经济总量突破300亿元', ['经济总量：300亿元 at_least level']],
  [
    'level, comma, growth',
    '地区生产总值达到320亿元，增长6%左右',
    ['地区生产总值：320亿元 exactly level', '地区生产总值：6% about growth up'],
  ],
  [
    'level over a threshold and growth',
    '地区生产总值突破320亿元、增长6%左右',
    ['地区生产总值：320亿元 at_least level', '地区生产总值：6% about growth up'],
  ],
  ['letters', 'GDP增长6%', ['GDP：6% exactly growth up']],
  [
    'level and 同比',
    '地方一般公共预算收入完成15.6亿元，同比增长5%',
    ['地方一般公共预算收入：15.6亿元 exactly level', '地方一般公共预算收入：5% exactly growth up'],
  ],
  [
    'improve of a quality',
    '经济增长质量和效益进一步提升',
    ['经济增长质量和效益：improve qualitative up [reference 进一步提升]'],
  ],
  [
    'share of a spending',
    '民生支出占一般公共预算支出的80%以上',
    ['民生支出占一般公共预算支出：80% at_least share'],
  ],
  [
    'stable of a situation',
    '安全生产形势保持平稳',
    ['安全生产形势：stable qualitative [reference 保持平稳]'],
  ],
  ['about of a ceiling', '城镇调查失业率控制在5.5%左右', ['城镇调查失业率：5.5% about share']],
  [
    'three sectors one by one',
    '第一产业增加值增长4%，第二产业增加值增长7%，第三产业增加值增长6.5%',
    [
      '第一产业增加值：4% exactly growth up',
      '第二产业增加值：7% exactly growth up',
      '第三产业增加值：6.5% exactly growth up',
    ],
  ],
  [
    'three sectors 分别',
    '一、二、三产业增加值分别增长4%、7%和6.5%',
    [
      '第一产业增加值：4% exactly growth up',
      '第二产业增加值：7% exactly growth up',
      '第三产业增加值：6.5% exactly growth up',
    ],
  ],
  [
    'two names 分别',
    '社会消费品零售总额、进出口总额分别增长6%和5%',
    ['社会消费品零售总额：6% exactly growth up', '进出口总额：5% exactly growth up'],
  ],
  [
    'three names 均',
    '规上工业增加值、固定资产投资、社会消费品零售总额均增长7%左右',
    [
      '规上工业增加值：7% about growth up',
      '固定资产投资：7% about growth up',
      '社会消费品零售总额：7% about growth up',
    ],
  ],
  [
    'two thresholds',
    '旅游总收入突破50亿元，接待游客突破500万人次',
    ['旅游总收入：50亿元 at_least level', '接待游客：500万人次 at_least count'],
  ],
  ['ratio lowered to', '城乡居民收入比缩小到2.1以内', ['城乡居民收入比：2.1 at_most to down']],
  [
    'jobs of two kinds',
    '新增城镇就业1.2万人、农村劳动力转移就业2万人',
    ['城镇就业：1.2万人 exactly increment up', '农村劳动力转移就业：2万人 exactly increment up'],
  ],
  [
    'rate of graduates',
    '高校毕业生年底去向落实率达到90%以上',
    ['高校毕业生年底去向落实率：90% at_least share'],
  ],
  ['number in a name', '九年义务教育巩固率达到98%', ['九年义务教育巩固率：98% exactly share']],
  ['years of life', '人均预期寿命达到79岁', ['人均预期寿命：79岁 exactly level']],
  ['compound unit', '全员劳动生产率达到15万元/人', ['全员劳动生产率：15万元/人 exactly level']],
  [
    'per ten thousand in a name',
    '每万人口高价值发明专利拥有量达到3.5件',
    ['每万人口高价值发明专利拥有量：3.5件 exactly count'],
  ],
  [
    'assigned, two names joined',
    '单位GDP能耗和主要污染物排放量完成市下达目标',
    ['单位GDP能耗和主要污染物排放量：assigned qualitative [reference 市下达目标]'],
  ],
  [
    'sync and faster',
    '居民收入增速与经济增长基本同步、农村居民收入增速快于城镇居民',
    [
      '居民收入：sync qualitative up [reference 经济增长]',
      '农村居民收入：above_reference qualitative up [reference 城镇居民]',
    ],
  ],
  [
    'stretch, 冲刺',
    '地区生产总值增长5%以上，奋力冲刺6%',
    ['地区生产总值：5% at_least growth up [stretch 奋力冲刺6%]'],
  ],
  ['range, 之间', '地区生产总值增速保持在6%—6.5%之间', ['地区生产总值：6~6.5% range growth up']],
  ['预期 before the verb', '地区生产总值预期增长5.5%左右', ['地区生产总值：5.5% about growth up']],
  [
    '均 behind the growth',
    '固定资产投资和社会消费品零售总额增长均达到6%以上',
    ['固定资产投资：6% at_least growth up', '社会消费品零售总额：6% at_least growth up'],
  ],
  [
    'balances of one kind of bank',
    '金融机构存款余额增长8%、贷款余额增长10%',
    ['金融机构存款余额：8% exactly growth up', '金融机构贷款余额：10% exactly growth up'],
  ],
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

// Wordings that announce the list; indicator and value of each target.
const announcements = [
  ['今年经济社会发展的主要预期目标建议为：地区生产总值增长6%左右。', '地区生产总值 6%'],
  ['主要目标：地区生产总值增长6%；固定资产投资增长8%。', '地区生产总值 6%; 固定资产投资 8%'],
  [
    '2026年，我们的奋斗目标是：地区生产总值增长6%以上，一般公共预算收入增长4%。',
    '地区生产总值 6%; 一般公共预算收入 4%',
  ],
  ['今年的主要预期目标是：地区生产总值增长6%左右。在实际工作中，力争取得更好成效。', '地区生产总值 6%'],
  [
    '今年发展的主要预期目标为：地区生产总值增长6%，城镇新增就业5000人。实现上述目标，要重点把握以下几点。',
    '地区生产总值 6%; 城镇新增就业 5000人',
  ],
] as const

test.each(announcements)('announced: %s', (words, expected) => {
  const placed = readIn('targets', words)
  const told = placed.reading.targets.map(
    ({ indicator, value, unit }) => `${indicator.name} ${value ?? ''}${unit}`,
  )
  expect(told.join('; ')).toBe(expected)
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

test('law: a list reads clause by clause: each gives what it gives alone, in order', {
  timeout: 60_000,
}, () => {
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actualLine } from '../../test/listing.ts'
import { type Parts, readIn, within } from '../../test/report.ts'

/** The outcomes that a paragraph of the review part gives, one line each. */
function actualsOf(words: string, part: Exclude<keyof Parts, 'title'> = 'review'): string[] {
  const placed = readIn(part, words)
  return within(placed.reading.actuals, placed, words.length).map(actualLine)
}

// The rule; a sentence of the review; its outcomes: indicator：quantities [period; estimate; basis].
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'level and growth are one outcome',
    '地区生产总值412.6亿元、增长6.1%。',
    ['地区生产总值：412.6亿元 level，6.1% growth up [year]'],
  ],
  [
    'growth over a comma',
    '一般公共预算收入完成24.8亿元，增长4%。',
    ['一般公共预算收入：24.8亿元 level，4% growth up [year]'],
  ],
  ['growth alone', '规上工业增加值增长8.3%。', ['规上工业增加值：8.3% growth up [year]']],
  ['count', '新建学校3所。', ['新建学校：3所 count [year]']],
  ['increment', '新增规上工业企业12家。', ['规上工业企业：12家 increment up [year]']],
  ['share', '民间投资占比58.7%。', ['民间投资占比：58.7% share [year]']],
  ['decrease', '“三公”经费支出压减5.2%。', ['“三公”经费支出：5.2% growth down [year]']],
  ['points', '城镇化率提高1.1个百分点。', ['城镇化率：1.1个百分点 increment up [year]']],
  ['from and to', '高新技术企业由28家增加到46家。', ['高新技术企业：28家 from，46家 to up [year]']],
  ['from and to, down', '市政管网漏损率由12%下降到9.8%。', ['市政管网漏损率：12% from，9.8% to down [year]']],
  ['rank', '规上工业增加值增速居全市第2位。', ['规上工业增加值增速（全市排名）：第2位 rank [year]']],
  [
    'growth and rank',
    '规上工业增加值增长8.3%，居全市第2位。',
    ['规上工业增加值：8.3% growth up，第2位 rank [year]'],
  ],
  [
    'two outcomes',
    '新建学校3所，改造老旧小区12个。',
    ['新建学校：3所 count [year]', '改造老旧小区：12个 count [year]'],
  ],
  [
    'list under one verb',
    '新建学校3所、幼儿园5所。',
    ['新建学校：3所 count [year]', '新建幼儿园：5所 count [year]'],
  ],
  [
    '分别',
    '城镇、农村居民人均可支配收入分别达到46820元和22610元，增长5%和6.9%。',
    [
      '城镇居民人均可支配收入：46820元 level，5% growth up [year]',
      '农村居民人均可支配收入：22610元 level，6.9% growth up [year]',
    ],
  ],
  ['joint name', '城乡居民人均可支配收入增长6%。', ['城乡居民人均可支配收入：6% growth up [year]']],
  [
    'property of the thing before',
    '改造农村户厕3200座，整改率100%。',
    ['改造农村户厕：3200座 count [year]', '农村户厕整改率：100% share [year]'],
  ],
  ['estimate', '预计地区生产总值增长6%左右。', ['地区生产总值：6%左右 growth up [year; estimate]']],
  [
    'estimate at the head covers its list',
    '预计地区生产总值412.6亿元、增长6.1%，规上工业增加值增长8.3%。',
    [
      '地区生产总值：412.6亿元 level，6.1% growth up [year; estimate]',
      '规上工业增加值：8.3% growth up [year; estimate]',
    ],
  ],
  ['no estimate without 预计', '地区生产总值增长6%左右。', ['地区生产总值：6%左右 growth up [year]']],
  ['five years', '五年来，累计改造老旧小区126个。', ['改造老旧小区：126个 count [five-year]']],
  [
    'five years at the head',
    '“十四五”期间，地区生产总值年均增长5.9%。',
    ['地区生产总值：5.9% growth up [five-year; 年均]'],
  ],
  ['cumulative', '累计建成高标准农田68万亩。', ['建成高标准农田：68万亩 level [cumulative]']],
  ['basis', '一般公共预算收入同口径增长4.2%。', ['一般公共预算收入：4.2% growth up [year; 同口径]']],
  ['no number, no outcome', '营商环境持续优化。', []],
  ['numbers of names only', '国企改革三年行动圆满收官。', []],
  ['scene only', '围绕12个专项工作持续攻坚。', []],
  [
    "level, growth and the growth's rank",
    '全县生产总值完成312亿元，同比增长5.8%，增速列全市第3位。',
    ['生产总值：312亿元 level，5.8% growth up，第3位 rank [year]'],
  ],
  [
    'two incomes by semicolon',
    '城镇居民人均可支配收入46820元，增长5%；农村居民人均可支配收入22610元，增长6.9%。',
    [
      '城镇居民人均可支配收入：46820元 level，5% growth up [year]',
      '农村居民人均可支配收入：22610元 level，6.9% growth up [year]',
    ],
  ],
  [
    'things and what was spent on them',
    '实施亿元以上项目86个，完成投资120亿元。',
    ['实施亿元以上项目：86个 count [year]', '亿元以上项目投资：120亿元 level [year]'],
  ],
  [
    'parts under 其中, sizes in the names',
    '新引进项目42个，总投资186亿元，其中亿元以上项目30个、10亿元以上项目5个。',
    [
      '新引进项目：42个 count [year]',
      '项目总投资：186亿元 level [year]',
      '亿元以上项目：30个 count [year]',
      '10亿元以上项目：5个 count [year]',
    ],
  ],
  [
    'parts of an increment are increments',
    '新增“四上”企业52家，其中规上工业企业18家、限上商贸企业22家、规上服务业企业12家。',
    [
      '“四上”企业：52家 increment up [year]',
      '规上工业企业：18家 increment up [year]',
      '限上商贸企业：22家 increment up [year]',
      '规上服务业企业：12家 increment up [year]',
    ],
  ],
  [
    'length of roads',
    '新建改建农村公路120公里，改造危桥12座。',
    ['新建改建农村公路：120公里 level [year]', '改造危桥：12座 count [year]'],
  ],
  ['a bumper harvest in a name', '粮食总产26.3亿斤，实现“二十连丰”。', ['粮食总产：26.3亿斤 level [year]']],
  [
    'one verb, two works',
    '完成棚户区改造1200套、老旧小区改造35个。',
    ['棚户区改造：1200套 count [year]', '老旧小区改造：35个 count [year]'],
  ],
  [
    'rates of what was dealt with',
    '办理12345热线诉求12.6万件，办结率99.2%，满意率96.8%。',
    [
      '办理12345热线诉求：12.6万件 count [year]',
      '12345热线诉求办结率：99.2% share [year]',
      '12345热线诉求满意率：96.8% share [year]',
    ],
  ],
  [
    'jobs and unemployment',
    '城镇新增就业1.26万人，城镇登记失业率3.2%。',
    ['城镇新增就业：1.26万人 increment up [year]', '城镇登记失业率：3.2% share [year]'],
  ],
  [
    'share and its change; level and its change',
    '空气优良天数比例达到92.6%，提高1.8个百分点，PM2.5平均浓度28微克/立方米、下降6.7%。',
    [
      '空气优良天数比例：92.6% share，1.8个百分点 increment up [year]',
      'PM2.5平均浓度：28微克/立方米 level，6.7% growth down [year]',
    ],
  ],
  ['share from and to', '森林覆盖率由44.1%提高到46.3%。', ['森林覆盖率：44.1% from，46.3% to up [year]']],
  [
    'from, to and the growth between',
    '高新技术企业从28家增长到46家，增长64.3%。',
    ['高新技术企业：28家 from，46家 to up，64.3% growth up [year]'],
  ],
  [
    'two properties of one thing',
    '生产安全事故起数和死亡人数分别下降12%和15%。',
    ['生产安全事故起数：12% growth down [year]', '生产安全事故死亡人数：15% growth down [year]'],
  ],
  [
    'cases and clearance',
    '刑事案件发案数同比下降18.6%，破案率提高5.2个百分点。',
    ['刑事案件发案数：18.6% growth down [year]', '破案率：5.2个百分点 increment up [year]'],
  ],
  [
    'two names of power',
    '全社会用电量增长8.9%，工业用电量增长10.2%。',
    ['全社会用电量：8.9% growth up [year]', '工业用电量：10.2% growth up [year]'],
  ],
  [
    'levels and growths 分别',
    '社会消费品零售总额、进出口总额分别达到126亿元、18.6亿元，增长6.2%、9.8%。',
    [
      '社会消费品零售总额：126亿元 level，6.2% growth up [year]',
      '进出口总额：18.6亿元 level，9.8% growth up [year]',
    ],
  ],
  [
    'money sought and bonds issued',
    '争取上级资金36.8亿元，发行专项债券12.6亿元。',
    ['上级资金：36.8亿元 level [year]', '发行专项债券：12.6亿元 level [year]'],
  ],
  [
    'schools and places',
    '新改扩建学校12所，新增学位5600个。',
    ['新改扩建学校：12所 count [year]', '学位：5600个 increment up [year]'],
  ],
  [
    'beds of what opened',
    '县人民医院新院区建成投用，新增床位600张。',
    ['县人民医院新院区床位：600张 increment up [year]'],
  ],
  [
    'share of spending',
    '民生支出占一般公共预算支出的82.3%。',
    ['民生支出占一般公共预算支出：82.3% share [year]'],
  ],
  [
    'relief is a decrease',
    '全年减税降费及退税缓税5.6亿元。',
    ['减税降费及退税缓税：5.6亿元 increment down [year]'],
  ],
  [
    'share and its increase',
    '常住人口城镇化率达到58.6%，比上年提高0.9个百分点。',
    ['常住人口城镇化率：58.6% share，0.9个百分点 increment up [year]'],
  ],
  [
    'titles of two ranks',
    '获评国家级专精特新“小巨人”企业2家，省级专精特新企业12家。',
    ['获评国家级专精特新“小巨人”企业：2家 count [year]', '省级专精特新企业：12家 count [year]'],
  ],
  [
    'threshold and level',
    '技术合同成交额突破10亿元大关，达到12.3亿元。',
    ['技术合同成交额：10亿元 level，12.3亿元 level [year]'],
  ],
  [
    'increment and total',
    '新增市场主体6800户，总量达到5.2万户。',
    ['市场主体：6800户 increment up [year]', '市场主体总量：5.2万户 count [year]'],
  ],
  ['poverty', '贫困发生率由15.2%降至0.8%。', ['贫困发生率：15.2% from，0.8% to down [year]']],
  ['monthly standard', '低保标准由每月580元提高到620元。', ['低保标准：580元 from，620元 to up [year]']],
  [
    'annual growth of five years',
    '公共预算收入五年年均增长6.8%。',
    ['公共预算收入：6.8% growth up [five-year; 年均]'],
  ],
  ['letters in a name', '建成5G基站860个，实现行政村5G网络全覆盖。', ['建成5G基站：860个 count [year]']],
  ['rate of coverage', '农村自来水普及率达96.5%。', ['农村自来水普及率：96.5% share [year]']],
  ['afforestation', '完成营造林12.6万亩。', ['营造林：12.6万亩 level [year]']],
  [
    'quoted name',
    '整治“四乱”问题36处，拆除违建2.3万平方米。',
    ['整治“四乱”问题：36处 count [year]', '拆除违建：2.3万平方米 level [year]'],
  ],
  [
    'times as growth',
    '新能源汽车产量12.6万辆，增长1.2倍。',
    ['新能源汽车产量：12.6万辆 count，1.2倍 growth up [year]'],
  ],
  [
    'estimate with a threshold',
    '预计全年接待游客突破900万人次。',
    ['接待游客：900万人次 count [year; estimate]'],
  ],
  [
    'level and net increment',
    '规上工业企业达到186家，净增22家。',
    ['规上工业企业：186家 count，22家 increment up [year]'],
  ],
  [
    'rate of two lists',
    '共办理人大代表建议126件、政协提案98件，办复率100%。',
    [
      '办理人大代表建议：126件 count [year]',
      '办理政协提案：98件 count [year]',
      '人大代表建议、政协提案办复率：100% share [year]',
    ],
  ],
  [
    'cases and fines',
    '查处违法案件36起，罚没金额120万元。',
    ['查处违法案件：36起 count [year]', '罚没金额：120万元 level [year]'],
  ],
  [
    'above the average',
    '城乡居民人均可支配收入分别增长5%、6.9%，高于全市平均水平0.6、0.8个百分点。',
    [
      '城镇居民人均可支配收入：5% growth up，0.6 increment up [year]',
      '农村居民人均可支配收入：6.9% growth up，0.8个百分点 increment up [year]',
    ],
  ],
  [
    'increment, growth, total',
    '全年新增市场主体6800户、同比增长12.5%，总量突破5万户。',
    ['市场主体：6800户 increment up，12.5% growth up [year]', '市场主体总量：5万户 count [year]'],
  ],
  ['villages out of poverty', '全县23个贫困村全部脱贫出列。', ['贫困村脱贫出列：23个 count [year]']],
  [
    'two kinds of villages',
    '创建国家级森林乡村5个、省级美丽乡村示范村12个。',
    ['创建国家级森林乡村：5个 count [year]', '创建省级美丽乡村示范村：12个 count [year]'],
  ],
  [
    'rank and places gained',
    '县域经济综合竞争力跃居全省第12位，较上年前移3位。',
    ['县域经济综合竞争力（全省排名）：第12位 rank，3位 increment up [year]'],
  ],
  [
    'satisfaction and its rank',
    '12345热线群众满意率达98.6%，位居全市第一。',
    ['12345热线群众满意率：98.6% share，第一 rank [year]'],
  ],
  [
    'share of a share and its rank',
    '税收收入占一般公共预算收入的比重为71%，居全市第2位。',
    ['税收收入占一般公共预算收入的比重：71% share，第2位 rank [year]'],
  ],
  [
    'threshold and level in a sentence that looks back',
    '过去一年，我们接续奋斗，地区生产总值跨过400亿元台阶、达到412亿元。',
    ['地区生产总值：400亿元 level，412亿元 level [year]'],
  ],
  [
    'fallen to, and by how much',
    '银行业金融机构不良贷款率降至1.2%，下降0.6个百分点。',
    ['银行业金融机构不良贷款率：1.2% to down，0.6个百分点 increment down [year]'],
  ],
  [
    'rates of roads',
    '农村公路列养率100%，优良中等路率86%。',
    ['农村公路列养率：100% share [year]', '优良中等路率：86% share [year]'],
  ],
  ['a title without a number', '连续五年获得全省考核优秀等次。', []],
  [
    'levels one by one, growths 分别 behind',
    '接待游客860万人次、实现旅游收入62亿元，分别增长12.3%和15.6%。',
    ['接待游客：860万人次 count，12.3% growth up [year]', '旅游收入：62亿元 level，15.6% growth up [year]'],
  ],
  [
    'deposits and loans, growths 分别 behind',
    '金融机构各项存款余额520亿元、各项贷款余额386亿元，分别增长8.6%、12.3%。',
    [
      '金融机构各项存款余额：520亿元 level，8.6% growth up [year]',
      '金融机构各项贷款余额：386亿元 level，12.3% growth up [year]',
    ],
  ],
  [
    'share of the budget between level and growth',
    '一般公共预算收入24.8亿元，为预算的102%，同比增长4%。',
    ['一般公共预算收入：24.8亿元 level，102% share，4% growth up [year]'],
  ],
  [
    'estimate and comparable growth',
    '全年地区生产总值预计达到412.6亿元，可比价增长6.1%左右。',
    ['地区生产总值：412.6亿元 level，6.1%左右 growth up [year; estimate; 可比价]'],
  ],
  ['ratio to one', '城乡居民收入比缩小至1.98:1。', ['城乡居民收入比：1.98:1 to down [year]']],
  [
    'five years and the five before',
    '五年累计完成固定资产投资1260亿元，是上个五年的1.6倍。',
    ['固定资产投资：1260亿元 level，1.6倍 growth up [five-year]'],
  ],
  [
    'increment and share of the task',
    '新增城镇就业1.26万人，完成年度任务的126%。',
    ['城镇就业：1.26万人 increment up，126% share [year]'],
  ],
  [
    'a decrease that became smaller',
    '固定资产投资下降3.2%，降幅较上年收窄2.1个百分点。',
    ['固定资产投资：3.2% growth down [year]', '固定资产投资降幅：2.1个百分点 increment down [year]'],
  ],
  [
    'thresholds passed',
    '经济总量连续跨过200亿元、300亿元两个台阶。',
    ['经济总量：200亿元 level，300亿元 level [year]'],
  ],
  [
    'air made better is a decrease',
    'PM2.5平均浓度28微克/立方米，同比改善6.7%。',
    ['PM2.5平均浓度：28微克/立方米 level，6.7% growth down [year]'],
  ],
  [
    'funds and their parts',
    '争取到位各类资金36亿元，其中专项债12亿元、中央预算内资金6亿元。',
    ['各类资金：36亿元 level [year]', '专项债：12亿元 level [year]', '中央预算内资金：6亿元 level [year]'],
  ],
  ['doses', '累计接种疫苗86万剂次。', ['接种疫苗：86万剂次 count [cumulative]']],
]

test.each(rows)('%s: %s', (_rule, sentence, expected) => {
  expect(actualsOf(sentence).join('\n')).toBe(expected.join('\n'))
})

test.each([
  ['tasks', '新建学校3所。'],
  ['self', '办理群众诉求2万件。'],
  ['targets', '今年全县经济社会发展主要预期目标是：地区生产总值增长6%。'],
  ['problems', '我们也清醒地看到，发展中还存在不少困难和问题：财政收入下降3%，重点项目仅开工12个。'],
] as const)('no outcome in the %s part: %s', (part, words) => {
  expect(actualsOf(words, part)).toEqual([])
})

test('a stretch on five years parts its outcomes from those of the year', () => {
  const words = [
    '过去五年，全县经济社会发展取得显著成就。地区生产总值年均增长6.2%。累计新建学校12所。',
    '刚刚过去的2025年，全县经济稳中向好。地区生产总值增长6.1%。新建学校3所。',
  ].join('\n')
  const placed = readIn('review', words)
  expect(placed.reading.actuals.map(({ period }) => period)).toEqual([
    'five-year',
    'five-year',
    'year',
    'year',
  ])
})

test('law: sentences tell the same outcomes in any company of their own period', { timeout: 60_000 }, () => {
  const plain = rows.filter(([, sentence]) => !/五年|“十四五”|预计/.test(sentence))
  fc.assert(
    fc.property(fc.shuffledSubarray(plain, { minLength: 2, maxLength: 6 }), (picked) => {
      const words = picked.map(([, sentence]) => sentence).join('')
      expect(actualsOf(words)).toEqual(picked.flatMap(([, , expected]) => expected))
    }),
    { numRuns: 30 },
  )
})

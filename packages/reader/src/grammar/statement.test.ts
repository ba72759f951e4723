import fc from 'fast-check'
import { expect, test } from 'vitest'
import { statementsIn } from '../../test/statements.ts'
import { readNumbers } from './number.ts'
import { readStatements } from './statement.ts'

// The rule; a sentence; what it says: indicator：number kind direction. Names are completed from the sentence.
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['growth', '地区生产总值增长6.1%', ['地区生产总值：6.1% growth up']],
  ['growth, 增速', '规上工业增加值增速达到8.3%', ['规上工业增加值：8.3% growth up']],
  ['growth, 同比', '社会消费品零售总额同比增长5.6%', ['社会消费品零售总额：5.6% growth up']],
  ['growth, 上涨', '居民消费价格上涨0.2%', ['居民消费价格：0.2% growth up']],
  ['growth, 涨幅', '居民消费价格涨幅2%左右', ['居民消费价格：2%左右 growth up']],
  ['decrease', '单位地区生产总值能耗下降3.2%', ['单位地区生产总值能耗：3.2% growth down']],
  ['decrease, 压减', '“三公”经费支出压减5.2%', ['“三公”经费支出：5.2% growth down']],
  ['decrease, 降幅', '生产安全事故起数降幅达12.5%', ['生产安全事故起数：12.5% growth down']],
  ['level', '一般公共预算收入完成36.57亿元', ['一般公共预算收入：36.57亿元 level']],
  ['level without a verb', '技术合同成交额52.3亿元', ['技术合同成交额：52.3亿元 level']],
  ['level, 达到', '年末科技贷款余额达到318亿元', ['年末科技贷款余额：318亿元 level']],
  ['level, 实现', '旅游综合收入实现248亿元', ['旅游综合收入：248亿元 level']],
  ['level, 突破', '金融机构存款余额突破1200亿元', ['金融机构存款余额：1200亿元 level']],
  ['share', '民间投资占比58.7%', ['民间投资占比：58.7% share']],
  ['share, 为', '森林覆盖率为46.3%', ['森林覆盖率：46.3% share']],
  ['share, 保持', '国省考断面水质优良比例保持100%', ['国省考断面水质优良比例：100% share']],
  ['share in per mille', '孕产妇死亡率控制在0.1‰以内', ['孕产妇死亡率：0.1‰以内 share']],
  ['count with a verb in front', '打通断头路9条', ['打通断头路：9条 count']],
  ['count, thing behind', '26个入河排污口完成整治', ['入河排污口完成整治：26个 count']],
  ['increment', '城镇新增就业4.26万人', ['城镇新增就业：4.26万人 increment up']],
  ['increment, 新增 in front', '新增规上工业企业86家', ['规上工业企业：86家 increment up']],
  ['increment, 净增', '净增高新技术企业52家', ['高新技术企业：52家 increment up']],
  ['increment, points', '常住人口城镇化率提高1.2个百分点', ['常住人口城镇化率：1.2个百分点 increment up']],
  ['increment down', '不良贷款率下降0.6个百分点', ['不良贷款率：0.6个百分点 increment down']],
  ['increment down, working days', '平均审批时间缩短12个工作日', ['平均审批时间：12个工作日 increment down']],
  ['to, up', '高标准农田提高到218.6万亩', ['高标准农田：218.6万亩 to up']],
  ['to, 增至', '经营主体增至31.2万户', ['经营主体：31.2万户 to up']],
  ['from and to', '高新技术企业由168家增加到412家', ['高新技术企业：168家 from，412家 to up']],
  ['from and to, 从', '森林覆盖率从44.1%提高到46.3%', ['森林覆盖率：44.1% from，46.3% to up']],
  ['from and to, down', '市属融资平台公司由18家压减到6家', ['市属融资平台公司：18家 from，6家 to down']],
  ['from and to of an index', '城乡居民收入比由2.21缩小到2.05', ['城乡居民收入比：2.21 from，2.05 to down']],
  [
    'from and to with a rate',
    '一般公共预算收入由200.9亿元增加到248亿元、年均增长4.3%',
    ['一般公共预算收入（年均）：200.9亿元 from，248亿元 to up，4.3% growth up'],
  ],
  ['level and growth', '地区生产总值3215亿元、增长6.1%', ['地区生产总值：3215亿元 level，6.1% growth up']],
  [
    'level and growth, comma',
    '进出口总额341.3亿元，增长9.4%',
    ['进出口总额：341.3亿元 level，9.4% growth up'],
  ],
  ['growth first', '接待游客增长10.8%，达到2860万人次', ['接待游客：10.8% growth up，2860万人次 count']],
  [
    'growth and comparison',
    '固定资产投资增长6.3%，高于全省平均水平1.8个百分点',
    ['固定资产投资：6.3% growth up，1.8个百分点 increment up'],
  ],
  ['growth and rank', '规上工业增加值增长8.3%，居全省第3位', ['规上工业增加值：8.3% growth up，第3位 rank']],
  ['joint name', '城乡居民人均可支配收入增长6%', ['城乡居民人均可支配收入：6% growth up']],
  [
    '分别, two',
    '城镇、农村居民人均可支配收入分别增长5.4%和6.7%',
    ['城镇居民人均可支配收入：5.4% growth up', '农村居民人均可支配收入：6.7% growth up'],
  ],
  [
    '分别, 城乡',
    '城乡居民人均可支配收入分别增长7%、9%',
    ['城镇居民人均可支配收入：7% growth up', '农村居民人均可支配收入：9% growth up'],
  ],
  [
    '分别, 存贷款',
    '金融机构存贷款余额分别增长8%、13%',
    ['金融机构存款余额：8% growth up', '金融机构贷款余额：13% growth up'],
  ],
  [
    '分别, three sectors',
    '一、二、三产业增加值分别增长3.6%、7%、5.9%',
    ['第一产业增加值：3.6% growth up', '第二产业增加值：7% growth up', '第三产业增加值：5.9% growth up'],
  ],
  [
    '分别, shared tail',
    '粮食、油料产量分别达到128.6万吨、9.2万吨',
    ['粮食产量：128.6万吨 level', '油料产量：9.2万吨 level'],
  ],
  [
    '分别, levels then growths',
    '城镇、农村居民人均可支配收入分别达到49350元、24125元，增长5.4%、6.7%',
    [
      '城镇居民人均可支配收入：49350元 level，5.4% growth up',
      '农村居民人均可支配收入：24125元 level，6.7% growth up',
    ],
  ],
  [
    '分别, down',
    '二氧化硫、氮氧化物排放量分别下降2.1%、3.4%',
    ['二氧化硫排放量：2.1% growth down', '氮氧化物排放量：3.4% growth down'],
  ],
  [
    '均, two',
    '规上服务业营业收入、限上批发业销售额均增长8%以上',
    ['规上服务业营业收入：8%以上 growth up', '限上批发业销售额：8%以上 growth up'],
  ],
  ['均 is no list in 人均', '人均公园绿地面积达到14.2平方米', ['人均公园绿地面积：14.2平方米 level']],
  [
    'two lists in one sentence',
    '固定资产投资增长5%，社会消费品零售总额增长6%',
    ['固定资产投资：5% growth up', '社会消费品零售总额：6% growth up'],
  ],
  ['list of counts', '新建学校3所、幼儿园5所', ['新建学校：3所 count', '新建幼儿园：5所 count']],
  [
    'list of increments',
    '新增公共停车位5200个、公共充电桩2380个',
    ['公共停车位：5200个 increment up', '公共充电桩：2380个 increment up'],
  ],
  [
    'beneficiaries of the thing before',
    '改造城镇老旧小区126个、惠及群众2.3万户',
    ['改造城镇老旧小区：126个 count', '城镇老旧小区惠及群众：2.3万户 count'],
  ],
  [
    '分别, three full names',
    '规上工业增加值、固定资产投资、社会消费品零售总额分别增长8.3%、6.2%、5.6%',
    ['规上工业增加值：8.3% growth up', '固定资产投资：6.2% growth up', '社会消费品零售总额：5.6% growth up'],
  ],
  [
    '分别, property of one thing',
    '生产安全事故起数、死亡人数分别下降12%和15%',
    ['生产安全事故起数：12% growth down', '生产安全事故死亡人数：15% growth down'],
  ],
  [
    '分别, 和 between',
    '城镇和农村居民收入分别增长5%和7%',
    ['城镇居民收入：5% growth up', '农村居民收入：7% growth up'],
  ],
  [
    '分别 after 年均',
    '城乡居民人均可支配收入年均分别增长7.2%、8.6%',
    ['城镇居民人均可支配收入（年均）：7.2% growth up', '农村居民人均可支配收入（年均）：8.6% growth up'],
  ],
  [
    'rates of two names',
    '义务教育巩固率、高中阶段毛入学率分别达到99.6%、95.3%',
    ['义务教育巩固率：99.6% share', '高中阶段毛入学率：95.3% share'],
  ],
  [
    'share of the thing before',
    '民生支出38.2亿元，占一般公共预算支出的82.6%',
    ['民生支出：38.2亿元 level', '民生支出占一般公共预算支出：82.6% share'],
  ],
  [
    'total of the thing before',
    '新增“四上”企业52家，总数达到386家',
    ['“四上”企业：52家 increment up', '“四上”企业总数：386家 count'],
  ],
  [
    'points, then where it came to',
    '森林覆盖率提高0.3个百分点，达到46.3%',
    ['森林覆盖率：0.3个百分点 increment up，46.3% share'],
  ],
  [
    'level, growth and rank',
    '地区生产总值首次突破400亿元，达412.6亿元、同比增长6.1%、居全市第二位',
    ['地区生产总值：400亿元 level，412.6亿元 level，6.1% growth up，第二位 rank'],
  ],
  [
    'share and its change',
    '税收占一般公共预算收入比重达到68.5%、较上年提高2.1个百分点',
    ['税收占一般公共预算收入比重：68.5% share，2.1个百分点 increment up'],
  ],
  [
    'sectors by semicolon',
    '第一产业增加值48亿元、增长3.6%；第二产业增加值186亿元、增长7%',
    ['第一产业增加值：48亿元 level，3.6% growth up', '第二产业增加值：186亿元 level，7% growth up'],
  ],
  [
    'different verbs in one list',
    '新建改建农村公路312公里、改造危桥28座、新增公交线路6条',
    ['新建改建农村公路：312公里 level', '改造危桥：28座 count', '公交线路：6条 increment up'],
  ],
  ['relief of burdens', '减税降费3.6亿元', ['减税降费：3.6亿元 increment down']],
  [
    'funds won are no increment',
    '争取上级资金42亿元、同比增长12%',
    ['上级资金：42亿元 level，12% growth up'],
  ],
  ['basis, 年均', '地区生产总值年均增长5.9%', ['地区生产总值（年均）：5.9% growth up']],
  ['basis, same scope', '一般公共预算收入同口径增长4.2%', ['一般公共预算收入（同口径）：4.2% growth up']],
  ['basis, comparable', '一般公共预算收入可比增长3.8%', ['一般公共预算收入（可比）：3.8% growth up']],
  ['basis, without one-off factors', '剔除一次性因素后，税收收入增长4.6%', ['税收收入：4.6% growth up']],
  ['basis, real', '居民收入实际增长5.1%', ['居民收入（实际）：5.1% growth up']],
  ['estimate', '预计地区生产总值增长6%', ['地区生产总值（预计）：6% growth up']],
  ['estimate behind the subject', '全年粮食产量预计达到128万吨', ['粮食产量（预计）：128万吨 level']],
  ['rank of an indicator', '营商环境满意度居全省第2位', ['营商环境满意度（全省排名）：第2位 rank']],
  ['multiple of last year', '网络零售额是上年的2.1倍', ['网络零售额：2.1倍 growth up']],
  ['doubling', '高新技术企业数量翻一番', ['高新技术企业数量：一番 growth up']],
  ['tenths', '民生支出占比保持在八成以上', ['民生支出占比：八成以上 share']],
  ['two digits', '工业投资实现两位数增长', ['工业投资：两位数 growth up']],
  ['time and place in front', '全年全市城镇新增就业4.26万人', ['城镇新增就业：4.26万人 increment up']],
  ['year in front', '2025年全市粮食总产量25.72亿斤', ['粮食总产量：25.72亿斤 level']],
  [
    'bound in words',
    '工程建设项目审批时间控制在35个工作日以内',
    ['工程建设项目审批时间：35个工作日以内 level'],
  ],
  [
    '分别, three harvests',
    '粮食、蔬菜、水果产量分别增长2.1%、3.5%和6%',
    ['粮食产量：2.1% growth up', '蔬菜产量：3.5% growth up', '水果产量：6% growth up'],
  ],
  [
    '分别, three kinds of jobs',
    '城镇新增就业、失业人员再就业、困难人员就业分别达到5200人、1800人、600人',
    [
      '城镇新增就业：5200人 increment up',
      '失业人员再就业：1800人 increment up',
      '困难人员就业：600人 increment up',
    ],
  ],
  [
    '分别, three kinds of firms',
    '规上工业企业、限上商贸企业、规上服务业企业分别达到186家、120家、68家',
    ['规上工业企业：186家 count', '限上商贸企业：120家 count', '规上服务业企业：68家 count'],
  ],
  [
    '分别, two kinds of cases',
    '社会治安案件、刑事案件分别下降12.3%、8.6%',
    ['社会治安案件：12.3% growth down', '刑事案件：8.6% growth down'],
  ],
  [
    '均, a rate of three',
    '幼儿园、小学、初中入学率均达到100%',
    ['幼儿园入学率：100% share', '小学入学率：100% share', '初中入学率：100% share'],
  ],
  [
    '分别, sectors in short',
    '一产、二产、三产分别增长3.6%、7%和5.9%',
    ['第一产业：3.6% growth up', '第二产业：7% growth up', '第三产业：5.9% growth up'],
  ],
  [
    'sectors one by one',
    '第一产业增长3.6%，第二产业增长7%，第三产业增长5.9%',
    ['第一产业：3.6% growth up', '第二产业：7% growth up', '第三产业：5.9% growth up'],
  ],
  [
    '分别, two uses of power',
    '工业用电量、全社会用电量分别增长10.2%、8.9%',
    ['工业用电量：10.2% growth up', '全社会用电量：8.9% growth up'],
  ],
  [
    '分别, a rate of two',
    '居民医保、城乡居保参保率分别达到98%、96%',
    ['居民医保参保率：98% share', '城乡居保参保率：96% share'],
  ],
  [
    '分别, pollutants in letters',
    'PM2.5、PM10平均浓度分别下降6.7%、5.2%',
    ['PM2.5平均浓度：6.7% growth down', 'PM10平均浓度：5.2% growth down'],
  ],
  [
    '分别, imports and exports',
    '进口、出口分别增长8.2%、11.3%',
    ['进口：8.2% growth up', '出口：11.3% growth up'],
  ],
  ['imports, then exports', '进口增长8.2%、出口增长11.3%', ['进口：8.2% growth up', '出口：11.3% growth up']],
  [
    'a part under 其中',
    '实现进出口总额18.6亿元，其中出口12.3亿元',
    ['进出口总额：18.6亿元 level', '出口：12.3亿元 level'],
  ],
  ['a rate falls by points', '固定资产投资同比下降3.5个百分点', ['固定资产投资：3.5个百分点 increment down']],
  ['a growth from and to', 'GDP增速由5.6%提高到6.1%', ['GDP：5.6% from，6.1% to up']],
  ['in all, down', '单位GDP能耗累计下降15.2%', ['单位GDP能耗：15.2% growth down']],
  [
    'from, to and points',
    '税收收入占比由62%提高至68.5%，提高6.5个百分点',
    ['税收收入占比：62% from，68.5% to up，6.5个百分点 increment up'],
  ],
  [
    'increment and its growth',
    '新增市场主体6800户、增长12%',
    ['市场主体：6800户 increment up，12% growth up'],
  ],
  [
    'ratio to one from and to',
    '城乡居民收入比由2.21∶1缩小到2.05∶1',
    ['城乡居民收入比：2.21:1 from，2.05:1 to down'],
  ],
  ['first time over', '第三产业占比首次突破50%', ['第三产业占比：50% share']],
  ['length and what it means', '高速公路里程达到120公里，实现县县通高速', ['高速公路里程：120公里 level']],
  ['number before the thing', '建成投用12个项目', ['建成投用项目：12个 count']],
  [
    '分别, two rates with bounds',
    '合格率、满意率分别达98%以上、96%以上',
    ['合格率：98%以上 share', '满意率：96%以上 share'],
  ],
  ['per head in dollars', '人均GDP突破1万美元', ['人均GDP：1万美元 level']],
  [
    'level and the floor kept',
    '粮食总产量达到128.6万吨，连续12年稳定在120万吨以上',
    ['粮食总产量：128.6万吨 level，120万吨以上 level'],
  ],
  ['time cut to', '企业开办时间压缩至0.5个工作日', ['企业开办时间：0.5个工作日 to down']],
  ['matters cut from and to', '行政审批事项从126项精简到86项', ['行政审批事项：126项 from，86项 to down']],
  [
    'water of a product',
    '万元地区生产总值用水量下降到52立方米',
    ['万元地区生产总值用水量：52立方米 to down'],
  ],
  [
    'share, points and rank',
    '税收占比达72%，同比提高2.6个百分点，居全市第1位',
    ['税收占比：72% share，2.6个百分点 increment up，第1位 rank'],
  ],
  ['a comparison without a number', '农村居民人均可支配收入增速连续10年快于城镇居民', []],
  [
    'points, and where they led',
    '财政自给率提升3.2个百分点至36.5%',
    ['财政自给率：3.2个百分点 increment up，36.5% share'],
  ],
  [
    '分别, deposits and loans',
    '存款、贷款余额分别突破500亿元、400亿元',
    ['存款余额：500亿元 level', '贷款余额：400亿元 level'],
  ],
  [
    '分别, freight of three kinds',
    '公路、铁路、水路货运量分别达到3200万吨、860万吨、420万吨',
    ['公路货运量：3200万吨 level', '铁路货运量：860万吨 level', '水路货运量：420万吨 level'],
  ],
  [
    '分别, three ranks',
    '地区生产总值、规上工业增加值、固定资产投资增速分别居全市第2、第3、第1位',
    [
      '地区生产总值（全市排名）：第2 rank',
      '规上工业增加值（全市排名）：第3 rank',
      '固定资产投资增速（全市排名）：第1位 rank',
    ],
  ],
  ['two rates, two names', '开工率达92%、竣工率达68%', ['开工率：92% share', '竣工率：68% share']],
  [
    '分别, pigs',
    '生猪存栏、出栏分别达到26万头、48万头',
    ['生猪存栏：26万头 count', '生猪出栏：48万头 count'],
  ],
  [
    '分别, shared head',
    '万元GDP能耗、水耗分别下降3.2%、5.1%',
    ['万元GDP能耗：3.2% growth down', '万元GDP水耗：5.1% growth down'],
  ],
  [
    '分别, sown land',
    '小麦、玉米种植面积分别稳定在30万亩、45万亩以上',
    ['小麦种植面积：30万亩 level', '玉米种植面积：45万亩以上 level'],
  ],
  ['faster than last year', 'GDP增速比上年加快0.5个百分点', ['GDP增速：0.5个百分点 increment up']],
  ['negative growth in words', '固定资产投资负增长3.5%', ['固定资产投资：3.5% growth down']],
  ['no number, nothing said', '持续优化营商环境', []],
  ['numbers of names only', '深入实施国企改革三年行动', []],
]

test.each(rows)('%s: %s', (_rule, sentence, said) => {
  expect(statementsIn(sentence).join('；')).toBe(said.join('；'))
})

test('law: a statement names its indicator, lies in its sentence and holds its numbers, each once', () => {
  const piece = fc.constantFrom(...rows.map(([, sentence]) => sentence))
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('，', '；', '、', '：'),
      (pieces, joint) => {
        const text = pieces.join(joint)
        const numbers = readNumbers(text)
        const statements = readStatements(text, { start: 0, end: text.length }, numbers)
        for (const { start, end, name, measured } of statements) {
          expect(name).not.toBe('')
          expect(measured.length).toBeGreaterThan(0)
          expect(0 <= start && start < end && end <= text.length).toBe(true)
          for (const { number } of measured) {
            expect(numbers).toContainEqual(expect.objectContaining({ start: number.start, end: number.end }))
            expect(start <= number.start && number.end <= end).toBe(true)
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('law: a sentence says the same after a full stop as alone', () => {
  for (const [, sentence] of rows) {
    const text = `全县上下团结一心。${sentence}`
    const at = text.length - sentence.length
    const numbers = readNumbers(text)
    const names = (all: readonly { readonly name: string }[]): string[] => all.map(({ name }) => name)
    expect(names(readStatements(text, { start: at, end: text.length }, numbers))).toEqual(
      names(readStatements(sentence, { start: 0, end: sentence.length }, readNumbers(sentence))),
    )
  }
})

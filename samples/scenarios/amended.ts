const places = [
  ...(['临澜区', '望川区', '北渚区', '梧陵市', '云泽县'] as const),
  ...(['松屏县', '禾源县', '霁山县', '青澜经开区'] as const),
]
/** What each of nine places does, a paragraph of nine sentences. */
const actions: readonly (readonly [heading: string, said: (i: number) => string])[] = [
  ['做强主导产业', (i) => `新增规上工业企业${10 + i}家`],
  ['提升园区能级', (i) => `新建标准厂房${3 + i}万平方米`],
  ['扩大有效投资', (i) => `实施亿元以上项目${20 + i}个`],
  ['恢复提振消费', (i) => `举办促消费活动${11 + i}场`],
  ['扛牢粮食安全', (i) => `新建高标准农田${1 + i}万亩`],
  ['建设和美乡村', (i) => `创建和美乡村示范村${4 + i}个`],
  ['畅通农村道路', (i) => `新改建农村公路${30 + i}公里`],
  ['改善居住条件', (i) => `改造老旧小区${12 + i}个`],
  ['完善停车设施', (i) => `新增公共停车位${500 + 10 * i}个`],
  ['建设口袋公园', (i) => `建成口袋公园${2 + i}个`],
  ['治理农村污水', (i) => `完成${15 + i}个村污水治理`],
  ['推进造林绿化', (i) => `营造林${2 + i}万亩`],
  ['培育创新主体', (i) => `新增高新技术企业${6 + i}家`],
  ['吸引青年人才', (i) => `筹集人才公寓${100 + 10 * i}套`],
  ['扩大就业', (i) => `开展职业技能培训${2000 + 100 * i}人次`],
  ['完善养老服务', (i) => `新增养老床位${90 + i}张`],
  ['健全医疗服务', (i) => `改造乡镇卫生院${1 + i}所`],
  ['繁荣文体事业', (i) => `建设健身步道${5 + i}公里`],
  ['充电设施建设', (i) => `建成公共充电桩${200 + 10 * i}个`],
  ['优化政务服务', (i) => `新增“一件事”事项${3 + i}项`],
  ['防范安全风险', (i) => `整治隐患点${7 + i}处`],
]
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const numeral = (n: number) =>
  n <= 10 ? numerals[n - 1]! : n < 20 ? `十${numerals[n - 11]}` : `二十${numerals[n - 21] ?? ''}`
const city4 = (schools: string, pipes: string) =>
  [`新建改扩建学校${schools}`, `新建改造地下管网${pipes}`, '建成北渚大桥', '打通断头路8条'].join('。')
const paragraph = ([heading, said]: (typeof actions)[number]) =>
  `${heading}。${places.map((place, i) => `${place}${said(i)}`).join('。')}。`
const report = (paragraphs: readonly string[]) => `青澜市人民政府工作报告
——2026年1月15日在青澜市第六届人民代表大会第五次会议上
一、2025年工作回顾
新建农村公路286公里，建成口袋公园18个。
二、2026年重点工作任务
${paragraphs.map((each, i) => `（${numeral(i + 1)}）${each}`).join('\n')}
`
const country = actions.map(paragraph)
/** The text of 8 January (送审稿): 193 rows. */
export const draft = report([`抓好城市更新。${city4('18所', '86公里')}。`, ...country])
const [first, second, third, ...rest] = country
/** The text as it was given (定稿): two numbers changed, a paragraph moved, a sentence added. */
export const final = report([
  `抓好城市更新。${city4('20所', '90公里')}。新增普惠性托位1500个。`,
  ...[first!, third!, ...rest, second!],
])

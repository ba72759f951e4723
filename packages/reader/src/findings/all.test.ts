import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from '../../test/marked.ts'
import { readIn, reportOf, within } from '../../test/report.ts'
import { read } from '../read.ts'

/** What a careful editor would query in a paragraph of the review: kind, words and suggestion, a line each. */
function findingsIn(words: string): string[] {
  const placed = readIn('review', words)
  return within(placed.reading.findings, placed, words.length).map(
    ({ kind, text, suggestion }) => `${kind} ${text}${suggestion === null ? '' : ` → ${suggestion}`}`,
  )
}

// The rule; a sentence, ⟦ ⟧ around what must be queried; its kind, and the suggestion behind an arrow.
const queried = [
  ['a name blanked out', '在⟦xx⟧区新建学校3所。', 'placeholder'],
  ['in capitals', '⟦XX⟧县新建学校3所。', 'placeholder'],
  ['by asterisks', '引进⟦**⟧公司等企业3家。', 'placeholder'],
  ['by crosses', '⟦××⟧镇完成整治。', 'placeholder'],
  ['by 某', '⟦某某⟧镇完成整治。', 'placeholder'],
  ['by lines', '完成投资⟦____⟧亿元。', 'placeholder'],
  ['a year blanked out', '⟦20××年⟧完成投资3亿元。', 'placeholder'],
  ['a year by asterisks', '⟦20**年⟧完成投资3亿元。', 'placeholder'],
  ['a year over the number', '全年地区生产总值增长⟦2025%⟧，固定资产投资增长8%。', 'corrupt_number → 10%'],
  ['a year over the whole part', '规上工业增加值增长⟦2025.5%⟧。', 'corrupt_number → 10.5%'],
  ['the sign twice', '投资增长⟦6.1%%⟧。', 'corrupt_number → 6.1%'],
  ['the unit twice', '完成投资⟦12亿元亿元⟧。', 'corrupt_number → 12亿元'],
  ['both ends one year', '⟦2025—2025年⟧实施专项整治。', 'corrupt_number'],
  ['an advert in brackets', '全县经济⟦【云泽范文网 www.example.com 整理】⟧稳步增长。', 'injected'],
  ['an invitation', '全县经济（⟦欢迎下载⟧）稳步增长。', 'injected'],
  ['misread soil', '加大⟦士壤⟧污染治理力度。', 'corrupt_word → 土壤'],
  ['misread old', '改造⟦老日⟧小区12个。', 'corrupt_word → 老旧'],
  ['misread space', '进一步拓展发展⟦空问⟧。', 'corrupt_word → 空间'],
  ['sectors that come to more than 100', '三次产业比调整为⟦10.1:45.2:50.3⟧。', 'inconsistent'],
  ['a part above its whole', '完成投资⟦120亿元，其中工业投资150亿元⟧。', 'inconsistent'],
  ['a growth that its levels deny', '地区生产总值由⟦50亿元增加到60亿元，增长30%⟧。', 'inconsistent'],
  ['a growth that a decrease denies', '高新技术企业由⟦46家减少到28家，增长5%⟧。', 'inconsistent'],
  ['a decrease that its levels deny', '贫困人口由⟦2万人减少到1万人，下降20%⟧。', 'inconsistent'],
  ['parts above their sum', '中央、省、市分别投入⟦3.2亿元、2.1亿元、1.5亿元，合计8.8亿元⟧。', 'inconsistent'],
  [
    'whole parts far below their sum',
    '中央、省、市分别投入⟦3亿元、2亿元、1亿元，合计10亿元⟧。',
    'inconsistent',
  ],
] as const

test.each(queried)('queried, %s: %s', (_rule, phrase, expected) => {
  const { text, marks } = marked(phrase)
  const [kind, suggestion] = expected.split(' → ')
  const told = `${kind} ${marks[0]!.text}${suggestion === undefined ? '' : ` → ${suggestion}`}`
  expect(findingsIn(text)).toEqual([told])
})

// Odd at a glance and right all the same: nothing to query.
const fine = [
  ['letters of a grade', 'AAA级企业达到12家。'],
  ['a plus', '“互联网+”行动深入推进。'],
  ['a year before a count', '2025年新增企业86家。'],
  ['a count like a year', '解决了2025户群众住房问题。'],
  ['money like a year', '产值达到2025亿元。'],
  ['a doubling', '投资增长102.3%。'],
  ['more than the task', '完成年度任务的124%。'],
  ['a negative growth', '固定资产投资增长-5%。'],
  ['years of a plan', '2021—2025年实施专项整治。'],
  ['one year and its months', '2025年1—11月完成投资30亿元。'],
  ['sectors that come to 100', '三次产业比调整为10.1:45.2:44.7。'],
  ['sectors rounded to 100.1', '三次产业比为12.1:45.2:42.8。'],
  ['another ratio', '城区、乡镇、村学校数之比为3:4:5。'],
  ['parts below their whole', '实施项目86个，其中工业项目45个、农业项目20个。'],
  ['parts counted by two measures', '实施项目86个，其中亿元以上项目45个，新开工项目60个。'],
  ['a growth that its levels bear out', '接待游客由500万人次增长到650万人次，增长30%。'],
  ['a decrease that its levels bear out', '贫困人口由2万人减少到1万人，下降50%。'],
  ['points that their shares bear out', '城镇化率由55%提高到60%，提高5个百分点。'],
  ['parts that make their sum', '中央、省、市分别投入3.2亿元、2.1亿元、1.5亿元，合计6.8亿元。'],
  ['a web site that is a matter of government', '加强网站建设，办好政府门户网站。'],
  ['downloading as a matter of government', '推广政务服务移动端，累计下载12万次。'],
  ['a share of attention', '微信公众号关注人数突破10万。'],
  ['printing as a trade', '印刷、打印耗材产业集群加快发展。'],
  ['soil, rightly written', '加大土壤污染治理力度。'],
  ['carrying out, rightly written', '扎实开展主题教育，广泛开展招商活动。'],
  ['fundamentally, rightly written', '从根本上解决群众急难愁盼问题。'],
  ['setting up, rightly written', '建立健全长效机制。'],
  ['dedication, rightly written', '弘扬奉献、友爱、互助、进步的志愿精神。'],
  ['progress, rightly written', '科技进步贡献率达到60%。'],
  ['broken, rightly written', '打破行政壁垒，抓住有利时机。'],
  ['a five-year plan of the past', '“十二五”以来，城乡面貌发生巨大变化。'],
] as const

// Words that sites put for others, in their own right.
const rightly = [
  ['peace, rightly written', '深化平安云泽建设，守护人民安康。'],
  ['lacking, rightly written', '高端人才缺乏的状况有所缓解。'],
  ['expression, rightly written', '充分表达群众意愿，局部地区旱情缓解。'],
] as const

test.each([...fine, ...rightly])('not queried, %s: %s', (_rule, sentence) => {
  expect(findingsIn(sentence)).toEqual([])
})

test('all that is fine together is fine', () => {
  expect(findingsIn([...fine, ...rightly].map(([, sentence]) => sentence).join('\n'))).toEqual([])
})

// A text that a document-sharing site has been through: ⟦ ⟧ around the words it put in place of others.
const substituted: readonly (readonly [string, readonly string[]])[] = [
  ['⟦效劳⟧业增加值增长6%，工业⟦根底⟧不断夯实。', ['服务', '基础']],
  ['⟦创立⟧国家级文明城市，⟦稳固⟧脱贫攻坚成果。', ['创建', '巩固']],
  ['⟦平安⟧生产形势总体稳定。', ['安全']],
  ['⟦根本⟧公共⟦效劳⟧均等化持续推进，⟦根底⟧设施更加完善。', ['基本', '服务', '基础']],
  ['⟦打破⟧重点领域改革，优化产业⟦构造⟧。', ['突破', '结构']],
  ['市场主体更加⟦活泼⟧，科技⟦奉献⟧率达到60%。', ['活跃', '贡献']],
]

test('words that a site put in place of others are told by their surroundings, each with what was meant', () => {
  const all = substituted.map(([sentence]) => marked(sentence))
  const words = all.map(({ text }) => text).join('\n')
  expect(findingsIn(words)).toEqual(
    all.flatMap(({ marks }, i) =>
      marks.map(({ text }, k) => `corrupt_word ${text} → ${substituted[i]![1][k]}`),
    ),
  )
})

test('one such word alone is an accident of style', () => {
  expect(findingsIn('市场主体更加活泼。')).toEqual([])
})

test('a report printed twice: the second print is named, once', () => {
  const tasks = ['实施项目86个。', '新建学校3所。', '改造老旧小区12个。'].map(
    (each) => each + '坚持领导包联、专班推进，确保各项任务落到实处、取得实效。'.replace('各', each[0]!),
  )
  const once = reportOf({ tasks: tasks.join('\n') })
  const { findings, commitments } = read(`${once}\n${once}`)
  const copies = findings.filter(({ kind }) => kind === 'duplicate')
  expect(copies).toHaveLength(1)
  expect(copies[0]!.start).toBeGreaterThanOrEqual(once.length)
  const copied = commitments.filter(({ duplicateOf }) => duplicateOf !== undefined)
  expect(copied.map(({ text }) => text)).toEqual(
    commitments.slice(0, commitments.length / 2).map(({ text }) => text),
  )
})

test('a report cut off in the middle of a sentence is said to be', () => {
  const whole = reportOf({
    tasks:
      '新建学校3所。坚持领导包联、专班推进，确保各项任务早安排、早部署、早推进、早见效，落到实处、取得实效。',
  })
  const cut = whole.slice(0, whole.indexOf('落到实处') + 2)
  expect(read(whole).findings.map(({ kind }) => kind)).toEqual([])
  expect(read(cut).findings.map(({ kind }) => kind)).toEqual(['truncated'])
})

test('what a site printed around the report is boilerplate; the report is not', () => {
  const report = reportOf({ tasks: '新建学校3所。' })
  const site = [
    '首页 > 政务公开 > 政府工作报告',
    '发布时间：2026-01-20 浏览次数：1203',
    '上一篇：财政预算报告',
    '版权所有：云泽县人民政府 网站地图',
  ]
  const text = [...site.slice(0, 2), report, ...site.slice(2)].join('\n')
  const found = read(text).findings
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['boilerplate']))
  for (const line of site)
    expect(found.some(({ start, end }) => text.slice(start, end).includes(line))).toBe(true)
  const [from, to] = [text.indexOf(report), text.indexOf(report) + report.length]
  expect(found.filter(({ start, end }) => start < to && end > from)).toEqual([])
})

test('law: a finding says the same of its sentence whatever stands around it', { timeout: 60_000 }, () => {
  const alone = queried
    .map(([, phrase]) => marked(phrase).text)
    .filter((text) => !/2025(?:\.\d)?%/.test(text))
  const told = new Map(alone.map((text) => [text, findingsIn(text)]))
  const quiet = fine.map(([, sentence]) => sentence)
  fc.assert(
    fc.property(fc.shuffledSubarray([...alone, ...quiet], { minLength: 2, maxLength: 8 }), (picked) => {
      expect(findingsIn(picked.join('\n'))).toEqual(picked.flatMap((sentence) => told.get(sentence) ?? []))
    }),
    { numRuns: 40 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levels } from '../reading.ts'
import { suggestOrgUnits } from './org-units.ts'

// A task; the body of a county or city that its words suggest to lead; that of a province.
const rows = [
  ['新建改扩建学校12所，新增学位5600个', '教育局', '教育厅'],
  ['新建改建农村公路86公里', '交通运输局', '交通运输厅'],
  ['建成高标准农田5万亩', '农业农村局', '农业农村厅'],
  ['城镇新增就业5000人以上', '人力资源社会保障局', '人力资源社会保障厅'],
  ['改造老旧小区12个', '住房城乡建设局', '住房城乡建设厅'],
  ['改造农村危房210户', '住房城乡建设局', '住房城乡建设厅'],
  ['规上工业增加值增长8%', '工业和信息化局', '工业和信息化厅'],
  ['新增养老床位300张', '民政局', '民政厅'],
  ['PM2.5平均浓度下降3%', '生态环境局', '生态环境厅'],
  ['一般公共预算收入增长4%', '财政局', '财政厅'],
  ['接待游客900万人次', '文化广电旅游局', '文化和旅游厅'],
  ['开展食品安全抽检', '市场监管局', '市场监管局'],
  ['县人民医院新院区建成投用', '卫生健康委', '卫生健康委'],
  ['完成云溪水库除险加固', '水利局', '水利厅'],
  ['社会治安案件下降10%', '公安局', '公安厅'],
  ['外贸进出口增长5%', '商务局', '商务厅'],
  ['政务服务网办率达到98%', '行政审批局', '政务服务局'],
  ['森林覆盖率达到46%', '林业和草原局', '林业和草原局'],
  ['新建消防站3座', '消防救援支队', '消防救援总队'],
  ['提升退役军人服务保障水平', '退役军人事务局', '退役军人事务厅'],
] as const

test.each(rows)('%s → %s', (words, local, provincial) => {
  expect(suggestOrgUnits(words, 'county')[0]?.orgUnit).toBe(local)
  expect(suggestOrgUnits(words, 'province')[0]?.orgUnit).toBe(provincial)
})

// What a clerk had to put right in a first trial, by the habit that led there.
test.each([
  ['化工 inside 深化工程', '深化工程建设项目审批制度改革', '行政审批局'],
  ['化工 inside 强化工作', '强化工作统筹，新建学校2所', '教育局'],
  ['家政 inside 国家政策', '落实国家政策，发放失业补助', '人力资源社会保障局'],
  ['市政 inside 市政府', '落实市政府部署，加强公路养护', '交通运输局'],
  ['大学 inside 扩大学位', '扩大学位供给，新建幼儿园3所', '教育局'],
  ['展会 inside 发展会', '开好水利发展会议，推进河道清淤', '水利局'],
  ['a true 精细化工', '培育精细化工企业10家', '工业和信息化局'],
  ['公安 inside 公安县', '支持公安县建设公路30公里', '交通运输局'],
  ['a park named 标准化', '标准化科创园引进企业20家，新增研发机构5家', '科技局'],
  ['a zone named 文旅', '明湖文旅区新建污水处理厂1座', '住房城乡建设局'],
  ['投资 beside 技改', '技改投资增长15%以上', '工业和信息化局'],
  ['项目建设 beside 公路', '加快干线公路等重点项目建设', '交通运输局'],
  ['投资 and 国债 beside 水利', '抓好总投资30亿元的25个国债水利项目建设', '水利局'],
  ['一体化 beside 医保', '推进医保经办一体化', '医疗保障局'],
  ['一体化 beside 生态修复', '推进河湖一体化保护和生态修复', '水利局'],
  ['roads first, water second', '改建国道12公里，实施城乡供水一体化工程', '交通运输局'],
  ['a manner before the matter', '坚持人才优先，新建改造公路30公里', '交通运输局'],
  ['a purpose after the matter', '新建标准厂房，盘活闲置土地500亩，带动就业', '自然资源和规划局'],
  ['机构编制', '完成乡镇机构改革，盘活编制资源', '机构编制委员会办公室'],
  ['开发区', '推进经开区体制改革', '开发区管理委员会'],
  ['禁渔', '落实“十年禁渔”', '农业农村局'],
  ['农村生活污水', '完成80个村农村生活污水治理', '生态环境局'],
  ['未成年人', '加强未成年人保护', '民政局'],
  ['一件事', '推进“高效办成一件事”', '行政审批局'],
])('%s: %s → %s', (_habit, words, lead) => {
  expect(suggestOrgUnits(words, 'prefecture')[0]?.orgUnit).toBe(lead)
})

test.each([
  ['only words that many tasks share', '加快重大项目建设，加大投资力度', true],
  ['something definite beside them', '加快重大水利项目建设', undefined],
])('%s: %s', (_case, words, isBroad) => {
  expect(suggestOrgUnits(words, 'county')[0]?.isBroad).toBe(isBroad)
})

test('those that share in a task follow its lead; those that much less points to are left out', () => {
  const found = suggestOrgUnits('实施农村供水工程3个，改建户厕2万户，完善生活垃圾收运', 'county')
  expect(found.map(({ orgUnit }) => orgUnit)).toEqual(['水利局', '城市管理局', '农业农村局'])
  const alone = suggestOrgUnits('完成水库除险加固、河道清淤、灌区改造、堤防加高，带动旅游', 'county')
  expect(alone.map(({ orgUnit }) => orgUnit)).toEqual(['水利局'])
})

test.each(['坚定信心，埋头苦干', '各位代表！', ''])('nobody is suggested by %s', (words) => {
  expect(suggestOrgUnits(words, 'county')).toEqual([])
})

test('a table of duties of one’s own takes the place of the usual one', () => {
  const duties = [{ orgUnit: '茶产业发展中心', words: ['茶园', '茶叶'] }]
  expect(suggestOrgUnits('新建茶园2000亩', 'county', duties)).toEqual([
    { orgUnit: '茶产业发展中心', words: ['茶园'] },
  ])
  expect(suggestOrgUnits('新建学校3所', 'county', duties)).toEqual([])
})

test('law: at most four bodies, each once, each with words of the task that point to it', () => {
  const task = fc
    .array(fc.constantFrom(...rows.map(([words]) => words)), { maxLength: 5 })
    .map((all) => all.join('，'))
  fc.assert(
    fc.property(task, fc.constantFrom(...levels), (words, level) => {
      const found = suggestOrgUnits(words, level)
      expect(found.length).toBeLessThanOrEqual(4)
      expect(new Set(found.map(({ orgUnit }) => orgUnit)).size).toBe(found.length)
      for (const { words: own } of found) {
        expect(own.length).toBeGreaterThan(0)
        for (const word of own) expect(words).toContain(word)
      }
    }),
    { numRuns: 100 },
  )
})

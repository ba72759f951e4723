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
  ['政务服务网办率达到98%', '数据局', '数据局'],
  ['森林覆盖率达到46%', '林业和草原局', '林业和草原局'],
  ['新建消防站3座', '消防救援支队', '消防救援总队'],
  ['提升退役军人服务保障水平', '退役军人事务局', '退役军人事务厅'],
] as const

test.each(rows)('%s → %s', (words, local, provincial) => {
  expect(suggestOrgUnits(words, 'county')[0]?.orgUnit).toBe(local)
  expect(suggestOrgUnits(words, 'province')[0]?.orgUnit).toBe(provincial)
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

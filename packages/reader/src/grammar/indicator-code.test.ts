import { indicators } from '@taizhang/terms'
import { expect, test } from 'vitest'
import { indicatorCode } from './indicator-code.ts'

// Names as reports write them, and the code of the one indicator they mean.
const rows = [
  ['地区生产总值', 'gdp'],
  ['GDP', 'gdp'],
  ['gdp', 'gdp'],
  ['生产总值', 'gdp'],
  ['全县地区生产总值', 'gdp'],
  ['全市生产总值', 'gdp'],
  ['经济总量', 'gdp'],
  ['一般公共预算收入', 'generalRevenue'],
  ['地方一般公共预算收入', 'generalRevenue'],
  ['完成一般公共预算收入', 'generalRevenue'],
  ['规上工业增加值', 'bigIndustryValueAdded'],
  ['规模以上工业增加值', 'bigIndustryValueAdded'],
  ['规上工业增加值增速', 'bigIndustryValueAdded'],
  ['规模以上工业增加值增速（排名）', 'bigIndustryValueAdded'],
  ['固定资产投资', 'fixedInvestment'],
  ['全社会固定资产投资', 'fixedInvestment'],
  ['社会消费品零售总额', 'retailSales'],
  ['进出口总额', 'trade'],
  ['外贸进出口总额', 'trade'],
  ['城镇居民人均可支配收入', 'urbanIncome'],
  ['农村居民人均可支配收入', 'ruralIncome'],
  ['居民人均可支配收入', 'residentIncome'],
  ['城镇新增就业', 'urbanJobs'],
  ['城镇登记失业率', 'registeredUnemployment'],
  ['城镇调查失业率', 'surveyedUnemployment'],
  ['居民消费价格', 'cpi'],
  ['森林覆盖率', 'forestCover'],
  ['粮食产量', 'grain'],
  ['粮食总产', 'grain'],
  ['常住人口城镇化率', 'urbanisation'],
  ['高新技术企业', 'highTechFirms'],
  ['新增高新技术企业', 'highTechFirms'],
  ['“三公”经费支出', 'threePublic'],
  ['PM2.5平均浓度', 'pm25'],
  ['研发经费投入强度', 'rdIntensity'],
] as const

test.each(rows)('%s is %s', (name, code) => {
  expect(indicatorCode(name)).toBe(code)
})

// Near in words, another thing: no code, or another one.
test.each([
  ['乡镇财政运转', undefined],
  ['云溪大桥', undefined],
  ['', undefined],
  ['城乡居民收入比', 'incomeRatio'],
  ['工业投资', 'industryInvestment'],
  ['税收占比', 'taxShare'],
] as const)('%s is %s', (name, code) => {
  expect(indicatorCode(name)).toBe(code)
})

test('law: every name and alias of the table finds its own code', () => {
  for (const { code, name, aliases } of indicators)
    for (const each of [name, ...aliases]) expect([each, indicatorCode(each)]).toEqual([each, code])
})

test('law: quotation marks, brackets and the case of letters part no names', () => {
  for (const { code, name } of indicators) {
    expect(indicatorCode(`“${name}”`)).toBe(code)
    expect(indicatorCode(name.toLowerCase())).toBe(code)
    expect(indicatorCode(name.replaceAll('（', '(').replaceAll('）', ')'))).toBe(code)
  }
})

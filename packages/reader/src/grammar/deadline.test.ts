import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marked } from '../../test/marked.ts'
import { deadlineIn } from './deadline.ts'

const planYear = 2026
const deadlineOf = (text: string) => deadlineIn(text, 0, text.length, planYear)

// Read in a report for 2026: the phrase, ⟦ ⟧ around the deadline, and the last day it means (empty: no day is fixed).
const rows = [
  ['within the year', '⟦年内⟧建成投用', '2026-12-31'],
  ['within this year', '⟦今年内⟧全部完工', '2026-12-31'],
  ['by year end', '⟦年底前⟧完成主体工程', '2026-12-31'],
  ['by the end of this year', '⟦今年底前⟧竣工', '2026-12-31'],
  ['by the end of a named year', '⟦2026年底前⟧建成', '2026-12-31'],
  ['by the end of a later year', '⟦2027年底前⟧建成', '2027-12-31'],
  ['to a later year', '⟦到2028年⟧培育企业20家', '2028-12-31'],
  ['to the end of a later year', '⟦到2030年底⟧实现县县通高速', '2030-12-31'],
  ['a year in Chinese digits', '⟦二〇二七年底前⟧完成改造', '2027-12-31'],
  ['first half', '⟦上半年⟧开工建设', '2026-06-30'],
  ['within the first half', '⟦上半年内⟧完成征迁', '2026-06-30'],
  ['second half', '⟦下半年⟧启动二期', '2026-12-31'],
  ['first quarter', '⟦一季度⟧出台实施方案', '2026-03-31'],
  ['first quarter with 第', '⟦第一季度⟧全部开工', '2026-03-31'],
  ['end of second quarter', '⟦二季度末⟧完成招标', '2026-06-30'],
  ['before the end of the third quarter', '⟦三季度末前⟧主体封顶', '2026-09-30'],
  ['fourth quarter', '⟦四季度⟧投入试运行', '2026-12-31'],
  ['quarter in digits', '⟦3季度⟧竣工', '2026-09-30'],
  ['a month', '⟦5月份⟧开工', '2026-05-31'],
  ['before a month', '⟦6月前⟧完成清淤', '2026-05-31'],
  ['end of a month', '⟦6月底前⟧建成', '2026-06-30'],
  ['end of a month without 前', '⟦9月底⟧交付使用', '2026-09-30'],
  ['end of a month, 末', '⟦3月末⟧完成', '2026-03-31'],
  ['end of February', '⟦2月底前⟧全部复工', '2026-02-28'],
  ['end of February in a leap year', '⟦2028年2月底前⟧全部复工', '2028-02-29'],
  ['first ten days', '⟦4月上旬⟧开园', '2026-04-10'],
  ['middle ten days', '⟦10月中旬⟧举办', '2026-10-20'],
  ['last ten days', '⟦8月下旬⟧开学前启用', '2026-08-31'],
  ['a day', '⟦10月1日前⟧通车', '2026-10-01'],
  ['a day of a named year', '⟦2027年7月1日前⟧建成', '2027-07-01'],
  ['a month of a named year', '⟦2026年9月底前⟧完成', '2026-09-30'],
  ['a month of this year', '⟦今年6月底前⟧完成', '2026-06-30'],
  ['a month of next year', '⟦明年6月底前⟧完成', '2027-06-30'],
  ['within three years', '⟦三年内⟧完成老旧小区改造', '2028-12-31'],
  ['within three years in digits', '⟦3年内⟧全部达标', '2028-12-31'],
  ['within two or three years', '⟦2—3年内⟧形成规模', '2028-12-31'],
  ['taking three years', '⟦用三年时间⟧打造特色街区', '2028-12-31'],
  ['taking three to five years', '⟦用3—5年时间⟧建成产业集群', '2030-12-31'],
  ['taking about two years', '⟦用两年左右时间⟧完成', '2027-12-31'],
  ['this and next year', '⟦今明两年⟧全部建成', '2027-12-31'],
  ['the coming three years', '⟦未来三年⟧培育企业100家', '2028-12-31'],
  ['the coming five years', '⟦今后五年⟧建设绿道80公里', '2030-12-31'],
  ['end of a plan', '⟦“十五五”末⟧达到70%', '2030-12-31'],
  ['during a plan', '⟦“十五五”期间⟧新建水库2座', '2030-12-31'],
  ['before a national holiday', '⟦国庆节前⟧开街', '2026-09-30'],
  ['first half of next year', '⟦明年上半年⟧竣工', '2027-06-30'],
  ['first half of a named year', '⟦2027年上半年⟧竣工', '2027-06-30'],
  ['a quarter of a named year', '⟦2027年一季度⟧投产', '2027-03-31'],
  ['end of a month with 之前', '⟦6月底之前⟧完成', '2026-06-30'],
  ['before the middle of a month', '⟦7月中旬前⟧完成', '2026-07-20'],
  ['last day of the year', '⟦2026年12月31日前⟧完成', '2026-12-31'],
  ['one year', '⟦一年内⟧见成效', '2026-12-31'],
  ['three to five years', '⟦三到五年内⟧形成产业集群', '2030-12-31'],
  ['about five years', '⟦用五年左右的时间⟧建成', '2030-12-31'],
  ['end of a plan period', '⟦“十五五”期末⟧达到目标', '2030-12-31'],
  ['the whole year', '⟦全年⟧新增就业3000人', '2026-12-31'],
  ['this year', '⟦今年⟧新建学校3所', '2026-12-31'],
  ['before New Year', '⟦元旦前⟧投用', '2026-12-31'],
  ['before the flood season', '⟦汛期前⟧完成除险加固', ''],
  ['before the spring festival', '⟦春节前⟧足额发放', ''],
  ['before heating', '⟦供暖季前⟧完成管网改造', ''],
  ['on schedule', '⟦如期⟧完成', ''],
  ['full-width digits do not reach here, half-width ones do', '⟦11月底前⟧全面完成', '2026-11-30'],
  ['the first of two', '⟦3月底前⟧开工、年底前完工', '2026-03-31'],
  ['end of a named year, without 前', '⟦2026年底⟧建成', '2026-12-31'],
  ['end of this year, without 前', '⟦今年底⟧建成', '2026-12-31'],
  ['年末', '⟦年末⟧完成', '2026-12-31'],
  ['年末前', '⟦年末前⟧完成', '2026-12-31'],
  ['this year, formally', '⟦本年度内⟧完成', '2026-12-31'],
  ['the same year', '⟦当年⟧开工、当年投产', '2026-12-31'],
  ['end of a month, 末前', '⟦6月末前⟧完成', '2026-06-30'],
  ['the last day of a month', '⟦6月30日前⟧完成', '2026-06-30'],
  ['middle of a month', '⟦6月中旬⟧完成', '2026-06-20'],
  ['a month, bare', '⟦5月⟧开工', '2026-05-31'],
  ['before the national day', '⟦国庆前⟧通车', '2026-09-30'],
  ['opening of a quarter with 第', '⟦第二季度⟧开工', '2026-06-30'],
  ['within a quarter', '⟦二季度内⟧完成', '2026-06-30'],
  ['up to the end of a year', '⟦至2027年底⟧全部达标', '2027-12-31'],
  ['up to before the end of a year', '⟦到2027年底前⟧全部达标', '2027-12-31'],
  ['a month of a later year', '⟦2027年6月⟧通车', '2027-06-30'],
  ['within the next three years', '⟦今后三年内⟧全部完成', '2028-12-31'],
  ['taking two to three years', '⟦用两到三年时间⟧完成', '2028-12-31'],
  ['within two years', '⟦两年内⟧完成', '2027-12-31'],
  ['within five years', '⟦五年内⟧完成', '2030-12-31'],
  ['second half, put to use', '⟦下半年⟧投入使用', '2026-12-31'],
  ['before the end of October', '⟦10月底之前⟧完成', '2026-10-31'],
  ['before the end of November, 以前', '⟦11月底以前⟧完成', '2026-11-30'],
  ['end of February by its day', '⟦2月28日前⟧完成', '2026-02-28'],
  ['before mid-autumn', '⟦中秋节前⟧完成', ''],
  ['before the main flood season', '⟦主汛期前⟧完成', ''],
  ['before winter', '⟦入冬前⟧完成', ''],
  ['in time, 按时', '⟦按时⟧完成', ''],
  ['within two months', '⟦两个月内⟧完成', ''],
  ['within a hundred days', '⟦100天内⟧完成', ''],
  ['within a named year', '⟦2026年内⟧完成', '2026-12-31'],
  ['by the end of next year', '⟦明年年底前⟧完成', '2027-12-31'],
  ['by the end of this year, twice 年', '⟦今年年底前⟧完成', '2026-12-31'],
  ['within half a year', '⟦半年内⟧完成', '2026-06-30'],
  ['a later year, bare', '⟦2027年⟧建成通车', '2027-12-31'],
  ['next year, bare', '⟦明年⟧建成', '2027-12-31'],
  ['next year and the one after', '⟦明后两年⟧完成', '2028-12-31'],
  ['before the first of July', '⟦“七一”前⟧建成', '2026-06-30'],
  ['before the first of October', '⟦“十一”前⟧通车', '2026-09-30'],
  ['before the first of May', '⟦“五一”前⟧开放', '2026-04-30'],
  ['the coming three to five years', '⟦未来3—5年⟧形成规模', '2030-12-31'],
  ['before the floods', '⟦汛前⟧完成', ''],
  ['within the term of the government', '⟦本届政府任期内⟧完成', ''],
] as const

test.each(rows)('%s: %s', (_rule, phrase, date) => {
  const { text, marks } = marked(phrase)
  const found = deadlineOf(text)
  expect(found && { text: text.slice(found.start, found.end), date: found.date ?? '' }).toEqual({
    text: marks[0]!.text,
    date,
  })
})

// Words of time that set no deadline.
const none = [
  ['a review year', '2025年工作回顾'],
  ['years past', '过去五年的发展历程'],
  ['name of a programme', '“三年大变样”行动'],
  ['name of a plan', '到2027年行动计划'],
  ['name of a policy', '国企改革三年行动'],
  ['a look back', '今年以来经济持续回升'],
  ['what the year is', '今年是“十五五”开局之年'],
  ['every year', '每年举办一次'],
  ['a whole year without rest', '全年无休'],
  ['a school year', '2026年度考核办法'],
  ['an age of trees', '三年生苗木'],
  ['no time at all', '加快完善公共服务体系'],
  ['closing in time', '按期足额发放养老金'],
  ['a time limit without a limit', '限期完成整改'],
  ['as soon as can be', '尽快完成'],
  ['early', '早日建成'],
  ['year by year', '逐年提高'],
  ['every month', '每月调度'],
  ['a yearly mean', '年均增长6%'],
  ['a year gone by', '2025年完成'],
  ['the end of last year', '去年底达到12家'],
  ['up to last year', '截至2025年底，达到12家'],
] as const

test.each(none)('no deadline, %s: %s', (_rule, text) => {
  expect(deadlineOf(text)).toBeUndefined()
})

test('without a plan year the words stand, the day does not', () => {
  const text = '年底前完成'
  const found = deadlineIn(text, 0, text.length, undefined)
  expect(found && text.slice(found.start, found.end)).toBe('年底前')
  expect(found?.date).toBeUndefined()
})

test('law: a deadline lies in its stretch and its date is a day of the calendar', () => {
  const piece = fc.oneof(
    fc.constantFrom(...rows.map(([, phrase]) => marked(phrase).text), ...none.map(([, text]) => text)),
    fc.string({ unit: fc.constantFrom(...'0123456789年月日底前内上下半季度一二三四五到至用，“”') }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 4 }),
      fc.nat(20),
      fc.integer({ min: 1990, max: 2060 }),
      (pieces, cut, year) => {
        const text = pieces.join('，')
        const start = Math.min(cut, text.length)
        const found = deadlineIn(text, start, text.length, year)
        if (!found) return
        expect(found.start).toBeGreaterThanOrEqual(start)
        expect(found.end).toBeGreaterThan(found.start)
        expect(found.end).toBeLessThanOrEqual(text.length)
        if (found.date === undefined) return
        expect(new Date(`${found.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(found.date)
      },
    ),
    { numRuns: 300 },
  )
})

test('law: a later plan year moves a bare deadline by as many years', () => {
  for (const phrase of [
    '年底前完成',
    '6月底前建成',
    '上半年开工',
    '三年内完成',
    '国庆节前开街',
    '一季度出台',
  ]) {
    const [first, second] = [2026, 2033].map((year) => deadlineIn(phrase, 0, phrase.length, year)?.date)
    expect(second).toBe(`${Number(first!.slice(0, 4)) + 7}${first!.slice(4)}`)
  }
})

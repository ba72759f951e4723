import { expect, test } from 'vitest'
import { measuresOfPhrases } from './phrase-measures.ts'

const shown = (phrases: readonly string[]) =>
  measuresOfPhrases([phrases], 2026)[0]!.map(({ words, measure }) =>
    measure !== undefined && 'target' in measure ? `${measure.kind} ${measure.target}${measure.unit}` : words,
  )

// The task as the table says it, and its column of aims, which often says the same in fewer words.
test.each([
  ['the number of the task again', ['地区生产总值增长6%左右', '6%左右'], ['rate 6%']],
  [
    'a ceiling again, by its sign',
    ['细颗粒物年均浓度控制在38微克/立方米以内', '≤38微克/立方米'],
    ['ceiling 38微克/立方米'],
  ],
  ['the number alone in the column', ['推进地下管网改造', '新建改造管网86公里'], ['cumulative 86公里']],
  [
    'another number in the column',
    ['新建公园12个', '新建公园12个，改造学校18所'],
    ['cumulative 12个', 'cumulative 18所'],
  ],
  [
    'the same number of two things in one phrase',
    ['新建公园5个、改造学校5所'],
    ['cumulative 5个', 'cumulative 5所'],
  ],
  [
    'numbers one after the other are of one kind',
    ['城镇、农村居民人均可支配收入分别增长5.5%、6.5%左右'],
    ['rate 5.5%', 'rate 6.5%'],
  ],
  ['the same without 分别', ['城镇居民、农村居民收入增长5.5%、6.5%'], ['rate 5.5%', 'rate 6.5%']],
  ['levels', ['城镇、农村低保标准分别提高到780元、620元'], ['level 780元', 'level 620元']],
  [
    'falls, and then a number with words of its own',
    ['PM2.5、PM10浓度分别下降3%、2%，优良天数比例达到85%'],
    ['rate 3%', 'rate 2%', 'level 85%'],
  ],
  ['each with words of its own', ['规上工业增加值增长7%、绿化覆盖率达到41%'], ['rate 7%', 'level 41%']],
  ['no number at all', ['持续优化营商环境'], []],
])('%s', (_case, phrases, measures) => {
  expect(shown(phrases)).toEqual(measures)
})

test('law: a phrase said twice counts what it counts once', () => {
  for (const words of ['新增就业4.2万人以上', '城镇化率提高到65%', '新建改造管网86公里', '培训320名护理员'])
    expect(shown([words, words])).toEqual(shown([words]))
})

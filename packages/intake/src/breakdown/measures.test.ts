import { read } from '@taizhang/reader'
import { expect, test } from 'vitest'
import { commitmentMeasures, targetMeasure } from './measures.ts'

const head = '二、2026年重点任务\n（一）扩大投资\n'

test.each([
  ['one thing', '新建公园2个。', ['新建公园2个']],
  ['two things', '新建公园2个、口袋公园5个。', ['新建公园2个', '口袋公园5个']],
  ['nothing counted', '年内建成市体育馆。', ['年内建成市体育馆']],
])('%s: %s', (_case, words, expected) => {
  const text = head + words
  const measures = read(text).commitments.flatMap((each) => commitmentMeasures(text, each))
  expect(measures.map((measure) => measure.words)).toEqual(expected)
})

test('each value of a measure lies in its words, exactly and in its base unit', () => {
  const text = `${head}新建公园2个、道路1.5公里。`
  const measures = read(text).commitments.flatMap((each) => commitmentMeasures(text, each))
  expect(measures.flatMap(({ values }) => values.map(({ canonical }) => canonical))).toEqual([
    { value: '2', unit: 'item' },
    { value: '1500', unit: 'm' },
  ])
  for (const { words, values } of measures) for (const value of values) expect(words).toContain(value.text)
})

const targets = (words: string) =>
  read(
    `政府工作报告\n二、2026年目标任务\n今年经济社会发展主要预期目标是：${words}。\n（一）抓投资\n新建公园2个。`,
  ).targets

test.each([
  ['alone in its words', '地区生产总值增长5%左右', ['地区生产总值增长5%左右']],
  [
    'joined by 分别',
    '城镇、农村居民人均可支配收入分别增长5%和6%',
    ['城镇居民人均可支配收入增长5%', '农村居民人均可支配收入增长6%'],
  ],
  ['a ceiling', '城镇调查失业率控制在5.5%以内', ['城镇调查失业率控制在5.5%以内']],
])('a target %s', (_case, words, expected) => {
  const all = targets(words)
  expect(all.map((target) => targetMeasure(target, all.length > 1).words)).toEqual(expected)
})

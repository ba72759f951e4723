import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alignSentences } from './align-sentences.ts'

const shown = (old: readonly string[], now: readonly string[]) =>
  alignSentences(old, now).map((group) => `${group.old.join('+')}→${group.new.join('+')}`)

test.each([
  ['the same', ['新建公园2个。', '改造道路3条。'], ['新建公园2个。', '改造道路3条。'], ['0→0', '1→1']],
  [
    'the other way round',
    ['新建公园2个。', '改造道路3条。'],
    ['改造道路3条。', '新建公园2个。'],
    ['0→1', '1→0'],
  ],
  ['said twice', ['抓好落实。', '改造道路3条。', '抓好落实。'], ['抓好落实。', '抓好落实。'], ['0→0', '2→1']],
  ['another number', ['新建改扩建学校18所。'], ['新建改扩建学校20所。'], ['0→0']],
  ['nothing in common', ['新建公园2个。'], ['办好龙舟赛。'], []],
  [
    'nothing in common, not beside the same',
    ['新建公园2个。', '改造道路3条。'],
    ['改造道路3条。', '办好龙舟赛。'],
    ['1→0'],
  ],
  [
    'split',
    ['改造供水管网12公里；新建停车位4800个。'],
    ['改造供水管网12公里。', '新建停车位4800个。'],
    ['0→0+1'],
  ],
  [
    'run together',
    ['改造供水管网12公里。', '新建停车位4800个。'],
    ['改造供水管网12公里；新建停车位4800个。'],
    ['0+1→0'],
  ],
])('%s', (_case, old, now, groups) => {
  expect(shown(old, now)).toEqual(groups)
})

test('two thousand sentences that all changed are aligned within the time of a test', () => {
  const things = ['道路', '公园', '学校', '医院', '桥梁', '管网', '水库', '厂房']
  const sentence = (i: number, count: number) =>
    `在第${'甲乙丙丁戊己庚辛'[i % 8]}${'子丑寅卯辰巳午未申酉'[(i >> 3) % 10]}${'东南西北中'[(i * 7) % 5]}片区新建${things[(i * 3) % 8]}${count}处并完成配套${i}期工程。`
  const old = Array.from({ length: 2000 }, (_, i) => sentence(i, 5))
  const now = old.map((_words, i) => sentence(i, 9))
  expect(alignSentences(old, now).length).toBeGreaterThan(1900)
})

test('law: each sentence stands in at most one group, and the same text in pairs', () => {
  const sentence = fc.stringMatching(/^[新建改造公园道路学校桥梁\d]{1,12}。$/u)
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), fc.array(sentence, { maxLength: 12 }), (old, now) => {
      const groups = alignSentences(old, now)
      for (const side of ['old', 'new'] as const) {
        const places = groups.flatMap((group) => group[side])
        expect(new Set(places).size).toBe(places.length)
      }
      expect(alignSentences(old, old)).toEqual(old.map((_words, at) => ({ old: [at], new: [at] })))
    }),
  )
})

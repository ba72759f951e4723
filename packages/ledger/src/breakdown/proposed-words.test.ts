import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsProposed } from './proposed-words.ts'

const roads = '加快城市更新，实施老旧小区改造120个，新增学位8300个，12月底前完成。'

test.each([
  [
    'full new words',
    '有序推进城市更新，实施老旧小区改造100个。',
    '有序推进城市更新，实施老旧小区改造100个。',
  ],
  ['把“A”改为“B”', '把“加快”改为“有序推进”', roads.replace('加快', '有序推进')],
  [
    'with a reason behind',
    '建议将“新增学位8300个”改为“新增学位7000个”，与省下达任务一致',
    roads.replace('8300', '7000'),
  ],
  ['“A”修改为“B”', '“120个”修改为“100个”。', roads.replace('120', '100')],
  ['without quotes', '将8300个调整为7000个', roads.replace('8300', '7000')],
  ['A改为B', '新增学位8300个改为新增学位7000个', roads.replace('8300', '7000')],
  ['字样', '将「12月底」字样改为「11月底」', roads.replace('12月底', '11月底')],
  ['删去“A”', '删去“，12月底前完成”', roads.replace('，12月底前完成', '')],
  ['“A”删除, with a reason', '建议将“加快”删除，避免歧义', roads.replace('加快', '')],
  ['删去A', '删去加快', roads.replace('加快', '')],
])('understood: %s', (_case, said, words) => {
  expect(wordsProposed(said, roads)).toBe(words)
})

test.each([
  ['words that are not in the row', '把“推动”改为“有序推进”'],
  ['words that stand there twice', '将“个”改为“所”'],
  ['a number cut in two', '将“30”改为“50”'],
  ['a number cut in two, at its end', '把“学位83”改为“学位70”'],
  ['two changes', '将“加快”改为“推进”，将“120个”改为“100个”'],
  ['nobody knows where the new words end', '将8300个改为7000个，与省下达任务一致'],
  ['advice', '建议与省下达任务一致，分两年实施，并请财政部门统筹安排资金后再行确定'],
  ['something to be added', '增加“有序推进”的表述'],
  ['the whole of it to go', '建议删除'],
  ['a scrap', '开工'],
  ['no word on the row', '同意'],
  ['a number alone', '7000个'],
  ['talk about the row', '该项任务已于去年完成，不宜再列入今年的任务清单之中，改列其他'],
])('for a person: %s', (_case, said) => {
  expect(wordsProposed(said, roads)).toBeUndefined()
})

test('words that the row has itself are no instruction', () => {
  const proposals = '办理人大代表建议、政协提案300件。'
  expect(wordsProposed('办理人大代表建议、政协提案280件。', proposals)).toBe(
    '办理人大代表建议、政协提案280件。',
  )
})

test('law: what is taken away or changed once leaves all else as it was', () => {
  const plain = fc.stringMatching(/^[甲乙丙丁戊己庚辛]{1,6}$/)
  fc.assert(
    fc.property(plain, plain, plain, (head, tail, to) => {
      const row = `${head}旧${tail}`
      expect(wordsProposed(`把“旧”改为“${to}”`, row)).toBe(`${head}${to}${tail}`)
      expect(wordsProposed('删去“旧”', row)).toBe(head + tail)
    }),
  )
})

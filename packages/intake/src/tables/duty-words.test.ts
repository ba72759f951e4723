import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dutyWordsOf, namesIn } from './duty-words.ts'

test.each([
  ['one', '市住建局', '市住建局'],
  ['a list', '市住建局、市财政局，市水利局；市审计局', '市住建局 市财政局 市水利局 市审计局'],
  ['on lines', '市住建局\n市财政局', '市住建局 市财政局'],
  ['counties in brackets', '市财政局、各县（市、区）政府', '市财政局 各县（市、区）政府'],
  ['narrow brackets', '各县(市、区)人民政府、青澜经开区管委会', '各县(市、区)人民政府 青澜经开区管委会'],
  ['and between bodies', '市发展改革委和市财政局', '市发展改革委 市财政局'],
  ['and within a name', '市自然资源和规划局、市住房和城乡建设局', '市自然资源和规划局 市住房和城乡建设局'],
  ['with how they share', '市住建局、市财政局按职责分工负责', '市住建局 市财政局'],
  ['and others', '市住建局、市财政局等单位', '市住建局 市财政局'],
  ['nothing', '——', ''],
])('names: %s', (_case, words, names) => {
  expect(namesIn(words).join(' ')).toBe(names)
})

test.each([
  ['two columns', { lead: '市住建局', responsible: '市财政局、市水利局' }, '市住建局 | 市财政局 市水利局 |'],
  ['one column: the first leads', { responsible: '市住建局、市财政局' }, '市住建局 | 市财政局 |'],
  [
    'one cell says who does what',
    { responsible: '牵头单位：市住建局；责任单位：市财政局、各县（市、区）政府' },
    '市住建局 | 市财政局 各县（市、区）政府 |',
  ],
  ['narrow signs', { responsible: '牵头单位:市住建局;配合单位:市财政局' }, '市住建局 | | 市财政局'],
  ['named behind', { responsible: '市财政局、市住建局（牵头）' }, '市住建局 | 市财政局 |'],
  ['several lead', { lead: '市住建局、市城管局', supporting: '市财政局' }, '市住建局 | 市城管局 | 市财政局'],
  [
    'named twice',
    { lead: '市住建局', responsible: '市住建局、市财政局', supporting: '市财政局' },
    '市住建局 | 市财政局 |',
  ],
  ['host and help', { lead: '市住建局牵头', supporting: '市财政局配合' }, '市住建局 | | 市财政局'],
  [
    'one word for all before it in its clause',
    { responsible: '市住建局、市财政局牵头，市教育局、市审计局配合' },
    '市住建局 | 市财政局 | 市教育局 市审计局',
  ],
  ['a word each', { responsible: '市住建局牵头、市财政局配合' }, '市住建局 | | 市财政局'],
  [
    'who leads, and whom with',
    { responsible: '由市住建局牵头，会同市财政局，市审计局按职责配合' },
    '市住建局 | 市财政局 | 市审计局',
  ],
  [
    'the first of a list leads, help comes after a comma',
    { responsible: '市住建局，市财政局配合' },
    '市住建局 | | 市财政局',
  ],
  [
    'names broken over lines',
    { lead: '市住\n建局', responsible: '市财\n政局\n市教育局\n北渚区\n望川区' },
    '市住建局 | 市财政局 市教育局 北渚区 望川区 |',
  ],
  ['nobody', {}, '| |'],
])('duties: %s', (_case, cells, said) => {
  const { lead, responsible, supporting } = dutyWordsOf(cells)
  const line = [lead, responsible, supporting].map((names) => names.join(' ')).join(' | ')
  expect(line.replace(/ +/g, ' ').trim()).toBe(said)
})

test('law: a list of names gives those names back', () => {
  const name = fc.stringMatching(/^[市省县][教育水利民政财政]{1,3}[局厅委]$/u)
  fc.assert(
    fc.property(
      fc.uniqueArray(name, { minLength: 1 }),
      fc.constantFrom('、', '，', '；', '\n', ' '),
      (names, sign) => {
        expect(namesIn(names.join(sign))).toEqual(names)
      },
    ),
  )
})

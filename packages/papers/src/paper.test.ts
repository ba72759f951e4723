import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { paperOf } from './paper.ts'
import type { Table } from './table.ts'

const table: Table = {
  sheet: '表',
  title: '任务分解表',
  columns: [
    { heading: '序号', width: 3, align: 'center' },
    { heading: '原文', width: 20 },
    { heading: '日期', width: 6, holds: 'date' },
  ],
  lines: [
    { kind: 'group', level: 1, text: '一、目标' },
    { kind: 'row', cells: [1, '新建公园2个；\n<b>&\u0000道路', '2026-06-30'] },
  ],
  notes: ['说明'],
}
const partsOf = async () => unzipSync(await paperOf(table))
const xml = async (path = 'word/document.xml') => strFromU8((await partsOf())[path]!)

test('every word is there, in order, each line of a cell its own paragraph', async () => {
  const paragraphs = (await xml())
    .split('</w:p>')
    .map((each) => Array.from(each.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g), ([, words]) => words).join(''))
  expect(paragraphs.filter(Boolean)).toEqual([
    '任务分解表',
    ...['序号', '原文', '日期'],
    '一、目标',
    ...['1', '新建公园2个；', '&lt;b&gt;&amp;道路', '2026年6月30日'],
    '说明',
  ])
})

test('headnote before the table, an annex after the notes', async () => {
  const annex = { sheet: '附', title: '附表', columns: [{ heading: '语句', width: 9 }], lines: [] }
  const parts = unzipSync(await paperOf({ ...table, headnote: '期限括号', annex }))
  const words = strFromU8(parts['word/document.xml']!)
  const places = ['任务分解表', '期限括号', '序号', '说明<', '附表', '语句'].map((each) =>
    words.indexOf(each),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places[0]).toBeGreaterThan(0)
})

test.each([
  ['the heading row is repeated on every page', '<w:tblHeader/>'],
  ['no row is broken over pages', '<w:cantSplit/>'],
  ['the sheet lies on its side', 'w:orient="landscape"'],
  ['A4', 'w:w="16838"'],
  ['a group spans the table', '<w:gridSpan w:val="3"/>'],
])('%s', async (_case, mark) => expect(await xml()).toContain(mark))

test('in the fonts of official documents', async () => {
  expect(await xml('word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"')
})

test('says what to print with where a font is missing', async () => {
  expect(await xml('word/fontTable.xml')).toContain('w:name="仿宋_GB2312"')
})

test('pages are numbered — 1 —, outside', async () => {
  const footers = Object.entries(await partsOf()).filter(([path]) => path.includes('footer'))
  const words = footers.map(([, bytes]) => strFromU8(bytes)).filter((each) => each.includes('PAGE'))
  expect(words).toHaveLength(2)
  for (const each of words) expect(each).toMatch(/— .*PAGE.* —/s)
})

test('law: the same table gives the same bytes', async () => {
  const [first, second] = [await paperOf(table), await paperOf(table)]
  expect(Buffer.compare(first, second)).toBe(0)
})

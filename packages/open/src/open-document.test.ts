import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fixtureBytes } from '../test/fixture-files.ts'
import { openDocument } from './open-document.ts'
import type { OpenedSource } from './opened.ts'

async function sourceOf(file: string): Promise<OpenedSource> {
  const outcome = await openDocument(fixtureBytes(file), { name: file })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  return outcome.opened.source
}

test.each([
  [
    'fields-and-hidden.docx',
    { contents: 27, hidden: 11, header: 11, footer: 2, comment: 5, placeholder: 8, symbol: 1, ruby: 3 },
  ],
  ['tracked-changes.docx', { deleted: 21 }],
  ['gov-page.html', { navigation: 157, script: 52, metadata: 29, hidden: 11, control: 2 }],
  ['memory.tmx', { otherLanguage: 40 }],
  ['report.md', { frontMatter: 21 }],
  ['report.pdf', { runningHead: 44, pageNumber: 12, noteMark: 2 }],
  ['report.ofd', { runningHead: 18, pageNumber: 6, hidden: 3 }],
  ['utf8.txt', {}],
])('%s: what is left out is counted', async (file, counts) => {
  const { dropped } = await sourceOf(file)
  expect(Object.fromEntries(dropped.map(({ what, characters }) => [what, characters]))).toEqual(counts)
})

test('says what the file is', async () => {
  expect(await sourceOf('gb18030.txt')).toEqual({
    name: 'gb18030.txt',
    mediaType: 'text/plain',
    encoding: 'gb18030',
    encodingFrom: 'gb18030',
    sha256: expect.stringMatching(/^[\da-f]{64}$/),
    bytes: fixtureBytes('gb18030.txt').length,
    dropped: [],
  })
})

test('a line of a docx knows its paragraph among all of document.xml', async () => {
  const { lines } = await sourceOf('text-boxes.docx')
  // The anchor, the box twice over (newer and older form), the old box and its anchor, the last one.
  expect(lines?.map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 6, 7])
})

test('notes stand after the body under the number they have in print', async () => {
  const { lines, notes } = await sourceOf('notes.docx')
  expect(lines?.map(({ note }) => note)).toEqual([undefined, undefined, 1, 2, 1])
  expect(notes).toEqual(['notesAfterBody:3'])
})

test('a line of a pdf knows its page and where it stands on it', async () => {
  const outcome = await openDocument(fixtureBytes('report.pdf'), { name: 'a.pdf' })
  if ('failure' in outcome) throw new Error(outcome.failure.code)
  const { text, source } = outcome.opened
  const title = source.lines![1]!
  expect(text.slice(title.start, title.end)).toBe('政府工作报告')
  const [x, y, width, height] = title.box!
  expect(title.page).toBe(1)
  // Centred on the page of 595 points, in type of 22.
  expect(x + width / 2).toBeCloseTo(595.3 / 2, 0)
  expect([y > 72, height]).toEqual([true, 22])
  expect(new Set(source.lines!.map(({ page }) => page))).toEqual(new Set([1, 2, 3, 4]))
})

const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
const docxOf = (xml: string | Uint8Array) =>
  zipSync({
    'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml,
    'docProps/junk.bin': new Uint8Array(50 * 2 ** 20),
  })

test.each([
  ['nothing', new Uint8Array(), {}, 'empty'],
  ['a file over the limit', strToU8('增长5%'), { fileBytes: 5 }, 'tooLarge'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), {}, 'unknownFormat'],
  ['bytes of no kind', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) & 255), {}, 'unknownFormat'],
  ['an archive of other files', zipSync({ 'a.txt': strToU8('a') }), {}, 'unknownFormat'],
  ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), {}, 'unknownFormat'],
  ['a docx without words', docxOf(`${head}<w:p/></w:body></w:document>`), {}, 'noText'],
  ['a docx with a bomb for its text', docxOf(new Uint8Array(200 * 2 ** 20)), {}, 'expandsTooMuch'],
  [
    'a docx nested 10,000 deep',
    docxOf(`${head}${'<w:sdt>'.repeat(1e4)}${'</w:sdt>'.repeat(1e4)}</w:body></w:document>`),
    {},
    'expandsTooMuch',
  ],
  [
    'a docx with entities',
    docxOf(`<!DOCTYPE a [<!ENTITY b "c">]>${head}</w:body></w:document>`),
    {},
    'expandsTooMuch',
  ],
  ['a pdf of too many pages', fixtureBytes('report.pdf'), { pages: 3 }, 'tooManyPages'],
  ['an OFD of too many pages', fixtureBytes('report.ofd'), { pages: 1 }, 'tooManyPages'],
  ['a page nested 3,000 deep', strToU8(`<html>${'<div>'.repeat(3000)}增长。`), {}, 'expandsTooMuch'],
] as const)('refuses %s', async (_case, bytes, limits, code) => {
  expect(await openDocument(bytes, { name: '报告', limits })).toMatchObject({
    failure: { code, name: '报告' },
  })
})

test('a bomb that is no part of the text does not matter', async () => {
  const outcome = await openDocument(
    docxOf(`${head}<w:p><w:r><w:t>增长5%</w:t></w:r></w:p></w:body></w:document>`),
    { name: 'a.docx' },
  )
  expect(outcome).toMatchObject({ opened: { text: '增长5%' } })
})

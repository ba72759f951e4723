import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { explainFileProblem, fileTypeOf, mostFileBytes } from './file-type.ts'
import { checkSecret } from './secret-mark.ts'
import { secretPartsOf } from './secret-parts.ts'

const latin = (head: string) => Buffer.from(head, 'latin1')
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])))
const compound = (...streams: readonly string[]) =>
  Buffer.concat([
    latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ])
const gb = Buffer.from([0xc7, 0xe0, 0xc0, 0xbd]) // 青澜

test.each([
  // why                                name           bytes                                           type
  ['docx', '方案.docx', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['xlsx', '表.xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['ofd', '通知.ofd', zip('OFD.xml'), 'ofd'],
  ['a docx called pdf', '方案.pdf', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['doc', '方案.doc', compound('WordDocument'), 'doc'],
  ['xls', '表.xls', compound('Workbook'), 'xls'],
  ['pdf', '方案.pdf', latin('%PDF-1.7\n'), 'pdf'],
  ['png', '图.png', latin('\x89PNG\r\n\x1a\n\0\0'), 'png'],
  ['jpeg', '图.jpg', latin('\xff\xd8\xff\xe0'), 'jpeg'],
  ['a page', '页.html', Buffer.from('<!DOCTYPE html><p>报告</p>'), 'html'],
  ['a page called txt', '页.txt', Buffer.from('<html><p>报告</p>'), 'html'],
  ['a table', '表.csv', Buffer.from('序号,任务\n'), 'csv'],
  ['a text', '报告.txt', Buffer.from('政府工作报告\n'), 'txt'],
  ['a text of GB18030', '报告.txt', gb, 'txt'],
])('%s: %s', (_why, name, bytes, type) => expect(fileTypeOf(bytes, name)).toBe(type))

test.each([
  ['nothing', '空.txt', Buffer.alloc(0), 'fileEmpty'],
  ['too large', '大.pdf', Buffer.alloc(mostFileBytes + 1, '%PDF-1.7'), 'fileTooLarge'],
  ['locked', '方案.docx', compound('EncryptedPackage'), 'fileLocked'],
  ['an archive', '附件.zip', zip('方案.docx'), 'fileArchive'],
  ['another archive', '附件.rar', latin('Rar!\x1a\x07'), 'fileArchive'],
  ['slides', '汇报.pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'fileTypeUnknown'],
  ['a program called docx', '方案.docx', latin('MZ\x90\0\x03\0\0\0'), 'fileTypeUnknown'],
  ['a broken zip', '方案.docx', latin('PK\x03\x04broken'), 'fileArchive'],
])('not taken: %s', (_why, name, bytes, code) => {
  const problem = fileTypeOf(bytes, name)
  expect(problem).toMatchObject({ code })
  if (typeof problem === 'object') expect(explainFileProblem(problem).zh).toMatch(/请/)
})

const word = (entry: string, ...lines: readonly string[]) =>
  zipSync({
    '[Content_Types].xml': strToU8('<a/>'),
    'word/document.xml': strToU8('<w:document><w:p><w:t>任务分解方案</w:t></w:p></w:document>'),
    [`word/${entry}.xml`]: strToU8(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')),
  })
const sheet = (header: string) =>
  zipSync({
    '[Content_Types].xml': strToU8('<a/>'),
    'xl/workbook.xml': strToU8('<a/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<headerFooter><oddHeader>${header}</oddHeader></headerFooter>`),
  })

test.each([
  // where                     name         bytes                                                        place
  ['first line', 'a.docx', word('document', '机密★1年', '任务分解方案'), '正文'],
  ['split over runs', 'a.docx', word('document', '机</w:t></w:r><w:r><w:t>密★1年'), '正文'],
  ['header', 'a.docx', word('header1', '机密★1年'), '页眉'],
  ['footer', 'a.docx', word('footer2', '秘 密'), '页脚'],
  ['header of a sheet', 'a.xlsx', sheet('&amp;L&amp;"黑体,常规"机密★1年&amp;R第&amp;P页'), '页眉'],
  [
    'old Word',
    'a.doc',
    Buffer.concat([compound('WordDocument'), Buffer.from('机密★1年\r任务分解方案', 'utf16le')]),
    '正文',
  ],
  ['text', 'a.txt', Buffer.from('机密★1年\n任务分解方案'), '正文'],
  ['a page', 'a.html', Buffer.from('<html><body><p>机密</p><p>方案</p>'), '正文'],
  ['a table', 'a.csv', Buffer.from('密级：秘密,,\n序号,任务\n'), '正文'],
])('a mark is found in %s', (_where, name, bytes, place) => {
  const type = fileTypeOf(bytes, name)
  if (typeof type === 'object') throw new Error(`not taken: ${type.code}`)
  const check = checkSecret(name, secretPartsOf(bytes, type))
  // A sheet's header stands in the part of the sheet.
  expect(check).toMatchObject({ kind: 'marked', mark: { place: name === 'a.xlsx' ? '正文' : place } })
})

test('a docx without a mark has none, a picture is unseen', () => {
  const clean = word('header1', '青澜市人民政府')
  expect(checkSecret('a.docx', secretPartsOf(clean, 'docx')).kind).toBe('unmarked')
  expect(checkSecret('a.png', secretPartsOf(latin('\x89PNG\r\n\x1a\n'), 'png')).kind).toBe('unseen')
})

test('what unpacks to more than it may is left unread', () => {
  const bomb = zipSync({ 'word/header1.xml': new Uint8Array(40 * 1024 * 1024) })
  expect(secretPartsOf(bomb, 'docx')).toEqual([])
})

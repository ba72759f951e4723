import { expect, test } from 'vitest'
import { sniffText } from './sniff-text.ts'

test.each([
  // case                            begins with                                      name           kind
  ['a report', '政府工作报告\n', 'a.txt', 'plain'],
  ['a report called a page', '政府工作报告\n', 'a.html', 'plain'],
  ['a report that quotes a tag', '网页中的<p>标签', 'a.txt', 'plain'],
  ['a page', '<!DOCTYPE html><p>', 'a.html', 'html'],
  ['a page called a text', '<html><body>', 'a.txt', 'html'],
  ['a page after comments', '<!-- saved -->\n<html>', 'a.txt', 'html'],
  ['a fragment', '<div class="a">', 'a.txt', 'html'],
  ['a page by its name', '欢迎<p>各位代表</p>', 'a.shtml', 'html'],
  ['XHTML', '<?xml version="1.0"?><html xmlns="a">', 'a.xml', 'html'],
  ['Markdown by its name', '# 标题', 'a.MD', 'markdown'],
  ['a translation memory', '<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "a"><tmx>', 'a.tmx', 'tmx'],
  ['the same without a declaration', '<tmx version="1.4">', 'a.tmx', 'tmx'],
  ['rich text', '{\\rtf1\\ansi', 'a.doc', 'foreign'],
  [
    'Word 2003 XML',
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>',
    'a.doc',
    'foreign',
  ],
  ['other XML', '<?xml version="1.0"?><rows>', 'a.xml', 'other'],
  ['a mail', 'MIME-Version: 1.0\nContent-Type: multipart/related\n', 'a.doc', 'other'],
])('%s', (_case, text, name, kind) => {
  expect(sniffText(text, name).kind).toBe(kind)
})

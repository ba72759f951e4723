import type { Lookalike } from '../failure.ts'
import { extensionOf } from './extension.ts'

export type TextKind =
  | { readonly kind: 'html' | 'markdown' | 'plain' | 'tmx' }
  | { readonly kind: 'foreign'; readonly format: 'rtf' | 'odt' | 'word xml' }
  | { readonly kind: 'other'; readonly looksLike: 'spreadsheet'; readonly isSpreadsheetXml: true }
  | { readonly kind: 'other'; readonly looksLike: Lookalike }

const searched = 4096

/**
 * What kind of text a decoded file is, by how it begins; the name decides only where the content cannot.
 *
 * A page saved as .txt is a page. A report that quotes a tag somewhere is none.
 */
export function sniffText(text: string, name: string): TextKind {
  const head = text.slice(0, searched).trimStart()
  if (head.startsWith('{\\rtf')) return { kind: 'foreign', format: 'rtf' }
  const extension = extensionOf(name)
  const bare = head.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|\s)+/, '')
  if (head.startsWith('<?xml') || /^<(?:\w+:)?(?:tmx|wordDocument|package|document)[\s>]/.test(bare))
    return sniffXml(bare)
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|script|link|style)[\s>]/i.test(bare))
    return { kind: 'html' }
  if (/^<(?:div|p|h[1-6]|table|span|section|article|center|font|br)[\s/>]/i.test(bare))
    return { kind: 'html' }
  if (/^(?:html?|shtml?|xhtml|aspx?|jsp|php)$/.test(extension) && /<\/?[a-z][^<>]*>/i.test(head))
    return { kind: 'html' }
  if (
    /^(?:MIME-Version|From|Received|Return-Path|Date|Subject):/m.test(head) &&
    /^Content-Type:/im.test(head)
  ) {
    return { kind: 'other', looksLike: 'mail' }
  }
  return { kind: /^(?:md|markdown|mdown)$/.test(extension) ? 'markdown' : 'plain' }
}

function sniffXml(bare: string): TextKind {
  const root = /<(?!!)(?:[\w.-]+:)?([\w.-]+)/.exec(bare)?.[1]?.toLowerCase()
  if (root === 'tmx') return { kind: 'tmx' }
  if (root === 'html') return { kind: 'html' }
  if (root === 'worddocument' || /<pkg:package/.test(bare)) return { kind: 'foreign', format: 'word xml' }
  if (root === 'document' && /opendocument/.test(bare)) return { kind: 'foreign', format: 'odt' }
  // What Excel 2003 saves as "XML Spreadsheet", often called .xls.
  if (root === 'workbook' && /office:spreadsheet/.test(bare))
    return { kind: 'other', looksLike: 'spreadsheet', isSpreadsheetXml: true }
  return { kind: 'other', looksLike: 'xml' }
}

import { decodedText, type FileType } from './file-type.ts'
import type { SecretPart } from './secret-mark.ts'
import { zipTexts } from './zip-names.ts'

type PartsOf = (bytes: Uint8Array) => readonly SecretPart[]

/**
 * The words of an upload in which a mark of secrecy may stand (待查文字), taken from its bytes: body, headers, footers
 * and text boxes of docx, sheets and their print headers of xlsx, pages of OFD, words of old Office files and plain text.
 *
 * Words of a pdf are given by whoever opens it; pictures have none. Both give no parts here.
 */
export function secretPartsOf(bytes: Uint8Array, type: FileType): readonly SecretPart[] {
  return partsBy[type](bytes)
}

const none: PartsOf = () => []

const partsBy: Readonly<Record<FileType, PartsOf>> = {
  docx: (bytes) =>
    zipParts(
      bytes,
      /^word\/(?:document|header|footer|footnotes|comments)\d*\.xml$/,
      /<\/w:p>|<w:br\b[^>]*>|<w:tab\b[^>]*>/g,
    ),
  xlsx: (bytes) =>
    zipParts(
      bytes,
      /^xl\/(?:sharedStrings\.xml|(?:worksheets|drawings)\/[^/]*\.xml)$/,
      /<\/(?:si|is|a:p|oddHeader|oddFooter|evenHeader|evenFooter|firstHeader|firstFooter)>/g,
    ),
  ofd: (bytes) => zipParts(bytes, /Content\.xml$/, /<\/(?:\w+:)?TextObject>/g),
  doc: wordsOfCompound,
  xls: wordsOfCompound,
  html: textParts,
  csv: textParts,
  txt: textParts,
  ...{ pdf: none, png: none, jpeg: none },
}

function zipParts(bytes: Uint8Array, wanted: RegExp, lineEnd: RegExp): SecretPart[] {
  return zipTexts(bytes, wanted).map(({ name, text }) => ({
    place: placeOf(name),
    text: wordsOfXml(text, lineEnd),
  }))
}

function placeOf(name: string): string {
  if (/header/.test(name)) return '页眉'
  if (/footer/.test(name)) return '页脚'
  const [, page] = /Page_(\d+)/.exec(name) ?? []
  return page === undefined ? '正文' : `第${Number(page) + 1}页`
}

/** &amp;C in a print header of a sheet means centred, &"黑体" a font, &14 a size. */
function wordsOfXml(xml: string, lineEnd: RegExp): string {
  return xml
    .replace(lineEnd, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;(?:[LCR]|&quot;[^&]*&quot;|"[^"]*"|\d{1,3}|[BIUSXY])/g, ' ')
    .replace(/&#x([\da-f]{1,6});/gi, (_all, code: string) => letter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_all, code: string) => letter(Number(code)))
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Old Office files hold their words in UTF-16, at even or odd places, with a return after each paragraph. */
function wordsOfCompound(bytes: Uint8Array): SecretPart[] {
  return [0, 1].flatMap((from) => {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(from))
    const runs = text.match(/[\u2010-\u2bff\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef\w .:★\r\n]{2,}/g) ?? []
    return runs.map((run) => ({ place: '正文', text: run.replaceAll('\r', '\n') }))
  })
}

function textParts(bytes: Uint8Array): SecretPart[] {
  const text = decodedText(bytes)
  return text === undefined
    ? []
    : [{ place: '正文', text: text.replace(/<[^<>]{1,2000}>/g, '\n').replace(/[,，]/g, ' | ') }]
}

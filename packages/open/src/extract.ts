import { openArchive } from './archive/open-archive.ts'
import { convertToDocx, type ForeignFormat, foreignFormats } from './convert/convert-to-docx.ts'
import { compoundKind } from './detect/compound-file.ts'
import { extensionOf } from './detect/extension.ts'
import { containerOf } from './detect/magic.ts'
import { sniffText } from './detect/sniff-text.ts'
import { zipKind } from './detect/zip-kind.ts'
import { openDocx } from './docx/open-docx.ts'
import type { Extraction } from './extraction.ts'
import type { Lookalike, Outcome } from './failure.ts'
import { statedCharset } from './html/charset.ts'
import type { Limits } from './limits.ts'
import { openMarkdown } from './markdown/open-markdown.ts'
import { openOfd } from './ofd/open-ofd.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { decodeText } from './text/decode-text.ts'
import { isBinary } from './text/is-binary.ts'
import { openText } from './text/open-text.ts'
import { openTmx } from './tmx/open-tmx.ts'
import { parseXml } from './xml/parse-xml.ts'

/** A file as it was given, and what it may cost. */
export interface GivenFile {
  readonly bytes: Uint8Array
  readonly name: string
  readonly declaredEncoding?: string
  readonly limits: Limits
}

/** The text of a file, by the opener of whatever format its content shows. Throws what parsers throw. */
export async function extract(file: GivenFile): Promise<Outcome<Extraction>> {
  const container = containerOf(file.bytes)
  if (typeof container !== 'string') return unknownFormat(container.looksLike)
  switch (container) {
    case 'pdf':
      return openPdf(file.bytes, file.limits)
    case 'zip':
      return extractZip(file)
    case 'compound':
      return extractCompound(file)
    case 'text':
      return extractText(file)
  }
}

async function extractZip(file: GivenFile): Promise<Outcome<Extraction>> {
  const archive = openArchive(file.bytes, file.limits)
  if ('failure' in archive) return named(archive, extensionOf(file.name))
  const kind = zipKind(archive.value)
  switch (kind.kind) {
    case 'docx':
      return named(openDocx(archive.value, file.limits), 'docx')
    case 'ofd':
      return named(openOfd(archive.value, file.limits), 'ofd')
    case 'odt':
      return extractForeign(file, 'odt')
    case 'other':
      return unknownFormat(kind.looksLike)
  }
}

async function extractCompound(file: GivenFile): Promise<Outcome<Extraction>> {
  const kind = compoundKind(file.bytes)
  switch (kind.kind) {
    case 'document':
      return extractForeign(file, kind.format)
    case 'encrypted':
      // A locked workbook looks no different from a locked docx; its name is all there is to go by.
      return { failure: { code: 'encrypted', format: extensionOf(file.name) } }
    case 'other':
      return unknownFormat(kind.looksLike)
  }
}

async function extractText(file: GivenFile): Promise<Outcome<Extraction>> {
  const decoded = decodeText(file.bytes, file.declaredEncoding ?? statedCharset(file.bytes))
  const kind = sniffText(decoded.text, file.name)
  if (kind.kind === 'foreign') return extractForeign(file, kind.format)
  if (kind.kind === 'other') return unknownFormat(kind.looksLike)
  if (isBinary(decoded.text)) return unknownFormat('unknown')
  switch (kind.kind) {
    case 'html': {
      // What builds a tree of html takes long to load, and most documents are no pages.
      const { openHtml } = await import('./html/open-html.ts')
      return openHtml(decoded)
    }
    case 'markdown':
      return { value: openMarkdown(decoded) }
    case 'plain':
      return { value: openText(decoded) }
    case 'tmx': {
      const root = parseXml(file.bytes, file.limits)
      return 'failure' in root ? named(root, 'tmx') : openTmx(root.value)
    }
  }
}

async function extractForeign(file: GivenFile, format: ForeignFormat): Promise<Outcome<Extraction>> {
  const docx = await convertToDocx(file.bytes, format, file.limits)
  if ('failure' in docx) return docx
  const archive = openArchive(docx.value, file.limits)
  const extracted = 'failure' in archive ? archive : openDocx(archive.value, file.limits)
  if ('failure' in extracted) return named(extracted, format)
  const notes = [...extracted.value.notes, 'convertedByLibreOffice']
  return { value: { ...extracted.value, mediaType: foreignFormats[format].mediaType, notes } }
}

function unknownFormat(looksLike: Lookalike): Outcome<never> {
  return { failure: { code: 'unknownFormat', looksLike } }
}

/** A failure within a file, said of the file: a broken zip called report.docx is a broken docx. */
function named<Value>(outcome: Outcome<Value>, format: string): Outcome<Value> {
  if ('value' in outcome || !('format' in outcome.failure)) return outcome
  return { failure: { ...outcome.failure, format } }
}

import { createHash } from 'node:crypto'
import { openArchive } from './archive/open-archive.ts'
import { convertToDocx, type ForeignFormat, foreignFormats } from './convert/convert-to-docx.ts'
import { compoundKind } from './detect/compound-file.ts'
import { containerOf } from './detect/magic.ts'
import { sniffText } from './detect/sniff-text.ts'
import { zipKind } from './detect/zip-kind.ts'
import { openDocx } from './docx/open-docx.ts'
import { type Extraction, layLines } from './extraction.ts'
import { corrupt, type Lookalike, type OpenFailure, type Outcome } from './failure.ts'
import { statedCharset } from './html/charset.ts'
import { openHtml } from './html/open-html.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { openMarkdown } from './markdown/open-markdown.ts'
import { openOfd } from './ofd/open-ofd.ts'
import type { Opened } from './opened.ts'
import { openPdf } from './pdf/open-pdf.ts'
import { listDropped } from './tally.ts'
import { decodeText } from './text/decode-text.ts'
import { isBinary } from './text/is-binary.ts'
import { openText } from './text/open-text.ts'
import { openTmx } from './tmx/open-tmx.ts'
import { parseXml } from './xml/parse-xml.ts'

export interface OpenOptions {
  /** As the file is called; decides the format only where its content leaves it open. */
  readonly name: string
  readonly limits?: Partial<Limits>
  /** The character set that came with a text file or page, say in an HTTP header. */
  readonly declaredEncoding?: string
}

export type OpenOutcome = { readonly opened: Opened } | { readonly failure: OpenFailure }

/**
 * A document's text (打开文档), from the bytes of a txt, md, html, docx, pdf, OFD or TMX file, or of a doc, wps, rtf or
 * odt file where LibreOffice is installed.
 *
 * Works in this thread and never throws. It holds to the limits of size, pages, entries and expansion; those of time
 * and memory are the pool's, since a thread cannot stop itself.
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<OpenOutcome> {
  const limits = { ...defaultLimits, ...options.limits }
  const outcome = await extractSafely(bytes, options, limits)
  if ('failure' in outcome) return { failure: { name: options.name, ...outcome.failure } }
  const opened = assemble(outcome.value, bytes, options.name)
  if (!/[\p{L}\p{N}]/u.test(opened.text))
    return { failure: { name: options.name, code: 'noText', because: 'blank' } }
  return { opened }
}

async function extractSafely(
  bytes: Uint8Array,
  options: OpenOptions,
  limits: Limits,
): Promise<Outcome<Extraction>> {
  if (bytes.length === 0) return { failure: { code: 'empty' } }
  if (bytes.length > limits.fileBytes) {
    return { failure: { code: 'tooLarge', bytes: bytes.length, limitBytes: limits.fileBytes } }
  }
  try {
    return await extract(bytes, options, limits)
  } catch (error) {
    return refusalFor(error, options.name, limits)
  }
}

/** Whatever a parser throws says something of the file; what the machine throws says which limit was met. */
function refusalFor(error: unknown, name: string, limits: Limits): Outcome<never> {
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return { failure: { code: 'expandsTooMuch', what: 'depth', limit: limits.xmlDepth } }
  }
  if (error instanceof RangeError && /allocation|string length|array length/i.test(error.message)) {
    return { failure: { code: 'ranOutOfMemory', limitMegabytes: limits.heapMegabytes } }
  }
  return corrupt(extensionOf(name), error)
}

async function extract(
  bytes: Uint8Array,
  options: OpenOptions,
  limits: Limits,
): Promise<Outcome<Extraction>> {
  const container = containerOf(bytes)
  if (typeof container !== 'string') return unknownFormat(container.looksLike)
  switch (container) {
    case 'pdf':
      return openPdf(bytes, limits)
    case 'zip':
      return extractZip(bytes, options, limits)
    case 'compound':
      return extractCompound(bytes, options, limits)
    case 'text':
      return extractText(bytes, options, limits)
  }
}

async function extractZip(
  bytes: Uint8Array,
  { name }: OpenOptions,
  limits: Limits,
): Promise<Outcome<Extraction>> {
  const archive = openArchive(bytes, limits)
  if ('failure' in archive) return named(archive, extensionOf(name))
  const kind = zipKind(archive.value)
  switch (kind.kind) {
    case 'docx':
      return named(openDocx(archive.value, limits), 'docx')
    case 'ofd':
      return named(openOfd(archive.value, limits), 'ofd')
    case 'odt':
      return extractForeign(bytes, 'odt', limits)
    case 'other':
      return unknownFormat(kind.looksLike)
  }
}

async function extractCompound(
  bytes: Uint8Array,
  { name }: OpenOptions,
  limits: Limits,
): Promise<Outcome<Extraction>> {
  const kind = compoundKind(bytes)
  if (kind.kind === 'encrypted') return { failure: { code: 'encrypted', format: kind.format } }
  if (kind.kind === 'document') {
    // WPS Office saves the same streams as Word; only the name tells them apart.
    const isWps = kind.format === 'doc' && extensionOf(name) === 'wps'
    return extractForeign(bytes, kind.format, limits, isWps ? foreignFormats.wps.mediaType : undefined)
  }
  return unknownFormat(kind.looksLike)
}

async function extractText(
  bytes: Uint8Array,
  options: OpenOptions,
  limits: Limits,
): Promise<Outcome<Extraction>> {
  const decoded = decodeText(bytes, options.declaredEncoding ?? statedCharset(bytes))
  const kind = sniffText(decoded.text, options.name)
  if (kind.kind === 'foreign') return extractForeign(bytes, kind.format, limits)
  if (kind.kind === 'other') return unknownFormat(kind.looksLike)
  if (isBinary(decoded.text)) return unknownFormat('unknown')
  switch (kind.kind) {
    case 'html':
      return { value: openHtml(decoded) }
    case 'markdown':
      return { value: openMarkdown(decoded) }
    case 'plain':
      return { value: openText(decoded) }
    case 'tmx': {
      const root = parseXml(bytes, limits)
      return 'failure' in root ? named(root, 'tmx') : openTmx(root.value)
    }
  }
}

async function extractForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
  limits: Limits,
  mediaType = foreignFormats[format].mediaType,
): Promise<Outcome<Extraction>> {
  const docx = await convertToDocx(bytes, format, limits)
  if ('failure' in docx) return docx
  const archive = openArchive(docx.value, limits)
  const extracted = 'failure' in archive ? archive : openDocx(archive.value, limits)
  if ('failure' in extracted) return named(extracted, format)
  return {
    value: { ...extracted.value, mediaType, notes: [...extracted.value.notes, 'convertedByLibreOffice'] },
  }
}

function unknownFormat(looksLike: Lookalike): Outcome<never> {
  return { failure: { code: 'unknownFormat', looksLike } }
}

/** A failure within a file, said of the file: a broken zip called report.docx is a broken docx. */
function named<Value>(outcome: Outcome<Value>, format: string): Outcome<Value> {
  if ('value' in outcome || !('format' in outcome.failure)) return outcome
  return { failure: { ...outcome.failure, format } }
}

function extensionOf(name: string): string {
  return /\.(\w{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? 'file'
}

function assemble(extraction: Extraction, bytes: Uint8Array, name: string): Opened {
  const { mediaType, content, encoding, notes } = extraction
  const laid = 'plain' in content ? undefined : layLines(content.lines)
  return {
    text: 'plain' in content ? content.plain : (laid?.text ?? ''),
    source: {
      name,
      mediaType,
      ...(encoding && { encoding: encoding.name, encodingFrom: encoding.from }),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: bytes.length,
      dropped: listDropped(extraction.dropped),
      ...(laid && { lines: laid.lines }),
      ...(notes.length > 0 && { notes }),
    },
  }
}

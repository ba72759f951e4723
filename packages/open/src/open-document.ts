import { createHash } from 'node:crypto'
import { extract, type GivenFile } from './extract.ts'
import { type Extraction, layLines } from './extraction.ts'
import type { OpenFailure, Outcome } from './failure.ts'
import { guarded } from './guarded.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { Opened } from './opened.ts'
import { listDropped } from './tally.ts'

export interface OpenOptions {
  /** As the file is called; decides the format only where its content leaves it open. */
  readonly name: string
  readonly limits?: Partial<Limits>
  /** The character set that came with a text file or page, say in an HTTP header. */
  readonly declaredEncoding?: string
}

export type OpenOutcome = { readonly opened: Opened } | { readonly failure: OpenFailure }

/**
 * A document's text (打开文档), from the bytes of a txt, md, html, docx, pdf, OFD or TMX file, or of a doc,
 * wps, rtf or odt file where LibreOffice is installed.
 *
 * Works in this thread and never throws. It holds to the limits of size, pages, entries and expansion; those
 * of time and memory are the pool's, since a thread cannot stop itself.
 */
export async function openDocument(bytes: Uint8Array, options: OpenOptions): Promise<OpenOutcome> {
  const file: GivenFile = { ...options, bytes, limits: { ...defaultLimits, ...options.limits } }
  const outcome = await guarded(file, extractWords)
  return 'failure' in outcome
    ? { failure: { name: file.name, ...outcome.failure } }
    : { opened: assemble(outcome.value, file) }
}

async function extractWords(file: GivenFile): Promise<Outcome<Extraction>> {
  const outcome = await extract(file)
  return 'value' in outcome && !hasWords(outcome.value)
    ? { failure: { code: 'noText', because: 'blank' } }
    : outcome
}

function hasWords({ content }: Extraction): boolean {
  const texts = 'plain' in content ? [content.plain] : content.lines.map((line) => line.text)
  return texts.some((text) => /[\p{L}\p{N}]/u.test(text))
}

function assemble({ mediaType, content, encoding, dropped, notes }: Extraction, file: GivenFile): Opened {
  const laid = 'plain' in content ? { text: content.plain } : layLines(content.lines)
  return {
    text: laid.text,
    source: {
      name: file.name,
      mediaType,
      ...(encoding && { encoding: encoding.name, encodingFrom: encoding.from }),
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: file.bytes.length,
      dropped: listDropped(dropped),
      ...('lines' in laid && { lines: laid.lines }),
      ...(notes.length > 0 && { notes }),
    },
  }
}

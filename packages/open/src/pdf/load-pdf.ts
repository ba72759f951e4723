import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { corrupt, type Outcome } from '../failure.ts'
import { containStrayRejections } from './stray-rejections.ts'

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

/** A loaded document; to be destroyed by who loaded it. */
export interface LoadedPdf {
  readonly pdfjs: Pdfjs
  readonly document: PDFDocumentProxy
}

/**
 * Loads a pdf for reading its text. Refuses one that needs a password, and one that is damaged or cut short.
 */
export async function loadPdf(bytes: Uint8Array): Promise<Outcome<LoadedPdf>> {
  if (isCutShort(bytes)) return corrupt('pdf', 'the end of the file is missing')
  containStrayRejections()
  const pdfjs = await importPdfjs()
  const files = packageFolder()
  const loading = pdfjs.getDocument({
    // pdfjs takes the buffer away from its caller.
    data: bytes.slice(),
    cMapUrl: join(files, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(files, 'standard_fonts') + sep,
    wasmUrl: join(files, 'wasm') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    return { value: { pdfjs, document: await loading.promise } }
  } catch (error) {
    await loading.destroy()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return isLocked ? { failure: { code: 'encrypted', format: 'pdf' } } : corrupt('pdf', error)
  }
}

/**
 * Whether objects follow the last end mark, or there is none: the rest of the file is missing.
 *
 * pdfjs would mend such a file from the pages that are left, and nobody would learn of the others.
 */
function isCutShort(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes)
  const end = text.lastIndexOf('%%EOF')
  return end < 0 || /\b\d+ \d+ obj\b/.test(text.slice(end))
}

async function importPdfjs(): Promise<Pdfjs> {
  // With the worker's code at hand pdfjs runs it in this thread, which is a worker of ours already.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, { pdfjsWorker: worker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
}

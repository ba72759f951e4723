import type { Extraction, TextLine } from '../extraction.ts'
import { corrupt, type Outcome } from '../failure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { PrintedPage } from '../layout/piece.ts'
import type { Limits } from '../limits.ts'
import type { Tally } from '../tally.ts'
import { type LoadedPdf, loadPdf } from './load-pdf.ts'
import { readPage } from './page-pieces.ts'

// Of the characters; beyond it the fonts lack the table that says what their shapes mean.
const unmappedShare = 0.3
const pagesSearchedForImages = 3

/**
 * The text of a pdf: paragraphs put together from their printed lines, each line with page and box.
 *
 * Refuses a pdf of pictures (`noText`, a scan), and one whose fonts do not say what their shapes mean.
 */
export async function openPdf(bytes: Uint8Array, limits: Limits): Promise<Outcome<Extraction>> {
  const loaded = await loadPdf(bytes)
  if ('failure' in loaded) return loaded
  const { document } = loaded.value
  try {
    const pages = document.numPages
    if (pages > limits.pages) return { failure: { code: 'tooManyPages', pages, limitPages: limits.pages } }
    return await readDocument(loaded.value)
  } catch (error) {
    return corrupt('pdf', error)
  } finally {
    await document.destroy()
  }
}

async function readDocument(loaded: LoadedPdf): Promise<Outcome<Extraction>> {
  const dropped: Tally = new Map()
  const pages = await readPages(loaded, dropped)
  const { lines, notes } = layOut(pages, dropped)
  if (lines.length === 0) return noText((await hasImages(loaded)) ? 'scan' : 'blank')
  const unmapped = countUnmapped(lines)
  if (unmapped.share > unmappedShare) return noText('unmappedGlyphs')
  const allNotes = [...notes, ...notesOnPages(pages), ...unmapped.notes]
  return { value: { mediaType: 'application/pdf', content: { lines }, dropped, notes: allNotes } }
}

async function readPages({ pdfjs, document }: LoadedPdf, dropped: Tally): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, pdfjs, dropped))
    page.cleanup()
  }
  return pages
}

function noText(because: 'scan' | 'blank' | 'unmappedGlyphs'): Outcome<never> {
  return { failure: { code: 'noText', because } }
}

async function hasImages({ pdfjs, document }: LoadedPdf): Promise<boolean> {
  const { paintImageXObject, paintInlineImageXObject, paintImageMaskXObject } = pdfjs.OPS
  const painting = new Set<number>([paintImageXObject, paintInlineImageXObject, paintImageMaskXObject])
  for (let number = 1; number <= Math.min(document.numPages, pagesSearchedForImages); number += 1) {
    const { fnArray } = await (await document.getPage(number)).getOperatorList()
    if (fnArray.some((operation: number) => painting.has(operation))) return true
  }
  return false
}

function countUnmapped(lines: readonly TextLine[]): { share: number; notes: string[] } {
  const text = lines.map((line) => line.text).join('')
  const count = text.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0
  return { share: count / text.length, notes: count > 0 ? [`unmappedGlyphs:${count}`] : [] }
}

/** Pages without text between pages with it are pictures: what they say is missing. */
function notesOnPages(pages: readonly PrintedPage[]): string[] {
  const empty = pages
    .filter(({ pieces }) => pieces.every(({ text }) => text.trim() === ''))
    .map(({ page }) => page)
  return empty.length > 0 ? [`pagesWithoutText:${empty.join(',')}`] : []
}

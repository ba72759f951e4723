import { type Extraction, wholeLine } from '../extraction.ts'
import type { Outcome } from '../failure.ts'
import { leaveOut, type Tally } from '../tally.ts'
import type { Decoded } from '../text/decode-text.ts'
import { linesOfHtml } from './html-lines.ts'
import { findMainText } from './main-text.ts'
import { depthOf, type HtmlElement, isHtmlElement, isHtmlText, parseHtml } from './nodes.ts'
import { findTitle } from './page-title.ts'
import { reasonToSkip } from './visibility.ts'

// Pages with every tag left open reach some hundreds; walking one deeper than this would run out of stack.
const deepestPage = 1500

/**
 * The article of a web page (网页正文), its title first where the page keeps it apart.
 *
 * Menus, scripts, hidden and other text around it are counted as left out. What style sheets hide is not
 * known.
 */
export function openHtml(page: Decoded): Outcome<Extraction> {
  // linkedom keeps what follows a fragment's first element outside the document, so there must be one root.
  const html = /<html[\s>]/i.test(page.text) ? page.text : `<html><body>${page.text}</body></html>`
  const document = parseHtml(html)
  if (depthOf(document) > deepestPage)
    return { failure: { code: 'expandsTooMuch', what: 'depth', limit: deepestPage } }
  const dropped: Tally = new Map()
  const root = document.documentElement
  const lines = root ? readPage(html, document, root, dropped) : []
  const value = {
    mediaType: 'text/html',
    content: { lines: lines.map((line) => wholeLine(line, {})) },
    dropped,
    notes: page.notes,
    encoding: { name: page.encoding, from: page.from },
  }
  return { value }
}

function readPage(
  html: string,
  document: ReturnType<typeof parseHtml>,
  root: HtmlElement,
  dropped: Tally,
): string[] {
  const article = findMainText(html, document, root)
  const title = findTitle(document, article)
  countOutside(root, [article, ...(title ? [title] : [])], dropped)
  return [...(title ? linesOfHtml(title, dropped) : []), ...linesOfHtml(article, dropped)]
}

function countOutside(element: HtmlElement, read: readonly HtmlElement[], dropped: Tally): void {
  if (read.includes(element)) return
  const reason = reasonToSkip(element)
  if (reason) leaveOut(dropped, reason, element.textContent)
  for (const child of reason ? [] : element.childNodes) {
    if (isHtmlElement(child)) countOutside(child, read, dropped)
    else if (isHtmlText(child)) leaveOut(dropped, 'navigation', child.textContent)
  }
}

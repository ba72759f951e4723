import { leaveOut, type Tally } from '../tally.ts'
import { captionOf, isLayoutTable, tableRows } from './html-table.ts'
import { type HtmlElement, isHtmlElement, isHtmlText, squeeze } from './nodes.ts'
import { itemNumber } from './ordered-list.ts'
import { reasonToSkip } from './visibility.ts'

/** The lines being gathered; `open` is the one not ended yet. */
interface Page {
  readonly lines: string[]
  open: string
  readonly dropped: Tally
}

const blocks = new Set(
  (
    'address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure form h1 h2 h3 h4 ' +
    'h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul ucapcontent ucaptitle'
  ).split(' '),
)

/**
 * The lines of an element as a browser breaks them: a block or a `<br>` ends one, a table row is one with its
 * cells parted by tabs, an item of a numbered list has its number. White space collapses; no line is empty or
 * begins or ends with it.
 */
export function linesOfHtml(element: HtmlElement, dropped: Tally): string[] {
  const page: Page = { lines: [], open: '', dropped }
  readChildren(element, page)
  endLine(page)
  return page.lines
}

function readChildren(element: HtmlElement, page: Page): void {
  for (const child of element.childNodes) {
    if (isHtmlText(child)) page.open += child.textContent
    else if (isHtmlElement(child)) readElement(child, page)
  }
}

function readElement(element: HtmlElement, page: Page): void {
  const reason = reasonToSkip(element) ?? (isLinkBlock(element) ? 'navigation' : undefined)
  if (reason) leaveOut(page.dropped, reason, element.textContent)
  else readerFor(element)(element, page)
}

function readerFor(element: HtmlElement): (element: HtmlElement, page: Page) => void {
  const tag = element.localName.toLowerCase()
  if (tag === 'br' || tag === 'hr') return (_, page) => endLine(page)
  if (tag === 'table') return isLayoutTable(element) ? readBlock : readTable
  if (tag === 'pre') return readPreformatted
  if (tag === 'li') return readItem
  return blocks.has(tag) ? readBlock : readChildren
}

function readBlock(element: HtmlElement, page: Page): void {
  endLine(page)
  readChildren(element, page)
  endLine(page)
}

function readItem(element: HtmlElement, page: Page): void {
  endLine(page)
  page.open = itemNumber(element)
  readChildren(element, page)
  endLine(page)
}

const longestLinkBlock = 200

/**
 * Share buttons, pagers, related pages: short blocks within an article that are mostly links, without a
 * sentence.
 */
function isLinkBlock(element: HtmlElement): boolean {
  if (!/^(?:div|ul|ol|p|section)$/.test(element.localName.toLowerCase())) return false
  const links = Array.from(element.querySelectorAll('a'))
  const words = squeeze(element.textContent)
  // A list of attachments is links too, and part of the document.
  if (links.length < 2 || words.length > longestLinkBlock || /[，。；]|附件/u.test(words)) return false
  return links.reduce((sum, link) => sum + squeeze(link.textContent).length, 0) >= 0.5 * words.length
}

function readTable(table: HtmlElement, page: Page): void {
  endLine(page)
  const caption = captionOf(table)
  if (caption) page.lines.push(...linesOfHtml(caption, page.dropped))
  for (const row of tableRows(table)) {
    const cells = row.map((cell) =>
      cell ? linesOfHtml(cell, page.dropped).join(' ').replaceAll('\t', ' ') : '',
    )
    const line = cells.length === 1 ? cells[0]! : cells.join('\t')
    if (line.trim() !== '') page.lines.push(line)
  }
}

function readPreformatted(element: HtmlElement, page: Page): void {
  for (const line of element.textContent.split(/\r\n?|\n/)) {
    endLine(page)
    page.open = line
  }
  endLine(page)
}

function endLine(page: Page): void {
  const line = collapse(page.open)
  if (line !== '') page.lines.push(line)
  page.open = ''
}

const ideographs = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef]'
const wrapped = new RegExp(`(?<=${ideographs})[ \\t\\f\\r]*\\n[ \\t\\f\\r\\n]*(?=${ideographs})`, 'gu')

/** A line end in the source between two Chinese characters is an editor's, and no space in print. */
function collapse(text: string): string {
  return text
    .replace(wrapped, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

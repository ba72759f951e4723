import { parseHTML } from 'linkedom'

/**
 * As much of the DOM as is read here; linkedom's own types need the browser's, which this package has not.
 */
export interface HtmlElement {
  readonly nodeType: number
  readonly localName: string
  readonly childNodes: readonly HtmlNode[]
  readonly parentElement: HtmlElement | null
  readonly textContent: string
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelectorAll(selector: string): Iterable<HtmlElement>
}

export interface HtmlText {
  readonly nodeType: number
  readonly localName?: undefined
  readonly textContent: string
}

export type HtmlNode = HtmlElement | HtmlText

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null
}

export function parseHtml(text: string): HtmlDocument {
  // The one cast to our own view of linkedom.
  return parseHTML(text).document as unknown as HtmlDocument
}

const elementType = 1
const textType = 3

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === elementType
}

export function isHtmlText(node: HtmlNode): node is HtmlText {
  return node.nodeType === textType
}

/** The elements in order of the document. */
export function allElements(document: HtmlDocument): HtmlElement[] {
  return Array.from(document.querySelectorAll('*'))
}

/**
 * How many elements stand within each other at most; counted without recursion, since it guards against it.
 */
export function depthOf(document: HtmlDocument): number {
  let depth = 0
  for (let level: readonly HtmlElement[] = rootsOf(document); level.length > 0; depth += 1) {
    level = level.flatMap((element) => element.childNodes.filter(isHtmlElement))
  }
  return depth
}

function rootsOf({ documentElement }: HtmlDocument): HtmlElement[] {
  return documentElement ? [documentElement] : []
}

/** Text with all white space gone, for comparing and counting. */
export function squeeze(text: string): string {
  return text.replace(/\s/gu, '')
}

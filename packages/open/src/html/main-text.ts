import { Readability } from '@mozilla/readability'
import {
  allElements,
  depthOf,
  type HtmlDocument,
  type HtmlElement,
  isHtmlElement,
  parseHtml,
} from './nodes.ts'
import { deepestHolding, measureProse, type Prose } from './prose.ts'

const mark = 'data-element'

// Beyond these Readability takes minutes (its time grows with the cube of the depth, and tags left open nest
// a page a thousand deep); the densest container is found in a moment.
const mostElements = 20_000
const deepest = 100

/**
 * The element of a page that holds its article (正文所在), tables, notes and all.
 *
 * Readability says where the article is; what it would cut out of it (tables, short first lines) stays. When
 * it finds less than four fifths of the running text, the densest container is taken: the deepest element
 * with 85 % of it. A page without running text gives its root.
 */
export function findMainText(html: string, document: HtmlDocument, root: HtmlElement): HtmlElement {
  const prose = measureProse(root)
  if ((prose.get(root) ?? 0) === 0) return root
  const densest = deepestHolding(root, prose, 0.85)
  const read = findByReadability(html, document, root, prose)
  const isEnough = read !== undefined && (prose.get(read) ?? 0) >= 0.8 * (prose.get(densest) ?? 0)
  return isEnough ? read : densest
}

/**
 * Readability takes a page apart, so it is given a second copy, whose elements say which of ours they are.
 */
function findByReadability(
  html: string,
  document: HtmlDocument,
  root: HtmlElement,
  prose: Prose,
): HtmlElement | undefined {
  const originals = allElements(document)
  if (originals.length > mostElements || depthOf(document) > deepest) return undefined
  const copy = parseHtml(html)
  allElements(copy).forEach((element, at) => {
    element.setAttribute(mark, String(at))
  })
  // linkedom's document does for Readability, though their types know nothing of each other.
  const options = { serializer: (node: unknown) => node as HtmlElement }
  const article = new Readability(copy as never, options as never).parse()?.content as
    | HtmlElement
    | null
    | undefined
  if (!article) return undefined

  const kept = new Set<HtmlElement>()
  for (const element of article.querySelectorAll(`[${mark}]`)) {
    const original = originals[Number(element.getAttribute(mark))]
    if (original) kept.add(original)
  }
  return deepestHolding(root, proseOf(root, kept, prose), 0.95)
}

/** The prose of the elements kept, summed upwards: an element's own is what its children do not have. */
function proseOf(root: HtmlElement, kept: ReadonlySet<HtmlElement>, prose: Prose): Prose {
  const sums = new Map<HtmlElement, number>()
  const sum = (element: HtmlElement): number => {
    const children = element.childNodes.filter(isHtmlElement)
    const below = children.reduce((total, child) => total + (prose.get(child) ?? 0), 0)
    const own = kept.has(element) ? (prose.get(element) ?? 0) - below : 0
    const total = own + children.reduce((rest, child) => rest + sum(child), 0)
    sums.set(element, total)
    return total
  }
  sum(root)
  return sums
}

import { type HtmlElement, isHtmlElement, isHtmlText, squeeze } from './nodes.ts'
import { reasonToSkip } from './visibility.ts'

/** How much running text each element holds, itself and all below: characters of it. */
export type Prose = ReadonlyMap<HtmlElement, number>

/**
 * Measures the running text (正文) of a page: text with a comma or a stop, outside links.
 *
 * Menus, lists of titles, dates and the lines of a footer have neither.
 */
export function measureProse(root: HtmlElement): Prose {
  const prose = new Map<HtmlElement, number>()
  const measure = (element: HtmlElement): number => {
    if (reasonToSkip(element) || element.localName === 'a') return 0
    let sum = 0
    for (const child of element.childNodes) {
      if (isHtmlElement(child)) sum += measure(child)
      else if (isHtmlText(child)) sum += proseIn(child.textContent)
    }
    prose.set(element, sum)
    return sum
  }
  measure(root)
  return prose
}

function proseIn(text: string): number {
  return /[，。；、！？,;]/u.test(text) ? squeeze(text).length : 0
}

/** The deepest element that holds at least `share` of the prose of `root`. */
export function deepestHolding(root: HtmlElement, prose: Prose, share: number): HtmlElement {
  const least = share * (prose.get(root) ?? 0)
  let deepest = root
  for (let next: HtmlElement | undefined = root; next; ) {
    deepest = next
    next = next.childNodes.filter(isHtmlElement).find((child) => (prose.get(child) ?? 0) >= least)
  }
  return deepest
}

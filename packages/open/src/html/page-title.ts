import { allElements, type HtmlDocument, type HtmlElement, squeeze } from './nodes.ts'
import { reasonToSkip } from './visibility.ts'

const leastCharacters = 4
const mostCharacters = 80

/**
 * The heading above an article that stands outside its container; undefined when there is none, or when the
 * article begins with it. Only words that the page's own title begins with: a site's name is a heading too.
 */
export function findTitle(document: HtmlDocument, article: HtmlElement): HtmlElement | undefined {
  const elements = allElements(document)
  const stated = statedTitles(elements)
  const before = elements.slice(0, Math.max(0, elements.indexOf(article)))
  const title = before.findLast((element) => !reasonToSkip(element) && isTitle(element, stated))
  if (!title) return undefined
  const words = squeeze(title.textContent)
  return squeeze(article.textContent)
    .slice(0, 3 * words.length)
    .includes(words)
    ? undefined
    : title
}

function isTitle(element: HtmlElement, stated: readonly string[]): boolean {
  const words = squeeze(element.textContent)
  if (words.length < leastCharacters || words.length > mostCharacters) return false
  // Anything may hold the title, but only a heading may hold part of it: 青澜市 begins many titles.
  return stated.some((title) => title === words || (title.startsWith(words) && isHeading(element)))
}

function isHeading(element: HtmlElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return /^(?:h[1-6]|ucaptitle)$/i.test(element.localName) || /title|biaoti/i.test(names)
}

/** What the page says it is called, whole and without the names of column and site after it. */
function statedTitles(elements: readonly HtmlElement[]): string[] {
  const stated = elements.flatMap((element) => {
    if (element.localName.toLowerCase() === 'title') return [element.textContent]
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? ''
    return /^(?:ArticleTitle|og:title)$/i.test(name) ? [element.getAttribute('content') ?? ''] : []
  })
  return stated.map(squeeze).flatMap((title) => [title, title.replace(/(?<=.)[-_|—–].*$/u, '')])
}

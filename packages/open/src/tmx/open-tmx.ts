import { type Extraction, type TextLine, wholeLine } from '../extraction.ts'
import { corrupt, type Outcome } from '../failure.ts'
import { leaveOut, type Tally } from '../tally.ts'
import type { XmlElement, XmlNode } from '../xml/parse-xml.ts'
import { childOf, childrenOf, descendantsOf, isElement, textOf } from '../xml/walk.ts'

/**
 * The Chinese segments of a translation memory (翻译记忆, TMX 1.4), one a line; the other languages are left
 * out.
 */
export function openTmx(root: XmlElement): Outcome<Extraction> {
  const body = childOf(root, 'body')
  if (!body) return corrupt('tmx', 'there is no body')
  const dropped: Tally = new Map()
  const lines = descendantsOf(body, 'tu').flatMap((unit, index) => readUnit(unit, index, dropped))
  return { value: { mediaType: 'application/x-tmx+xml', content: { lines }, dropped, notes: [] } }
}

function readUnit(unit: XmlElement, index: number, dropped: Tally): TextLine[] {
  return childrenOf(unit, 'tuv').flatMap((variant) => {
    const segment = childOf(variant, 'seg')
    const text = segment
      ? wordsOf(segment)
          .replace(/\s+/gu, (space) => (space === '　' ? space : ' '))
          .trim()
      : ''
    if (isChinese(variant)) return text === '' ? [] : [wholeLine(text, { paragraph: index })]
    leaveOut(dropped, 'otherLanguage', text)
    return []
  })
}

function isChinese({ attributes }: XmlElement): boolean {
  return /^(?:zh|chi|zho)\b/i.test(attributes['xml:lang'] ?? attributes.lang ?? '')
}

// Codes of the original file's markup stand in these (TMX 1.4b, content markup).
const codes = new Set(['bpt', 'ept', 'it', 'ph', 'ut'])

function wordsOf(node: XmlNode): string {
  if (!isElement(node)) return textOf(node)
  return codes.has(node.name) ? '' : node.children.map(wordsOf).join('')
}

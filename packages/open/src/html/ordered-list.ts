import { printCount } from '../numbers/number-formats.ts'
import { type HtmlElement, isHtmlElement } from './nodes.ts'

const byType = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])

// CSS counter styles, with the mark that stands after the number.
const byStyle = new Map<string, readonly [format: string, mark: string]>([
  ['cjk-ideographic', ['chineseCountingThousand', '、']],
  ['simp-chinese-informal', ['chineseCountingThousand', '、']],
  ['trad-chinese-informal', ['taiwaneseCountingThousand', '、']],
  ['cjk-decimal', ['ideographDigital', '、']],
  ['decimal', ['decimal', '. ']],
  ['lower-alpha', ['lowerLetter', '. ']],
  ['upper-alpha', ['upperLetter', '. ']],
  ['lower-roman', ['lowerRoman', '. ']],
  ['upper-roman', ['upperRoman', '. ']],
])

/**
 * The number a browser shows before an item of `<ol>`; empty for one of `<ul>`, whose bullets are mostly
 * menus'.
 */
export function itemNumber(item: HtmlElement): string {
  const list = item.parentElement
  if (list?.localName.toLowerCase() !== 'ol') return ''
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i
    .exec(list.getAttribute('style') ?? '')?.[1]
    ?.toLowerCase()
  if (style === 'none') return ''
  const ordinary = [byType.get(list.getAttribute('type') ?? '1') ?? 'decimal', '. '] as const
  const [format, mark] = byStyle.get(style ?? '') ?? ordinary
  return printCount(countOf(item, list), format) + mark
}

function countOf(item: HtmlElement, list: HtmlElement): number {
  let count = wholeNumber(list.getAttribute('start')) ?? 1
  for (const each of list.childNodes.filter(isHtmlElement).filter((child) => child.localName === 'li')) {
    count = wholeNumber(each.getAttribute('value')) ?? count
    if (each === item) return count
    count += 1
  }
  return count
}

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

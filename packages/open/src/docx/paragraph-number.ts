import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf } from '../xml/walk.ts'
import type { Numbered } from './counters.ts'
import type { List, Numbering } from './numbering.ts'
import { numberOf, settingOf } from './properties.ts'
import { chainOf, type Styles } from './styles.ts'

/**
 * The list and level that a paragraph's properties put it in; undefined for none.
 *
 * What the paragraph says itself wins over its style, and a numId of 0 takes it out of any list. A style's
 * level is the one that the list links to that style, whatever level the style states (17.9.23).
 */
export function numberedOf(
  properties: XmlElement | undefined,
  { styles, numbering }: { styles: Styles; numbering: Numbering },
): Numbered | undefined {
  const own = childOf(properties, 'w:numPr')
  const chain = chainOf(styles, settingOf(properties, 'w:pStyle') ?? styles.ordinary)
  const carrier = chain.find((style) => style.numId !== undefined)
  const ownId = numberOf(own, 'w:numId')
  const numId = ownId ?? carrier?.numId
  const list = numbering.get(numId ?? 0)
  if (numId === undefined || !list) return undefined

  const linked = chain.map((style) => levelOfStyle(list, style.id)).find((level) => level !== undefined)
  const fromStyle =
    ownId === undefined ? (linked ?? chain.find((style) => style.level !== undefined)?.level) : undefined
  return { numId, level: Math.min(8, Math.max(0, numberOf(own, 'w:ilvl') ?? fromStyle ?? 0)) }
}

function levelOfStyle(list: List, style: string): number | undefined {
  return [...list.levels].find(([, level]) => level.style === style)?.[0]
}

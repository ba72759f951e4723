import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf } from '../xml/walk.ts'
import { numberOf, settingOf, switchOf } from './properties.ts'

/** As much of a style (样式) as decides numbers and visibility. */
export interface Style {
  readonly id: string
  readonly basedOn: string | undefined
  readonly numId: number | undefined
  readonly level: number | undefined
  readonly hidden: boolean | undefined
}

export interface Styles {
  readonly byId: ReadonlyMap<string, Style>
  /** The style of paragraphs that name none. */
  readonly ordinary: string | undefined
}

export function readStyles(root: XmlElement | undefined): Styles {
  const elements = childrenOf(root, 'w:style')
  const isOrdinary = ({ attributes }: XmlElement) =>
    attributes['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(attributes['w:default'] ?? '')
  return {
    byId: new Map(elements.map(readStyle).map((style) => [style.id, style])),
    ordinary: elements.find(isOrdinary)?.attributes['w:styleId'],
  }
}

function readStyle(element: XmlElement): Style {
  const numbering = childOf(childOf(element, 'w:pPr'), 'w:numPr')
  return {
    id: element.attributes['w:styleId'] ?? '',
    basedOn: settingOf(element, 'w:basedOn'),
    numId: numberOf(numbering, 'w:numId'),
    level: numberOf(numbering, 'w:ilvl'),
    hidden: switchOf(childOf(element, 'w:rPr'), 'w:vanish'),
  }
}

/** The style and those it is based on, the nearest first. A style based on itself ends the chain. */
export function chainOf(styles: Styles, id: string | undefined): Style[] {
  const chain: Style[] = []
  let style = styles.byId.get(id ?? '')
  while (style && !chain.includes(style)) {
    chain.push(style)
    style = styles.byId.get(style.basedOn ?? '')
  }
  return chain
}

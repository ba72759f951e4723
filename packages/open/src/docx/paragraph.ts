import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf } from '../xml/walk.ts'
import type { Numbered } from './counters.ts'
import { type Inline, readInline } from './inline.ts'
import { numberedOf } from './paragraph-number.ts'
import { settingOf, switchOf } from './properties.ts'
import { chainOf } from './styles.ts'
import type { Walk } from './walk.ts'

/** A paragraph (段落) before it is given its number: whether it counts depends on the one it runs on into. */
export interface Paragraph {
  readonly text: string
  readonly boxes: readonly XmlElement[]
  readonly numbered: Numbered | undefined
  /** Its end mark is deleted or hidden. */
  readonly runsOn: boolean
  readonly index: number | undefined
}

export function readParagraph(element: XmlElement, walk: Walk): Paragraph {
  const properties = childOf(element, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const chain = chainOf(walk.styles, settingOf(properties, 'w:pStyle') ?? walk.styles.ordinary)
  const hidden = chain.find((style) => style.hidden !== undefined)?.hidden ?? false
  const inline: Inline = { text: '', boxes: [] }
  readInline(element, { walk, inline, hidden })
  const markIsGone = ['w:del', 'w:moveFrom'].some((name) => childOf(mark, name) !== undefined)
  return {
    ...inline,
    numbered: numberedOf(properties, walk),
    runsOn: markIsGone || (switchOf(mark, 'w:vanish') ?? hidden),
    index: walk.paragraphs.get(element),
  }
}

/** A paragraph run on into the next: numbered as the first that has words. */
export function joinParagraphs(first: Paragraph, second: Paragraph): Paragraph {
  const lead = first.text.trim() === '' ? second : first
  return {
    text: first.text + second.text,
    boxes: [...first.boxes, ...second.boxes],
    numbered: lead.numbered,
    runsOn: second.runsOn,
    index: lead.index,
  }
}

import { type Clause, sentencesOf } from '../grammar/clause.ts'
import { type NumberToken, readNumbers } from '../grammar/number.ts'
import type { Outline } from '../outline.ts'
import type { Role } from '../reading.ts'
import { endWithMark } from '../structure/headings.ts'
import { livelihoodPassages } from './livelihood.ts'

/** A sentence in its place: what every item reader works on. View offsets. */
export interface Passage extends Clause {
  readonly role: Role
  readonly numbers: readonly NumberToken[]
  /** Index of the heading it stands under; undefined above the first. */
  readonly heading: number | undefined
  readonly paragraph: number
  /** Whether the words are a heading. */
  readonly isHeading: boolean
  /** Whether it stands in a second print of the text. */
  readonly repeated: boolean
  /** Whether it stands in a list of livelihood projects (民生实事). */
  readonly livelihood: boolean
}

/** Every sentence of the text in reading order; headings stand alone, also where they open a paragraph. */
export function passagesOf(outline: Outline): Passage[] {
  const sentences = sentencesIn(outline)
  const livelihood = livelihoodPassages(outline.view.text, outline.headings, sentences)
  return sentences.map((sentence, i) => ({ ...sentence, livelihood: livelihood.has(i) }))
}

function sentencesIn(outline: Outline): Omit<Passage, 'livelihood'>[] {
  const { view, zones, headings, extent } = outline
  const byParagraph = new Map<number, number[]>()
  headings.forEach(({ paragraph }, i) => {
    const list = byParagraph.get(paragraph)
    if (list) list.push(i)
    else byParagraph.set(paragraph, [i])
  })
  let current: number | undefined
  return zones.flatMap((zone) => {
    const inside = (byParagraph.get(zone.paragraph) ?? []).filter(
      (i) => headings[i]!.start >= zone.start && headings[i]!.start < zone.end,
    )
    const repeated = extent.copy !== undefined && zone.paragraph >= extent.copy.from
    const shared = { role: zone.role, paragraph: zone.paragraph, repeated }
    const passages: Omit<Passage, 'livelihood'>[] = []
    let from = zone.start
    const text = (start: number, end: number): void => {
      for (const sentence of sentencesOf(view.text, start, end)) {
        const numbers = zone.role === 'noise' ? [] : readNumbers(view.text, sentence.start, sentence.end)
        passages.push({ ...sentence, ...shared, numbers, heading: current, isHeading: false })
      }
    }
    for (const i of inside) {
      const heading = headings[i]!
      text(from, heading.start)
      current = i
      const end = endWithMark(view.text, heading, zone.end)
      const numbers = readNumbers(view.text, heading.start, heading.end)
      passages.push({ start: heading.start, end, ...shared, numbers, heading: current, isHeading: true })
      from = end
    }
    text(from, zone.end)
    return passages
  })
}

import { type Extent, extentOf } from './structure/extent.ts'
import { type Facts, factsOf } from './structure/facts.ts'
import { headingsOf } from './structure/headings.ts'
import { joinBrokenLines } from './structure/lines.ts'
import { type Paragraph, paragraphsOf } from './structure/paragraphs.ts'
import { headingRolesOf, type RoledHeading, settleRoles, type Zone, zonesOf } from './structure/roles.ts'
import { type View, viewOf } from './view.ts'

/** A text with its structure (结构), in view offsets. */
export interface Outline {
  readonly view: View
  readonly paragraphs: readonly Paragraph[]
  readonly extent: Extent
  readonly headings: readonly RoledHeading[]
  readonly zones: readonly Zone[]
  readonly facts: Facts
}

/** Finds the structure of a text: its paragraphs, headings and the role of every stretch. */
export function outlineOf(source: string): Outline {
  const view = joinBrokenLines(viewOf(source))
  const paragraphs = paragraphsOf(view.text, view.gaps)
  const extent = extentOf(view.text, paragraphs)
  const found = headingsOf(view.text, paragraphs, extent.belongings)
  const roled = headingRolesOf(view.text, found)
  const zones = zonesOf(view.text, paragraphs, extent.belongings, roled)
  const headings = settleRoles(roled, zones)
  const facts = factsOf(view.text, paragraphs, extent, headings, zones)
  return { view, paragraphs, extent, headings, zones, facts }
}

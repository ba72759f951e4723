import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf, descendantsOf } from '../xml/walk.ts'
import { numberOf, settingOf, switchOf } from './properties.ts'
import { chainOf, type Styles } from './styles.ts'
import { shownSymbol } from './symbols.ts'

/** One level of a list (编号级别). */
export interface Level {
  readonly start: number
  readonly format: string
  /** For the format `custom`: the first counts as Word lists them, 001, 002, 003, ... */
  readonly custom: string | undefined
  /** With %1 … %9 where the counts of the levels go: 第%1章. */
  readonly text: string
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** Starts anew after a level above this one (counted from 1) has gone on; 0 never, undefined after any. */
  readonly restart: number | undefined
  /** Prints every level's count in digits (法律编号). */
  readonly legal: boolean
  /** The paragraph style that brings this level with it. */
  readonly style: string | undefined
}

/** A list as paragraphs name it (w:num). */
export interface List {
  /** Lists of one abstract definition count on from each other. */
  readonly abstractId: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startOverrides: ReadonlyMap<number, number>
}

export type Numbering = ReadonlyMap<number, List>

const bullet = '·'

/** The lists of numbering.xml by numId. A list that borrows its levels from a numbering style is resolved. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  )
  const elements = new Map(
    childrenOf(root, 'w:num').map((element) => [Number(element.attributes['w:numId']), element]),
  )
  const lists = new Map<number, List>()
  for (const [numId, element] of elements) {
    const abstract = followStyleLink(settingOf(element, 'w:abstractNumId') ?? '', {
      abstracts,
      elements,
      styles,
    })
    if (abstract) lists.set(numId, readList(element, abstract))
  }
  return lists
}

interface Definitions {
  readonly abstracts: ReadonlyMap<string, XmlElement>
  readonly elements: ReadonlyMap<number, XmlElement>
  readonly styles: Styles
}

/** numStyleLink names a style, whose numId names the list that has the levels (17.9.21). */
function followStyleLink(
  abstractId: string,
  { abstracts, elements, styles }: Definitions,
): XmlElement | undefined {
  const abstract = abstracts.get(abstractId)
  const link = settingOf(abstract, 'w:numStyleLink')
  if (!link) return abstract
  const numId = chainOf(styles, link).find((style) => style.numId !== undefined)?.numId
  const linked = abstracts.get(settingOf(elements.get(numId ?? 0), 'w:abstractNumId') ?? '')
  const byName = [...abstracts.values()].find((each) => settingOf(each, 'w:styleLink') === link)
  return linked && linked !== abstract ? linked : (byName ?? abstract)
}

function readList(element: XmlElement, abstract: XmlElement): List {
  const overrides = childrenOf(element, 'w:lvlOverride')
  const own = overrides.flatMap((override) => childrenOf(override, 'w:lvl'))
  const startOverrides = overrides.flatMap((override) => {
    const start = numberOf(override, 'w:startOverride')
    return start === undefined ? [] : [[levelIndex(override), start] as const]
  })
  return {
    abstractId: abstract.attributes['w:abstractNumId'] ?? '',
    levels: new Map(
      [...childrenOf(abstract, 'w:lvl'), ...own].map((level) => [levelIndex(level), readLevel(level)]),
    ),
    startOverrides: new Map(startOverrides),
  }
}

function levelIndex(element: XmlElement): number {
  return Number(element.attributes['w:ilvl'] ?? 0)
}

function readLevel(element: XmlElement): Level {
  const format = readFormat(element)
  const suffix = settingOf(element, 'w:suff')
  const text = settingOf(element, 'w:lvlText') ?? ''
  return {
    start: numberOf(element, 'w:start') ?? 0,
    format: format.name,
    custom: format.custom,
    text: format.name === 'bullet' ? readBullet(element, text) : text,
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    restart: numberOf(element, 'w:lvlRestart'),
    legal: switchOf(element, 'w:isLgl') ?? false,
    style: settingOf(element, 'w:pStyle'),
  }
}

/** Newer formats stand in an mc:AlternateContent beside a plain one for old readers. */
function readFormat(element: XmlElement): { name: string; custom: string | undefined } {
  const format = childOf(element, 'w:numFmt') ?? descendantsOf(element, 'w:numFmt')[0]
  return { name: format?.attributes['w:val'] ?? 'decimal', custom: format?.attributes['w:format'] }
}

function readBullet(element: XmlElement, text: string): string {
  const font = childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'] ?? ''
  return shownSymbol(text.codePointAt(0) ?? 0, font) ?? bullet
}

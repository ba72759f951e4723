import { leaveOut } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf, textOf } from '../xml/walk.ts'
import { fieldHides, isContents, passFieldMark } from './fields.ts'
import { settingOf, switchOf } from './properties.ts'
import { chainOf } from './styles.ts'
import { shownSymbol } from './symbols.ts'
import type { Walk } from './walk.ts'

/** The words of a paragraph, with `\n` for each line break in it. */
export interface Inline {
  text: string
  /** The contents of text boxes (文本框) anchored here, to be read after the paragraph. */
  readonly boxes: XmlElement[]
}

/** Where the reading of a paragraph has got to. */
export interface Place {
  readonly walk: Walk
  readonly inline: Inline
  /** Whether text here is hidden unless its own run says otherwise. */
  readonly hidden: boolean
}

/** Reads everything in `element` that prints on the paragraph's lines, tracked changes taken as accepted. */
export function readInline(element: XmlElement, place: Place): void {
  for (const child of childrenOf(element)) {
    const read = readers.get(child.name) ?? readInline
    read(child, place)
  }
}

type Reader = (element: XmlElement, place: Place) => void

// Elements that are not listed only hold others: hyperlinks, smart tags, drawings on the way to a text box.
const readers = new Map<string, Reader>([
  ['w:r', readRun],
  ['w:t', (element, place) => print(textInRun(element), place)],
  ['m:t', (element, place) => print(textOf(element), place)],
  ['w:tab', (_, place) => print('\t', place)],
  ['w:ptab', (_, place) => print('\t', place)],
  // Every break ends the line: many reports are one paragraph of pasted lines, and a title of two lines with
  // the date and the speaker under it must not become one. Each line carries the paragraph's index.
  ['w:br', (_, place) => print('\n', place)],
  ['w:cr', (_, place) => print('\n', place)],
  ['w:noBreakHyphen', (_, place) => print('-', place)],
  ['w:sym', readSymbol],
  ['w:fldSimple', readSimpleField],
  ['w:fldChar', (mark, { walk }) => passFieldMark(mark, walk.fields, walk.closedFields)],
  ['w:instrText', addInstruction],
  ['w:txbxContent', (element, { inline }) => inline.boxes.push(element)],
  ['w:sdt', readControl],
  ['mc:AlternateContent', readAlternatives],
  ['w:footnoteReference', addReference],
  ['w:endnoteReference', addReference],
  ['w:del', omitAs('deleted')],
  ['w:moveFrom', omitAs('deleted')],
  ['w:delText', omitAs('deleted')],
  ['w:rt', omitAs('ruby')],
  ['w:pPr', () => undefined],
  ['w:rPr', () => undefined],
  ['w:sdtPr', () => undefined],
  ['w:delInstrText', () => undefined],
])

/** The branch of an mc:AlternateContent to read: the newer one, unless only the older has words. */
export function chosenBranch(element: XmlElement): XmlElement | undefined {
  const branches = childrenOf(element).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback')
  return branches.find((branch) => allWordsOf(branch).trim() !== '') ?? branches[0]
}

/** The words in any element, whatever their state: for counting what is left out whole. */
export function allWordsOf(element: XmlElement): string {
  if (wordElements.has(element.name)) return textOf(element)
  return childrenOf(element).map(allWordsOf).join('')
}

const wordElements = new Set(['w:t', 'w:delText', 'm:t'])

function print(words: string, { walk, inline, hidden }: Place): void {
  const reason = fieldHides(walk.fields) ?? (hidden ? 'hidden' : undefined)
  if (reason) leaveOut(walk.dropped, reason, words)
  else inline.text += words
}

function omitAs(what: string): Reader {
  return (element, { walk }) => leaveOut(walk.dropped, what, allWordsOf(element))
}

/** Without xml:space="preserve" the spaces at either end belong to the XML, not to the text. */
function textInRun(element: XmlElement): string {
  const text = textOf(element).replace(/[\t\r\n]/g, ' ')
  return element.attributes['xml:space'] === 'preserve' ? text : text.replace(/^ +| +$/g, '')
}

function readRun(run: XmlElement, place: Place): void {
  const { walk, hidden } = place
  const properties = childOf(run, 'w:rPr')
  const styles = chainOf(walk.styles, settingOf(properties, 'w:rStyle'))
  const byStyle = styles.find((style) => style.hidden !== undefined)?.hidden
  readInline(run, { ...place, hidden: switchOf(properties, 'w:vanish') ?? byStyle ?? hidden })
}

function readSymbol({ attributes }: XmlElement, place: Place): void {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16)
  const shown = shownSymbol(Number.isNaN(code) ? 0 : code, attributes['w:font'] ?? '')
  if (shown === undefined) leaveOut(place.walk.dropped, 'symbol', '?')
  else print(shown, place)
}

function readSimpleField(field: XmlElement, place: Place): void {
  if (isContents(field.attributes['w:instr'] ?? '')) omitAs('contents')(field, place)
  else readInline(field, place)
}

/** A control (内容控件) that nobody has filled in shows a prompt, which is no part of the document. */
function readControl(control: XmlElement, place: Place): void {
  const showsPrompt = switchOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false
  if (showsPrompt) omitAs('placeholder')(control, place)
  else readInline(control, place)
}

function readAlternatives(element: XmlElement, place: Place): void {
  const branch = chosenBranch(element)
  if (branch) readInline(branch, place)
}

function addInstruction(element: XmlElement, { walk }: Place): void {
  const field = walk.fields.at(-1)
  if (field && !field.showsResult) field.instruction += textOf(element)
}

function addReference(element: XmlElement, { walk }: Place): void {
  const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
  walk.references.push({ kind, id: element.attributes['w:id'] ?? '' })
}

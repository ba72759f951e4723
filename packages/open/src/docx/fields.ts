import type { XmlElement } from '../xml/parse-xml.ts'
import { descendantsOf } from '../xml/walk.ts'

/** A field (域) whose begin mark has been passed: PAGEREF, REF, TOC … */
export interface OpenField {
  readonly begin: XmlElement
  instruction: string
  /** False between begin and separator, where the instruction stands. */
  showsResult: boolean
}

/** The begin marks under `root` that have an end mark. */
export function findClosedFields(root: XmlElement): Set<XmlElement> {
  const closed = new Set<XmlElement>()
  const open: XmlElement[] = []
  for (const mark of descendantsOf(root, 'w:fldChar')) {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') open.push(mark)
    const begin = type === 'end' ? open.pop() : undefined
    if (begin) closed.add(begin)
  }
  return closed
}

/** Moves on past a begin, separate or end mark. */
export function passFieldMark(mark: XmlElement, fields: OpenField[], closed: ReadonlySet<XmlElement>): void {
  const type = mark.attributes['w:fldCharType']
  if (type === 'begin' && closed.has(mark)) fields.push({ begin: mark, instruction: '', showsResult: false })
  const innermost = fields.at(-1)
  if (type === 'separate' && innermost) innermost.showsResult = true
  if (type === 'end') fields.pop()
}

/** Why text at this point is not part of the document's words; undefined when it is. */
export function fieldHides(fields: readonly OpenField[]): 'contents' | 'fieldInstruction' | undefined {
  if (fields.some((field) => isContents(field.instruction))) return 'contents'
  return fields.every((field) => field.showsResult) ? undefined : 'fieldInstruction'
}

/** Whether an instruction makes a table of contents (目录). */
export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction)
}

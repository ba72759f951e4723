import type { Archive } from '../archive/open-archive.ts'
import { type Relationship, readPart, readRelationships } from '../archive/parts.ts'
import { type Extraction, type TextLine, wholeLine } from '../extraction.ts'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { leaveOut } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf, descendantsOf } from '../xml/walk.ts'
import { readBlocks } from './blocks.ts'
import { createCounters } from './counters.ts'
import { findClosedFields } from './fields.ts'
import { allWordsOf } from './inline.ts'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import type { NoteReference, Walk } from './walk.ts'

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * The text of a docx as Word prints it, automatic numbers (自动编号) written out, tracked changes accepted.
 *
 * One line a paragraph, table row or line break. Footnotes and endnotes stand after the body; the place that
 * refers to them keeps no mark, since 5 and a raised 1 would read as 51. Headers, footers, hidden and deleted
 * text, comments and tables of contents are left out and counted. A damaged part refuses the whole document:
 * without its lists it would read well and be wrong.
 */
export function openDocx(archive: Archive, limits: Limits): Outcome<Extraction> {
  const document = enterDocx(archive, limits)
  if ('failure' in document) return document
  const { body, related, walk } = document.value
  const lines = [...readBlocks(body, walk), ...readNotes(related, walk)]
  if (lines.length === 0 && hasPictures(body)) return { failure: { code: 'noText', because: 'scan' } }
  countLeftOut(related, walk)
  return {
    value: { mediaType: docxType, content: { lines }, dropped: walk.dropped, notes: [...walk.notices] },
  }
}

export interface EnteredDocx {
  readonly body: XmlElement
  readonly related: Related
  readonly walk: Walk
}

/** The body of a docx, and a walk through it that knows its styles and lists. */
export function enterDocx(archive: Archive, limits: Limits): Outcome<EnteredDocx> {
  const main = findMainPart(archive, limits)
  if ('failure' in main) return main
  const document = readPart(archive, main.value, limits)
  if ('failure' in document) return document
  const body = childOf(document.value, 'w:body')
  if (!body) return corrupt('docx', 'the document has no body')
  const related = readRelated(archive, main.value, limits)
  if ('failure' in related) return related
  return { value: { body, related: related.value, walk: startWalk(document.value, related.value) } }
}

/** Pages scanned and pasted in one after the other. */
function hasPictures(body: XmlElement): boolean {
  return ['w:drawing', 'w:pict'].some((name) => descendantsOf(body, name).length > 0)
}

function findMainPart(archive: Archive, limits: Limits): Outcome<string> {
  const relationships = readRelationships(archive, '', limits)
  if ('failure' in relationships) return relationships
  const stated = relationships.value.find(({ type }) => type === 'officeDocument')
  return { value: stated?.target ?? 'word/document.xml' }
}

const wanted = ['styles', 'numbering', 'footnotes', 'endnotes', 'comments', 'header', 'footer'] as const
type Wanted = (typeof wanted)[number]

/** The parts beside the document that bear on its text; only headers and footers come more than once. */
type Related = Readonly<Record<Wanted, readonly XmlElement[]>>

function readRelated(archive: Archive, main: string, limits: Limits): Outcome<Related> {
  const relationships = readRelationships(archive, main, limits)
  if ('failure' in relationships) return relationships
  const related: Record<Wanted, XmlElement[]> = {
    styles: [],
    numbering: [],
    footnotes: [],
    endnotes: [],
    comments: [],
    header: [],
    footer: [],
  }
  for (const { type, target } of relationships.value.filter(isWanted)) {
    if (!archive.has(target)) continue
    const part = readPart(archive, target, limits)
    if ('failure' in part) return part
    related[type].push(part.value)
  }
  return { value: related }
}

function isWanted(relationship: Relationship): relationship is Relationship & { readonly type: Wanted } {
  return wanted.some((type) => type === relationship.type)
}

function startWalk(document: XmlElement, related: Related): Walk {
  const styles = readStyles(related.styles[0])
  const numbering = readNumbering(related.numbering[0], styles)
  return {
    styles,
    numbering,
    counters: createCounters(numbering),
    paragraphs: new Map(descendantsOf(document, 'w:p').map((paragraph, index) => [paragraph, index])),
    closedFields: findClosedFields(document),
    fields: [],
    dropped: new Map(),
    references: [],
    notices: new Set(),
  }
}

function readNotes(related: Related, walk: Walk): TextLine[] {
  const references = [...walk.references]
  const lines = (['footnote', 'endnote'] as const).flatMap((kind) =>
    references
      .filter((each) => each.kind === kind)
      .flatMap((reference, at) =>
        readNote(reference, related, walk).map(({ text }) => wholeLine(text, { note: at + 1 })),
      ),
  )
  if (lines.length > 0) walk.notices.add(`notesAfterBody:${references.length}`)
  return lines
}

function readNote({ kind, id }: NoteReference, related: Related, walk: Walk): TextLine[] {
  const notes = childrenOf(related[`${kind}s`][0], `w:${kind}`)
  const note = notes.find((each) => each.attributes['w:id'] === id)
  return note ? readBlocks(note, walk) : []
}

function countLeftOut(related: Related, walk: Walk): void {
  for (const root of related.header) leaveOut(walk.dropped, 'header', allWordsOf(root))
  for (const root of related.footer) leaveOut(walk.dropped, 'footer', allWordsOf(root))
  for (const root of related.comments) leaveOut(walk.dropped, 'comment', allWordsOf(root))
}

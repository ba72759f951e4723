import type { Tally } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import type { Counters } from './counters.ts'
import type { OpenField } from './fields.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What a walk through a document has at hand, and what it gathers on the way. */
export interface Walk {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly counters: Counters
  /** The index of each w:p among all of document.xml, as `getElementsByTagName` counts them. */
  readonly paragraphs: ReadonlyMap<XmlElement, number>
  /** The begin marks of fields that do end. One that never ends must not swallow the rest of the document. */
  readonly closedFields: ReadonlySet<XmlElement>
  readonly fields: OpenField[]
  readonly dropped: Tally
  readonly references: NoteReference[]
  readonly notices: Set<string>
}

export interface NoteReference {
  readonly kind: 'footnote' | 'endnote'
  readonly id: string
}

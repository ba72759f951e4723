import { type TextLine, wholeLine } from '../extraction.ts'
import { leaveOut } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf } from '../xml/walk.ts'
import { allWordsOf, chosenBranch } from './inline.ts'
import { joinParagraphs, type Paragraph, readParagraph } from './paragraph.ts'
import { settingOf } from './properties.ts'
import { readTable } from './table.ts'
import type { Walk } from './walk.ts'

/**
 * The lines of a body, cell, note or text box, in reading order; empty paragraphs give none.
 *
 * A paragraph whose mark is deleted or hidden runs on into the next. A text box follows the paragraph it is
 * anchored to, wherever it floats on the page.
 */
export function readBlocks(container: XmlElement, walk: Walk): TextLine[] {
  const lines: TextLine[] = []
  let carried: Paragraph | undefined
  const settle = () => {
    if (carried) lines.push(...linesOf(carried, walk))
    carried = undefined
  }
  for (const block of blocksIn(container, walk)) {
    if (block.name === 'w:tbl') {
      settle()
      lines.push(...readTable(block, walk))
      continue
    }
    const paragraph = readParagraph(block, walk)
    carried = carried ? joinParagraphs(carried, paragraph) : paragraph
    if (!paragraph.runsOn) settle()
  }
  settle()
  return lines
}

const transparent = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent', 'w:smartTag'])

/**
 * The paragraphs, tables, rows or cells in a container, through the wrappers that may stand around them.
 *
 * Deleted ones and tables of contents (目录) are counted and left out.
 */
export function blocksIn(container: XmlElement, walk: Walk): XmlElement[] {
  return childrenOf(container).flatMap((child) => {
    if (child.name === 'w:sdt' && isContentsBox(child)) return leaveOutAs('contents', child, walk)
    if (transparent.has(child.name)) return blocksIn(child, walk)
    if (child.name === 'w:del' || child.name === 'w:moveFrom') return leaveOutAs('deleted', child, walk)
    if (child.name === 'w:altChunk') walk.notices.add('embeddedFileNotRead')
    const branch = child.name === 'mc:AlternateContent' ? chosenBranch(child) : undefined
    if (branch) return blocksIn(branch, walk)
    return ['w:p', 'w:tbl', 'w:tr', 'w:tc'].includes(child.name) ? [child] : []
  })
}

function leaveOutAs(what: string, element: XmlElement, walk: Walk): XmlElement[] {
  leaveOut(walk.dropped, what, allWordsOf(element))
  return []
}

function isContentsBox(box: XmlElement): boolean {
  const gallery = settingOf(childOf(childOf(box, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery')
  return gallery === 'Table of Contents'
}

function linesOf(paragraph: Paragraph, walk: Walk): TextLine[] {
  const boxes = paragraph.boxes.flatMap((box) => readBlocks(box, walk))
  // Nothing is left of it, not even its mark: it is not there in print, and its list does not count it.
  if (paragraph.text.trim() === '' && paragraph.runsOn) return boxes
  const number = paragraph.numbered ? walk.counters(paragraph.numbered) : ''
  const [first = '', ...others] = paragraph.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const texts = [(number + first).trim(), ...others].filter((line) => line !== '')
  const place = paragraph.index === undefined ? {} : { paragraph: paragraph.index }
  return [...texts.map((text) => wholeLine(text, place)), ...boxes]
}

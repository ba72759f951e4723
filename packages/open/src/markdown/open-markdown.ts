import { type Extraction, type TextLine, wholeLine } from '../extraction.ts'
import { joinOverLineEnd } from '../layout/spacing.ts'
import { leaveOut, type Tally } from '../tally.ts'
import type { Decoded } from '../text/decode-text.ts'
import { withoutInlineMarks } from './inline-markup.ts'

/**
 * The words of a Markdown file: headings, paragraphs and list items one a line, table rows with their cells
 * parted by tabs, marks removed. Numbers of lists stay, bullets go. Front matter is left out and counted.
 *
 * A line runs on into the next only when it was wrapped by an editor: it is 60 columns wide or more and stops
 * in mid-sentence. Reports are often saved with a single line end between paragraphs, and must not become
 * one.
 */
export function openMarkdown(file: Decoded): Extraction {
  const dropped: Tally = new Map()
  const lines: TextLine[] = []
  let open: SourceLine | undefined
  for (const line of readSourceLines(withoutFrontMatter(file.text, dropped))) {
    if (open && line.isProse && isWrapped(open))
      open = { ...open, text: joinOverLineEnd(open.text, line.text).text }
    else {
      if (open) lines.push(wholeLine(open.text, { paragraph: open.index }))
      open = line.text === '' ? undefined : line
    }
  }
  if (open) lines.push(wholeLine(open.text, { paragraph: open.index }))
  return {
    mediaType: 'text/markdown',
    content: { lines },
    dropped,
    notes: file.notes,
    encoding: { name: file.encoding, from: file.from },
  }
}

/** A line without its marks; `isProse` when it may go on from the one above. */
interface SourceLine {
  readonly text: string
  readonly index: number
  readonly isProse: boolean
  readonly mayRunOn: boolean
}

const fence = /^ {0,3}(?:`{3,}|~{3,})/
const heading = /^ {0,3}#{1,6}(?:[ \t]+|(?=[^#\s]))/
const underline = /^ {0,3}(?:=+|-{2,})\s*$/
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/
const bullet = /^[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/

function readSourceLines(text: string): SourceLine[] {
  let isCode = false
  return text.split(/\r\n?|\n/).flatMap((written, index) => {
    if (fence.test(written)) {
      isCode = !isCode
      return []
    }
    if (isCode) return [{ text: written.trim(), index, isProse: false, mayRunOn: false }]
    if (underline.test(written) || rule.test(written)) return []
    if (written.includes('|') && delimiterRow.test(written)) return []
    return [readSourceLine(written, index)]
  })
}

function readSourceLine(written: string, index: number): SourceLine {
  const line = written.replace(/^[ \t]*(?:>[ \t]?)*/, '').replace(heading, '')
  const isHeading = heading.test(written)
  const isRow = /^\|.*\|\s*$/.test(line)
  const isItem = bullet.test(line) || /^\d{1,9}[.)][ \t]/.test(line)
  const bare = isHeading ? line.replace(/[ \t]+#+[ \t]*$/, '') : line.replace(bullet, '')
  const text = isRow ? cellsOf(bare) : withoutInlineMarks(bare).trim()
  const isProse = text !== '' && !isHeading && !isRow && !isItem && !/^[ \t\u3000]/u.test(written)
  return { text, index, isProse, mayRunOn: !isHeading && !isRow && !/(?: {2}|\\)$/.test(written) }
}

function cellsOf(row: string): string {
  const cells = row
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
  return cells.map((cell) => withoutInlineMarks(cell.replaceAll('\\|', '|')).trim()).join('\t')
}

const wrapColumns = 60

function isWrapped({ text, mayRunOn }: SourceLine): boolean {
  if (!mayRunOn || /[。！？；：.!?;:][”’」』）)]*$/u.test(text)) return false
  const wide = text.match(/[\u2e80-\uffef]/gu)?.length ?? 0
  return text.length + wide >= wrapColumns
}

function withoutFrontMatter(text: string, dropped: Tally): string {
  const matter = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0]
  if (!matter) return text
  leaveOut(dropped, 'frontMatter', matter)
  // Its line ends stay, so that lines keep their numbers.
  return matter.replace(/[^\r\n]/g, '') + text.slice(matter.length)
}

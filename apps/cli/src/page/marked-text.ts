import type { Reading, Section, Span } from '@taizhang/reader'
import { escaped } from './escape.ts'
import { type Layered, layeredSpans } from './layers.ts'

/**
 * The text of a reading as html (带标注的全文): a paragraph a line, headings that fill a line as headings, items and findings
 * marked where they stand. Marks that overlap are cut into pieces; the first piece of each has its id.
 */
export function markedText(reading: Reading, anchors: readonly number[]): string {
  const { text } = reading
  const spans = layeredSpans(reading)
  const headings = new Map(reading.sections.map((section) => [section.start, section]))
  const sweep = { text, spans, anchors: new Set(anchors), next: 0, open: [] as Layered[] }
  return paragraphsOf(reading)
    .map((paragraph) => {
      const inner = markedParagraph(sweep, paragraph, headings)
      const heading = headingOf(text, paragraph, headings)
      const role = roleClass(reading, paragraph.start)
      if (!heading) return `<p${role}>${inner}</p>`
      const rank = Math.min(6, heading.level + 2)
      return `<h${rank}${role}>${inner}</h${rank}>`
    })
    .join('\n')
}

interface Sweep {
  readonly text: string
  readonly spans: readonly Layered[]
  readonly anchors: ReadonlySet<number>
  /** The first span that is not open yet. */
  next: number
  open: Layered[]
}

function paragraphsOf({ text, sections }: Reading): Span[] {
  // In a report on one physical line the highest headings begin paragraphs of their own.
  const cuts = new Set(sections.filter(({ level }) => level <= 2).flatMap(({ start }) => [start]))
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.add(at + 1)
  const starts = [0, ...cuts, text.length].toSorted((a, b) => a - b)
  return starts.slice(1).flatMap((end, i) => {
    const start = starts[i]!
    return text.slice(start, end).trim() === '' ? [] : [{ start, end }]
  })
}

function headingOf(
  text: string,
  { start, end }: Span,
  headings: ReadonlyMap<number, Section>,
): Section | undefined {
  const indent = text.slice(start, end).search(/\S/)
  const section = headings.get(start + indent)
  return section && text.slice(section.end, end).trim() === '' ? section : undefined
}

function roleClass({ blocks }: Reading, at: number): string {
  const role = blocks.find((block) => block.end > at)?.role
  return role === 'noise' ? ' class="noise"' : ''
}

/** Pieces between the places where something begins or ends, each within all the marks that cover it. */
function markedParagraph(sweep: Sweep, { start, end }: Span, headings: ReadonlyMap<number, Section>): string {
  const html: string[] = []
  for (let at = start; at < end; ) {
    sweep.open = sweep.open.filter((span) => span.end > at)
    const begun: Layered[] = []
    while (sweep.next < sweep.spans.length && sweep.spans[sweep.next]!.start <= at)
      begun.push(sweep.spans[sweep.next++]!)
    sweep.open.push(...begun.filter((span) => span.end > at))
    const stop = nextStop(sweep, at, end, headings)
    html.push(piece(sweep, { start: at, end: stop }, begun, headings))
    at = stop
  }
  return html.join('')
}

function nextStop(
  { spans, open, next, anchors }: Sweep,
  at: number,
  end: number,
  headings: ReadonlyMap<number, Section>,
): number {
  let stop = Math.min(end, ...open.map((span) => span.end))
  const upcoming = spans[next]
  if (upcoming) stop = Math.min(stop, upcoming.start)
  for (let i = at + 1; i < stop; i++) if (anchors.has(i) || headings.has(i)) return i
  return stop
}

function piece(
  { text, open, anchors }: Sweep,
  { start, end }: Span,
  begun: readonly Layered[],
  headings: ReadonlyMap<number, Section>,
): string {
  const words = escaped(text.slice(start, end))
  const marked = open.reduceRight(
    (inner, { layer, id, label }) =>
      `<mark class="${layer}"${begun.some((each) => each.id === id) ? ` id="${id}"` : ''} title="${escaped(label)}">${inner}</mark>`,
    words,
  )
  const ended = open.filter((span) => span.end === end)
  const tags = ended.map(
    ({ layer, id, tag, label }) =>
      `<a class="tag ${layer}" href="#list-${id}" aria-label="${escaped(label)}">${tag}</a>`,
  )
  const heading = headings.get(start)
  const section = heading ? `<span id="${escaped(heading.id)}"></span>` : ''
  const anchor = anchors.has(start) ? `<span id="at-${start}"></span>` : ''
  return `${anchor}${section}${marked}${tags.join('')}`
}

import type { Archive } from '../archive/open-archive.ts'
import { readPart, resolvePart } from '../archive/parts.ts'
import type { Extraction } from '../extraction.ts'
import { corrupt, type FailureFacts, type Outcome } from '../failure.ts'
import { layOut } from '../layout/lay-out.ts'
import type { PrintedPage } from '../layout/piece.ts'
import type { Limits } from '../limits.ts'
import type { Tally } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childOf, childrenOf, descendantsOf, textOf } from '../xml/walk.ts'
import { readBox } from './shapes.ts'
import { readTextObjects } from './text-objects.ts'

const pointsPerMillimetre = 72 / 25.4
const a4 = { x: 0, y: 0, width: 210, height: 297 }

interface Reading {
  readonly archive: Archive
  readonly limits: Limits
  readonly dropped: Tally
  /** How many pictures the pages have. */
  pictures: number
}

/**
 * The text of an OFD (版式文档, GB/T 33190-2016): its pages with their templates, laid out as those of a pdf.
 */
export function openOfd(archive: Archive, limits: Limits): Outcome<Extraction> {
  const root = readPart(archive, 'OFD.xml', limits)
  if ('failure' in root) return root
  if (archive.has('Encryptions.xml') || descendantsOf(root.value, 'ofd:Encryptions').length > 0) {
    return { failure: { code: 'encrypted', format: 'ofd' } }
  }
  const dropped: Tally = new Map()
  const reading: Reading = { archive, limits, dropped, pictures: 0 }
  const pages: PrintedPage[] = []
  for (const body of childrenOf(root.value, 'ofd:DocBody')) {
    const location = textOf(childOf(body, 'ofd:DocRoot') ?? '').trim()
    const failure = readDocument(resolvePart('', location), reading, pages)
    if (failure) return { failure }
  }
  if (pages.length === 0) return corrupt('ofd', 'there is no page')
  const { lines, notes } = layOut(pages, dropped)
  if (lines.length === 0 && reading.pictures > 0) return { failure: { code: 'noText', because: 'scan' } }
  return { value: { mediaType: 'application/ofd', content: { lines }, dropped, notes } }
}

/** Adds the pages of one document in the package; gives why it could not. */
function readDocument(location: string, reading: Reading, pages: PrintedPage[]): FailureFacts | undefined {
  const document = readPart(reading.archive, location, reading.limits)
  if ('failure' in document) return document.failure
  const folder = location.slice(0, location.lastIndexOf('/') + 1)
  const listed = childrenOf(childOf(document.value, 'ofd:Pages'), 'ofd:Page')
  const count = pages.length + listed.length
  if (count > reading.limits.pages)
    return { code: 'tooManyPages', pages: count, limitPages: reading.limits.pages }

  const common = childOf(document.value, 'ofd:CommonData')
  const templates = new Map(childrenOf(common, 'ofd:TemplatePage').map((each) => [each.attributes.ID, each]))
  for (const entry of listed) {
    const page = readParts(entry, folder, templates, reading)
    if ('failure' in page) return page.failure
    reading.pictures += page.value.flatMap((part) => descendantsOf(part, 'ofd:ImageObject')).length
    const area = areaOf(page.value[0]) ?? areaOf(common) ?? a4
    pages.push({
      page: pages.length + 1,
      width: area.width * pointsPerMillimetre,
      height: area.height * pointsPerMillimetre,
      pieces: page.value.flatMap((part) => readTextObjects(part, reading.dropped)),
    })
  }
  return undefined
}

/** The page itself and the templates (模板页) printed under or over it. */
function readParts(
  entry: XmlElement,
  folder: string,
  templates: ReadonlyMap<string | undefined, XmlElement>,
  { archive, limits }: Reading,
): Outcome<XmlElement[]> {
  const page = readPart(archive, resolvePart(folder, entry.attributes.BaseLoc ?? ''), limits)
  if ('failure' in page) return page
  const parts = [page.value]
  for (const use of childrenOf(page.value, 'ofd:Template')) {
    const template = templates.get(use.attributes.TemplateID)
    if (!template) continue
    const read = readPart(archive, resolvePart(folder, template.attributes.BaseLoc ?? ''), limits)
    if ('failure' in read) return read
    parts.push(read.value)
  }
  return { value: parts }
}

function areaOf(element: XmlElement | undefined): ReturnType<typeof readBox> {
  const area = childOf(element, 'ofd:Area') ?? childOf(element, 'ofd:PageArea')
  return readBox(textOf(childOf(area, 'ofd:PhysicalBox') ?? ''))
}

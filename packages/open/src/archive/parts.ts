import type { Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { parseXml, type XmlElement } from '../xml/parse-xml.ts'
import { childrenOf } from '../xml/walk.ts'
import type { Archive } from './open-archive.ts'

/** A relationship of a part: what it is to that part, and where. */
export interface Relationship {
  /** What the part calls it by: rId3. */
  readonly id: string
  /** The last word of its address, the same in transitional and strict files: styles, numbering, header. */
  readonly type: string
  readonly target: string
}

/** The relationships of a part, targets as paths in the package; none when the part has no list of them. */
export function readRelationships(archive: Archive, part: string, limits: Limits): Outcome<Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const list = `${folder}_rels/${part.slice(folder.length)}.rels`
  if (!archive.has(list)) return { value: [] }
  const root = readPart(archive, list, limits)
  if ('failure' in root) return root
  const inside = childrenOf(root.value, 'rel:Relationship').filter(
    (each) => each.attributes.TargetMode !== 'External',
  )
  const value = inside.map(({ attributes }) => ({
    id: attributes.Id ?? '',
    type: (attributes.Type ?? '').replace(/^.*\//, ''),
    target: resolvePart(folder, attributes.Target ?? ''),
  }))
  return { value }
}

/** A part as XML. */
export function readPart(archive: Archive, name: string, limits: Limits): Outcome<XmlElement> {
  const bytes = archive.read(name)
  return 'failure' in bytes ? bytes : parseXml(bytes.value, limits)
}

/** `target` as seen from `folder`: ../media/a.png from word/ is media/a.png; /word/a.xml is from the root. */
export function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

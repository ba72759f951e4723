import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A change to one part of an Office file: its words in, its words out. */
export type PartChange = (xml: string) => string

/**
 * An Office file with its times settled (固定时间), so that the same table always gives the same bytes: the archive says
 * 1980, its properties the day given. `changes` are made to the parts they name.
 */
export function settledArchive(
  file: Uint8Array,
  changes: Readonly<Record<string, PartChange>> = {},
): Uint8Array {
  const parts = unzipSync(file)
  const settled = Object.entries(parts)
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => [path, changed(bytes, changes[path], path)] as const)
    .toSorted(([a], [b]) => partRank(a) - partRank(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(settled), { mtime: new Date(1980, 0, 1), level: 6 })
}

function changed(bytes: Uint8Array, change: PartChange | undefined, path: string): Uint8Array {
  const isProperties = path === 'docProps/core.xml'
  if (!change && !isProperties) return bytes
  const xml = strFromU8(bytes)
  const settled = isProperties ? xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2000-01-01T00:00:00Z') : xml
  return strToU8(change ? change(settled) : settled)
}

/** Readers that take the file as a stream want the list of parts first. */
function partRank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : 1
}

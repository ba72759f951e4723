import { unzipSync } from 'fflate'

/** The names of the entries of a zip file (压缩包目录), nothing unpacked; none when it is damaged. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  unzipped(bytes, ({ name }) => {
    names.push(name)
    return false
  })
  return names
}

// A header or a page is some kilobytes; what says it is more is a bomb or a picture.
const mostEntryBytes = 32 * 1024 * 1024
const mostEntries = 2000
const mostBytesInAll = 128 * 1024 * 1024

/** The entries that `wanted` names, as UTF-8 text; what a bomb would unpack to is left out. */
export function zipTexts(
  bytes: Uint8Array,
  wanted: RegExp,
): { readonly name: string; readonly text: string }[] {
  let [entries, total] = [0, 0]
  const found = unzipped(bytes, ({ name, originalSize }) => {
    if (!wanted.test(name) || originalSize > mostEntryBytes) return false
    entries += 1
    total += originalSize
    return entries <= mostEntries && total <= mostBytesInAll
  })
  return Object.entries(found).map(([name, content]) => ({ name, text: new TextDecoder().decode(content) }))
}

function unzipped(
  bytes: Uint8Array,
  filter: (entry: { readonly name: string; readonly originalSize: number }) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    // fflate throws errors with a code for what is wrong with the archive; anything else is ours.
    if (error instanceof Error && 'code' in error) return {}
    throw error
  }
}

const signature = 0x06054b50
const signature64 = 0x06064b50
const locator64 = 0x07064b50
const recordBytes = 22
const longestComment = 0xffff

export interface Directory {
  /** Where the central directory begins. */
  readonly offset: number
  readonly bytes: number
}

/**
 * Where a zip keeps its central directory (APPNOTE 4.3.16, 4.3.14); undefined when the end record is missing,
 * as in a file cut short. The number of entries it states is not taken: it may lie.
 */
export function findDirectory(bytes: Uint8Array): Directory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const lowest = Math.max(0, bytes.length - recordBytes - longestComment)
  for (let at = bytes.length - recordBytes; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== signature) continue
    const directory = findDirectory64(view, at) ?? {
      bytes: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    }
    if (directory.offset + directory.bytes <= at) return directory
  }
  return undefined
}

function findDirectory64(view: DataView, end: number): Directory | undefined {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== locator64) return undefined
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > locator || view.getUint32(record, true) !== signature64) return undefined
  return {
    bytes: Number(view.getBigUint64(record + 40, true)),
    offset: Number(view.getBigUint64(record + 48, true)),
  }
}

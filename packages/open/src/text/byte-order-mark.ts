const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** The byte-order mark (字节序标记) at the head of `bytes`; undefined when there is none. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  const found = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))
  return found && { encoding: found.encoding, length: found.bytes.length }
}

import type { Lookalike } from '../failure.ts'
import { isCompoundFile } from './compound-file.ts'

export type Container = 'pdf' | 'zip' | 'compound' | 'text' | { readonly looksLike: Lookalike }

const foreign: readonly (readonly [looksLike: Lookalike, head: string])[] = [
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'BM'],
  ['archive', 'Rar!'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', '\x1f\x8b'],
]

// Some makers put a line or a few stray bytes before the header of a pdf.
const pdfSearched = 1024

/** What a file is by its first bytes; `text` when nothing else claims it. */
export function containerOf(bytes: Uint8Array): Container {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, pdfSearched))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (isCompoundFile(bytes)) return 'compound'
  if (/%PDF-\d/.test(head)) return 'pdf'
  // latin1 of the web is windows-1252, whose letters for 0x80 to 0x9f are others; compare bytes, not letters.
  const found = foreign.find(([, magic]) =>
    Array.from(magic).every((letter, at) => bytes[at] === letter.charCodeAt(0)),
  )
  return found && !isTextualBitmap(found[1], bytes) ? { looksLike: found[0] } : 'text'
}

/** "BM" begins bitmaps and English words alike: a bitmap has its size in the next four bytes. */
function isTextualBitmap(magic: string, bytes: Uint8Array): boolean {
  if (magic !== 'BM') return false
  return bytes.length < 6 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) !== bytes.length
}

import type { Lookalike } from '../failure.ts'

// OLE compound file ([MS-CFB]): the container of .doc, .wps, .xls, .ppt and of every encrypted docx.
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const entryBytes = 128
const nameLengthAt = 64

export type CompoundKind =
  | { readonly kind: 'document'; readonly format: 'doc' | 'wps' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'other'; readonly looksLike: Lookalike }

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** What a compound file holds, by the names of its streams. */
export function compoundKind(bytes: Uint8Array): CompoundKind {
  const has = (name: string) => hasStream(bytes, name)
  if (has('EncryptedPackage')) return { kind: 'encrypted' }
  if (has('WordDocument'))
    return isLockedDoc(bytes) ? { kind: 'encrypted' } : { kind: 'document', format: 'doc' }
  if (has('Workbook') || has('Book'))
    return isLockedXls(bytes) ? { kind: 'encrypted' } : { kind: 'other', looksLike: 'spreadsheet' }
  if (has('PowerPoint Document')) return { kind: 'other', looksLike: 'slides' }
  if (has('MatOST') || has('WPSDocument') || has('CONTENTS')) return { kind: 'document', format: 'wps' }
  return { kind: 'other', looksLike: has('__properties_version1.0') ? 'mail' : 'unknown' }
}

/** Directory entries stand at multiples of their size, so a name can be found without following sectors. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf(wanted); at >= 0; at = file.indexOf(wanted, at + 1)) {
    if (at % entryBytes === 0 && file[at + nameLengthAt] === wanted.length) return true
  }
  return false
}

// The FIB at the head of the WordDocument stream ([MS-DOC] 2.5.2): its magic number, and the flag fEncrypted.
const firstSector = 512
const fibMagic = 0xa5ec
const encryptedFlag = 0x0100

function isLockedDoc(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < firstSector + 12 || view.getUint16(firstSector, true) !== fibMagic) return false
  return (view.getUint16(firstSector + 10, true) & encryptedFlag) !== 0
}

// The head of a workbook's stream ([MS-XLS] 2.4.21): BOF of BIFF8 for a workbook. A locked one has FilePass straight after it.
const workbookHead = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])
const bofBytes = 20
const filePass = 0x002f

function isLockedXls(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = file.indexOf(workbookHead)
  return at >= 0 && at + bofBytes + 2 <= file.length && file.readUInt16LE(at + bofBytes) === filePass
}

import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { findDirectory } from './end-of-archive.ts'

export interface Entry {
  /** With `/` between folders, whatever the maker wrote. */
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  /** The packed bytes: from the first to the first after. */
  readonly start: number
  readonly end: number
}

const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const entryBytes = 46
const localBytes = 30

/**
 * The entries of a zip, by its central directory.
 *
 * Refuses more entries than `limits.entries` and entries that share packed bytes: an honest zip has none, and
 * bombs of overlapping entries expand a few kilobytes ten-million-fold. Stated unpacked sizes are not read at
 * all.
 */
export function listEntries(bytes: Uint8Array, limits: Limits): Outcome<Entry[]> {
  const directory = findDirectory(bytes)
  if (!directory) return corrupt('zip', 'the end of the archive is missing')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  const end = directory.offset + directory.bytes
  for (let at = directory.offset; at + entryBytes <= end && view.getUint32(at, true) === entrySignature; ) {
    const entry = readEntry(view, at)
    if (!entry) return corrupt('zip', `the entry at byte ${at} points outside the file`)
    entries.push(entry)
    if (entries.length > limits.entries) return tooMany(entries.length, limits)
    at += entryBytes + variableBytes(view, at)
  }
  return overlap(entries) ? corrupt('zip', 'two entries share bytes') : { value: entries }
}

function tooMany(entries: number, limits: Limits): Outcome<never> {
  return { failure: { code: 'tooManyEntries', entries, limitEntries: limits.entries } }
}

function variableBytes(view: DataView, at: number): number {
  return view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
}

function readEntry(view: DataView, at: number): Entry | undefined {
  const nameLength = view.getUint16(at + 28, true)
  if (at + entryBytes + variableBytes(view, at) > view.byteLength) return undefined
  const { packed, local } = sizesOf(view, at)
  if (local + localBytes > view.byteLength || view.getUint32(local, true) !== localSignature) return undefined
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > view.byteLength) return undefined
  const name = new TextDecoder().decode(
    new Uint8Array(view.buffer, view.byteOffset + at + entryBytes, nameLength),
  )
  return {
    name: name.replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    start,
    end: start + packed,
  }
}

const elsewhere = 0xffffffff

/**
 * Packed size and place of the local header; from the zip64 field (APPNOTE 4.5.3) where the record says so.
 */
function sizesOf(view: DataView, at: number): { packed: number; local: number } {
  const packed = view.getUint32(at + 20, true)
  const unpacked = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if (packed !== elsewhere && local !== elsewhere) return { packed, local }
  const field = findExtra64(view, at)
  if (field === undefined) return { packed, local }
  const packedAt = field + (unpacked === elsewhere ? 8 : 0)
  const localAt = packedAt + (packed === elsewhere ? 8 : 0)
  return {
    packed: packed === elsewhere ? wide(view, packedAt) : packed,
    local: local === elsewhere ? wide(view, localAt) : local,
  }
}

function wide(view: DataView, at: number): number {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : elsewhere
}

function findExtra64(view: DataView, at: number): number | undefined {
  const start = at + entryBytes + view.getUint16(at + 28, true)
  const end = start + view.getUint16(at + 30, true)
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) === 1) return field + 4
  }
  return undefined
}

function overlap(entries: readonly Entry[]): boolean {
  const inOrder = entries.toSorted((a, b) => a.start - b.start)
  return inOrder.some((entry, at) => at > 0 && entry.start < inOrder[at - 1]!.end)
}

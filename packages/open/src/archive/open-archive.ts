import { crc32 } from 'node:zlib'
import { corrupt, type Expansion, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { inflate } from './inflate.ts'
import { type Entry, listEntries } from './list-entries.ts'

/** The parts of a zip, unpacked one at a time as they are asked for. */
export interface Archive {
  readonly names: readonly string[]
  /** Whether the part is there, in whatever case its name is written. */
  has(name: string): boolean
  /** The bytes of a part. Refuses a missing, damaged or encrypted one, and any that expands too much. */
  read(name: string): Outcome<Uint8Array>
}

const stored = 0
const deflated = 8

/** Opens a zip. What its parts come to is counted over the life of the archive. */
export function openArchive(bytes: Uint8Array, limits: Limits): Outcome<Archive> {
  const listed = listEntries(bytes, limits)
  if ('failure' in listed) return listed
  const byName = new Map(listed.value.map((entry) => [partKey(entry.name), entry]))
  let spent = 0

  const read = (name: string): Outcome<Uint8Array> => {
    const entry = byName.get(partKey(name))
    if (!entry) return corrupt('zip', `${name} is missing`)
    const unpacked = unpack(bytes, entry, limits, limits.expandedBytes - spent)
    if ('value' in unpacked) spent += unpacked.value.length
    return unpacked
  }
  const names = listed.value.map((entry) => entry.name)
  return { value: { names, has: (name) => byName.has(partKey(name)), read } }
}

function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}

function unpack(bytes: Uint8Array, entry: Entry, limits: Limits, left: number): Outcome<Uint8Array> {
  if (entry.encrypted) return { failure: { code: 'encrypted', format: 'zip' } }
  const packed = bytes.subarray(entry.start, entry.end)
  const bound = tightestBound(packed.length, limits, left)
  const unpacked = byMethod(packed, entry.method, bound.bytes)
  if ('tooLarge' in unpacked)
    return { failure: { code: 'expandsTooMuch', what: bound.what, limit: bound.limit } }
  if ('failure' in unpacked) return unpacked
  return crc32(unpacked.value) === entry.crc ? unpacked : corrupt('zip', `${entry.name} has a wrong checksum`)
}

function byMethod(packed: Uint8Array, method: number, limitBytes: number): ReturnType<typeof inflate> {
  if (method === deflated) return inflate(packed, limitBytes)
  if (method !== stored) return corrupt('zip', `compression method ${method} is not known`)
  return packed.length > limitBytes ? { tooLarge: true } : { value: packed }
}

interface Bound {
  readonly bytes: number
  readonly what: Expansion
  readonly limit: number
}

function tightestBound(packed: number, limits: Limits, left: number): Bound {
  const byRatio = Math.max(limits.expansionFloorBytes, packed * limits.expansionRatio)
  const bounds: Bound[] = [
    { bytes: byRatio, what: 'ratio', limit: limits.expansionRatio },
    { bytes: limits.partBytes, what: 'part', limit: limits.partBytes },
    { bytes: left, what: 'total', limit: limits.expandedBytes },
  ]
  return bounds.reduce((tightest, bound) => (bound.bytes < tightest.bytes ? bound : tightest))
}

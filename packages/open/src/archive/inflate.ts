import { Inflate } from 'fflate'
import { corrupt, type Outcome } from '../failure.ts'

// A chunk can grow 1,032-fold at most, so a step allocates no more than 8 MB before the count is looked at.
const chunkBytes = 8 * 1024

/**
 * Unpacks a deflated entry, giving up with `tooLarge` as soon as more than `limitBytes` have come out.
 *
 * No stated size is trusted: what counts is what has come out so far.
 */
export function inflate(
  packed: Uint8Array,
  limitBytes: number,
): Outcome<Uint8Array> | { readonly tooLarge: true } {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  try {
    for (let at = 0; at < packed.length && size <= limitBytes; at += chunkBytes) {
      stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
    }
  } catch (error) {
    return corrupt('zip', error)
  }
  return size > limitBytes ? { tooLarge: true } : { value: join(chunks, size) }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

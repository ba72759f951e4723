// A line has no more characters than this; a repeat count of two thousand million is no text.
const mostDeltas = 100_000

/**
 * The steps between characters (DeltaX): `3.5 g 10 4` is 3.5 and then 4 ten times (GB/T 33190-2016, 11.3).
 */
export function readDeltas(text: string | undefined): number[] {
  const words = (text ?? '').trim().split(/\s+/)
  const deltas: number[] = []
  for (let at = 0; at < words.length && deltas.length < mostDeltas; at += 1) {
    if (words[at] !== 'g') {
      deltas.push(Number.parseFloat(words[at]!) || 0)
      continue
    }
    const times = Math.min(mostDeltas, Number.parseInt(words[at + 1] ?? '', 10) || 0)
    const step = Number.parseFloat(words[at + 2] ?? '') || 0
    deltas.push(...Array.from({ length: times }, () => step))
    at += 2
  }
  return deltas
}

/** Where the parts of a bullet chart stand (子弹图), in percent of its width. */
interface Bullet {
  readonly bar: { readonly from: number; readonly to: number }
  readonly zero: number
  readonly target: number
  readonly upper?: number
  readonly forecast?: number
}

/** Lays out a bullet chart. Digit texts become numbers here only to be drawn; nothing is decided by them. */
export function bulletOf(given: {
  readonly target: string
  readonly upper?: string
  readonly value?: string
  readonly forecast?: string
}): Bullet {
  const numbers = Object.values(given).map(Number)
  const low = Math.min(0, ...numbers)
  const high = Math.max(0, ...numbers)
  const width = (high - low) * 1.1 || 1
  const at = (text: string) => ((Number(text) - low) / width) * 100
  const zero = at('0')
  const value = given.value === undefined ? zero : at(given.value)
  return {
    bar: { from: Math.min(zero, value), to: Math.max(zero, value) },
    zero,
    target: at(given.target),
    ...(given.upper !== undefined && { upper: at(given.upper) }),
    ...(given.forecast !== undefined && { forecast: at(given.forecast) }),
  }
}

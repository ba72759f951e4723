/** A matrix as OFD writes it, a b c d e f: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** x, y, width, height in millimetres from the top left corner. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A rectangle written as four numbers (ST_Box); undefined when it is not. */
export function readBox(text: string | undefined): Rectangle | undefined {
  const [x, y, width, height] = readNumbers(text)
  return height === undefined ? undefined : { x: x!, y: y!, width: width!, height }
}

/** A matrix written as six numbers; the one that changes nothing when it is absent. */
export function readMatrix(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = readNumbers(text)
  return f === undefined ? [1, 0, 0, 1, 0, 0] : [a!, b!, c!, d!, e!, f]
}

/** The numbers in a list parted by spaces; a word that is no number ends it. */
export function readNumbers(text: string | undefined): number[] {
  const numbers = (text ?? '').trim().split(/\s+/).map(Number.parseFloat)
  const end = numbers.findIndex(Number.isNaN)
  return end < 0 ? numbers : numbers.slice(0, end)
}

import type { Piece } from '../layout/piece.ts'
import { leaveOut, type Tally } from '../tally.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import { childrenOf, descendantsOf, textOf } from '../xml/walk.ts'
import { readDeltas } from './read-deltas.ts'
import { type Matrix, readBox, readMatrix } from './shapes.ts'

const pointsPerMillimetre = 72 / 25.4

/** The characters of a page or template, each a piece with its place in points. Hidden ones are left out. */
export function readTextObjects(root: XmlElement, dropped: Tally): Piece[] {
  return descendantsOf(root, 'ofd:TextObject').flatMap((object) => {
    if (object.attributes.Visible !== 'false') return piecesOf(object)
    leaveOut(dropped, 'hidden', textOf(object))
    return []
  })
}

function piecesOf(object: XmlElement): Piece[] {
  const boundary = readBox(object.attributes.Boundary) ?? { x: 0, y: 0, width: 0, height: 0 }
  const matrix = readMatrix(object.attributes.CTM)
  const size = (Number.parseFloat(object.attributes.Size ?? '') || 0) * Math.hypot(matrix[2], matrix[3])
  const start = { x: 0, y: 0 }
  return childrenOf(object, 'ofd:TextCode').flatMap((code) => {
    // A code without its own start goes on from that of the one before (11.3).
    start.x = Number.parseFloat(code.attributes.X ?? '') || (code.attributes.X === undefined ? start.x : 0)
    start.y = Number.parseFloat(code.attributes.Y ?? '') || (code.attributes.Y === undefined ? start.y : 0)
    return placeCharacters(code, { ...start }).map(({ character, x, y }) => {
      const at = transform(matrix, x, y)
      return {
        text: character,
        x: (boundary.x + at.x) * pointsPerMillimetre,
        baseline: (boundary.y + at.y) * pointsPerMillimetre,
        width: widthEm(character) * size * pointsPerMillimetre,
        size: size * pointsPerMillimetre,
      }
    })
  })
}

interface Placed {
  readonly character: string
  readonly x: number
  readonly y: number
}

function placeCharacters(code: XmlElement, start: { x: number; y: number }): Placed[] {
  const steps = { x: readDeltas(code.attributes.DeltaX), y: readDeltas(code.attributes.DeltaY) }
  let { x, y } = start
  return Array.from(textOf(code).replace(/[\r\n]/g, ''), (character, at) => {
    const placed = { character, x, y }
    x += steps.x[at] ?? 0
    y += steps.y[at] ?? 0
    return placed
  })
}

function transform([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** OFD gives no widths. An ideograph fills its square, a Latin letter or digit half of it. */
function widthEm(character: string): number {
  return /[\u0000-\u024f]/u.test(character) ? 0.5 : 1
}

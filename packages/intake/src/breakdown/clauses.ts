import type { Commitment, Span } from '@taizhang/reader'

/**
 * The clauses (分句) of a sentence that can stand as rows of their own, in order and tiling it.
 *
 * Each promise has one to itself; the words between promises stay together, since 坚持创新驱动，推动成果转化 is no
 * two things to do. A few words before a promise (今年，), and its deadline, stay with it.
 */
export function clausesOf(text: string, sentence: Span, commitments: readonly Commitment[]): Span[] {
  const inside = commitments.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  const pieces = piecesOf(text, sentence).map((piece) => ({ ...piece, promises: promisesIn(piece, inside) }))
  const clauses: Piece[] = []
  for (const piece of pieces) {
    const before = clauses.at(-1)
    if (before && belongs(before, piece)) clauses[clauses.length - 1] = joined(before, piece)
    else clauses.push(piece)
  }
  return clauses.map(({ start, end }) => ({ start, end }))
}

interface Piece extends Span {
  readonly promises: readonly Commitment[]
}

const shortestDeed = 7

function belongs(before: Piece, piece: Piece): boolean {
  const isSoft = before.promises.length === 0
  if (isSoft && piece.promises.length === 0) return true
  if (!isSoft) return before.promises.some((promise) => piece.promises.includes(promise))
  const [first] = piece.promises
  const holdsDeadline =
    first?.deadline !== undefined && first.deadline.start >= before.start && first.deadline.end <= before.end
  return holdsDeadline || before.end - before.start < shortestDeed
}

function joined(before: Piece, piece: Piece): Piece {
  const promises = [...new Set([...before.promises, ...piece.promises])]
  return { start: before.start, end: piece.end, promises }
}

function promisesIn({ start, end }: Span, commitments: readonly Commitment[]): Commitment[] {
  return commitments.filter((each) => each.start < end && each.end > start)
}

const opening = '（(《“「『【〔'
const closing = '）)》”」』】〕'

/** The sentence cut after each comma or semicolon that is not within brackets, quotes or a number. */
function piecesOf(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = []
  let depth = 0
  let from = start
  for (let at = start; at < end - 1; at++) {
    const character = text[at]!
    if (opening.includes(character)) depth++
    else if (closing.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && partsClauses(text, at)) {
      pieces.push({ start: from, end: at + 1 })
      from = at + 1
    }
  }
  return [...pieces, { start: from, end }]
}

function partsClauses(text: string, at: number): boolean {
  if ('，；;'.includes(text[at]!)) return true
  return text[at] === ',' && !/\d/.test(text[at + 1] ?? '')
}

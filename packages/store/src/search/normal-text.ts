/** A text as it is compared when searching (检索用文本), and where each of its UTF-16 units came from. */
export interface NormalText {
  readonly text: string
  /** For each unit of `text`, where the character it came from begins and ends in what was given. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const dashes = /[\p{Pd}−~～]/gu
const dropped = /[\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu
/** % and the like say what a number is; § and * name a clause. Other signs differ from one typist to the next. */
const sign = /^(?![%‰#@&*])\p{P}$/u
const betweenDigits = /^[.\-/:]$/
const digit = /^\d$/

/**
 * A text as it is compared when searching (检索用文本): full-width letters and digits as half-width ones, capitals as
 * small letters, ㎡ as m2, spaces and signs left out; but 1.13, 2026-03 and 8:30 keep the sign between their digits.
 *
 * It looks at one character and its two neighbours, so the normal text of a part is part of the normal text of the
 * whole. That is what lets any stretch of a text find it.
 */
export function normalText(text: string): NormalText {
  const pieces = piecesOf(text)
  const kept = pieces.filter((piece, i) => isKept(piece.text, pieces[i - 1]?.text, pieces[i + 1]?.text))
  const units = kept.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece))
  return {
    text: kept.map((piece) => piece.text).join(''),
    starts: units.map(({ start }) => start),
    ends: units.map(({ end }) => end),
  }
}

/** One piece for each character that counts; a character such as ㎡ gives several. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const folded of foldedOf(character)) pieces.push({ text: folded, start, end })
    start = end
  }
  return pieces
}

const folds = new Map<string, readonly string[]>()

/** Remembered: a city's ledger is written with some four thousand characters. */
function foldedOf(character: string): readonly string[] {
  const known = folds.get(character)
  if (known) return known
  const folded = [...character.normalize('NFKD').toLowerCase().replace(dashes, '-').replace(dropped, '')]
  folds.set(character, folded)
  return folded
}

function isKept(text: string, before = '', after = ''): boolean {
  if (!sign.test(text)) return true
  return betweenDigits.test(text) && digit.test(before) && digit.test(after)
}

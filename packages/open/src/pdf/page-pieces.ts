import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Piece, PrintedPage } from '../layout/piece.ts'
import { leaveOut, type Tally } from '../tally.ts'
import type { Pdfjs } from './load-pdf.ts'
import { plainCharacters } from './plain-characters.ts'

/**
 * A piece before the page is turned upright; `turn` in quarter turns clockwise, undefined when it stands
 * askew.
 */
interface TurnedPiece extends Piece {
  readonly turn: number | undefined
}

/**
 * The text of a page with its places, upright as read.
 *
 * Most of the text settles which way up the page is; text that stands otherwise (watermarks, notes along the
 * edge) is left out and counted.
 */
export async function readPage(page: PDFPageProxy, pdfjs: Pdfjs, dropped: Tally): Promise<PrintedPage> {
  const viewport = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const turned = content.items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const matrix: number[] = pdfjs.Util.transform(viewport.transform, item.transform)
    return [turnedPiece(plainCharacters(item.str), matrix, item.width)]
  })
  const turn = commonestTurn(turned)
  for (const piece of turned) if (piece.turn !== turn) leaveOut(dropped, 'rotated', piece.text)
  const upright = turned.filter((piece) => piece.turn === turn)
  const size = { width: viewport.width, height: viewport.height }
  const isSideways = turn % 2 === 1
  return {
    page: page.pageNumber,
    width: isSideways ? size.height : size.width,
    height: isSideways ? size.width : size.height,
    pieces: upright.map((piece) => turnUpright(piece, turn, size)),
  }
}

function turnedPiece(text: string, matrix: readonly number[], width: number): TurnedPiece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, baseline = 0] = matrix
  const quarters = Math.atan2(b, a) / (Math.PI / 2)
  const turn = Math.round(quarters)
  const isAskew = Math.abs(quarters - turn) > 0.02
  return { text, x, baseline, width, size: Math.hypot(c, d), turn: isAskew ? undefined : (turn + 4) % 4 }
}

function commonestTurn(pieces: readonly TurnedPiece[]): number {
  const counts = [0, 0, 0, 0]
  for (const { text, turn } of pieces) if (turn !== undefined) counts[turn]! += text.length
  return counts.indexOf(Math.max(...counts))
}

function turnUpright(
  piece: Piece,
  turn: number,
  { width, height }: { width: number; height: number },
): Piece {
  const { text, width: length, size, x, baseline } = piece
  const places = [
    { x, baseline },
    { x: baseline, baseline: width - x },
    { x: width - x, baseline: height - baseline },
    { x: height - baseline, baseline: x },
  ] as const
  return { text, width: length, size, ...places[turn]! }
}

/**
 * Some characters printed in one go on a page. All measures in points from the top left corner of the page.
 */
export interface Piece {
  readonly text: string
  readonly x: number
  /** Where the feet of the characters stand. */
  readonly baseline: number
  readonly width: number
  /** Of the type: the side of an ideograph. */
  readonly size: number
}

/** A page as printed, before anything is known of its lines. */
export interface PrintedPage {
  /** Counted from 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
}

/**
 * Pieces that stand side by side without a wide gap: a line, a cell of a table, one column's part of a line.
 */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** A line of a page (印刷行), in reading order. */
export interface PrintedLine extends Segment {
  readonly page: number
  readonly pageWidth: number
  readonly pageHeight: number
  /** Which column (栏) of the page it fills. */
  readonly column: 'full' | 'left' | 'right'
  /** Whether it has cells, parted by tabs. */
  readonly isRow: boolean
  /** Whether the raised mark of a note stood before it. */
  readonly opensNote: boolean
}

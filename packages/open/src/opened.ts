/** A document as text, with the way back to where each line stands in the original. */
export interface Opened {
  readonly text: string
  readonly source: OpenedSource
}

/** Where the text came from, and what was done to get it. */
export interface OpenedSource {
  readonly name: string
  readonly mediaType: string
  /** The character set of a text file or page, by its WHATWG name: utf-8, gb18030, utf-16le. */
  readonly encoding?: string
  /** How the character set was settled; `utf16Pattern` and `gb18030` are guesses. */
  readonly encodingFrom?: EncodingFrom
  /** Of the bytes as given, in hexadecimal. */
  readonly sha256: string
  /** Size of the bytes as given. */
  readonly bytes: number
  /** What was left out of the text, the largest first; nothing is left out uncounted. */
  readonly dropped: readonly Dropped[]
  /** Absent for plain text, which is its own original. In order of the text, none overlapping. */
  readonly lines?: readonly Line[]
  /** What a careful user should know: `code` or `code:detail`, put into words by `explainNote`. */
  readonly notes?: readonly string[]
}

export type EncodingFrom = 'byteOrderMark' | 'declared' | 'utf8' | 'gb18030' | 'utf16Pattern'

export interface Dropped {
  /** navigation, script, hidden, header, footer, runningHead, pageNumber, contents, deleted … */
  readonly what: string
  /** UTF-16 code units, white space not counted. */
  readonly characters: number
}

/**
 * A stretch of the text and its place in the original.
 *
 * For docx one stretch is one line of the text; for pdf and OFD one printed line, several of which may make
 * up a line of the text. `start` and `end` count UTF-16 code units of `text`, `end` is the first unit after.
 */
export interface Line {
  readonly start: number
  readonly end: number
  /** docx: 0-based index of the `w:p` among all of document.xml. md: of the line. tmx: of the `tu`. */
  readonly paragraph?: number
  /** Counted from 1. */
  readonly page?: number
  readonly box?: Box
  /** The number a footnote or endnote (脚注、尾注) has in print; such lines stand after the body. */
  readonly note?: number
}

/** x, y, width and height in points (1/72 inch), from the top left corner of the page as displayed. */
export type Box = readonly [x: number, y: number, width: number, height: number]

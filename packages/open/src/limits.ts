/** What one document may cost. Times are wall-clock; sizes are bytes unless the name says otherwise. */
export interface Limits {
  readonly fileBytes: number
  readonly seconds: number
  readonly heapMegabytes: number
  readonly pages: number
  readonly entries: number
  readonly expandedBytes: number
  readonly partBytes: number
  readonly expansionRatio: number
  readonly expansionFloorBytes: number
  readonly xmlDepth: number
  /** Of all sheets together, rows and cells up to the last that holds anything. */
  readonly rows: number
  readonly cells: number
}

/**
 * Set on 2026-11-22. Work reports seen so far: at most 330 kB as text, 20 MB as an illustrated docx, 400
 * pages. Each number is some ten times the largest honest document, so that meeting one means something is
 * wrong.
 */
export const defaultLimits: Limits = {
  // The largest scans sent round as pdf are near 40 MB; above 64 MB it is a picture book.
  fileBytes: 64 * 2 ** 20,
  // A 400-page pdf takes about 5 s on a laptop, a conversion by LibreOffice up to 20 s.
  seconds: 60,
  // The largest part allowed below makes a tree of some 500 MB.
  heapMegabytes: 1024,
  // A statistical yearbook has 1,000 pages.
  pages: 2000,
  // A docx has 15 entries and one for each picture; an OFD four for each page.
  entries: 10_000,
  expandedBytes: 512 * 2 ** 20,
  // document.xml of a 20,000-character report is 1 MB; a tree is some fifteen times its XML.
  partBytes: 32 * 2 ** 20,
  // XML of Word packs 10 to 40 times; deflate itself cannot pass 1,032.
  expansionRatio: 200,
  // Below this an enormous ratio does no harm: a blank form of 1 MB may well pack into 3 kB.
  expansionFloorBytes: 8 * 2 ** 20,
  // Tables in text boxes in tables reach about 60.
  xmlDepth: 256,
  // The largest breakdown known has 420 rows; a year of forms of a city pasted into one sheet some 5,000.
  rows: 50_000,
  // 40 columns of those rows; a single cell in the last column of a sheet costs 16,384 of them.
  cells: 2_000_000,
}

import { read, type Sheet2JSONOpts, utils, type WorkBook, write } from 'xlsx'

/** A table as an office kept it years ago: .xls, with a title, rows of a section and cells that are merged. */
export function oldTable(rows: readonly (readonly string[])[], merges: readonly string[]): Uint8Array {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => utils.decode_range(range))
  const book = { SheetNames: ['分解表'], Sheets: { 分解表: sheet } }
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }))
}

/** The cells of the first sheet of a paper, as they read, a row a line. */
export function cellsOf(paper: Uint8Array): readonly (readonly string[])[] {
  const book: WorkBook = read(paper, { type: 'array' })
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { ...asRows, raw: false })
}

const asRows: Sheet2JSONOpts = { header: 1, defval: '' }

/**
 * A return form as a body sends it back: opened in a program of its own, these cells filled in by the serial of their row and the heading
 * of their column, and saved.
 */
export function filledIn(
  form: Uint8Array,
  cells: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Uint8Array {
  const book: WorkBook = read(form, { type: 'array' })
  const sheet = book.Sheets[book.SheetNames[0]!]!
  const rows = utils.sheet_to_json<readonly (string | number)[]>(sheet, asRows)
  const top = rows.findIndex((row) => row.includes('序号'))
  for (const [serial, fields] of Object.entries(cells)) {
    const r = rows.findIndex((row, i) => i > top && String(row[0]) === serial)
    if (r < 0) throw new Error(`the form has no row ${serial}`)
    for (const [heading, value] of Object.entries(fields)) {
      const c = rows[top]!.indexOf(heading)
      if (c < 0) throw new Error(`the form has no column ${heading}`)
      utils.sheet_add_aoa(sheet, [[value]], { origin: { r, c } })
    }
  }
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))
}

/** Row and column of a cell called B12, from 1; undefined for what names no cell. */
export function placeOf(name: string): { readonly row: number; readonly column: number } | undefined {
  const row = /^\$?[a-z]{1,3}\$?(\d{1,7})$/i.exec(name)?.[1]
  const column = columnOf(name)
  return row === undefined || column === undefined ? undefined : { row: Number(row), column }
}

/** The column of a cell by its letters: B12 is 2, AA1 is 27. */
export function columnOf(name: string): number | undefined {
  const letters = /^\$?([a-z]{1,3})\$?\d/i.exec(name)?.[1]
  if (letters === undefined) return undefined
  return Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

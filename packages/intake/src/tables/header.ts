import { type ColumnRole, columnRole } from './column-roles.ts'
import { type GridRow, wordsIn } from './grid.ts'

/** The headings of a table (表头): what each column holds, and the rows it takes. */
export interface Header {
  /** By column, from 0. */
  readonly roles: readonly (ColumnRole | undefined)[]
  /** Places in the grid of its first row, and of the first after it. */
  readonly first: number
  readonly after: number
}

/** A header further down is none: so many rows of titles and notes stand over no table. */
const deepest = 30

/** The header of a table; undefined where no row says which column holds the tasks and at least one thing more. */
export function headerOf(rows: readonly GridRow[]): Header | undefined {
  const candidates = rows.slice(0, deepest).flatMap((_row, i) => {
    const one = rolesIn(rows, i, i)
    const two = i + 1 < rows.length && opensInto(rows[i]!, rows[i + 1]!) ? rolesIn(rows, i, i + 1) : []
    return [
      { roles: one, first: i, after: i + 1 },
      { roles: two, first: i, after: i + 2 },
    ]
  })
  const [best] = candidates.filter(({ roles }) => isHeader(roles)).toSorted((a, b) => known(b) - known(a))
  return best
}

/** Whether a row says the header again, as at the head of each page. */
export function isHeaderAgain({ cells }: GridRow, { roles }: Header): boolean {
  const said = cells.map((cell) => columnRole(wordsIn(cell)))
  const same = said.filter((role, i) => role !== undefined && role === roles[i]).length
  return same >= 2 && cells.every((cell, i) => wordsIn(cell) === '' || said[i] !== undefined)
}

function isHeader(roles: Header['roles']): boolean {
  return roles.includes('words') && new Set(roles.filter((role) => role !== undefined)).size >= 2
}

function known({ roles }: Header): number {
  return new Set(roles.filter((role) => role !== undefined)).size
}

/** 责任分工 over 牵头单位 and 责任单位: a heading that spans columns opens into the row below; a title does not. */
function opensInto(above: GridRow, below: GridRow): boolean {
  const isHeading = (cells: GridRow['cells']) => cells.some((cell) => columnRole(wordsIn(cell)) !== undefined)
  const spans = above.cells.some((cell) => cell.columns > 1 && wordsIn(cell) !== '')
  const said = above.cells.filter((cell, i) => cell.column === i + 1 && wordsIn(cell) !== '')
  return spans && said.length > 1 && isHeading(above.cells) && isHeading(below.cells)
}

function rolesIn(rows: readonly GridRow[], first: number, last: number): (ColumnRole | undefined)[] {
  const width = rows[first]!.cells.length
  return Array.from({ length: width }, (_, i) => {
    const said = columnRole(wordsIn(rows[last]!.cells[i]!))
    return said ?? columnRole(wordsIn(rows[first]!.cells[i]!))
  }).map((role, i, all) => (isSpanned(rows[first]!, i) && all[i - 1] === role ? undefined : role))
}

/** A title that is merged over the whole table is no heading of its columns, though it says 任务. */
function isSpanned({ cells }: GridRow, i: number): boolean {
  const cell = cells[i]!
  return cell.columns > 1 && cell.column !== i + 1
}

import type { Duty } from '@taizhang/terms'

/** What is wrong with a line of a duties table (职责分工表). Lines count from 1. */
export type DutiesProblem =
  | { readonly line: number; readonly code: 'columnMissing'; readonly words: string }
  | { readonly line: number; readonly code: 'orgUnitMissing' }
  | { readonly line: number; readonly code: 'wordsMissing'; readonly orgUnit: string }
  | {
      readonly line: number
      readonly code: 'orgUnitTwice'
      readonly orgUnit: string
      readonly firstLine: number
    }
  | { readonly line: number; readonly code: 'quoteUnpaired' }
  | { readonly line: number; readonly code: 'noRows' }

export type DutiesOutcome =
  | { readonly duties: readonly Duty[] }
  | { readonly problems: readonly DutiesProblem[] }

/** The first line of a duties table as we write it; a table may also begin with its first body. */
export const dutiesHeading: readonly [string, string] = ['单位', '关键词']

/**
 * Duties (职责分工) from csv text: a body and its words (关键词) on a line, the words parted by 、 ； or white space.
 *
 * All problems are given, in order of lines, and then no duties: a table half taken would suggest wrong bodies unseen.
 */
export function dutiesOf(csv: string): DutiesOutcome {
  const records = recordsOf(csv.replace(/^\ufeff/, ''))
  if ('unpaired' in records) return { problems: [{ line: records.unpaired, code: 'quoteUnpaired' }] }
  const rows = records.filter(
    ({ cells }, i) => cells.some((cell) => cell !== '') && !(i === 0 && isHeading(cells)),
  )
  if (rows.length === 0) return { problems: [{ line: 1, code: 'noRows' }] }
  const firstLines = new Map<string, number>()
  const problems = rows.flatMap(({ line, cells }) => problemOf(line, cells, firstLines) ?? [])
  if (problems.length > 0) return { problems }
  return { duties: rows.map(({ cells }) => ({ orgUnit: cells[0]!, words: wordsOf(cells[1]!) })) }
}

/** The rows of a duties table (职责分工表), for a file that its users change and give back. */
export function dutiesRows(duties: readonly Duty[]): (readonly [orgUnit: string, words: string])[] {
  return duties.map(({ orgUnit, words }) => [orgUnit, words.join('、')])
}

function isHeading([first = '', second = '']: readonly string[]): boolean {
  return first.includes('单位') && second.includes('关键词')
}

function wordsOf(cell: string): string[] {
  return cell.split(/[、；;\s]+/u).filter((word) => word !== '')
}

function problemOf(
  line: number,
  [orgUnit = '', words]: readonly string[],
  firstLines: Map<string, number>,
): DutiesProblem | undefined {
  if (words === undefined) return { line, code: 'columnMissing', words: orgUnit }
  if (orgUnit === '') return { line, code: 'orgUnitMissing' }
  if (wordsOf(words).length === 0) return { line, code: 'wordsMissing', orgUnit }
  const firstLine = firstLines.get(orgUnit)
  if (firstLine !== undefined) return { line, code: 'orgUnitTwice', orgUnit, firstLine }
  firstLines.set(orgUnit, line)
  return undefined
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Records of RFC 4180 csv, each with the line it begins on; cells are trimmed. A full-width comma parts cells too. */
function recordsOf(csv: string): readonly CsvRecord[] | { readonly unpaired: number } {
  const records: CsvRecord[] = []
  const token = /"((?:[^"]|"")*)"[^\S\n]*|([^",，\n]*)/gy
  let cells: string[] = []
  let line = 1
  let recordLine = 1
  let at = 0
  while (at <= csv.length) {
    token.lastIndex = at
    const [whole, quoted, bare = ''] = token.exec(csv)!
    at += whole.length
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim())
    line += whole.split('\n').length - 1
    const next = csv[at]
    if (next !== undefined && !',，\n'.includes(next)) return { unpaired: line }
    at++
    if (next === ',' || next === '，') continue
    records.push({ line: recordLine, cells })
    cells = []
    line++
    recordLine = line
  }
  return records
}

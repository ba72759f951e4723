import { rowsOf } from '@taizhang/intake'
import {
  type BreakdownDeed,
  type DrawnRow,
  type DrawnSentence,
  dateOf,
  type RowEdit,
  type RowType,
} from '@taizhang/ledger'
import { read } from '@taizhang/reader'
import type { Sample, SampleRow } from './sample.ts'

/** The report in the table (任务分解表), as its id and what people call it. */
export interface SampleReport {
  readonly document: string
  readonly title: string
}

/** What the supervisors did with the report before it went round: drawn, cut, joined, edited, left out, looked over. */
export interface TableDraft {
  readonly drawn: BreakdownDeed
  /** One list a day of work. */
  readonly work: readonly (readonly BreakdownDeed[])[]
  /** The row of the table that each row of the sample became, by its serial. */
  readonly rowIds: ReadonlyMap<number, string>
}

/** The draft of the table (起草分解表) from the report: the reading gives the rows, the sample says what was made of them. */
export function draftTable(sample: Sample, { document, title }: SampleReport): TableDraft {
  const reading = read(sample.text, { name: title })
  const { rows, sentences } = rowsOf(reading, { document, by: 'clause', duties: dutiesById(sample) })
  const drawn = {
    kind: 'rowsDrawn',
    document,
    title,
    list: 'workReport',
    planYear: 2025,
    from: 'reading',
    rows,
    sentences,
  } as const
  const pieces = piecesOf(sample, rows, reading.text)
  const splits = pieces.flatMap(({ row, of }) => (of.length > 1 ? [splitDeed(row, of)] : []))
  const edits = sample.rows.map((each) => editDeed(each, pieces))
  const left = [...leftRows(sample, rows), ...leftSentences(sentences)]
  const rowIds = new Map(sample.rows.map((each) => [each.serial, idsOf(each, pieces)[0]!]))
  const third = Math.ceil(edits.length / 3)
  const inThird = (i: number) => edits.slice(i * third, (i + 1) * third)
  return {
    drawn,
    work: [[...splits, ...left, ...inThird(0)], inThird(1), inThird(2), [reviewed([...rowIds.values()])]],
    rowIds,
  }
}

function dutiesById({ duties, orgUnits }: Sample): Sample['duties'] {
  const ids = new Map(orgUnits.map(({ id, name }) => [name, id]))
  return duties.map(({ orgUnit, words }) => ({ orgUnit: ids.get(orgUnit)!, words }))
}

/** A drawn row, and the rows of the sample that it became: one, or several that it was split into. */
interface Piece {
  readonly row: DrawnRow
  readonly of: readonly SampleRow[]
}

function piecesOf(sample: Sample, rows: readonly DrawnRow[], text: string): readonly Piece[] {
  const planFrom = text.indexOf('二、2025年工作总体要求')
  const placed = sample.rows.map((row) => {
    const start = text.indexOf(row.quote, planFrom)
    if (start < 0) throw new Error(`row ${row.serial} of the sample is not in the report: ${row.quote}`)
    return { row, start, end: start + row.quote.length }
  })
  return rows.map((row) => {
    const { start, end } = row.quotes[0]!
    const over = placed.filter((each) => each.start < end && each.end > start).map((each) => each.row)
    // Two targets told in one breath (城镇、农村…分别…) are two rows over the same words: they go by their order.
    const twins = rows.filter((each) => each.quotes[0]!.start === start && each.quotes[0]!.end === end)
    return { row, of: twins.length > 1 ? [over[twins.indexOf(row)]!] : over }
  })
}

/** Part of a split: the row's id with a number. */
function partId({ id }: DrawnRow, i: number): string {
  return `${id}.${i + 1}`
}

function idsOf(sampleRow: SampleRow, pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(({ row, of }) => {
    const i = of.indexOf(sampleRow)
    if (i < 0) return []
    return [of.length > 1 ? partId(row, i) : row.id]
  })
}

function splitDeed(row: DrawnRow, of: readonly SampleRow[]): BreakdownDeed {
  const parts = of.map(({ words }, i) => ({ id: partId(row, i), edit: { words } }))
  return { kind: 'rowSplit', row: row.id, parts }
}

function editDeed(row: SampleRow, pieces: readonly Piece[]): BreakdownDeed {
  const [into, ...others] = idsOf(row, pieces)
  if (into === undefined) throw new Error(`no drawn row holds row ${row.serial} of the sample: ${row.words}`)
  const edit = editOf(row)
  if (others.length > 0) return { kind: 'rowsMerged', into, rows: others, edit }
  return { kind: 'rowEdited', row: into, edit }
}

const types: Readonly<Record<string, RowType>> = {
  ...{ target: 'indicator', project: 'project', livelihood: 'livelihood', task: 'work' },
}

function editOf({ words, quote, kind, measure, lead, responsible, deadline, path }: SampleRow): RowEdit {
  return {
    words,
    type: types[kind]!,
    measures: [{ words: quote, measure, ...publisherOf(path.pace) }],
    deadline: { from: deadline === dateOf('2025-12-31') ? 'default' : 'text', date: deadline },
    duties: { lead, responsible, supporting: [] },
  }
}

/** Who publishes the number: the statistics office, or the survey team of the state. */
function publisherOf(pace: string): { readonly publisher?: string } {
  if (pace.startsWith('published')) return { publisher: 'statistics' }
  return pace.startsWith('survey') ? { publisher: 'survey-team' } : {}
}

function leftRows({ leftOut }: Sample, rows: readonly DrawnRow[]): readonly BreakdownDeed[] {
  return leftOut.map(({ words, reason }) => {
    const row = rows.find((each) => each.words.includes(words) || words.includes(each.words))
    if (!row) throw new Error(`no drawn row says ${words}`)
    return { kind: 'rowLeftOut', row: row.id, reason, words: reasonWords[reason] ?? '不列入。' }
  })
}

const reasonWords: Readonly<Record<string, string>> = {
  calls: '号召性语句，没有可落实的事项。',
  leadsOver: '引导语，内容在后文逐项列出。',
  outlook: '形势和总体要求，不单独列项。',
}

function leftSentences(sentences: readonly DrawnSentence[]): readonly BreakdownDeed[] {
  const reasons = [...new Set(sentences.map(({ reason = 'other' }) => reason))]
  return reasons.map((reason) => ({
    kind: 'sentencesLeftOut',
    sentences: sentences.filter((each) => (each.reason ?? 'other') === reason).map(({ id }) => id),
    ...{ reason, words: reasonWords[reason] ?? '不列入。' },
  }))
}

function reviewed(rows: readonly string[]): BreakdownDeed {
  return { kind: 'rowsReviewed', rows }
}

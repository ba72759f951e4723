import type { Breakdown, RowType } from './model.ts'

interface Tally {
  readonly rows: number
  readonly byType: Readonly<Record<RowType, number>>
  /** Rows with something counted, or a thing that can be checked. */
  readonly measured: number
  readonly unled: number
  /** Rows whose lead was guessed from a heading. */
  readonly ledByHeading: number
  /** Rows whose lead was guessed from words that many tasks share. */
  readonly ledByBroadWords: number
  /** Rows with a finding on their words. */
  readonly queried: number
  /** Foreign lines within the plan part, as of a web page. */
  readonly foreignLines: number
  /** Sentences of the report that are no row. */
  readonly sentencesLeftOut: number
}

/** What a breakdown holds, counted (统计), and what of it waits for a person. Each row has one type, so the types sum to the rows. */
export function tallyOf({ groups, leftOut }: Breakdown): Tally {
  const rows = groups.flatMap((group) => group.rows)
  const ofType = (type: RowType) => rows.filter((row) => row.type === type).length
  const foreignLines = leftOut.filter(({ reason }) => reason === 'noise').length
  return {
    rows: rows.length,
    byType: {
      indicator: ofType('indicator'),
      project: ofType('project'),
      livelihood: ofType('livelihood'),
      work: ofType('work'),
    },
    measured: rows.filter(({ measures }) => measures.length > 0).length,
    unled: rows.filter(({ orgUnits }) => orgUnits.lead === null).length,
    ledByHeading: rows.filter(({ orgUnits }) => orgUnits.from === 'headings').length,
    ledByBroadWords: rows.filter(({ orgUnits }) => orgUnits.from === 'broad').length,
    queried: rows.filter(({ findings }) => findings.length > 0).length,
    foreignLines,
    sentencesLeftOut: leftOut.length - foreignLines,
  }
}

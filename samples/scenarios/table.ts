/** A row of a table (分解条目) as it is drawn, that quotes a report made of its words. */
export interface RowWanted {
  readonly words: string
  readonly type: 'indicator' | 'project' | 'livelihood' | 'work'
  readonly lead: string
  readonly responsible?: readonly string[]
  readonly measures?: readonly { readonly words: string; readonly measure: object }[]
  readonly deadline?: string
}

export const cumulative = (target: string, unit: string, comparator = 'exactly') => ({
  ...{ kind: 'cumulative', target, comparator, unit },
})

/** The deed that draws a table of these rows from a report that is their words, one a line. */
export function drawn(rows: readonly RowWanted[]) {
  let start = 0
  const document = 'report-2026'
  return {
    ...{ kind: 'rowsDrawn', document, title: '2026年政府工作报告', list: 'workReport', planYear: 2026 },
    ...{ from: 'reading', sentences: [] },
    rows: rows.map(({ words, type, lead, responsible = [], measures = [], deadline }, i) => {
      const quote = { document, start, end: start + words.length, text: words }
      start += words.length + 1
      return {
        ...{ id: rowId(i + 1), group: ['重点工作'], heads: [], words, type, measures, parts: [] },
        duties: { lead, responsible, supporting: [] },
        deadline: { from: deadline ? 'text' : 'default', date: deadline ?? '2026-12-31' },
        quotes: [quote],
      }
    }),
  }
}

/** The id of the row that will have this serial. */
export function rowId(serial: number): string {
  return `r${serial}`
}

/** Rows of plain work (工作类), led by these bodies in turn. */
export function workRows(count: number, leads: readonly string[]): RowWanted[] {
  return Array.from({ length: count }, (_each, i) => ({
    ...{ words: `推进第${i + 1}项重点工作落地见效。`, type: 'work', lead: leads[i % leads.length]! },
  }))
}

/** A task led by the body `water`. */
export function added() {
  return {
    ...{ kind: 'added', itemKind: 'task', words: '新建改造管网86公里' },
    sources: [{ list: 'workReport', document: 'report-2026', quote: '新建改造管网86公里' }],
    duties: { lead: 'water', responsible: ['county-1'], supporting: [] },
    measure: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
    schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
  }
}

export function issued(serial: string) {
  return { kind: 'issued', document: 'table-2026', serial, documentNumber: '青政办发〔2026〕3号' }
}

export const signedPaper = { kind: 'signedPaper', scan: 'scan-1' }

/** A body of the government since the year began. */
export function orgUnitAdded(orgUnit: string) {
  return {
    ...{ kind: 'orgUnitAdded', orgUnit, name: `市${orgUnit}局`, aliases: [] },
    ...{ relation: 'directDepartment', from: '2026-01-01' },
  }
}

/** A row with ten characters of the report, led by this body. */
export function drawnRow(id: string, lead: string) {
  const words = `第${id}项`
  return {
    ...{ id, group: ['重点工作'], heads: [], words, type: 'work', measures: [] },
    deadline: { from: 'default', date: '2026-12-31' },
    duties: { lead, responsible: [], supporting: [] },
    ...{ parts: [], quotes: [{ document: 'report-2026', start: 0, end: words.length, text: words }] },
  }
}

/** A table drawn from the work report. */
export function rowsDrawn(rows: readonly object[]) {
  return {
    ...{ kind: 'rowsDrawn', document: 'report-2026', title: '2026年政府工作报告', list: 'workReport' },
    ...{ planYear: 2026, from: 'reading', rows, sentences: [] },
  }
}

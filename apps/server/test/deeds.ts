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

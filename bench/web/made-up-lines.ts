/** Lines of a ledger that is made up (虚构台账行), as GET /api/lines gives them. */
export function madeUpLines(count: number) {
  const bodies = Array.from({ length: 60 }, (_, i) => [`body-${i}`, `市第${i + 1}工作局`] as const)
  const entries = Array.from({ length: count }, (_, i) => ({
    ...{ id: `item-${i}`, version: 1, kind: 'task', serial: String(i + 1), formerWords: [] },
    words: `推进第${i + 1}项重点工作，完成年度投资${(i * 7) % 900}亿元，新建改造设施${(i * 13) % 400}处，确保年内见效`,
    ...{ target: `${(i * 7) % 900}亿元以上`, measure: 'cumulative', section: [`第${i % 9}部分`] },
    ...{ lifecycle: 'active', progress: i % 5 === 0 ? 'behind' : 'onSchedule', reporting: 'accepted' },
    light: {
      id: i % 5 === 0 ? 'yellow' : 'green',
      word: i % 5 === 0 ? '欠进度' : '达进度',
    },
    ...{ done: '61.3', lag: i % 5 === 0 ? '9.8' : '-2.0', deadline: '2025-12-31', lead: `body-${i % 60}` },
    latest: { value: `${(i * 5) % 700}亿元`, through: '2025-10-31', from: 'submission' },
    ...{ furtherLeads: [], responsible: [`body-${(i + 7) % 60}`], supporting: [], notices: 0 },
  }))
  return { day: '2025-11-06', entries, lights, names: Object.fromEntries(bodies) }
}

const lights = [
  { id: 'yellow', zh: '黄灯', en: 'yellow', colour: '#d99a00', shape: 'triangle', words: ['欠进度'] },
  { id: 'green', zh: '绿灯', en: 'green', colour: '#2e8b57', shape: 'circle', words: ['达进度'] },
]

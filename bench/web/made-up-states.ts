const lights = {
  behind: { id: 'yellow', zh: '黄灯', en: 'yellow', colour: '#d99a00', shape: 'triangle' },
  onSchedule: { id: 'green', zh: '绿灯', en: 'green', colour: '#2e8b57', shape: 'circle' },
} as const

/** States of a ledger that is made up (虚构当日状态), as GET /api/states gives them: every fifth behind, in nine sections, of sixty bodies. */
export function madeUpStates(count: number) {
  const items = Array.from({ length: count }, (_, i) => {
    const progress = i % 5 === 0 ? 'behind' : 'onSchedule'
    return {
      ...{
        item: `item-${i}`,
        serial: String(i + 1),
        kind: 'task',
        lifecycle: 'active',
        reporting: 'accepted',
      },
      words: `推进第${i + 1}项重点工作，完成年度投资${(i * 7) % 900}亿元，新建改造设施${(i * 13) % 400}处，确保年内见效`,
      ...{ lead: `body-${i % 60}`, leadName: `市第${(i % 60) + 1}工作局`, section: [`第${i % 9}部分`] },
      ...{ progress, light: lights[progress], word: i % 5 === 0 ? '欠进度' : '达进度' },
      ...{ done: '61.3', planned: '71.1', lag: i % 5 === 0 ? '9.8' : '-2.0', deadline: '2025-12-31' },
      ...{ target: `${(i * 7) % 900}亿元以上`, waiting: 0 },
      nodes: i % 3 === 0 ? [{ due: '2025-06-30', isMet: i % 2 === 0 }] : [],
    }
  })
  return { day: '2025-11-06', isWhole: true, items }
}

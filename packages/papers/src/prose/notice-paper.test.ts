import { dateOf, type Notice } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { linesOf } from '../../test/circular-lines.ts'
import { nameOf } from '../../test/sample-table.ts'
import { type NoticePaper, noticeProse, noticeTitle } from './notice-paper.ts'

const [line] = linesOf([['88', 'taxation', 'unknown', 'late']])
const notice: Notice = {
  ...{ number: 1, step: 'reminder', paper: 'letter', to: 'taxation' },
  words: '市税务局：贵单位牵头的第88项“第88件事”逾期未报。商请函告进展。',
  replyBy: dateOf('2026-11-05'),
  by: { actor: '张敏', basis: { kind: 'login' }, at: dateOf('2026-11-02') },
}
const paper = (given: Partial<Notice> = {}, item: object = {}): NoticePaper => ({
  item: { ...line!.item, ...item },
  ...{ state: line!.state, lightWord: '未报', office: '青澜市人民政府督查室', nameOf },
  notice: { ...notice, ...given },
})
const wordsOf = ({ blocks, after = [] }: ReturnType<typeof noticeProse>) =>
  [...blocks, ...after].flatMap((block) =>
    block.kind === 'form' ? block.rows.map(({ label, words }) => `${label}|${words}`) : [block.words],
  )

test.each([
  ['letter', 'reminder', '商请函'],
  ['letter', 'warning', '商请函'],
  ['notice', 'reminder', '提醒通知单'],
  ['notice', 'warning', '预警通知单'],
  ['notice', 'order', '督办单'],
  ['notice', 'talk', '约谈通知单'],
] as const)('%s, %s: %s', (kind, step, title) => expect(noticeTitle({ paper: kind, step })).toBe(title))

test('a letter asks: addressed, in its own words, no order and no form for an answer', () => {
  const prose = noticeProse(paper({ documentNumber: '青政督函〔2026〕4号' }))
  expect(prose).toMatchObject({
    ...{
      title: '关于商请函告第88项任务进展情况的函',
      documentNumber: '青政督函〔2026〕4号',
      addressee: '市税务局',
    },
    signature: { by: '青澜市人民政府督查室', on: '2026-11-02' },
  })
  const words = wordsOf(prose)
  expect(words.slice(0, 2)).toEqual(['贵单位牵头的第88项“第88件事”逾期未报。商请函告进展。', '特此函商。'])
  expect(words.join('\n')).not.toMatch(/督办|签字|承办单位/)
  expect(words).toContain('任务来源|政府工作报告，青政办发〔2026〕3号')
  expect(words).toContain('进展情况|逾期未报，没有数据。判断为“未报”')
})

test('an order is a form, with room for the answer', () => {
  const prose = noticeProse(paper({ paper: 'notice', step: 'order', to: 'housing', words: '请抓紧办理。' }))
  expect(prose.title).toBe('督办单')
  expect(wordsOf(prose)).toEqual([
    ...[
      '事　　项|第88项　第88件事',
      '任务来源|政府工作报告，青政办发〔2026〕3号',
      '目标和时限|2026年12月31日',
    ],
    ...['进展情况|逾期未报，没有数据。判断为“未报”', '承办单位|市住房城乡建设局', '督办要求|请抓紧办理。'],
    ...['回复时限|2026年11月5日前', '进展和原因|', '下一步举措和完成时限|', '主要负责人（签字、盖章）|'],
  ])
})

test('what went out before it, and what came of that, stands on it; an answer that came is printed', () => {
  const by = { ...notice.by, at: dateOf('2026-09-02') }
  const first = { ...notice, paper: 'notice', to: 'housing', by, replyBy: dateOf('2026-09-07') } as const
  const other = { ...first, number: 2, to: 'water' } as const
  const second = { ...first, number: 3, step: 'warning', reply: { words: '已补', by: notice.by } } as const
  const words = wordsOf(
    noticeProse(
      paper(
        { ...first, number: 4, step: 'order', reply: { words: '已完成', by: notice.by } },
        { notices: [{ ...first, documentNumber: '青政督提〔2026〕7号' }, other, second] },
      ),
    ),
  )
  expect(words).toContain(
    '此前督办|提醒通知单（青政督提〔2026〕7号，2026年9月2日）：2026年9月7日前未回复\n预警通知单（2026年9月2日）：2026年11月2日回复',
  )
  expect(words).toContain('回　　复|已完成\n（2026年11月2日）')
})

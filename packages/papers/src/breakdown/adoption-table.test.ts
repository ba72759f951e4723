import { type Act, type Adoption, type AdoptionRow, dateOf } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { nameOf, orgUnitIds } from '../../test/sample-table.ts'
import { adoptionTable } from './adoption-table.ts'

const act = (actor: string): Act => ({ actor, basis: { kind: 'login' }, at: dateOf('2026-01-28') })
const comment: AdoptionRow = {
  ...{ id: 'c1', consultation: 0, orgUnit: 'housing', row: 'r37', field: 'number', way: 'form' },
  ...{ words: '建议改为开工', serial: '37', rowWords: '完成城市更新项目', by: act('housing') },
  ruled: { ruling: 'notAdopted', reason: '报告原文为完成', by: act('张敏') },
}
const proposal: AdoptionRow = {
  ...{
    id: 'c2',
    consultation: 0,
    orgUnit: 'finance',
    field: 'lead',
    words: '',
    way: 'login',
    by: act('finance'),
  },
  proposal: {
    deadline: { from: 'person', date: dateOf('2026-09-30') },
    duties: { lead: 'water', responsible: ['housing'], supporting: [] },
  },
}
const consultation = {
  ...{ edition: 1, orgUnits: orgUnitIds, until: { day: dateOf('2026-01-27'), time: '17:00' } },
  ...{ silence: 'consent', opened: act('张敏'), noComments: [] },
} as const
const adoption: Adoption = {
  rows: [comment, proposal],
  counts: { adopted: 0, partly: 0, notAdopted: 1, open: 1 },
  commented: ['housing', 'finance'],
  noComment: ['water'],
  silent: ['education', 'science'],
}
const tableOf = (silence: 'consent' | 'owed', isClosed = true, rows = adoption.rows) =>
  adoptionTable({
    ...{ place: '青澜市', planYear: 2026, nameOf, adoption: { ...adoption, rows } },
    consultation: { ...consultation, silence, ...(isClosed && { closed: act('张敏') }) },
  })
const cellsOf = (line: number, rows = adoption.rows) => {
  const { columns, lines } = tableOf('consent', true, rows)
  const row = lines[line]!
  return row.kind === 'row' ? columns.map(({ heading }, i) => `${heading}：${row.cells[i] ?? ''}`) : []
}

test('a comment with its row, its ruling, the reason, and who ruled', () => {
  expect(cellsOf(0)).toEqual([
    ...['序号：1', '对应事项：第37项', '工作任务：完成城市更新项目', '反馈单位：市住房城乡建设局'],
    ...[
      '意见类别：数值',
      '意见内容：建议改为开工',
      '建议修改为：',
      '采纳情况：不采纳',
      '最终改为：',
      '理由：报告原文为完成',
    ],
    ...['裁定人：张敏', '裁定日期：2026-01-28'],
  ])
})

test('a word on the whole table, what it proposes, and that nobody has ruled on it', () => {
  expect(cellsOf(1)).toEqual(
    expect.arrayContaining([
      ...['对应事项：全表', '采纳情况：待裁定'],
      '建议修改为：2026年9月30日\n牵头：市水利局\n责任：市住房城乡建设局',
    ]),
  )
})

test('of the duties only what is proposed is printed, and what was ruled apart from it', () => {
  const before = { lead: 'housing', responsible: ['finance'], supporting: ['science'] }
  const ruled: AdoptionRow = {
    ...proposal,
    rowDuties: before,
    proposal: { duties: { ...before, lead: 'water' } },
    became: { duties: { ...before, lead: 'water', supporting: [] } },
    ruled: { ruling: 'adopted', reason: '属实', by: act('张敏') },
  }
  expect(cellsOf(0, [ruled])).toEqual(
    expect.arrayContaining(['建议修改为：牵头：市水利局', '最终改为：牵头：市水利局\n配合：无']),
  )
})

test.each([
  ['consent', '逾期未反馈2家，按无意见处理：市教育局、市科技局。'],
  ['owed', '逾期未反馈2家，继续催办：市教育局、市科技局。'],
] as const)('silence read as %s is said so, by name', (silence, words) => {
  expect(tableOf(silence).notes).toEqual([
    '共收到意见2条（2家单位）：采纳0条，部分采纳0条，不采纳1条，待裁定1条。',
    '反馈无意见1家：市水利局。',
    words,
  ])
  expect(tableOf(silence).headnote).toBe('征求意见单位62家，截止2026年1月27日17:00')
})

test('while the round is open nobody is late', () => {
  expect(tableOf('consent', false).notes?.at(-1)).toBe(
    '尚未反馈2家（截止2026年1月27日17:00）：市教育局、市科技局。',
  )
})

import { dateOf, fold } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { after, reportOf, tableOf } from '../../test/table-of.ts'
import { learnedFrom } from './learned.ts'
import { correctedRows, dispatchedRows } from './learned-rows.ts'
import { suggestDuties } from './suggest-duties.ts'

test('the duties of last year’s issued items are learned, by their serial', () => {
  const act = { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf('2025-02-01') } as const
  const { state } = fold([
    {
      ...{ item: 'a', act },
      deed: {
        ...{ kind: 'added', itemKind: 'task', words: '改造城镇老旧小区126个' },
        sources: [{ list: 'workReport', document: '报告', quote: '改造城镇老旧小区126个' }],
        duties: { lead: 'zhujian', responsible: ['caizheng'], supporting: [] },
        schedule: { kind: 'noNodes', start: dateOf('2025-01-01'), deadline: dateOf('2025-12-31') },
      },
    },
    {
      item: 'a',
      act,
      deed: { kind: 'issued', document: '表', serial: '12', documentNumber: '青政办发〔2025〕3号' },
    },
  ])
  expect(dispatchedRows(state)).toEqual([
    {
      words: '改造城镇老旧小区126个',
      duties: { lead: 'zhujian', responsible: ['caizheng'], supporting: [] },
      from: { kind: 'dispatch', document: '青政办发〔2025〕3号', serial: '12' },
    },
  ])
})

test('a lead that somebody changed is a correction, one that was taken is none', () => {
  const drawn = tableOf(reportOf('改造城镇老旧小区110个。', '筹集保障性租赁住房2600套。'))
  const rowOf = (words: string) => drawn.order.find((id) => drawn.rows[id]!.words.includes(words))!
  const [homes, rents] = [rowOf('老旧小区'), rowOf('租赁住房')]
  const state = [
    { row: homes, lead: 'chengguan' },
    { row: rents, lead: drawn.rows[rents]!.hint!.lead! },
  ].reduce(
    (table, { row, lead }) =>
      after(table, {
        ...{ kind: 'rowEdited', row },
        edit: { duties: { lead, responsible: [], supporting: [] } },
      }),
    drawn,
  )
  const reviewed = after(state, { kind: 'rowsReviewed', rows: [homes, rents] })
  const learned = correctedRows(reviewed)
  expect(learned.map(({ words, duties }) => [words, duties.lead])).toEqual([
    ['改造城镇老旧小区110个。', 'chengguan'],
  ])
  expect(correctedRows(reviewed, () => '张敏').map(({ from }) => from)).toMatchObject([{ by: '张敏' }])
  const options = { level: 'prefecture' as const, learned: learnedFrom(learned) }
  expect(suggestDuties('改造城镇老旧小区95个', [], options)?.lead).toBe('chengguan')
})

import { applyToBreakdown, dateOf } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { inCity } from '../../test/city.ts'
import { after, reportOf, tableOf } from '../../test/table-of.ts'
import type { MatchOrgUnit } from '../tables/org-units-written.ts'
import { readCommentForm } from './comment-form.ts'
import type { CommentFormRow } from './form.ts'
import { explainFormProblem } from './form-problem.ts'

const drawn = tableOf(reportOf('更新改造城市地下管网86公里。', '新建口袋公园18个。'))
const pipes = drawn.order.find((id) => drawn.rows[id]!.words.includes('管网'))!
const state = drawn

const line = (
  field: string,
  proposal: string,
  reason = '',
  more: Partial<CommentFormRow> = {},
): CommentFormRow => ({
  ...{
    where: { sheet: '征求意见表', row: 4 },
    row: pipes,
    serial: '2',
    words: '更新改造城市地下管网86公里。',
  },
  ...{ field, proposal, reason, ...more },
})

const read = (noComment: boolean, ...rows: readonly CommentFormRow[]) =>
  readCommentForm(
    { file: '市住建局.xlsx', orgUnit: 'zhujian', noComment, rows, changed: [] },
    { state, matchOrgUnit: inCity },
  )

test.each([
  [
    'words',
    line('文字表述', '开工改造城市地下管网86公里', '项目跨年'),
    { field: 'words', proposal: { words: '开工改造城市地下管网86公里' } },
  ],
  ['the lead', line('牵头单位', '市城管局'), { field: 'lead', proposal: { duties: { lead: 'chengguan' } } }],
  [
    'the deadline',
    line('完成时限', '12月20日前'),
    { field: 'deadline', proposal: { deadline: { from: 'person', date: '2026-12-20' } } },
  ],
  ['the number, in words only', line('目标数值', '80公里'), { field: 'number', words: '建议改为：80公里' }],
  [
    'a reason without a proposal',
    line('', '', '建议明确资金来源'),
    { field: 'other', words: '建议明确资金来源' },
  ],
  [
    'no id, found by serial and words',
    line('文字', '改造管网86公里', '', { row: null }),
    { row: pipes, field: 'words' },
  ],
])('a comment on %s', (_case, row, deed) => {
  expect(read(false, row)).toMatchObject({
    problems: [],
    deeds: [{ kind: 'commented', orgUnit: 'zhujian', way: 'form', ...deed }],
  })
})

test('a lead whose name is a guess is a comment in words, for a person to rule on', () => {
  const guessed: MatchOrgUnit = (written) => ({
    ...{ written, kind: 'guess', orgUnits: ['chengguan'], score: 70, reason: '名称相近' },
  })
  const form = {
    file: '市住建局.xlsx',
    orgUnit: 'zhujian',
    noComment: false,
    rows: [line('牵头单位', '城管支队')],
    changed: [],
  }
  const [deed] = readCommentForm(form, { state, matchOrgUnit: guessed }).deeds
  expect(deed).toMatchObject({ field: 'lead', words: '建议改为：城管支队' })
  expect(deed).not.toHaveProperty('proposal')
})

test('no comment is a deed of its own', () => {
  expect(read(true)).toMatchObject({
    problems: [],
    deeds: [{ kind: 'noComment', orgUnit: 'zhujian', way: 'form' }],
  })
})

test.each([
  ['ticked, and commented', () => read(true, line('文字', '改为开工')), 'noChangeContradicted'],
  ['nothing said', () => read(false, line('', '')), 'nothingSaid'],
  ['no such row', () => read(false, line('文字', '改为开工', '', { row: 'gone' })), 'rowUnknown'],
  ['no day', () => read(false, line('时限', '尽快')), 'proposalUnread'],
  ['several to lead', () => read(false, line('牵头单位', '各县（市、区）')), 'orgUnitsSeveral'],
  [
    'the hidden id of one row beside the words of another',
    () => read(false, line('文字', '改为开工', '', { words: '新建口袋公园18个。' })),
    'itemOther',
  ],
  ['nobody known', () => read(false, line('牵头单位', '市龙舟办')), 'orgUnitUnknown'],
])('nothing is taken: %s', (_case, outcome, code) => {
  expect(outcome()).toMatchObject({ deeds: [], problems: [{ code }] })
})

test('what was typed into a locked cell is told, and the form is not taken without it', () => {
  const where = { sheet: '征求意见表', row: 4 }
  const changed = [{ where, serial: '2', column: '工作任务', words: '开工改造管网86公里。' }]
  const form = { file: '市住建局.xlsx', orgUnit: 'zhujian', noComment: false, changed }
  const read = (rows: readonly CommentFormRow[]) =>
    readCommentForm({ ...form, rows }, { state, matchOrgUnit: inCity })
  for (const rows of [[], [line('时限', '12月20日前')]]) {
    const { deeds, problems } = read(rows)
    expect(deeds).toEqual([])
    expect(problems.map(explainFormProblem)).toMatchObject([
      {
        zh: expect.stringMatching(
          /^《征求意见表》第4行：第2项的“工作任务”改成了“开工改造管网86公里。”.*修改为/,
        ),
      },
    ])
  }
})

test('the ledger takes the comments of a form while the table goes round', () => {
  const reviewed = after(state, { kind: 'rowsReviewed', rows: state.order })
  const opened = after(after(reviewed, { kind: 'editionMade', stage: 'consultation' }), {
    ...{ kind: 'consultationOpened', orgUnits: ['zhujian'], silence: 'consent' },
    until: { day: dateOf('2026-01-27'), time: '17:00' },
  })
  const { deeds } = readCommentForm(
    {
      file: '市住建局.xlsx',
      orgUnit: 'zhujian',
      noComment: false,
      rows: [line('文字', '开工改造管网86公里')],
      changed: [],
    },
    { state: opened, matchOrgUnit: inCity },
  )
  const act = { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf('2026-01-26') } as const
  expect(applyToBreakdown(opened, { breakdown: '2026', act, deed: deeds[0]! })).toHaveProperty('state')
})

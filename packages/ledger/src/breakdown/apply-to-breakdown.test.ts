import { describe, expect, test } from 'vitest'
import { answerTo, content, did, drawn, drawnRow, quote, report, tableOf } from '../../test/table-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { applyToBreakdown, foldBreakdown } from './apply-to-breakdown.ts'
import type { BreakdownDeed, RebasedRow } from './breakdown-event.ts'
import type { BreakdownState } from './breakdown-state.ts'
import { currentRows, editionRows } from './outline.ts'
import { undoOf } from './rules/undoing.ts'

const pipes = drawnRow('r1', 0, '改造管网86公里。')
const schools = drawnRow('r2', 20, '新建学校18所。')
const soft = drawnRow('r3', 40, '持续优化营商环境。', {
  duties: { responsible: [], supporting: [] },
  hint: { lead: '市营商局', responsible: [], supporting: ['市司法局'], reason: '去年第12项' },
})
const call = { id: 's1', quote: quote(60, '让我们团结起来！'), reason: 'calls' } as const
const drawing = drawn([pipes, schools, soft], [call])
const table = tableOf([drawing])

/** Serials and ids, in the order of the table. */
const rows = (state: BreakdownState) => currentRows(state).map(({ row, serial }) => `${serial} ${row}`)
const leadFor = (row: string): BreakdownDeed => ({
  ...{ kind: 'rowEdited', row },
  edit: { duties: { lead: '市营商局', responsible: [], supporting: [] } },
})
const leaveOut: BreakdownDeed = {
  ...{ kind: 'sentencesLeftOut', sentences: ['s1'], reason: 'calls', words: '' },
}
const issue: BreakdownDeed = {
  ...{ kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: dateOf('2026-02-05') },
}
const ready = tableOf([leadFor('r3'), leaveOut], '2026-01-10', table)
const issued = tableOf([issue], '2026-02-05', ready)
const merged = tableOf([{ kind: 'rowsMerged', into: 'r1', rows: ['r2'], edit: {} }], '2026-01-10', table)
const edition: BreakdownDeed = { kind: 'editionMade', stage: 'consultation' }
const opened: BreakdownDeed = {
  ...{ kind: 'consultationOpened', orgUnits: ['市住建局', '市水利局'], silence: 'consent' },
  until: { day: dateOf('2026-01-27'), time: '17:00' },
}
const asked = tableOf([edition, opened], '2026-01-12', table)
const comment = (id: string, others: object = {}): BreakdownDeed => ({
  ...{ kind: 'commented', comment: id, orgUnit: '市住建局', row: 'r1', field: 'words', way: 'file' },
  ...{ words: '建议改为开工', proposal: { words: '开工改造管网86公里。' }, ...others },
})
const commented = tableOf([comment('c1')], '2026-01-20', asked)
const rule = (others: object = {}): BreakdownDeed => ({
  ...{ kind: 'commentRuled', comment: 'c1', ruling: 'adopted', reason: '前期手续未完成', ...others },
})
const later = '2026年政府工作报告'
const rebase = (others: object = {}): BreakdownDeed => ({
  ...{ kind: 'rebased', from: report, document: later, title: later, added: [] },
  rows: [
    {
      row: 'r1',
      as: 'changed',
      quotes: [quote(0, '改造管网90公里。', later)],
      edit: { words: '改造管网90公里。' },
    },
    { row: 'r2', as: 'moved', quotes: [quote(50, '新建学校18所。', later)] },
    { row: 'r3', as: 'vanished' },
  ],
  sentences: [{ sentence: 's1', as: 'carried', quote: quote(90, '让我们团结起来！', later) }],
  ...others,
})
const rebased = tableOf([rebase()], '2026-01-14', table)
const added = (others: object = {}): BreakdownDeed => ({
  ...{
    kind: 'rowAdded',
    row: 'r9',
    content: content('新增普惠性托位1500个。'),
    sentences: ['s1'],
    source: '',
  },
  ...others,
})
test.each<readonly [string, BreakdownState, BreakdownDeed, string]>([
  ['no row, no sentence', table, drawn([]), 'nothingNamed'],
  ['a row drawn twice', table, drawn([pipes]), 'rowExists r1'],
  ['a sentence drawn twice', table, drawn([], [call]), 'sentenceExists s1'],
  [
    'a quote that does not fit its place',
    table,
    drawn([drawnRow('r5', 0, '甲', { quotes: [{ ...quote(0, '甲'), end: 5 }] })]),
    'quoteUnsound 甲',
  ],
  [
    'a serial given twice',
    table,
    drawn([drawnRow('r5', 0, '甲', { serial: '37' }), drawnRow('r6', 0, '乙', { serial: '37' })]),
    'serialTaken 37',
  ],
  ['a row without words', table, drawn([drawnRow('r5', 0, '甲', { words: '' })]), 'wordsMissing'],
  [
    'a row that is not there',
    table,
    { kind: 'rowEdited', row: 'r7', edit: { words: '甲' } },
    'rowNotFound r7',
  ],
  [
    'a word of the language is no row',
    table,
    { kind: 'rowsReviewed', rows: ['constructor'] },
    'rowNotFound constructor',
  ],
  ['a row merged away', merged, { kind: 'rowEdited', row: 'r2', edit: { words: '甲' } }, 'rowGone r2'],
  ['an edit that says nothing', table, { kind: 'rowEdited', row: 'r1', edit: {} }, 'nothingEdited'],
  [
    'an edit that takes the words away',
    table,
    { kind: 'rowEdited', row: 'r1', edit: { words: '' } },
    'wordsMissing',
  ],
  [
    'a measure that cannot be',
    table,
    {
      kind: 'rowEdited',
      row: 'r1',
      edit: {
        measures: [
          {
            words: '0公里',
            measure: { kind: 'cumulative', target: '0', comparator: 'exactly', unit: '公里' },
          },
        ],
      },
    },
    'measureUnsound targetNotAboveZero',
  ],
  ['suggesting for nothing', table, { kind: 'hintsRenewed', hints: [] }, 'nothingNamed'],
  [
    'suggesting for what is not there',
    table,
    { kind: 'hintsRenewed', hints: [{ row: 'r99', hint: { responsible: [], supporting: [], reason: '' } }] },
    'rowNotFound r99',
  ],
  ['no suggestion to take', table, { kind: 'hintsTaken', rows: ['r3', 'r2'] }, 'hintMissing 2'],
  ['reviewing nothing', table, { kind: 'rowsReviewed', rows: [] }, 'nothingNamed'],
  [
    'merging into itself',
    table,
    { kind: 'rowsMerged', into: 'r1', rows: ['r1', 'r2'], edit: {} },
    'intoItself',
  ],
  [
    'merging one row twice',
    table,
    { kind: 'rowsMerged', into: 'r1', rows: ['r2', 'r2'], edit: {} },
    'namedTwice r2',
  ],
  [
    'a split into one',
    table,
    { kind: 'rowSplit', row: 'r1', parts: [{ id: 'a', edit: {} }] },
    'partsMissing',
  ],
  [
    'a split that loses a stretch',
    table,
    {
      kind: 'rowSplit',
      row: 'r1',
      parts: [
        { id: 'a', edit: {}, quotes: [quote(0, '改造')] },
        { id: 'b', edit: {}, quotes: [quote(3, '网86公里。')] },
      ],
    },
    'quotesLost 改造管网86公里。',
  ],
  [
    'a split with words of another row',
    table,
    {
      kind: 'rowSplit',
      row: 'r1',
      parts: [
        { id: 'a', edit: {} },
        { id: 'b', edit: {}, quotes: [quote(20, '新建')] },
      ],
    },
    'quotesForeign 新建',
  ],
  [
    'a split with words that are not there',
    table,
    {
      kind: 'rowSplit',
      row: 'r1',
      parts: [
        { id: 'a', edit: {} },
        { id: 'b', edit: {}, quotes: [quote(0, '新建')] },
      ],
    },
    'quotesForeign 新建',
  ],
  ['added without a source', table, added({ sentences: [] }), 'sourceMissing'],
  ['added from a sentence that has a row', table, added({ sentences: ['s7'] }), 'sentenceNotFound s7'],
  [
    'left out for another reason, unsaid',
    table,
    { kind: 'rowLeftOut', row: 'r1', reason: 'other', words: '' },
    'reasonMissing',
  ],
  ['restoring what is there', table, { kind: 'rowRestored', row: 'r1' }, 'notLeftOut r1'],
  ['moved before a row that is gone', merged, { kind: 'rowMoved', row: 'r1', before: 'r2' }, 'rowGone r2'],
  ['a step that was not the last', table, { kind: 'undone', step: 4 }, 'nothingToUndo'],
  ['a later text of another document', table, rebase({ from: '别的文件' }), 'documentNotFound 别的文件'],
  ['the same text again', table, rebase({ document: report }), `documentExists ${report}`],
  ['a row the later text forgets', table, rebase({ rows: [] }), 'rebaseIncomplete 1、2、3'],
  [
    'a sentence the later text forgets',
    table,
    rebase({ sentences: [] }),
    'rebaseIncomplete 让我们团结起来！',
  ],
  [
    'a carried row with no place',
    table,
    rebase({
      rows: [
        { row: 'r1', as: 'carried', quotes: [] },
        { row: 'r2', as: 'vanished' },
        { row: 'r3', as: 'vanished' },
      ],
    }),
    'quoteUnsound ',
  ],
  ['an order that drops a row', table, rebase({ order: ['r1', 'r2'] }), 'orderUnsound'],
  ['nothing to rule on', table, { kind: 'rebaseRuled', row: 'r1', ruling: 'new' }, 'nothingToRule 1'],
  ['gone without a reason', rebased, { kind: 'rebaseRuled', row: 'r3', ruling: 'new' }, 'reasonMissing'],
  [
    'merged before it is ruled on',
    rebased,
    { kind: 'rowsMerged', into: 'r2', rows: ['r1'], edit: {} },
    'amendmentOpen 1',
  ],
  ['sent round without an edition', table, opened, 'editionMissing'],
  [
    'sent round to nobody',
    tableOf([edition], '2026-01-12', table),
    { ...opened, orgUnits: [] },
    'orgUnitsMissing',
  ],
  [
    'a round that is over before it begins',
    tableOf([edition], '2026-01-28', table),
    opened,
    'untilPast 2026-01-27',
  ],
  ['a comment when nobody is asked', table, comment('c1'), 'notNow consulting'],
  [
    'a comment of a body not asked',
    asked,
    comment('c1', { orgUnit: '市教育局' }),
    'orgUnitNotAsked 市教育局',
  ],
  ['a comment that says nothing', asked, comment('c1', { words: '', proposal: undefined }), 'wordsMissing'],
  ['a comment entered twice', commented, comment('c1'), 'commentExists c1'],
  [
    'no comment, from a body that commented',
    commented,
    { kind: 'noComment', orgUnit: '市住建局', way: 'form' },
    'hasCommented 市住建局',
  ],
  ['a ruling without a reason', commented, rule({ reason: '' }), 'reasonMissing'],
  ['a ruling on no comment', commented, rule({ comment: 'c7' }), 'commentNotFound c7'],
  ['adopted in part, but which', commented, rule({ ruling: 'partly' }), 'editMissing'],
  [
    'not adopted, and yet a change',
    commented,
    rule({ ruling: 'notAdopted', edit: { words: '甲' } }),
    'editUnwanted',
  ],
  [
    'closed before its day',
    commented,
    { kind: 'consultationClosed' },
    'notYetDue 2026-01-27 17:00 2026-01-28 市水利局',
  ],
  ['issued without a number', ready, { ...issue, documentNumber: '' }, 'documentNumberMissing'],
  ['issued with a sentence unaccounted for', table, issue, 'sentencesOpen 1 “让我们团结起来！”'],
  ['issued with a row without a lead', tableOf([leaveOut], '2026-01-10', table), issue, 'leadsMissing 1 3'],
  [
    'issued with a change not ruled on',
    tableOf([leadFor('r3'), leaveOut], '2026-01-14', rebased),
    issue,
    'amendmentsOpen 2 1、3',
  ],
  [
    'an issued row is not edited',
    tableOf([{ kind: 'supplementOpened', reason: '全会新部署' }], '2026-03-01', issued),
    leadFor('r1'),
    'rowIssued 1',
  ],
  ['an issued table is not edited', issued, leadFor('r1'), 'notNow drafting consulting revising forDecision'],
  [
    'issued again with nothing new',
    tableOf([{ kind: 'supplementOpened', reason: '全会新部署' }], '2026-03-01', issued),
    issue,
    'nothingToIssue',
  ],
])('refused: %s', (_why, state, deed, expected) => {
  expect(answerTo(state, deed)).toBe(expected)
})

test('a table begins with the rows drawn; before that, and under another id, there is none', () => {
  expect(foldBreakdown([did('2026-01-10', leaveOut)]).refusals[0]?.code).toBe('breakdownNotFound')
  const other = { ...did('2026-01-10', leaveOut), breakdown: 'b27' }
  expect(applyToBreakdown(table, other)).toMatchObject({ refusal: { code: 'breakdownNotFound' } })
  expect(rows(table)).toEqual(['1 r1', '2 r2', '3 r3'])
})

test('an entry needs its basis, and no day before the last', () => {
  const act = { ...did('2026-01-10', leaveOut).act, basis: { kind: 'telephone', note: '' } } as const
  expect(applyToBreakdown(table, { ...did('2026-01-10', leaveOut), act })).toMatchObject({
    refusal: { code: 'basisIncomplete' },
  })
  expect(applyToBreakdown(table, did('2026-01-09', leaveOut))).toMatchObject({
    refusal: { code: 'outOfOrder', facts: { lastOn: '2026-01-10' } },
  })
})

describe('rows keep their quotes', () => {
  test('merged: both stretches, the numbers of both, the other lead as responsible', () => {
    const before = tableOf(
      [
        { kind: 'rowEdited', row: 'r2', edit: { measures: [{ words: '18所' }] } },
        {
          kind: 'rowEdited',
          row: 'r2',
          edit: { duties: { lead: '市教育局', responsible: [], supporting: ['市财政局'] } },
        },
        { kind: 'rowsMerged', into: 'r1', rows: ['r2'], edit: { words: '改造管网，新建学校。' } },
      ],
      '2026-01-10',
      table,
    )
    expect(before.rows.r1).toMatchObject({
      words: '改造管网，新建学校。',
      quotes: [pipes.quotes[0], schools.quotes[0]],
      measures: [{ words: '18所' }],
      duties: { lead: '市住建局', responsible: ['市教育局'], supporting: ['市财政局'] },
    })
    expect(before.rows.r2).toMatchObject({ standing: 'merged', into: ['r1'], words: '新建学校18所。' })
    expect(rows(before)).toEqual(['1 r1', '2 r3'])
  })

  test('split: the parts stand where the row stood, each with its stretch', () => {
    const parts = [
      { id: 'a', edit: { words: '改造管网' }, quotes: [quote(0, '改造管网')] },
      { id: 'b', edit: {}, quotes: [quote(4, '86公里。')] },
    ]
    const state = tableOf([{ kind: 'rowSplit', row: 'r1', parts }], '2026-01-10', table)
    expect(rows(state)).toEqual(['1 a', '2 b', '3 r2', '4 r3'])
    expect(state.rows.b).toMatchObject({ words: '改造管网86公里。', quotes: [quote(4, '86公里。')] })
    expect(state.rows.r1).toMatchObject({ standing: 'split', into: ['a', 'b'] })
  })

  test('left out and restored: the stretch waits as a sentence with the reason', () => {
    const out: BreakdownDeed = { kind: 'rowLeftOut', row: 'r1', reason: 'elsewhere', words: '已列入水利规划' }
    const state = tableOf([out], '2026-01-10', table)
    expect(state.sentences['r1/1']).toMatchObject({
      ...{ quote: pipes.quotes[0], reason: 'elsewhere', words: '已列入水利规划', row: 'r1' },
      by: { actor: '督查室张敏' },
    })
    const back = tableOf([{ kind: 'rowRestored', row: 'r1' }], '2026-01-10', state)
    expect(rows(back)).toEqual(['1 r2', '2 r3', '3 r1'])
    expect(back.rows.r1!.quotes).toEqual(pipes.quotes)
    expect(Object.keys(back.sentences)).toEqual(['s1'])
  })

  test('a sentence becomes a row, or joins one; a row may come from a meeting', () => {
    const state = tableOf(
      [
        added({ before: 'r2' }),
        added({ row: 'r10', sentences: [], source: '市政府第3次常务会议', content: content('清理欠薪。') }),
      ],
      '2026-01-10',
      table,
    )
    expect(rows(state)).toEqual(['1 r1', '2 r9', '3 r2', '4 r3', '5 r10'])
    expect(state.rows.r9).toMatchObject({ quotes: [call.quote], reviewed: { actor: '督查室张敏' } })
    expect(state.rows.r10!.origin).toMatchObject({ kind: 'person', source: '市政府第3次常务会议' })
    expect(state.sentences).toEqual({})
    const joined = tableOf([{ kind: 'sentencesJoined', row: 'r2', sentences: ['s1'] }], '2026-01-10', table)
    expect(joined.rows.r2!.quotes).toEqual([...schools.quotes, call.quote])
  })
})

test('a suggested body is a guess until it is taken', () => {
  expect(table.rows.r3!.duties.lead).toBeUndefined()
  const state = tableOf([{ kind: 'hintsTaken', rows: ['r3'] }], '2026-01-10', table)
  expect(state.rows.r3!.duties).toEqual({ lead: '市营商局', responsible: [], supporting: ['市司法局'] })
})

test('what is suggested anew stands in place of what was', () => {
  const hint = { lead: '市商务局', responsible: [], supporting: [], reason: '《去年》第3项的分工' }
  const state = tableOf([{ kind: 'hintsRenewed', hints: [{ row: 'r3', hint }] }], '2026-01-10', table)
  expect(state.rows.r3).toMatchObject({ hint, duties: table.rows.r3!.duties })
  const taken = tableOf([{ kind: 'hintsTaken', rows: ['r3'] }], '2026-01-11', state)
  expect(taken.rows.r3!.duties.lead).toBe('市商务局')
})

test('the reason that a reading suggests is none until a person says so', () => {
  expect(answerTo(tableOf([leadFor('r3')], '2026-01-10', table), issue)).toMatch(/^sentencesOpen/)
  expect(answerTo(ready, issue)).toBe('taken')
})

describe('taking back', () => {
  test.each<readonly [string, BreakdownDeed]>([
    ['an edit', leadFor('r1')],
    ['a review', { kind: 'rowsReviewed', rows: ['r1', 'r2'] }],
    ['a merger', { kind: 'rowsMerged', into: 'r1', rows: ['r2'], edit: {} }],
    [
      'a split',
      {
        kind: 'rowSplit',
        row: 'r1',
        parts: [
          { id: 'a', edit: {} },
          { id: 'b', edit: {} },
        ],
      },
    ],
    ['an added row', added()],
    ['a row left out', { kind: 'rowLeftOut', row: 'r1', reason: 'calls', words: '' }],
    ['a reason', leaveOut],
    ['a place', { kind: 'rowMoved', row: 'r3', before: 'r1' }],
  ])('%s: all is as it was', (_what, deed) => {
    const done = tableOf([deed], '2026-01-10', table)
    const { stepCount, ...back } = tableOf([undoOf(done)!], '2026-01-10', done)
    expect({ ...back, stepCount: 0 }).toEqual(table)
    expect(stepCount).toBe(1)
    expect(undoOf(tableOf([undoOf(done)!], '2026-01-10', done))).toBeUndefined()
  })

  test('two steps are taken back one after the other; an edition ends it', () => {
    const two = tableOf([leadFor('r1'), leadFor('r2')], '2026-01-10', table)
    const one = tableOf([undoOf(two)!], '2026-01-10', two)
    expect([one.rows.r1!.duties.lead, one.rows.r2!.duties.lead]).toEqual(['市营商局', '市住建局'])
    expect(tableOf([undoOf(one)!], '2026-01-10', one).rows).toEqual(table.rows)
    expect(answerTo(one, undoOf(two)!)).toBe('nothingToUndo')
    expect(undoOf(tableOf([edition], '2026-01-10', two))).toBeUndefined()
  })

  test('a ruling, with what it changed', () => {
    const ruled = tableOf([rule()], '2026-01-20', commented)
    const back = tableOf([undoOf(ruled)!], '2026-01-20', ruled)
    expect([back.rows.r1!.words, back.comments.c1!.ruled]).toEqual(['改造管网86公里。', undefined])
  })
})

describe('a later text', () => {
  test('changed words wait beside the old ones, with the quote of the later text', () => {
    expect(rebased.rows.r1).toMatchObject({
      words: '改造管网86公里。',
      quotes: [quote(0, '改造管网90公里。', later)],
      formerQuotes: pipes.quotes,
      amendment: { kind: 'changed', edit: { words: '改造管网90公里。' } },
    })
    expect(rebased.documents.map(({ id }) => id)).toEqual([report, later])
  })

  test.each([
    ['the new words are taken', 'r1', 'new', '改造管网90公里。', 'living'],
    ['the old words are kept', 'r1', 'keep', '改造管网86公里。', 'living'],
    ['what vanished goes', 'r3', 'new', '持续优化营商环境。', 'leftOut'],
    ['what vanished is kept', 'r3', 'keep', '持续优化营商环境。', 'living'],
  ] as const)('%s', (_why, row, ruling, words, standing) => {
    const state = tableOf([{ kind: 'rebaseRuled', row, ruling, reason: '市长批示' }], '2026-01-15', rebased)
    expect(state.rows[row]).toMatchObject({ words, standing })
    expect(state.rows[row]!.amendment).toBeUndefined()
    expect(state.rows[row]!.reviewed ?? state.rows[row]!.leftOut?.by).toMatchObject({ at: '2026-01-15' })
  })

  test('193 rows: 191 carried over, 2 show old and new, 1 sentence is pending', () => {
    const many = Array.from({ length: 193 }, (_, i) => drawnRow(`r${i + 1}`, i * 20, `第${i + 1}项任务。`))
    const reviewed = tableOf(
      [drawn(many), { kind: 'rowsReviewed', rows: many.map(({ id }) => id) }],
      '2026-01-08',
    )
    const state = tableOf(
      [
        {
          ...{ kind: 'rebased', from: report, document: later, title: later, sentences: [] },
          rows: many.map(({ id, words }, i): RebasedRow => {
            const quotes = [quote(i * 20 + (i < 40 ? 0 : 12), words, later)]
            if (i === 4 || i === 9) return { row: id, as: 'changed', quotes, edit: { words: `${words}改` } }
            return { row: id, as: i > 40 && i < 44 ? 'moved' : 'carried', quotes }
          }),
          added: [{ id: 'new', quote: quote(5000, '新增普惠性托位1500个。', later) }],
        },
      ],
      '2026-01-20',
      reviewed,
    )
    const all = Object.values(state.rows)
    expect(all.filter(({ reviewed }) => reviewed).length).toBe(191)
    expect(all.filter(({ amendment }) => amendment).map(({ id }) => id)).toEqual(['r5', 'r10'])
    expect(Object.keys(state.sentences)).toEqual(['new'])
  })
})

describe('editions', () => {
  test('say what the table said then', () => {
    const first = tableOf([edition], '2026-01-12', table)
    const second = tableOf(
      [
        { kind: 'rowEdited', row: 'r1', edit: { words: '开工改造管网。' } },
        { kind: 'editionMade', stage: 'revised' },
      ],
      '2026-01-13',
      first,
    )
    const third = tableOf([{ kind: 'rowEdited', row: 'r1', edit: { words: '完工。' } }], '2026-01-14', second)
    const words = (edition: number) => editionRows(third, edition)[0]!.words
    expect([words(1), words(2), currentRows(third)[0]!.words]).toEqual([
      ...['改造管网86公里。', '开工改造管网。', '完工。'],
    ])
    expect(() => editionRows(third, 3)).toThrow('numbered from 1 to 2')
  })
})

describe('serials', () => {
  test('are fixed at issue; a supplement counts on; none is used twice', () => {
    const supplement = tableOf(
      [
        { kind: 'supplementOpened', reason: '全会新部署' },
        added({ sentences: [], source: '市委全会', before: 'r1' }),
        issue,
      ],
      '2026-03-01',
      issued,
    )
    expect(rows(supplement)).toEqual(['4 r9', '1 r1', '2 r2', '3 r3'])
    expect(supplement.issues.map((each) => each.rows)).toEqual([['r1', 'r2', 'r3'], ['r9']])
  })

  test('of an imported table are kept, also where some are missing', () => {
    const imported = tableOf([
      drawn([drawnRow('a', 0, '甲', { serial: '1' }), drawnRow('b', 5, '乙', { serial: '187' })]),
      { kind: 'rowLeftOut', row: 'b', reason: 'calls', words: '' },
      added({ sentences: [], source: '市委全会' }),
    ])
    expect(rows(imported)).toEqual(['1 a', '188 r9'])
  })
})

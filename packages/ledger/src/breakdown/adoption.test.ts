import { describe, expect, test } from 'vitest'
import { answerTo, did, drawn, drawnRow, tableOf } from '../../test/table-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import { adoptionOf, silentOrgUnits } from './adoption.ts'
import { foldBreakdown } from './apply-to-breakdown.ts'
import type { BreakdownDeed } from './breakdown-event.ts'
import { compareEditions } from './compare-editions.ts'
import { currentRows, editionRows } from './outline.ts'

// 62 bodies are asked about 60 rows until 27 January, 17:00: 41 have no comment, 12 send 29 comments, 9 are silent.
const orgUnits = ['市住建局', ...Array.from({ length: 61 }, (_, i) => `单位${i + 2}`)]
const rows = Array.from({ length: 60 }, (_, i) =>
  drawnRow(`r${i + 1}`, i * 30, i === 36 ? '完成市儿童医院迁建。' : `完成第${i + 1}项任务。`),
)
const opened: BreakdownDeed = {
  ...{ kind: 'consultationOpened', orgUnits, silence: 'consent' },
  until: { day: dateOf('2026-01-27'), time: '17:00' },
}
const hospital: BreakdownDeed = {
  ...{ kind: 'commented', comment: 'c01', orgUnit: '市住建局', row: 'r37', field: 'words', way: 'file' },
  ...{ words: '前期手续未完成，建议改为开工', proposal: { words: '开工市儿童医院迁建。' } },
}
const comments = Array.from(
  { length: 28 },
  (_, i): BreakdownDeed => ({
    ...{ kind: 'commented', comment: `c${String(i + 2).padStart(2, '0')}`, row: `r${i + 1}`, way: 'form' },
    ...{ orgUnit: orgUnits[i % 12]!, field: 'other', words: '建议完善表述' },
  }),
)
const silences = orgUnits
  .slice(12, 53)
  .map((orgUnit): BreakdownDeed => ({ kind: 'noComment', orgUnit, way: 'login' }))
const asked = tableOf([drawn(rows), { kind: 'editionMade', stage: 'consultation' }, opened], '2026-01-20')
const answered = tableOf([hospital, ...comments, ...silences], '2026-01-26', asked)
const closed = tableOf([{ kind: 'consultationClosed' }], '2026-01-28', answered)

describe('a round of comments', () => {
  test('62 asked: 41 have none, 12 send 29 comments, 9 are silent and named', () => {
    const { rows, commented, noComment, silent, counts } = adoptionOf(closed)
    expect([rows.length, commented.length, noComment.length, silent.length]).toEqual([29, 12, 41, 9])
    expect(silent).toEqual(orgUnits.slice(53))
    expect(counts).toEqual({ adopted: 0, partly: 0, notAdopted: 0, open: 29 })
  })

  test('a comment alone changes nothing; a named ruling does, and the quote stays', () => {
    expect(closed.rows.r37!.words).toBe('完成市儿童医院迁建。')
    const ruling: BreakdownDeed = { kind: 'commentRuled', comment: 'c01', ruling: 'adopted', reason: '属实' }
    const { r37 } = tableOf([ruling], '2026-01-28', closed).rows
    expect([r37!.words, r37!.quotes[0]!.text]).toEqual(['开工市儿童医院迁建。', '完成市儿童医院迁建。'])
  })

  test('the table is not issued while one of the 29 has no ruling; then 29 rows, each with its reason', () => {
    const ruled = (count: number) =>
      tableOf(
        ['c01', ...comments.map((_, i) => `c${String(i + 2).padStart(2, '0')}`)].slice(0, count).map(
          (comment, i): BreakdownDeed => ({
            ...{ kind: 'commentRuled', comment, reason: '已核' },
            ruling: i % 2 === 0 ? 'adopted' : 'notAdopted',
          }),
        ),
        '2026-01-28',
        closed,
      )
    const issue: BreakdownDeed = {
      kind: 'issued',
      documentNumber: '青政办发〔2026〕3号',
      on: dateOf('2026-02-05'),
    }
    expect(answerTo(ruled(28), issue)).toBe('commentsOpen 1 c29')
    expect(answerTo(ruled(29), issue)).toBe('taken')
    expect(adoptionOf(ruled(29)).counts).toEqual({ adopted: 15, partly: 0, notAdopted: 14, open: 0 })
    const line = adoptionOf(ruled(29)).rows.find(({ id }) => id === 'c01')
    expect(line).toMatchObject({
      ...{ serial: '37', rowWords: '完成市儿童医院迁建。', orgUnit: '市住建局' },
      ruled: { ruling: 'adopted', reason: '已核', by: { actor: '督查室张敏' } },
      became: { words: '开工市儿童医院迁建。' },
    })
    expect(line!.became).not.toHaveProperty('duties')
    // Those that were turned down changed nothing.
    expect(adoptionOf(ruled(29)).rows.filter(({ became }) => became)).toHaveLength(1)
  })

  test('a body that had none may still comment while the round is open', () => {
    const late: BreakdownDeed = { ...hospital, comment: 'c99', orgUnit: orgUnits[12]! }
    const { commented, noComment } = adoptionOf(tableOf([late], '2026-01-27', answered))
    expect([commented.length, noComment.length]).toEqual([13, 40])
  })

  test('where silence is no consent, the table waits for an answer', () => {
    const owed = tableOf(
      [drawn(rows), { kind: 'editionMade', stage: 'consultation' }, { ...opened, silence: 'owed' }],
      '2026-01-20',
    )
    const due = tableOf([{ kind: 'consultationClosed' }], '2026-01-28', owed)
    const issue: BreakdownDeed = { kind: 'issued', documentNumber: '3号', on: dateOf('2026-02-05') }
    expect(answerTo(due, issue)).toMatch(/^answersOwed 62 市住建局、单位2/)
    expect(silentOrgUnits(due)).toHaveLength(62)
  })
})

describe('a ruling', () => {
  test.each([
    ['in part, with what is taken', 'partly', { words: '开工建设市儿童医院。' }, '开工建设市儿童医院。'],
    ['adopted in other words', 'adopted', { words: '推进市儿童医院迁建。' }, '推进市儿童医院迁建。'],
    ['not adopted', 'notAdopted', undefined, '完成市儿童医院迁建。'],
  ] as const)('%s', (_why, ruling, edit, words) => {
    const deed: BreakdownDeed = {
      ...{ kind: 'commentRuled', comment: 'c01', ruling, reason: '会商' },
      ...(edit && { edit }),
    }
    expect(tableOf([deed], '2026-01-28', closed).rows.r37!.words).toBe(words)
  })

  test('takes the place of an earlier one, and may put the row back', () => {
    const [first, second]: BreakdownDeed[] = [
      { kind: 'commentRuled', comment: 'c01', ruling: 'adopted', reason: '属实' },
      {
        ...{ kind: 'commentRuled', comment: 'c01', ruling: 'notAdopted', reason: '市长不同意' },
        edit: { words: '完成市儿童医院迁建。' },
      },
    ]
    const state = tableOf([first!, second!], '2026-01-28', closed)
    expect([state.rows.r37!.words, state.comments.c01!.ruled?.ruling]).toEqual([
      ...['完成市儿童医院迁建。', 'notAdopted'],
    ])
  })

  test('follows its row into the one it was merged with', () => {
    const state = tableOf(
      [
        { kind: 'rowsMerged', into: 'r36', rows: ['r37'], edit: {} },
        {
          ...{ kind: 'commentRuled', comment: 'c01', ruling: 'adopted', reason: '属实' },
          edit: { words: '开工市儿童医院迁建。' },
        },
      ],
      '2026-01-28',
      closed,
    )
    expect([state.rows.r36!.words, state.rows.r37!.words]).toEqual([
      '开工市儿童医院迁建。',
      '完成市儿童医院迁建。',
    ])
  })
})

test('two editions side by side: what was ruled, edited, merged and added', () => {
  const after = tableOf(
    [
      { kind: 'commentRuled', comment: 'c01', ruling: 'adopted', reason: '属实' },
      {
        ...{ kind: 'rowEdited', row: 'r1' },
        edit: { duties: { lead: '市水利局', responsible: ['市财政局'], supporting: [] } },
      },
      { kind: 'rowsMerged', into: 'r3', rows: ['r2'], edit: {} },
      {
        ...{ kind: 'rowAdded', row: 'n1', sentences: [], source: '市政府第3次常务会议', before: 'r1' },
        content: { ...currentRows(closed)[0]!, words: '清理欠薪。' },
      },
      { kind: 'editionMade', stage: 'revised' },
    ],
    '2026-01-28',
    closed,
  )
  const lines = compareEditions(editionRows(after, 1), editionRows(after, 2), (id) => `【${id}】`)
  const said = lines
    .filter(({ kind }) => kind !== 'same')
    .map(({ row, kind, before, after, cells }) => [
      ...[row, kind, `${before ?? ''}→${after ?? ''}`],
      ...cells.map((cell) => `${cell.field} ${cell.before}→${cell.after}`),
    ])
  expect(said).toEqual([
    ['n1', 'added', '→1'],
    ['r1', 'edited', '1→2', 'lead 【市住建局】→【市水利局】', 'responsible →【市财政局】'],
    ['r2', 'removed', '2→'],
    ['r37', 'edited', '37→37', 'words 完成市儿童医院迁建。→开工市儿童医院迁建。'],
  ])
  expect(lines.find(({ row }) => row === 'r37')!.cells[0]!.spans.slice(0, 2)).toEqual([
    { kind: 'removed', text: '完成' },
    { kind: 'added', text: '开工' },
  ])
  expect(
    compareEditions(editionRows(after, 1), editionRows(after, 1)).every(({ kind }) => kind === 'same'),
  ).toBe(true)
})

test.each([
  ['2026-01-26', 'notYetDue'],
  ['2026-01-27', 'notYetDue'], // 当天17:00以前还可以反馈
  ['2026-01-28', undefined],
])('while bodies are silent a round is closed on %s: %s', (at, code) => {
  const { refusals } = foldBreakdown([did(at, { kind: 'consultationClosed' })], answered)
  expect(refusals[0]?.code).toBe(code)
})

test.each(['2026-01-26', '2026-01-27'])('it closes on %s, when all have answered', (at) => {
  const rest = orgUnits
    .slice(53)
    .map((orgUnit): BreakdownDeed => ({ kind: 'noComment', orgUnit, way: 'login' }))
  const { refusals } = foldBreakdown(
    [...rest, { kind: 'consultationClosed' } as const].map((deed) => did(at, deed)),
    answered,
  )
  expect(refusals).toEqual([])
})

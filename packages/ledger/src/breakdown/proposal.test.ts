import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerTo, drawn, drawnRow, tableOf } from '../../test/table-story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import type { Duties } from '../item/item.ts'
import type { BreakdownDeed } from './breakdown-event.ts'
import { lostNumbers } from './hindrances.ts'
import { ifAdopted } from './proposal.ts'
import type { RowEdit } from './row.ts'

const duties = (lead: string, responsible = '', supporting = ''): Duties => ({
  lead,
  responsible: responsible === '' ? [] : responsible.split('、'),
  supporting: supporting === '' ? [] : supporting.split('、'),
})
const shown = ({ lead, responsible, supporting }: Duties) =>
  `${lead}；${responsible.join('、')}；${supporting.join('、')}`

const pipes = drawnRow('r1', 0, '改造管网86公里。', { duties: duties('市住建局', '市财政局', '市水利局') })
const schools = drawnRow('r2', 20, '新建学校18所。')
const opened: BreakdownDeed[] = [
  { kind: 'editionMade', stage: 'consultation' },
  {
    ...{ kind: 'consultationOpened', orgUnits: ['市住建局'], silence: 'consent' },
    until: { day: dateOf('2026-01-27'), time: '17:00' },
  },
]
const asked = tableOf([drawn([pipes, schools]), ...opened], '2026-01-12')
const ruling: BreakdownDeed = { kind: 'commentRuled', comment: 'c1', ruling: 'adopted', reason: '属实' }

/** The table with a comment that proposes this, and edits made since it went round. */
function commented(proposal: RowEdit, ...edits: readonly RowEdit[]) {
  const said = { kind: 'commented', comment: 'c1', orgUnit: '市住建局', row: 'r1', field: 'words' } as const
  const since = edits.map((edit): BreakdownDeed => ({ kind: 'rowEdited', row: 'r1', edit }))
  return tableOf([{ ...said, words: '', way: 'file', proposal }, ...since], '2026-01-20', asked)
}
const adopted = (proposal: RowEdit, ...edits: readonly RowEdit[]) =>
  tableOf([ruling], '2026-01-21', commented(proposal, ...edits)).rows.r1!

test.each<[string, Duties, Duties | undefined, string]>([
  [
    'nothing was edited since',
    duties('市住建局', '市财政局、市城管局', '市水利局'),
    undefined,
    '市住建局；市财政局、市城管局；市水利局',
  ],
  [
    'a body is asked for, another came since',
    duties('市住建局', '市财政局、市城管局', '市水利局'),
    duties('市住建局', '市财政局、市发改委', '市水利局'),
    '市住建局；市财政局、市发改委、市城管局；市水利局',
  ],
  [
    'a body is to go, another came since',
    duties('市住建局', '市财政局'),
    duties('市住建局', '市财政局', '市水利局、市司法局'),
    '市住建局；市财政局；市司法局',
  ],
  [
    'a body is to go that went already',
    duties('市住建局', '市财政局'),
    duties('市住建局', '市财政局、市发改委'),
    '市住建局；市财政局、市发改委；',
  ],
  [
    'another is to lead, a supporting one came since',
    duties('市水利局', '市财政局', '市住建局'),
    duties('市住建局', '市财政局', '市水利局、市司法局'),
    '市水利局；市财政局；市司法局、市住建局',
  ],
  [
    'the lead was changed since, a body is asked for',
    duties('市住建局', '市财政局、市城管局', '市水利局'),
    duties('市城管局', '市财政局、市住建局', '市水利局'),
    '市城管局；市财政局、市住建局；市水利局',
  ],
  [
    'both want the same lead',
    duties('市水利局', '市财政局'),
    duties('市水利局', '市财政局、市住建局'),
    '市水利局；市财政局、市住建局；',
  ],
])('of duties only what was proposed to change is changed: %s', (_case, proposed, since, after) => {
  expect(shown(adopted({ duties: proposed }, ...(since ? [{ duties: since }] : [])).duties)).toBe(after)
})

const words = (text: string): RowEdit => ({ words: text })

test.each<[string, RowEdit, readonly RowEdit[], string]>([
  ['untouched', words('开工改造管网86公里。'), [], '开工改造管网86公里。'],
  ['another field was edited', words('开工改造管网86公里。'), [{ type: 'project' }], '开工改造管网86公里。'],
  [
    'edited to what was proposed',
    words('开工改造管网86公里。'),
    [words('开工改造管网86公里。')],
    '开工改造管网86公里。',
  ],
  [
    'edited, and back again',
    words('开工改造管网86公里。'),
    [words('甲'), words('改造管网86公里。')],
    '开工改造管网86公里。',
  ],
])('words: %s', (_case, proposal, edits, text) => {
  expect(adopted(proposal, ...edits)).toMatchObject({ words: text, ...edits.find(({ type }) => type) })
})

test.each([
  ['把“改造”改为“开工改造”', '开工改造管网86公里。'],
  ['建议将“86公里”改为“80公里”，与省下达任务一致', '改造管网80公里。'],
])('an instruction is done to the words that went round: %s', (said, text) => {
  expect(adopted(words(said)).words).toBe(text)
})

test.each(['建议有序推进', '把“学校”改为“管网”', '开工'])('never words of the row unseen: %s', (said) => {
  const table = commented(words(said))
  expect(ifAdopted(table, table.comments.c1!)).toEqual({ needsWords: true })
  expect(answerTo(table, ruling)).toBe('editMissing')
  expect(adopted({ deadline: { from: 'open' } }).words).toBe('改造管网86公里。')
})

test('two instructions on the same words are not both done unseen', () => {
  const second = {
    ...{ kind: 'commented', comment: 'c2', orgUnit: '市住建局', row: 'r1', field: 'words', words: '' },
    ...{ way: 'file', proposal: words('把“改造”改为“新建”') },
  } as BreakdownDeed
  const table = tableOf([second], '2026-01-20', commented(words('把“改造”改为“开工改造”')))
  const ruled = tableOf([ruling], '2026-01-21', table)
  expect(answerTo(ruled, { ...ruling, comment: 'c2' } as BreakdownDeed)).toBe('editedSince r1 words')
})

test.each<[string, RowEdit, readonly string[]]>([
  ['the number is gone', words('有序推进管网改造。'), ['86']],
  ['another number stands there', words('改造管网80公里。'), ['86']],
  ['a longer number is another one', words('改造管网860公里。'), ['86']],
  ['the number stayed', words('开工改造管网86公里。'), []],
  [
    'the measure was changed with it',
    { ...words('改造管网80公里。'), measures: [{ words: '改造管网80公里' }] },
    [],
  ],
  ['a measure of its own column, never in the words', { measures: [{ words: '完成投资3亿元' }] }, []],
])('numbers to look at: %s', (_case, edit, numbers) => {
  const counted = drawnRow('r1', 0, '改造管网86公里。', { measures: [{ words: '改造管网86公里' }] })
  const table = tableOf([drawn([counted, schools]), { kind: 'rowEdited', row: 'r1', edit }])
  expect(lostNumbers(table)).toEqual(numbers.length > 0 ? [{ row: 'r1', numbers }] : [])
})

test.each<[string, RowEdit, RowEdit, string]>([
  ['words', words('开工改造管网86公里。'), words('改造管网90公里。'), 'editedSince r1 words'],
  ['two leads', { duties: duties('市水利局') }, { duties: duties('市城管局') }, 'editedSince r1 duties'],
  [
    'words and lead',
    { words: '开工改造管网86公里。', duties: duties('市水利局') },
    { words: '改造管网90公里。', duties: duties('市城管局') },
    'editedSince r1 words duties',
  ],
])('what was edited since is not overwritten unseen: %s', (_case, proposal, since, answer) => {
  const table = commented(proposal, since)
  expect(answerTo(table, ruling)).toBe(answer)
  const inWords = tableOf([{ ...ruling, edit: proposal } as BreakdownDeed], '2026-01-21', table)
  expect(inWords.rows.r1).toMatchObject(proposal)
  expect(answerTo(table, { ...ruling, ruling: 'notAdopted' } as BreakdownDeed)).toBe('taken')
})

test('a row that went into another since asks for words', () => {
  const merged = tableOf(
    [{ kind: 'rowsMerged', into: 'r2', rows: ['r1'], edit: {} }],
    '2026-01-20',
    commented(words('开工改造管网86公里。')),
  )
  expect(answerTo(merged, ruling)).toBe('editedSince r2 words')
})

test('law: a body that came since and that nobody spoke of stays; one that was asked for is there', () => {
  const bodies = fc.uniqueArray(fc.constantFrom('市发改委', '市财政局', '市司法局', '市水利局', '市城管局'))
  fc.assert(
    fc.property(bodies, bodies, (proposed, since) => {
      const { duties: after } = adopted(
        { duties: { lead: '市住建局', responsible: proposed, supporting: [] } },
        { duties: { lead: '市住建局', responsible: since, supporting: [] } },
      )
      const was = ['市财政局', '市水利局']
      for (const each of since) if (!was.includes(each)) expect(after.responsible).toContain(each)
      for (const each of proposed) if (!was.includes(each)) expect(after.responsible).toContain(each)
      const all = [after.lead, ...after.responsible, ...after.supporting]
      expect(new Set(all).size).toBe(all.length)
    }),
    { numRuns: 60 },
  )
})

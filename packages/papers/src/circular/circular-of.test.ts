import type { OrgUnitRelation } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, light, linesOf, powers, type Said } from '../../test/circular-lines.ts'
import { nameOf } from '../../test/sample-table.ts'
import { circularOf } from './circular-of.ts'
import { circularTables } from './circular-tables.ts'
import { circularProse } from './circular-words.ts'
import { sharesNote } from './shares-note.ts'

const place = { place: '青澜市', planYear: 2026, office: '青澜市人民政府督查室', day, light, nameOf }
const circular = (said: readonly Said[], relations: Readonly<Record<string, OrgUnitRelation>> = {}) =>
  circularOf({ ...place, lines: linesOf(said), powers, relations })
const many = (count: number, from: number, progress: Said[2], reporting?: Said[3]): Said[] =>
  Array.from({ length: count }, (_each, i) => [String(from + i), 'housing', progress, reporting])
const wordsOf = (said: Parameters<typeof circular>[0]) =>
  circularProse(circular(said))
    .blocks.map((block) => ('words' in block ? block.words : ''))
    .join('\n')

test('192项 as a circular prints them: 30.2、52.6、14.1、3.1', () => {
  const { classes, adjusted, total } = circular([
    ...many(58, 1, 'completed'),
    ...many(101, 59, 'onSchedule'),
    ...many(27, 160, 'behind'),
    ...many(6, 187, 'unknown', 'late'),
  ])
  expect(classes.map(({ word, count, percent }) => [word, count, percent])).toEqual([
    ['已完成', 58, '30.2'],
    ['达进度', 101, '52.6'],
    ['欠进度', 27, '14.1'],
    ['未报', 6, '3.1'],
  ])
  expect(total).toEqual({ count: 192, words: '192项' })
  expect(adjusted).toBeUndefined()
})

test('17、10、24、9、162 of 222: the largest takes the difference, and the paper says so', () => {
  const told = circular([
    ...many(17, 1, 'completed'),
    ...many(10, 18, 'behind'),
    ...many(24, 28, 'ahead'),
    ...many(9, 52, 'noNodes'),
    ...many(162, 61, 'onSchedule'),
  ])
  expect(told.adjusted).toEqual({ word: '达进度', rounded: '73.0', printed: '72.9' })
  expect(sharesNote(told)).toBe(
    '占比四舍五入，保留一位小数；为使合计等于100%，项数最多的“达进度”由73.0%列为72.9%。',
  )
  expect(circularTables(told)[0]!.notes).toEqual([sharesNote(told)])
  expect(sharesNote({})).toBe('占比四舍五入，保留一位小数。')
})

test('what somebody set to green by hand is counted behind as it is computed, and both are told', () => {
  const told = circular([
    ['1', 'water', 'behind', 'accepted', '正常推进'],
    ['2', 'water', 'behind'],
    ['3', 'housing', 'onSchedule'],
  ])
  expect(told.classes.map(({ word, count, isTrouble }) => [word, count, isTrouble])).toEqual([
    ['达进度', 1, false],
    ['欠进度', 2, true],
  ])
  const set = told.classes.flatMap(({ items }) => items).filter(({ override }) => override)
  expect(set).toMatchObject([{ serial: '1', word: '欠进度', override: { word: '正常推进' } }])
  const note = '（人工调整为“正常推进”，至2026年12月31日）'
  expect(JSON.stringify(circularTables(told)[1])).toContain(`第1件事${note}`)
  expect(circularProse(told).blocks).toContainEqual({
    kind: 'text',
    words: `第1项第1件事：尚无数据，欠进度${note}。`,
  })
})

const bodiesOf = (said: readonly Said[], relations?: Parameters<typeof circular>[1]) => {
  const { commended, criticised, late, unnamed } = circular(said, relations).bodies
  const ids = (bodies: typeof late) => bodies.map(({ orgUnit, items }) => `${orgUnit}:${items.join(',')}`)
  return { commended: ids(commended), criticised: ids(criticised), late: ids(late), unnamed }
}
const nobody = { commended: [], criticised: [], late: [], unnamed: 0 }

test.each<[why: string, said: readonly Said[], named: object]>([
  [
    'one is ahead, the other on plan',
    [
      ['1', 'water', 'ahead'],
      ['2', 'water', 'onSchedule'],
    ],
    { commended: ['water:1'] },
  ],
  ['on plan alone is what is expected', [['1', 'water', 'onSchedule']], {}],
  [
    'ahead, and late with another',
    [
      ['1', 'water', 'ahead'],
      ['2', 'water', 'unknown', 'late'],
    ],
    { late: ['water:2'] },
  ],
  [
    'ahead, and behind with another',
    [
      ['1', 'water', 'ahead'],
      ['2', 'water', 'behind'],
    ],
    { criticised: ['water:2'] },
  ],
  [
    'overdue and not reported',
    [['1', 'water', 'overdue', 'late']],
    { criticised: ['water:1'], late: ['water:1'] },
  ],
  [
    'done, though the last month was not reported',
    [['1', 'water', 'completed', 'late']],
    { commended: ['water:1'] },
  ],
])('named: %s', (_why, said, named) => {
  expect(bodiesOf(said)).toEqual({ ...nobody, ...named })
})

test('a body that may only be asked is counted and not named, nor is its item given a lead', () => {
  const said: readonly Said[] = [
    ['88', 'taxation', 'unknown', 'late'],
    ['89', 'taxation', 'ahead'],
  ]
  const relations = { taxation: 'verticallyManaged' } as const
  expect(bodiesOf(said, relations)).toEqual({ ...nobody, unnamed: 1 })
  const told = circular(said, relations)
  const prose = circularProse(told).blocks.map((block) => ('words' in block ? block.words : ''))
  expect(prose.join('\n')).not.toContain('市税务局')
  expect(prose).toContain('不点名单位（第88项）。')
  expect(prose).toContain('另有1家单位按督查权限不点名，由督查单位函商。')
  const late = told.classes.find(({ word }) => word === '未报')!
  expect(late.items.map(({ serial, lead }) => [serial, lead])).toEqual([['88', undefined]])
})

test('the words of the paper: time gone, shares, lists by body', () => {
  const words = wordsOf([
    ...many(2, 1, 'behind'),
    ...many(1, 3, 'completed'),
    ['4', 'water', 'ahead'],
    ['5', 'education', 'unknown', 'late'],
  ])
  expect(words).toContain('重点任务共5项。1—10月时间进度83.3%。')
  expect(words).toContain('欠进度2项，占40.0%')
  expect(words).toContain('市住房城乡建设局（第1、2项）。')
  expect(words).toContain('五、未按时报送的单位\n市教育局（第5项）。')
  expect(words).toContain('市水利局（第4项）')
  expect(words).toContain('尚无数据的4项：第1、2、4、5项。')
})

test.each([
  [[], ['一、总体情况']],
  [[['3', 'water', 'onSchedule']], ['一、总体情况']],
  [[['3', 'water', 'behind']], ['一、总体情况', '二、需要加快推进的事项']],
] as const)('a part of which there is nothing to say is left out: %j', (said, headings) => {
  const { blocks } = circularProse(circular(said))
  expect(blocks.flatMap((each) => (each.kind === 'heading' && each.level === 1 ? [each.words] : []))).toEqual(
    headings,
  )
})

const anySaid = fc
  .array(
    fc.tuple(
      fc.constantFrom('housing', 'water', 'taxation'),
      fc.constantFrom<Said[2]>('completed', 'ahead', 'onSchedule', 'behind', 'overdue', 'noNodes', 'unknown'),
      fc.constantFrom<'accepted' | 'late'>('accepted', 'late'),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) => all.map(([lead, progress, reporting], i): Said => [String(i + 1), lead, progress, reporting]))

test('law: every item stands in one class, the shares add up to 100, nobody is both commended and criticised', () => {
  fc.assert(
    fc.property(anySaid, (said) => {
      const { classes, total, bodies } = circular(said, { taxation: 'verticallyManaged' })
      expect(classes.flatMap(({ items }) => items.map(({ serial }) => serial)).toSorted()).toEqual(
        said.map(([serial]) => serial).toSorted(),
      )
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(total.count)
      expect(classes.reduce((sum, { percent }) => sum + Number(percent.replace('.', '')), 0)).toBe(1000)
      const commended = new Set(bodies.commended.map(({ orgUnit }) => orgUnit))
      for (const { orgUnit } of [...bodies.criticised, ...bodies.late]) {
        expect(commended.has(orgUnit)).toBe(false)
        expect(orgUnit).not.toBe('taxation')
      }
    }),
    { numRuns: 60 },
  )
})

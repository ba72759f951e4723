import { readFileSync } from 'node:fs'
import { applyToBreakdown, type BreakdownState, dateOf } from '@taizhang/ledger'
import { type Reading, read } from '@taizhang/reader'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { after, reportOf, tableOf } from '../../test/table-of.ts'
import { rebase } from './rebase.ts'

const final = readFileSync(new URL('../../../../samples/src/qinglan-2026.txt', import.meta.url), 'utf8')

const rebased = (state: BreakdownState, from: Reading, to: Reading) =>
  rebase(
    state,
    { document: 'draft', title: '送审稿', reading: from },
    { document: 'final', title: '审定稿', reading: to },
  )

describe('the final text of a report of 193 rows', () => {
  const paragraph = final.split('\n').find((line) => line.startsWith('提升城市治理水平。'))!
  const draft = [
    ['幼儿园20所', '幼儿园18所'],
    ['“美丽农村路”90公里', '“美丽农村路”86公里'],
    ['新增普惠性托位1500个。', ''],
    [`${paragraph}\n`, ''],
    ['高质量实施城市更新。', `${paragraph}\n高质量实施城市更新。`],
  ].reduce((text, [now, then]) => {
    expect(text.split(now!)).toHaveLength(2)
    return text.replace(now!, then!)
  }, final)
  const [old, now] = [read(draft), read(final)]
  const sectionOf = (title: string) => old.sections.find(({ text }) => text.startsWith(title))!.id
  const cuts = { [sectionOf('（二）着力推进科技创新')]: 'clause', [sectionOf('（八）')]: 'clause' } as const
  const state = tableOf(old, { cuts })
  const deed = rebased(state, old, now)

  test('191 rows carry over, 2 show old and new, 1 sentence is pending', () => {
    expect(state.order).toHaveLength(193)
    const carried = deed.rows.filter(({ as }) => as === 'carried' || as === 'moved')
    expect(carried).toHaveLength(191)
    expect(deed.rows.filter(({ as }) => as === 'moved').map(({ row }) => state.rows[row]!.words)).toEqual([
      '新建口袋公园〔4〕18个，城市绿道总里程达到300多公里。',
      '建成城市生命线安全监测系统。',
      '争创全国文明典范城市，常态化治理交通拥堵、停车难、噪声扰民等问题。',
    ])
    expect(
      deed.rows.flatMap((each) =>
        each.as === 'changed' ? [[state.rows[each.row]!.words, each.edit.words]] : [],
      ),
    ).toEqual([
      [
        '新改建农村公路280公里、建设提升“美丽农村路”86公里，改造10千伏线路120公里。',
        '新改建农村公路280公里、建设提升“美丽农村路”90公里，改造10千伏线路120公里。',
      ],
      ['新建改扩建中小学、幼儿园18所，', '新建改扩建中小学、幼儿园20所，'],
    ])
    expect(deed.added.map(({ quote }) => quote.text)).toEqual(['新增普惠性托位1500个。'])
    expect(deed.sentences.filter(({ as }) => as === 'vanished')).toEqual([])
  })

  test('the ledger takes it, and the numbers of the changed rows with the decision', () => {
    const table = after(state, deed)
    const school = deed.rows.find((each) => each.as === 'changed' && each.edit.words?.includes('20所'))!.row
    const ruled = after(table, { kind: 'rebaseRuled', row: school, ruling: 'new' })
    expect(ruled.rows[school]).toMatchObject({
      words: '新建改扩建中小学、幼儿园20所，',
      measures: [{ measure: { kind: 'cumulative', target: '20', unit: '所' } }],
    })
    const places = table.order.map((row) => table.rows[row]!.words)
    const moved = places.indexOf('建成城市生命线安全监测系统。')
    expect(moved).toBeGreaterThan(places.findIndex((words) => words.startsWith('更新改造城市地下管网86公里')))
  })

  test('every sentence of the final text is in one place: with a row, left out, or pending', () => {
    const held = deed.rows.flatMap((each) => ('quotes' in each ? each.quotes : []))
    const left = deed.sentences.flatMap((each) => (each.as === 'carried' ? [each.quote] : []))
    const added = deed.added.map(({ quote }) => quote)
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
      a.start < b.end && a.end > b.start
    for (const { start, end, as } of now.coverage.filter(
      (each) => inPlan(now, each.start) && each.as !== 'heading',
    )) {
      const places = [held, left, added].map((some) => some.some((span) => overlaps(span, { start, end })))
      expect([now.text.slice(start, end), as, places.filter(Boolean).length]).toEqual([
        now.text.slice(start, end),
        as,
        1,
      ])
    }
  })
})

function inPlan({ blocks }: Reading, at: number): boolean {
  const role = blocks.find(({ start, end }) => start <= at && at < end)?.role
  return role === 'tasks' || role === 'self'
}

const before = [
  '更新改造城市地下管网86公里，改造危旧房680套。',
  '筹集保障性租赁住房2600套。',
  '新建口袋公园18个。',
]

test.each([
  ['nothing', before, 'carried carried carried', ''],
  [
    'white space',
    ['更新改造城市地下管网 86公里，改造危旧房680套。', ...before.slice(1)],
    'carried carried carried',
    '',
  ],
  [
    'a number',
    ['更新改造城市地下管网90公里，改造危旧房680套。', ...before.slice(1)],
    'changed carried carried',
    '',
  ],
  ['the order', [before[1]!, before[0]!, before[2]!], 'moved carried carried', ''],
  ['a sentence gone', [before[0]!, before[2]!], 'carried vanished carried', ''],
  [
    'a sentence more',
    [...before, '新增公共充电桩2200个。'],
    'carried carried carried',
    '新增公共充电桩2200个。',
  ],
  [
    'a clause more',
    [before[0]!, '筹集保障性租赁住房2600套，新增公共充电桩2200个。', before[2]!],
    'carried changed carried',
    '',
  ],
  [
    'a sentence in two',
    ['更新改造城市地下管网86公里。改造危旧房680套。', ...before.slice(1)],
    'changed carried carried',
    '',
  ],
  [
    'other words altogether',
    [before[0]!, '办好首届龙舟赛和陶瓷博览会。', before[2]!],
    'carried vanished carried',
    '办好首届龙舟赛和陶瓷博览会。',
  ],
])('%s changed', (_case, lines, as, added) => {
  const [old, now] = [reportOf(...before), reportOf(...lines)]
  const state = tableOf(old)
  const deed = rebased(state, old, now)
  const own = state.order.slice(1, 4)
  expect(own.map((row) => deed.rows.find((each) => each.row === row)!.as).sort()).toEqual(
    as.split(' ').sort(),
  )
  expect(deed.added.map(({ quote }) => quote.text).join('')).toBe(added)
  expect(after(state, deed).documents.at(-1)!.id).toBe('final')
})

test('rows that were merged, split and edited keep what people did', () => {
  const [old, now] = [reportOf(...before), reportOf(before[0]!.replace('86', '90'), ...before.slice(1))]
  const drawn = tableOf(old)
  const [pipes, homes, parks] = drawn.order.slice(1) as [string, string, string]
  const merged = after(drawn, {
    kind: 'rowsMerged',
    into: homes,
    rows: [parks],
    edit: { words: '筹集保租房2600套，新建口袋公园18个' },
  })
  const [quote] = merged.rows[pipes]!.quotes
  const cut = quote!.start + quote!.text.indexOf('改造危旧房')
  const part = (start: number, end: number) => [{ ...quote!, start, end, text: old.text.slice(start, end) }]
  const state = after(merged, {
    kind: 'rowSplit',
    row: pipes,
    parts: [
      { id: 'pipes', edit: { words: '完成地下管网改造86公里' }, quotes: part(quote!.start, cut) },
      { id: 'houses', edit: { words: '改造危旧房680套' }, quotes: part(cut, quote!.end) },
    ],
  })
  const deed = rebased(state, old, now)
  const of = (row: string) => deed.rows.find((each) => each.row === row)
  expect(of(homes)).toMatchObject({ as: 'carried', quotes: [{ text: before[1] }, { text: before[2] }] })
  expect(of('houses')).toMatchObject({ as: 'carried', quotes: [{ text: '改造危旧房680套。' }] })
  expect(of('pipes')).toMatchObject({
    as: 'changed',
    quotes: [{ text: '更新改造城市地下管网90公里，' }],
    edit: { words: '完成地下管网改造90公里' },
  })
  expect(after(state, deed).rows['pipes']!.amendment?.kind).toBe('changed')
})

test('rows as a database gives them back, their keys in another order, are the same rows', () => {
  const [old, now] = [reportOf(...before), reportOf(before[0]!.replace('86', '90'), ...before.slice(1))]
  const state = tableOf(old)
  const turned = JSON.parse(JSON.stringify(state), (_key, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  )
  expect(rebased({ ...turned, order: state.order }, old, now)).toEqual(rebased(state, old, now))
  const [changed] = rebased(turned, old, now).rows.filter(({ as }) => as === 'changed')
  expect(changed).toHaveProperty('edit.measures.0.measure.target', '90')
})

test('law: the same text carries every row and every sentence, in its order, with nothing pending', () => {
  const files = ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt']
  for (const [i, by] of (['sentence', 'clause', 'paragraph'] as const).entries())
    for (const name of files.slice(i, i + 1)) {
      const text = readFileSync(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8')
      const reading = read(text)
      const state = tableOf(reading, { by })
      const deed = rebased(state, reading, reading)
      expect(deed.rows.map(({ row, as }) => [row, as])).toEqual(state.order.map((row) => [row, 'carried']))
      expect(deed.sentences.every(({ as }) => as === 'carried')).toBe(true)
      expect([deed.added, deed.order]).toEqual([[], undefined])
    }
})

test('law: whatever happens to the lines, the ledger takes the deed and no promise is lost', () => {
  const pool = [
    ...before,
    '新增公共充电桩2200个。',
    '建成城市生命线安全监测系统。',
    '改造供水管网12公里、供热管网5公里。',
  ]
  const old = reportOf(...pool)
  const state = tableOf(old)
  const act = { actor: '张敏', basis: { kind: 'login' }, at: dateOf('2026-01-11') } as const
  const line = fc.constantFrom(
    ...pool,
    ...pool.map((words) => words.replace(/\d+/, '77')),
    '办好首届龙舟赛。',
  )
  fc.assert(
    fc.property(fc.uniqueArray(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const now = reportOf(...lines)
      const deed = rebased(state, old, now)
      expect(applyToBreakdown(state, { breakdown: '2026', act, deed })).toHaveProperty('state')
      const held = [
        ...deed.rows.flatMap((each) => ('quotes' in each ? each.quotes : [])),
        ...deed.added.map(({ quote }) => quote),
      ]
      for (const promise of now.commitments)
        expect(held.some(({ start, end }) => start <= promise.start && end >= promise.end)).toBe(true)
    }),
    { numRuns: 25 },
  )
})

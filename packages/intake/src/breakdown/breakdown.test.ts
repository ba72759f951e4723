import { readFileSync } from 'node:fs'
import { type Reading, read } from '@taizhang/reader'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakdownOf } from './breakdown.ts'
import { type Breakdown, type Cut, cuts, type Row } from './model.ts'

const report = `政府工作报告
——2026年1月15日在云泽县第六届人民代表大会第五次会议上
云泽县县长　李明
各位代表：
现在，我代表县人民政府向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全县地区生产总值完成210亿元、增长5.2%。新建农村公路30公里，群众出行更加便捷。
二、2026年主要目标和重点任务
今年经济社会发展主要预期目标是：地区生产总值增长5%左右，城镇、农村居民人均可支配收入分别增长5%和6%。
重点抓好以下两个方面的工作：
（一）着力稳就业促增收
就业工作要突出以下两个方面。6月底前建成零工驿站12个，开展职业技能培训3万人次。持续优化就业服务。
（二）着力补齐设施短板
1．完善路网体系。新建农村公路280公里，到2028年底实现通村公路全覆盖。
2．改善居住条件。推进老旧小区改造。
三、加强政府自身建设
坚持依法行政，自觉接受人大监督、政协监督和社会各界监督，让权力在阳光下运行。坚持过紧日子，把有限的财力用在发展紧要处、民生急需上。
各位代表！新征程重任在肩，让我们在县委的坚强领导下团结奋斗、真抓实干，为建设更加美好的云泽而不懈努力！
`

const reading = read(report, { name: '报告.txt' })
const by = (cut: Cut) => breakdownOf(reading, { by: cut })
const rowsOf = ({ groups }: Breakdown): Row[] => groups.flatMap((group) => group.rows)
const tasksOf = (breakdown: Breakdown): Row[] => rowsOf(breakdown).filter(({ target }) => !target)
const words = (rows: readonly Row[]) => rows.map(({ text }) => text)

describe('how finely the text is cut', () => {
  test('by sentence; words that only lead over stay with what follows', () => {
    expect(words(tasksOf(by('sentence')))).toEqual([
      '就业工作要突出以下两个方面。6月底前建成零工驿站12个，开展职业技能培训3万人次。',
      '持续优化就业服务。',
      '新建农村公路280公里，到2028年底实现通村公路全覆盖。',
      '推进老旧小区改造。',
      '坚持依法行政，自觉接受人大监督、政协监督和社会各界监督，让权力在阳光下运行。',
      '坚持过紧日子，把有限的财力用在发展紧要处、民生急需上。',
    ])
  })

  test('by clause: each promise has a row, and says whose sentence it continues', () => {
    const rows = tasksOf(by('clause')).slice(0, 5)
    expect(rows.map(({ text, serial, continues }) => [serial, continues, text])).toEqual([
      [4, undefined, '就业工作要突出以下两个方面。6月底前建成零工驿站12个，'],
      [5, 4, '开展职业技能培训3万人次。'],
      [6, undefined, '持续优化就业服务。'],
      [7, undefined, '新建农村公路280公里，'],
      [8, 7, '到2028年底实现通村公路全覆盖。'],
    ])
  })

  test('by paragraph', () => {
    expect(words(tasksOf(by('paragraph')))).toEqual([
      '就业工作要突出以下两个方面。6月底前建成零工驿站12个，开展职业技能培训3万人次。持续优化就业服务。',
      '新建农村公路280公里，到2028年底实现通村公路全覆盖。',
      '推进老旧小区改造。',
      '坚持依法行政，自觉接受人大监督、政协监督和社会各界监督，让权力在阳光下运行。坚持过紧日子，把有限的财力用在发展紧要处、民生急需上。',
    ])
  })
})

test('targets come first, then the headings of the report; what leads over to them is kept', () => {
  const { groups } = by('sentence')
  expect(
    groups.map(({ level, title, intro, rows }) => [level, title, words(intro as never), rows.length]),
  ).toEqual([
    [1, '2026年主要预期目标', [], 3],
    [1, '二、2026年主要目标和重点任务', ['重点抓好以下两个方面的工作：'], 0],
    [2, '（一）着力稳就业促增收', [], 2],
    [2, '（二）着力补齐设施短板', [], 2],
    [1, '三、加强政府自身建设', [], 2],
  ])
})

test('serials run through the table', () => {
  expect(rowsOf(by('clause')).map(({ serial }) => serial)).toEqual(
    Array.from({ length: rowsOf(by('clause')).length }, (_, i) => i + 1),
  )
})

test('a row says what is counted, by when, of what type, and who might lead', () => {
  const facts = rowsOf(by('sentence')).map(({ measures, deadlines, type, orgUnits, heads }) => [
    measures.map((measure) => measure.words),
    deadlines.slice(0, 1).map(({ words, date, from }) => `${words ?? from} ${date}`),
    type,
    orgUnits.lead?.orgUnit,
    heads.map(({ text }) => text),
  ])
  expect(facts).toEqual([
    [['地区生产总值增长5%左右'], ['default 2026-12-31'], 'indicator', '发展改革委', []],
    [['城镇居民人均可支配收入增长5%'], ['default 2026-12-31'], 'indicator', '人力资源社会保障局', []],
    [['农村居民人均可支配收入增长6%'], ['default 2026-12-31'], 'indicator', '农业农村局', []],
    [
      ['6月底前建成零工驿站12个', '开展职业技能培训3万人次'],
      ['6月底前 2026-06-30'],
      'project',
      '人力资源社会保障局',
      [],
    ],
    [[], ['default 2026-12-31'], 'work', '人力资源社会保障局', []],
    [
      ['新建农村公路280公里', '到2028年底实现通村公路全覆盖'],
      ['default 2026-12-31'],
      'project',
      '交通运输局',
      ['1．完善路网体系'],
    ],
    [[], ['default 2026-12-31'], 'work', '住房城乡建设局', ['2．改善居住条件']],
    [[], ['default 2026-12-31'], 'work', '司法局', []],
    [[], ['default 2026-12-31'], 'work', '财政局', []],
  ])
})

test.each([
  [
    'a heading that is all there is',
    '二、2026年重点任务\n（一）办好民生实事\n1．新增托位1500个\n2．改造危桥24座\n（二）抓安全\n守住底线。',
    ['1．新增托位1500个', '2．改造危桥24座', '守住底线。'],
  ],
  [
    'a heading with tasks and no headings under it',
    '二、2026年重点任务\n加快产业升级。新建道路5条。\n要扩大消费。',
    ['加快产业升级。', '新建道路5条。', '要扩大消费。'],
  ],
])('%s gives rows too', (_case, text, expected) => {
  const rows = tasksOf(breakdownOf(read(text), { by: 'sentence' }))
  expect(words(rows)).toEqual(expect.arrayContaining(expected))
})

test('a call sets no task: it is no row, and is said to be left out', () => {
  const call = '我们深信，明天一定更加美好！'
  const text = `政府工作报告\n二、2026年重点任务\n（一）抓工业\n新建道路5条。${call}\n（二）抓消费\n新建商场2个。就业要突出以下方面：\n要扩大消费。`
  const { groups, leftOut } = breakdownOf(read(text), { by: 'sentence' })
  expect(words(groups.flatMap(({ rows }) => rows))).toEqual([
    '新建道路5条。',
    '新建商场2个。',
    '要扩大消费。',
  ])
  expect(leftOut.map(({ text: left, reason }) => [left, reason])).toEqual([
    [call, 'calls'],
    ['就业要突出以下方面：', 'leadsOver'],
  ])
})

test('a second print of the text gives no row, and is said to be left out', () => {
  const damaged = read(
    readFileSync(new URL('../../../../samples/qinglan-2026-damaged.txt', import.meta.url), 'utf8'),
  )
  const copy = damaged.findings.find(({ kind }) => kind === 'duplicate')!
  const { groups, leftOut } = breakdownOf(damaged, { by: 'sentence' })
  const rows = groups.flatMap((group) => group.rows)
  expect(rows.filter(({ start, end }) => start < copy.end && end > copy.start)).toEqual([])
  expect(leftOut.filter(({ reason }) => reason === 'secondPrint')).toHaveLength(1)
})

test('a row with a damaged number or word carries the finding', () => {
  const damaged = read(
    readFileSync(new URL('../../../../samples/qinglan-2026-damaged.txt', import.meta.url), 'utf8'),
  )
  const rows = rowsOf(breakdownOf(damaged, { by: 'sentence' }))
  const kinds = new Set(rows.flatMap(({ findings }) => findings.map(({ kind }) => kind)))
  expect([...kinds]).toEqual(
    expect.arrayContaining(['corrupt_number', 'corrupt_word', 'placeholder', 'injected']),
  )
  for (const row of rows)
    for (const { start, end } of row.findings) expect(start < row.end && end > row.start).toBe(true)
})

test('a table of duties of the place suggests its own bodies', () => {
  const duties = [{ orgUnit: '县就业服务中心', words: ['零工驿站', '就业'] }]
  const rows = tasksOf(breakdownOf(reading, { by: 'sentence', duties }))
  expect(rows.map(({ orgUnits }) => orgUnits.lead?.orgUnit ?? null)).toEqual([
    '县就业服务中心',
    '县就业服务中心',
    null,
    null,
    null,
    null,
  ])
  expect(rows[1]!.orgUnits.lead).toEqual({ orgUnit: '县就业服务中心', words: ['就业'] })
})

/** Every law of a breakdown, for whatever text. */
function holds(reading: Reading, cut: Cut): void {
  const breakdown = breakdownOf(reading, { by: cut })
  const rows = rowsOf(breakdown)
  const { text } = reading
  expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, i) => i + 1))
  for (const row of rows) expect(text.slice(row.start, row.end)).toBe(row.text)
  const covered = coveredBy(breakdown, text.length)
  for (const { start, end } of breakdown.leftOut.filter(setsNoTask))
    expect(reading.coverage.find((each) => each.start === start)).toMatchObject({ end, gave: [] })
  const copy = reading.findings.find(({ kind }) => kind === 'duplicate')
  for (const { start, end, as } of reading.coverage) {
    const role = reading.blocks.find((block) => block.end > start)!.role
    const isPlan = (role === 'tasks' || role === 'self') && as !== 'noise'
    if (!isPlan || (copy && start >= copy.start && start < copy.end)) continue
    const missing = Array.from({ length: end - start }, (_, i) => start + i).filter(
      (at) => !covered[at] && /[\p{Script=Han}\d]/u.test(text[at]!),
    )
    expect(missing.map((at) => text[at]).join('')).toBe('')
  }
  const kept = new Set(rows.flatMap((row) => row.commitments.map(({ id }) => id)))
  const promised = reading.commitments.filter(
    ({ duplicateOf, start }) => !duplicateOf && !(copy && start >= copy.start && start < copy.end),
  )
  expect(promised.filter(({ id }) => !kept.has(id))).toEqual([])
  for (const { continues, serial } of rows)
    if (continues !== undefined) expect(continues).toBeLessThan(serial)
}

function setsNoTask({ reason }: Breakdown['leftOut'][number]): boolean {
  return reason === 'calls' || reason === 'leadsOver'
}

/** Rows, headings and what is said to set no task; nothing else left out covers anything. */
function coveredBy({ groups, leftOut }: Breakdown, length: number): Uint8Array {
  const covered = new Uint8Array(length)
  for (const { start, end } of leftOut.filter(setsNoTask)) covered.fill(1, start, end)
  for (const { heading, intro, rows } of groups)
    for (const { start, end } of [
      ...(heading ? [heading] : []),
      ...intro,
      ...rows,
      ...rows.flatMap((row) => row.heads),
    ])
      covered.fill(1, start, end)
  return covered
}

const samples = ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt'].map((path) =>
  readFileSync(new URL(`../../../../samples/${path}`, import.meta.url), 'utf8'),
)

test.each(samples.flatMap((text, i) => cuts.map((cut) => [i, cut, text] as const)))(
  'law: rows, headings and what is said to be left out cover every letter of the plan of sample %i by %s',
  (_i, cut, text) => holds(read(text), cut),
)

test('law: they do in whatever order the lines of a report come', { timeout: 30_000 }, () => {
  const lines = samples[1]!.split('\n').filter((line) => line.length < 200)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lines), { maxLength: 25 }),
      fc.constantFrom(...cuts),
      (picked, cut) => holds(read(picked.join('\n')), cut),
    ),
    { numRuns: 150 },
  )
})

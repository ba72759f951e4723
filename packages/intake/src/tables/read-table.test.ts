import { applyToBreakdown, dateOf, emptyBreakdown, emptyRegister } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { city, inCity } from '../../test/city.ts'
import { sheetOf } from '../../test/sheets.ts'
import { columnRole } from './column-roles.ts'
import { matchIn } from './org-units-written.ts'
import { readTable } from './read-table.ts'
import { explainTableProblem, tableProblemCodes } from './table-problem.ts'
import { rowsOfTable } from './table-rows.ts'

const options = { matchOrgUnit: inCity }
const read = (drawn: string) => readTable([sheetOf('分解表', drawn)], options)

test.each([
  ['序号', 'serial'],
  ['编 号', 'serial'],
  ['目标任务', 'words'],
  ['重点工作', 'words'],
  ['任务内容', 'words'],
  ['量化目标', 'measure'],
  ['2026年\n年度目标', 'measure'],
  ['牵头单位', 'lead'],
  ['主办单位', 'lead'],
  ['牵头责任部门', 'lead'],
  ['责任单位（第一个为牵头单位）', 'responsible'],
  ['配合单位', 'supporting'],
  ['协办单位', 'supporting'],
  ['责任领导', 'sponsor'],
  ['分管市领导', 'sponsor'],
  ['完成时限', 'deadline'],
  ['时间节点', 'deadline'],
  ['进展情况', 'progress'],
  ['备注', 'note'],
  ['2026年任务分解表', undefined],
  ['更新改造城市地下管网86公里', undefined],
  ['各单位要高度重视，认真落实工作任务。', undefined],
])('a column headed %s holds %s', (heading, role) => {
  expect(columnRole(heading)).toBe(role)
})

const merged = `
2026年《政府工作报告》任务分解表 | < | < | < | < | <
青政办发〔2026〕3号 | < | < | < | < | <
序号 | 工作任务 | 责任分工 | < | 完成时限 | 备注
^ | ^ | 牵头单位 | 责任单位 | ^ | ^
一、着力扩大内需 | < | < | < | < | <
（一）扩大有效投资 | < | < | < | < | <
1 | 更新改造城市地下管网86公里 | 市住建局 | 市财政局、各县（市、区）政府 | 12月底前 |
2 | 新增普惠性托位1500个 | 市卫健委 | 市教育局 | 2026-09-30 | 民生实事
^ | ^ | ^ | 市财政局 | ^ | ^
序号 | 工作任务 | 牵头单位 | 责任单位 | 完成时限 | 备注
二、优化营商环境 | < | < | < | < | <
3 | 持续优化营商环境 | 牵头单位：市发改委；责任单位：市财政局 | < | 持续推进 |
注：各单位每月25日前报送进展。 | < | < | < | < | <
`

test('a table with a header of two rows, sections, merged lines and a header again', () => {
  const { table, problems, guesses } = read(merged)
  expect([problems, guesses]).toEqual([[], []])
  expect(table).toMatchObject({
    documentNumber: '青政办发〔2026〕3号',
    planYear: 2026,
    notes: ['注：各单位每月25日前报送进展。'],
  })
  expect(
    table!.rows.map(({ serial, heads, words, duties, deadline }) => [
      serial,
      heads.join('/'),
      words,
      duties.lead,
      duties.responsible.length,
      deadline.date ?? deadline.from,
    ]),
  ).toEqual([
    ['1', '一、着力扩大内需/（一）扩大有效投资', '更新改造城市地下管网86公里', 'zhujian', 10, '2026-12-31'],
    ['2', '一、着力扩大内需/（一）扩大有效投资', '新增普惠性托位1500个', 'weijian', 2, '2026-09-30'],
    ['3', '二、优化营商环境', '持续优化营商环境', 'fagai', 1, 'open'],
  ])
  expect(table!.rows[0]!.measures).toMatchObject([{ measure: { target: '86', unit: '公里' } }])
  expect(table!.rows[2]!.measures).toEqual([])
})

test.each([
  [
    'one column of bodies: the first leads',
    '编号 | 重点工作 | 责任单位\n1 | 新建公园2个 | 市城管局、市财政局',
    ['1 新建公园2个 chengguan caizheng'],
  ],
  [
    'host and help',
    '序号 | 目标任务 | 主办单位 | 协办单位\n1 | 新建公园2个 | 市城管局 | 市财政局',
    ['1 新建公园2个 chengguan  caizheng'],
  ],
  [
    'a category merged down the side',
    '类别 | 序号 | 任务 | 责任单位\n城建 | 1 | 新建公园2个 | 市城管局\n^ | 2 | 改造小区3个 | 市住建局',
    ['1 [城建]新建公园2个 chengguan', '2 [城建]改造小区3个 zhujian'],
  ],
  [
    'a task over several lines of aims',
    '序号 | 重点任务 | 具体任务 | 责任单位\n1 | 抓好城建 | 新建公园2个 | 市城管局\n2 | ^ | 改造小区3个 | 市住建局',
    ['1 [抓好城建]新建公园2个 chengguan', '2 [抓好城建]改造小区3个 zhujian'],
  ],
  [
    'words that run on to the next page',
    '序号 | 任务 | 责任单位\n1 | 新建公园2个， | 市城管局\n | 改造小区3个 | ',
    ['1 新建公园2个，\n改造小区3个 chengguan'],
  ],
  [
    'page numbers, a total and who made it are no rows',
    '序号 | 任务 | 责任单位\n1 | 新建公园2个 | 市城管局\n— 3 — | |\n | 第3页 |\n2 | 改造小区3个 | 市住建局\n第4页 共9页 | < | <\n合计 | 2项 |\n制表人：张敏 | | 审核：李敏',
    ['1 新建公园2个 chengguan', '2 改造小区3个 zhujian'],
  ],
  [
    'headings in the column of tasks',
    '序号 | 任务 | 责任单位\n | 一、城建 |\n1 | 新建公园2个 | 市城管局\n | （一）住房 |\n2 | 改造小区3个 | 市住建局',
    ['1 [一、城建]新建公园2个 chengguan', '2 [一、城建][（一）住房]改造小区3个 zhujian'],
  ],
  [
    'no serials',
    '任务 | 责任单位\n新建公园2个 | 市城管局\n改造小区3个 | 市住建局',
    ['- 新建公园2个 chengguan', '- 改造小区3个 zhujian'],
  ],
])('%s', (_case, drawn, rows) => {
  const { table } = read(drawn)
  expect(
    table!.rows.map(({ serial, heads, words, duties: { lead, responsible, supporting } }) =>
      `${serial ?? '-'} ${heads.map((head) => `[${head}]`).join('')}${words} ${lead} ${responsible.join(' ')} ${supporting.join(' ')}`.trimEnd(),
    ),
  ).toEqual(rows)
})

const header = '序号 | 任务 | 责任单位 | 完成时限'

test.each([
  ['an unknown body', `${header}\n1 | 新建公园2个 | 市龙舟办 | 年底`, 'orgUnitUnknown 2:3 市龙舟办'],
  [
    'nobody in particular',
    `${header}\n1 | 新建公园2个 | 市城管局、市直有关部门 | 年底`,
    'orgUnitVague 2:3 市直有关部门',
  ],
  ['nobody at all', `${header}\n1 | 新建公园2个 | | 年底`, 'leadMissing 2:3 '],
  [
    'several to lead, and none of them said to',
    `${header}\n1 | 新建公园2个 | 各县（市、区）、市城管局 | 年底`,
    'leadMissing 2:3 各县（市、区）',
  ],
  [
    'a lead left empty where there is a column for it',
    '序号 | 任务 | 牵头单位 | 责任单位\n1 | 新建公园2个 | | 市城管局',
    'leadAssumed 2:3 市城管局',
  ],
  [
    'a column that nobody knows',
    '序号 | 任务 | 责任单位 | 一季度\n1 | 新建公园2个 | 市城管局 | 完成选址',
    'columnUnread 1:4 一季度',
  ],
  ['no such day', `${header}\n1 | 新建公园2个 | 市城管局 | 2月30日`, 'deadlineUnread 2:4 2月30日'],
  ['an error', `${header}\n1 | 新建公园2个 | 市城管局 | !#REF!`, 'cellError 2:4 #REF!'],
  [
    'a serial left out',
    `${header}\n1 | 新建公园2个 | 市城管局 | \n4 | 改造小区3个 | 市住建局 |`,
    'serialGap 3: 2—3',
  ],
])('listed with its place, and the rest is read: %s', (_case, drawn, problem) => {
  const { table, problems } = readTable([sheetOf('表', drawn)], { ...options, planYear: 2026 })
  expect(
    problems.map(({ code, where, words }) => `${code} ${where.row}:${where.column ?? ''} ${words}`),
  ).toEqual([problem])
  expect(table!.rows.length).toBeGreaterThan(0)
})

test.each([
  ['no header', '情况 | 说明\n一 | 二', 'headerMissing'],
  ['no rows', header, 'rowsMissing'],
  ['a serial and nothing else', `${header}\n1 | | | \n2 | 改造小区3个 | 市住建局 |`, 'wordsMissing'],
  ['a serial without a task', `${header}\n1 | | 市城管局 | \n2 | 改造小区3个 | 市住建局 |`, 'wordsMissing'],
])('nothing is taken by halves: %s', (_case, drawn, code) => {
  const { table, problems } = read(drawn)
  expect([table, problems[0]!.code]).toEqual([null, code])
})

test('a serial twice is listed, and gone once one of the rows has another; the table is there all along', () => {
  const sheet = sheetOf(
    '表',
    `${header}\n1 | 新建公园2个 | 市城管局 | 年底\n1 | 改造小区3个 | 市住建局 | 年底`,
  )
  const twice = readTable([sheet], { ...options, planYear: 2026 })
  expect(twice.table!.rows.map(({ serial }) => serial)).toEqual(['1', '1'])
  expect(twice.problems).toMatchObject([{ code: 'serialTwice', where: { sheet: '表', row: 3 }, words: '1' }])
  const serialOf = (sheetName: string, row: number, serial: string) =>
    readTable([sheet], { ...options, planYear: 2026, serials: [{ sheet: sheetName, row, serial }] })
  const renumbered = serialOf('表', 3, '2')
  expect(renumbered.table!.rows.map(({ serial }) => serial)).toEqual(['1', '2'])
  expect(renumbered.problems).toEqual([])
  expect(serialOf('表', 2, '1').problems).toEqual(twice.problems)
  expect(serialOf('别的表', 3, '2').problems).toEqual(twice.problems)
})

test.each(['各县（市、区）', '各县(市、区)政府', '各县市区人民政府', '各县区', '各县（区）'])(
  '%s are nine',
  (name) => {
    const { table } = readTable(
      [sheetOf('表', `${header}\n1 | 新建公园2个 | 市城管局、${name} | 年底`)],
      options,
    )
    expect(table!.rows[0]!.duties.responsible).toHaveLength(9)
  },
)

const withGroup = sheetOf(
  '表',
  `${header}\n1 | 新建公园2个 | 市城管局、各县（市、区） | 年底\n2 | 改造小区3个 | 市住建局、各县（市、区） | 年底\n3 | 新建学校1所 | 市教育局 | 年底`,
)

test('a name for several is told once, with all whom it stands for', () => {
  const { groups } = readTable([withGroup], options)
  expect(groups.map(({ written, matched, rows }) => [written, matched.length, rows.length])).toEqual([
    ['各县（市、区）', 9, 2],
  ])
})

test.each([
  ['all counties of the register, though nobody made the group', city, 9],
  ['nobody, where the register has no county', emptyRegister, undefined],
])('%s', (_case, register, count) => {
  const inRegister = matchIn({ ...register, groups: {} }, { day: dateOf('2026-11-23'), place: '青澜市' })
  const { groups, problems } = readTable([withGroup], { matchOrgUnit: inRegister })
  expect(groups[0]?.matched.length).toBe(count)
  expect(problems.some(({ words }) => words === '各县（市、区）')).toBe(count === undefined)
})

test.each(['2026年任务分解表 | < | < | <', '2026年任务分解表', '2026年工作任务 | < | < | <'])(
  'a title that sounds like a heading is a title: %s',
  (title) => {
    const { table, problems } = readTable(
      [sheetOf('表', `${title}\n${header}\n1 | 新建公园2个 | 市城管局 | 6月底`)],
      options,
    )
    expect(problems).toEqual([])
    expect(table).toMatchObject({ planYear: 2026, titles: [title.split(' ')[0]], rows: [{ serial: '1' }] })
  },
)

test('equal guesses are one line, the least sure first', () => {
  const { guesses } = read(
    `${header}\n1 | 新建公园2个 | 市城市管理委员会 |\n2 | 改造小区3个 | 市住建委员会、市城市管理委员会 |\n3 | 改造小区5个 | 市城市管理委员会 |`,
  )
  expect(guesses.map(({ written, matched, rows }) => [written, matched.join(), rows.length])).toEqual(
    expect.arrayContaining([['市城市管理委员会', 'chengguan', 3]]),
  )
  expect(guesses.map(({ score }) => score)).toEqual(
    guesses.map(({ score }) => score).toSorted((a, b) => a - b),
  )
})

test('every code of a problem says what happened and what to do, in both languages', () => {
  for (const code of tableProblemCodes) {
    const { zh, en } = explainTableProblem({
      code,
      where: { sheet: '表', row: 3, column: 4 },
      words: '市龙舟办',
    })
    expect([zh, en].map((words) => words.length > 20)).toEqual([true, true])
    expect(zh).toMatch(/^《表》第3行第4列：.*[请]/u)
  }
})

/** 187 rows with a section row before every twenty. */
const big = [
  '2026年《政府工作报告》任务分解表（青政办发〔2026〕3号） | < | < | < | <',
  '序号 | 工作任务 | 量化目标 | 责任单位 | 完成时限',
  ...Array.from({ length: 187 }, (_, i) => [
    ...(i % 20 === 0 ? [`${'一二三四五六七八九十'[i / 20]}、第${i / 20 + 1}部分 | < | < | < | <`] : []),
    `${i + 1} | 新建改造第${i + 1}片区管网${i + 1}公里 | ${i + 1}公里 | 牵头单位：市住建局；责任单位：市财政局、各县（市、区）政府 | 12月底前`,
  ]).flat(),
].join('\n')

test('187 rows keep serials 1 to 187, and the ledger takes them', () => {
  const { table, problems, guesses } = read(big)
  expect([problems, guesses]).toEqual([[], []])
  const rows = rowsOfTable(table!, '青政办发〔2026〕3号')
  expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 187 }, (_, i) => String(i + 1)))
  expect(rows.every(({ duties }) => duties.lead === 'zhujian' && duties.responsible.length === 10)).toBe(true)
  expect(rows[36]).toMatchObject({
    ...{ place: '分解表 第41行', group: ['二、第2部分'], type: 'project' },
    measures: [{ measure: { kind: 'cumulative', target: '37', unit: '公里' } }],
  })
  const act = { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf('2026-11-23') } as const
  const deed = {
    ...({ kind: 'rowsDrawn', document: '青政办发〔2026〕3号', title: '分解表', list: 'workReport' } as const),
    ...({ planYear: 2026, from: 'table', rows, sentences: [] } as const),
  }
  expect(applyToBreakdown(emptyBreakdown, { breakdown: '2026', act, deed })).toHaveProperty('state')
})

test('law: whatever the cells hold, every row has its words and its place, or there is no table', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    '新建公园2个',
    '市城管局',
    '年底',
    '一、城建',
    '市龙舟办',
    '<',
    '^',
    '注：略',
  )
  const line = fc.array(cell, { minLength: 4, maxLength: 4 }).map((cells) => cells.join(' | '))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const { table, problems } = read([header, ...lines].join('\n'))
      if (table === null) expect(problems.length).toBeGreaterThan(0)
      else
        for (const { words, where } of table.rows)
          expect([words === '', where.row > 1]).toEqual([false, true])
    }),
    { numRuns: 60 },
  )
})

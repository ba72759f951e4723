import { dateOf, emptyRegister, foldRegister, type RegisterState } from '@taizhang/ledger'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '../tables/sheet.ts'
import { readRegisterTable } from './register-table.ts'
import { registerTableDeeds } from './register-table-deeds.ts'
import { explainRegisterTableProblem } from './register-table-problem.ts'

const place = { place: '青澜市', level: 'prefecture' } as const
const january = dateOf('2026-01-01')
const march = dateOf('2026-03-01')
const headings = ['单位名称', '简称', '关系', '代码', '上级', '分管领导', '联络员', '负责人']

function sheet(lines: readonly (readonly string[])[]): Sheet {
  const rows = [headings, ...lines].map((cells, i) => ({
    number: i + 1,
    cells: cells.map((text) => ({ text })),
  }))
  return { name: '名册', rows, merges: [] }
}
const read = (lines: readonly (readonly string[])[], register = emptyRegister, from = january) =>
  registerTableDeeds(readRegisterTable([sheet(lines)]), { register, from, place })

function taken(
  lines: readonly (readonly string[])[],
  register = emptyRegister,
  from = january,
): RegisterState {
  const { deeds, problems } = read(lines, register, from)
  expect(problems).toEqual([])
  const act = { actor: 'zhang', basis: { kind: 'login' }, at: from } as const
  const { state, refusals } = foldRegister(
    deeds.map((deed) => ({ act, deed })),
    register,
  )
  expect(refusals).toEqual([])
  return state
}

const city = [
  ['市政府办公室', '市府办', '', '', '', '', '', ''],
  [
    '市住建局',
    '住建局、市住房城乡建设局',
    '政府组成部门、直属机构',
    '112',
    '',
    '王国栋（副市长）',
    '刘洋',
    '陈海',
  ],
  ['市公积金中心', '', '', '', '市住建局', '副市长王国栋', '', ''],
  ['云泽县政府', '', '', '', '', '', '', ''],
]

test('an empty register takes bodies, posts, holders and sponsors', () => {
  const state = taken(city)
  expect(
    Object.values(state.orgUnits).map(({ id, relations, parent }) => [id, relations[0]!.relation, parent]),
  ).toEqual([
    ['u-01', 'directDepartment', undefined],
    ['u-02', 'directDepartment', undefined],
    ['u-04', 'countyGovernment', undefined],
    ['u-03', 'directDepartment', 'u-02'],
  ])
  expect(Object.values(state.posts).map(({ title, kind, orgUnit }) => [title, kind, orgUnit])).toEqual([
    ['负责人', 'head', 'u-02'],
    ['联络员', 'liaison', 'u-02'],
    ['副市长', 'sponsor', 'u-01'],
  ])
  expect(state.holders.map(({ name }) => name)).toEqual(['陈海', '刘洋', '王国栋'])
  expect(state.divisions.map(({ orgUnit }) => orgUnit)).toEqual(['u-02', 'u-03'])
})

test('the same table again changes nothing', () => {
  const { rows, deeds } = read(city, taken(city), march)
  expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(['same']))
  expect(deeds).toEqual([])
})

test('what is said otherwise changes, from the day on; an empty cell changes nothing', () => {
  const before = taken(city)
  const lines = [
    ['住建局', '', '', '', '', '', '赵敏', ''],
    ['市审计局', '', '', '', '', '', '', ''],
  ]
  const { rows } = read(lines, before, march)
  expect(rows.map(({ orgUnit, change }) => [orgUnit, change])).toEqual([
    ['u-02', 'changed'],
    ['u-05', 'new'],
  ])
  const after = taken(lines, before, march)
  expect(after.holders.map(({ name, from, until }) => [name, from, until])).toEqual([
    ['陈海', '2026-01-01', undefined],
    ['刘洋', '2026-01-01', '2026-02-28'],
    ['王国栋', '2026-01-01', undefined],
    ['赵敏', '2026-03-01', undefined],
  ])
  expect(after.orgUnits['u-02']).toEqual(before.orgUnits['u-02'])
})

describe('problems, each with its cell', () => {
  test.each<[why: string, lines: readonly (readonly string[])[], code: string, row: number, column?: number]>(
    [
      ['no name', [['', '某局']], 'nameMissing', 2, 1],
      ['a name twice', [['市水利局'], ['市财政局', '市水利局']], 'nameTwice', 3],
      ['no such relation', [['市水利局', '', '友好单位']], 'relationUnknown', 2, 3],
      ['a relation that the name does not tell', [['青澜之窗']], 'relationMissing', 2, 3],
      ['a parent that is nowhere', [['市水利局', '', '', '', '市水务集团']], 'parentUnknown', 2, 5],
      [
        'parents in a circle',
        [
          ['市水利局', '', '', '', '市财政局'],
          ['市财政局', '', '', '', '市水利局'],
        ],
        'parentCycle',
        2,
        5,
      ],
      ['a sponsor and no office', [['市水利局', '', '', '', '', '王国栋']], 'officeMissing', 2, 6],
    ],
  )('%s', (_why, lines, code, row, column) => {
    const { deeds, problems } = read(lines)
    const where = { sheet: '名册', row, ...(column !== undefined && { column }) }
    expect(problems[0]).toMatchObject({ code, where })
    expect(explainRegisterTableProblem(problems[0]!).zh).toContain(`第${row}行`)
    expect(deeds).toEqual([])
  })

  test('no holder gives way on the day on which he began', () => {
    const { problems } = read([['市住建局', '', '', '', '', '', '赵敏', '']], taken(city), january)
    expect(problems).toMatchObject([{ code: 'holderFromToday', reason: '刘洋', where: { column: 7 } }])
  })

  test.each([
    [
      'no header',
      [{ name: '名册', rows: [{ number: 1, cells: [{ text: '市水利局' }] }], merges: [] }],
      'headerMissing',
    ],
    ['nothing under it', [sheet([])], 'rowsMissing'],
    ['no sheet', [], 'headerMissing'],
  ])('%s', (_case, sheets, code) => {
    expect(readRegisterTable(sheets).problems).toMatchObject([{ code }])
  })
})

test('law: a table that has no problem is taken whole, and says nothing new the second time', () => {
  const names = ['市政府办公室', '市水利局', '市财政局', '云泽县政府', '市气象局', '团市委']
  const person = fc.constantFrom('', '王国栋', '李敏', '赵敏')
  const line = (name: string) =>
    fc
      .tuple(fc.constantFrom('', ...names), person, person, person)
      .map(([parent, sponsor, liaison, head]) => [
        ...[name, '', '', '', parent === name ? '' : parent, sponsor, liaison, head],
      ])
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 1 }).chain((some) => fc.tuple(...some.map(line))),
      (lines) => {
        if (read(lines).problems.length > 0) return
        expect(read(lines, taken(lines), march).deeds).toEqual([])
      },
    ),
  )
})

import { dateOf, foldRegister, type RegisterDeed } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { city, inCity } from '../../test/city.ts'
import { sheetOf } from '../../test/sheets.ts'
import { personIn } from '../names/person-written.ts'
import { readTable } from './read-table.ts'
import { sponsorsIn } from './sponsor-written.ts'

const from = dateOf('2026-01-01')
const day = dateOf('2026-11-23')

function post(id: string, title: string, name: string): RegisterDeed[] {
  return [
    { kind: 'postAdded', post: id, title, orgUnit: 'fagai', postKind: 'sponsor', from },
    { kind: 'holderSet', post: id, person: id, name, acting: false, from },
  ]
}

const deeds: readonly RegisterDeed[] = [
  ...post('urban', '副市长（城建）', '王国栋'),
  ...post('social', '副市长（社会）', '李春梅'),
  { kind: 'divisionSet', sponsor: 'urban', orgUnits: ['zhujian'], from },
]

const { state: register } = foldRegister(
  deeds.map((deed) => ({ act: { actor: '督查室张敏', basis: { kind: 'login' }, at: from }, deed })),
  city,
)

test.each([
  ['王国栋', '王国栋', undefined],
  ['副市长王国栋', '王国栋', '副市长'],
  ['王国栋副市长', '王国栋', '副市长'],
  ['王国栋（副市长）', '王国栋', '副市长'],
  ['常务副市长 陈立新', '陈立新', '常务副市长'],
  ['分管市领导', '分管市领导', undefined],
])('%s is %s', (written, name, title) => {
  expect(personIn(written)).toEqual({ name, ...(title !== undefined && { title }) })
})

test.each([
  ['王国栋', 'urban'],
  ['王 国 栋', 'urban'],
  ['李春梅副市长', 'social'],
  ['副市长（社会）', 'social'],
  ['副市长', undefined],
  ['王国栋、李春梅', undefined],
  ['孙局长', undefined],
])('%s sponsors from the post %s', (written, expected) => {
  expect(sponsorsIn(register, day).named(written)).toBe(expected)
})

const table = `
序号 | 工作任务 | 牵头单位 | 责任领导
1 | 更新改造城市地下管网86公里 | 市住建局 | 王国栋
2 | 新增普惠性托位1500个 | 市卫健委 | 李春梅
3 | 改造老旧小区52个 | 市住建局 | 李春梅
4 | 修订应急预案 | 市财政局 | 孙明
5 | 建成口袋公园20个 | 市财政局 | 孙明
6 | 持续优化营商环境 | 市发改委 |
`

test('a row has a sponsor of its own only where he is another than its lead answers to; an unknown name is told once', () => {
  const read = readTable([sheetOf('分解表', table)], {
    ...{ matchOrgUnit: inCity, sponsors: sponsorsIn(register, day) },
  })
  expect(read.table!.rows.map(({ duties }) => duties.sponsor)).toEqual([
    ...[undefined, 'social', 'social', undefined, undefined, undefined],
  ])
  expect(read.problems).toEqual([
    { code: 'sponsorUnknown', where: { sheet: '分解表', row: 5, column: 4 }, words: '孙明' },
  ])
})

test('without a register the cell stays words', () => {
  const read = readTable([sheetOf('分解表', table)], { matchOrgUnit: inCity })
  expect(read.table!.rows.map(({ leader }) => leader)).toEqual([
    ...['王国栋', '李春梅', '李春梅', '孙明', '孙明', null],
  ])
  expect(read.problems).toEqual([])
})

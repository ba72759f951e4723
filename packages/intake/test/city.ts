import {
  dateOf,
  foldRegister,
  type RegisterDeed,
  type RegisterEvent,
  type RegisterState,
} from '@taizhang/ledger'
import { type MatchOrgUnit, matchIn } from '../src/tables/org-units-written.ts'

const bureaus: readonly (readonly [id: string, name: string, ...aliases: string[]])[] = [
  ['zhujian', '市住房城乡建设局', '市住建局'],
  ['caizheng', '市财政局'],
  ['fagai', '市发展改革委', '市发改委'],
  ['shuili', '市水利局'],
  ['renshe', '市人力资源社会保障局', '市人社局'],
  ['jiaoyu', '市教育局'],
  ['weijian', '市卫生健康委', '市卫健委'],
  ['chengguan', '市城市管理局', '市城管局'],
  ['shangwu', '市商务局'],
  ['gongxin', '市工业和信息化局', '市工信局'],
]
const counties = ['临澜区', '望川区', '北渚区', '梧陵市', '云泽县', '松屏县', '禾源县', '霁山县']

const from = dateOf('2026-01-01')

function added(
  orgUnit: string,
  name: string,
  more: Partial<Extract<RegisterDeed, { kind: 'orgUnitAdded' }>>,
) {
  const relation = 'directDepartment' as const
  return { kind: 'orgUnitAdded', orgUnit, name, aliases: [], relation, from, ...more } as const
}

const deeds: readonly RegisterDeed[] = [
  ...bureaus.map(([id, name, ...aliases]) => added(id, name, { aliases })),
  ...counties.map((name, i) => added(`county-${i + 1}`, `${name}人民政府`, { relation: 'countyGovernment' })),
  added('zone', '青澜经济技术开发区管委会', { relation: 'developmentZone' }),
  {
    ...{ kind: 'groupSet', group: 'counties', name: '各县（市、区）', aliases: ['各县（市、区）政府'], from },
    members: { kind: 'byRelation', relations: ['countyGovernment', 'developmentZone'] },
  },
]

/** Ten bureaus of 青澜市 and its nine units, as the register holds them. */
export const city: RegisterState = foldRegister(
  deeds.map(
    (deed): RegisterEvent => ({ act: { actor: '督查室张敏', basis: { kind: 'login' }, at: from }, deed }),
  ),
).state

/** The bodies of the city by name, on a day of 2026. */
export const inCity: MatchOrgUnit = matchIn(city, { day: dateOf('2026-11-23'), place: '青澜市' })

import { registerColumns } from '@taizhang/intake'
import {
  type CalendarDate,
  holderOf,
  nameOn,
  orgUnitRelations,
  orgUnitsOn,
  type PostKind,
  postsOf,
  type RegisterState,
  sponsorOf,
} from '@taizhang/ledger'
import type { Cell, Column, Table } from './table.ts'

/** The register as a table to fill in (名册表): who there is on a day, and empty lines for who is not yet in it. */
export function registerTable(
  register: RegisterState,
  { day, place }: { readonly day: CalendarDate; readonly place: string },
): Table {
  const bodies = orgUnitsOn(register, day)
  const holderIn = (orgUnit: string, kind: PostKind) => {
    const [post] = postsOf(register, { orgUnit, kind }, day)
    return (post && holderOf(register, post.id, day)?.name) ?? null
  }
  const rows = bodies.map(({ id, name, aliases, relation, code, parent }): Cell[] => {
    const sponsor = sponsorOf(register, id, day)
    return [
      ...[name, aliases.join('、'), orgUnitRelations[relation].zh, code ?? null],
      parent === undefined ? null : nameOn(register, parent, day),
      (sponsor === undefined ? undefined : holderOf(register, sponsor, day)?.name) ?? null,
      ...[holderIn(id, 'liaison'), holderIn(id, 'head')],
    ]
  })
  return {
    sheet: '单位名册',
    title: `${place}单位名册`,
    guidance: [
      '填表说明：1.一个单位一行，只有“单位名称”必填；“关系”从下拉选项中选，能从名称看出的可以不填。2.简称有几个的用顿号隔开，各单位不得重复。3.空格表示不变，删去一行不等于撤销单位；更名、合并、撤销请在系统中办理。4.分管领导写姓名，可加职务，如“王国栋（副市长）”；首次登记时表中须有本级政府办公室。',
    ],
    columns,
    lines: [
      ...rows.map((cells) => ({ kind: 'row', cells }) as const),
      ...Array.from({ length: spare }, () => ({ kind: 'row', isSpare: true, cells: blank }) as const),
    ],
  }
}

const spare = 40
const filling = { isForFilling: true } as const
const widths = {
  name: 14,
  shortNames: 18,
  relation: 12,
  code: 9,
  parent: 10,
  sponsor: 8,
  liaison: 6,
  head: 6,
}

const columns: readonly Column[] = Object.entries(registerColumns).map(([field, heading]) => ({
  ...{ heading, width: widths[field as keyof typeof widths], ...filling }, // of the same keys
  ...(field === 'relation' && { choices: Object.values(orgUnitRelations).map(({ zh }) => zh) }),
}))
const blank: readonly Cell[] = columns.map(() => null)

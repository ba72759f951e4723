import { type OrgUnitRelation, orgUnitRelations } from '@taizhang/ledger'
import { bareName } from '../names/own-name.ts'
import { gridOf, wordsIn } from '../tables/grid.ts'
import type { TableWhere } from '../tables/imported-table.ts'
import type { Sheet } from '../tables/sheet.ts'
import type { RegisterTableProblem } from './register-table-problem.ts'

/** The columns of a register table (名册表栏目), by what they hold. */
export const registerColumns = {
  name: '单位名称',
  shortNames: '简称',
  relation: '关系',
  code: '代码',
  parent: '上级',
  sponsor: '分管领导',
  liaison: '联络员',
  head: '负责人',
} as const

type Field = keyof typeof registerColumns

/** A line of a register table (名册表一行), as written; an empty cell says nothing and changes nothing. */
export interface RegisterRow {
  readonly where: TableWhere
  readonly name: string
  readonly shortNames?: readonly string[]
  readonly relation?: OrgUnitRelation
  readonly code?: string
  readonly parent?: string
  readonly sponsor?: string
  readonly liaison?: string
  readonly head?: string
  /** Where each cell stands, from 1. */
  readonly columns: Readonly<Partial<Record<Field, number>>>
}

/** What a file holds of a register (读入名册表): its lines, and what cannot be read. */
export interface RegisterTable {
  readonly rows: readonly RegisterRow[]
  readonly problems: readonly RegisterTableProblem[]
}

const variants: Readonly<Record<Field, RegExp>> = {
  name: /^(?:单位|单位名称|单位全称|名称)$/u,
  shortNames: /^(?:简称|单位简称|别称)$/u,
  relation: /^(?:关系|单位关系|单位类型|类别)$/u,
  code: /^(?:代码|单位代码|统一社会信用代码)$/u,
  parent: /^(?:上级|上级单位|主管部门)$/u,
  sponsor: /^(?:分管领导|分管市领导|分管县领导|分管区领导)$/u,
  liaison: /^联络员$/u,
  head: /^(?:负责人|主要负责人|单位负责人)$/u,
}
const fields = Object.keys(registerColumns) as Field[] // its own keys

/** The lines of the first sheet that has a column of names and at least one more (读取名册表). */
export function readRegisterTable(sheets: readonly Sheet[]): RegisterTable {
  for (const sheet of sheets) {
    const grid = gridOf(sheet)
    const at = grid.findIndex(({ cells }) => {
      const found = columnsOf(cells.map(wordsIn))
      return found.name !== undefined && Object.keys(found).length > 1
    })
    if (at < 0) continue
    const columns = columnsOf(grid[at]!.cells.map(wordsIn))
    const read = grid.slice(at + 1).map(({ number, cells }) => {
      const where = { sheet: sheet.name, row: number }
      return rowOf(where, columns, (i) => (cells[i - 1] === undefined ? '' : wordsIn(cells[i - 1]!)))
    })
    const rows = read.flatMap(({ row }) => row ?? [])
    const problems = [...read.flatMap((each) => each.problems), ...twiceIn(rows)]
    if (rows.length > 0 || problems.length > 0) return { rows, problems }
    return { rows, problems: [{ code: 'rowsMissing', where: { sheet: sheet.name, row: 1 }, words: '' }] }
  }
  const where = { sheet: sheets[0]?.name ?? '', row: 1 }
  return { rows: [], problems: [{ code: 'headerMissing', where, words: '' }] }
}

type Columns = RegisterRow['columns']

function columnsOf(headings: readonly string[]): Columns {
  const found = fields.flatMap((field) => {
    const i = headings.findIndex((heading) => variants[field].test(bareName(heading)))
    return i < 0 ? [] : [[field, i + 1] as const]
  })
  return Object.fromEntries(found)
}

type Read = { readonly row?: RegisterRow; readonly problems: readonly RegisterTableProblem[] }

function rowOf(where: TableWhere, columns: Columns, wordsAt: (column: number) => string): Read {
  const written = fields.flatMap((field) => {
    const words = columns[field] === undefined ? '' : wordsAt(columns[field])
    return words === '' ? [] : [[field, words] as const]
  })
  if (written.length === 0) return { problems: [] }
  const {
    shortNames,
    relation: saidRelation,
    name,
    ...rest
  } = Object.fromEntries(written) as Partial<Record<Field, string>>
  if (name === undefined)
    return { problems: [{ code: 'nameMissing', where: { ...where, column: columns.name! }, words: '' }] }
  const relation = saidRelation === undefined ? undefined : relationOf(saidRelation)
  const row: RegisterRow = {
    ...{ where, name, columns, ...rest },
    ...(shortNames !== undefined && { shortNames: shortNames.split(/[、，,；;\s]+/u).filter(Boolean) }),
    ...(relation && { relation }),
  }
  if (saidRelation === undefined || relation) return { row, problems: [] }
  const at = { ...where, column: columns.relation! }
  return { row, problems: [{ code: 'relationUnknown', where: at, words: saidRelation }] }
}

function relationOf(words: string): OrgUnitRelation | undefined {
  const relations = Object.keys(orgUnitRelations) as OrgUnitRelation[] // its own keys
  return relations.find((id) => bareName(orgUnitRelations[id].zh) === bareName(words))
}

/** A name that stands for two bodies would find neither. */
function twiceIn(rows: readonly RegisterRow[]): RegisterTableProblem[] {
  const holders = new Map<string, number>()
  return rows.flatMap((row) =>
    [...new Set([row.name, ...(row.shortNames ?? [])].map(bareName))].flatMap(
      (name): RegisterTableProblem[] => {
        const first = holders.get(name)
        if (first === undefined) holders.set(name, row.where.row)
        if (first === undefined) return []
        return [{ code: 'nameTwice', where: row.where, words: name, reason: `第${first}行已有` }]
      },
    ),
  )
}

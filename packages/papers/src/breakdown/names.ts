import type { Duties, RowContent } from '@taizhang/ledger'

/** The name that a body, a post or a person has on the day of the paper (名称), by its id. */
export type NameOf = (id: string) => string

/** How a paper names bodies. */
export interface Naming {
  readonly nameOf: NameOf
  /** Bodies that are named together where all of them are meant (单位统称): 各县（市、区）政府. */
  readonly groups?: readonly OrgUnitsTogether[]
}

export interface OrgUnitsTogether {
  readonly name: string
  readonly orgUnits: readonly string[]
}

/** What a report's table is called (表题的地方和年度). */
export interface TableTitle {
  /** 青澜市. */
  readonly place: string
  readonly planYear: number
}

/** 指标类 · 项目类 · 民生类 · 工作类. */
export const typeLabels: Readonly<Record<RowContent['type'], string>> = {
  indicator: '指标类',
  project: '项目类',
  livelihood: '民生类',
  work: '工作类',
}

/** The bodies that lead (牵头单位), the first named first; null where there is none. */
export function leadNames({ lead, furtherLeads = [] }: Duties, naming: Naming): string | null {
  return namesOf([...(lead === undefined ? [] : [lead]), ...furtherLeads], naming)
}

/** A few bodies stand one a line, so that no name is broken; many run on, or the row would fill a page. */
const mostLines = 3

/** Bodies as a cell names them, parted by 、; null for none. */
export function namesOf(ids: readonly string[], { nameOf, groups = [] }: Naming): string | null {
  const names = groups.reduce(
    (rest, group) => together(rest, group),
    ids.map((id) => ({ id, name: nameOf(id) })),
  )
  return names.map(({ name }) => name).join(names.length > mostLines ? '、' : '、\n') || null
}

interface Named {
  readonly id: string
  readonly name: string
}

/** The group stands where the first of its members stood. */
function together(named: readonly Named[], { name, orgUnits }: OrgUnitsTogether): Named[] {
  const ids = new Set(named.map(({ id }) => id))
  if (orgUnits.length < 2 || !orgUnits.every((id) => ids.has(id))) return [...named]
  const members = new Set(orgUnits)
  const first = named.findIndex(({ id }) => members.has(id))
  return named.flatMap((each, i) => {
    if (!members.has(each.id)) return [each]
    return i === first ? [{ id: name, name }] : []
  })
}

/** What a row is checked by (量化目标), one a line; null for a row that counts nothing. */
export function measureWords({ measures }: Pick<RowContent, 'measures'>): string | null {
  return measures.map(({ words }) => words).join('；\n') || null
}

/** When a row is to be done (完成时限): in brackets what the report does not say. */
export function deadlineWords({ deadline }: Pick<RowContent, 'deadline'>): string {
  const { from, words, date } = deadline
  if (words !== undefined) return words
  if (from === 'open' || date === undefined) return '（未写明）'
  return from === 'person' ? dayWords(date) : date.endsWith('-12-31') ? '（年底）' : `（${dayWords(date)}）`
}

/** A day as papers print it: 2026年1月27日. */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

import type { LedgerLine } from '../../api/lines.ts'

/** What a view of the ledger asks for (筛选条件), as the address holds it. */
export interface LedgerFilter {
  readonly q: string
  readonly scope: string
  readonly deadlineFrom: string
  readonly deadlineUntil: string
  readonly many: Readonly<Record<ManyName, readonly string[]>>
}

/** Conditions of which any value will do. */
export const manyNames = [
  ...(['kind', 'lifecycle', 'progress', 'reporting', 'light'] as const),
  ...(['lead', 'orgUnit', 'sponsor', 'document'] as const),
] as const
export type ManyName = (typeof manyNames)[number]

/** The names in the address that make a view of the ledger (台账视图), besides what is open beside it. */
export const viewNames = [
  ...manyNames,
  ...(['q', 'scope', 'deadlineFrom', 'deadlineUntil', 'group', 'sort'] as const),
] as const

/** Reads the filter from the address. */
export function filterIn(view: {
  readonly one: (name: string) => string | undefined
  readonly many: (name: string) => readonly string[]
}): LedgerFilter {
  return {
    ...{ q: view.one('q') ?? '', scope: view.one('scope') ?? '' },
    ...{ deadlineFrom: view.one('deadlineFrom') ?? '', deadlineUntil: view.one('deadlineUntil') ?? '' },
    many: Object.fromEntries(manyNames.map((name) => [name, view.many(name)])) as LedgerFilter['many'],
  }
}

const valuesOf: Readonly<Record<ManyName, (line: LedgerLine) => readonly (string | undefined)[]>> = {
  kind: ({ kind }) => [kind],
  lifecycle: ({ lifecycle }) => [lifecycle],
  progress: ({ progress }) => [progress],
  reporting: ({ reporting }) => [reporting],
  light: ({ light }) => [light.id],
  lead: ({ lead, furtherLeads }) => [lead, ...furtherLeads],
  orgUnit: ({ lead, furtherLeads, responsible, supporting }) => [
    ...[lead, ...furtherLeads],
    ...responsible,
    ...supporting,
  ],
  sponsor: ({ sponsor }) => [sponsor],
  document: ({ document }) => [document],
}

/** The lines that the filter lets through (筛选结果), in their order. */
export function linesWanted(
  lines: readonly LedgerLine[],
  filter: LedgerFilter,
  names: Readonly<Record<string, string>>,
): readonly LedgerLine[] {
  const words = filter.q.toLowerCase().split(/\s+/u).filter(Boolean)
  const asked = manyNames.filter((name) => filter.many[name].length > 0)
  return lines.filter(
    (line) =>
      isInScope(line, filter.scope) &&
      (filter.deadlineFrom === '' || line.deadline >= filter.deadlineFrom) &&
      (filter.deadlineUntil === '' || line.deadline <= filter.deadlineUntil) &&
      asked.every((name) => valuesOf[name](line).some((value) => filter.many[name].includes(value ?? ''))) &&
      (words.length === 0 || holdsAll(line, words, names)),
  )
}

/** counted 计入总数: issued, no working item, not cancelled · parts 下设事项 · none of these: all that there is. */
function isInScope({ serial, parent, lifecycle }: LedgerLine, scope: string): boolean {
  if (scope === 'counted') return serial !== undefined && parent === undefined && lifecycle !== 'cancelled'
  return scope !== 'parts' || parent !== undefined
}

function holdsAll(
  { words, formerWords, serial, lead, furtherLeads }: LedgerLine,
  wanted: readonly string[],
  names: Readonly<Record<string, string>>,
): boolean {
  const leads = [lead, ...furtherLeads].map((id) => names[id ?? ''] ?? '')
  const text = [serial ?? '', words, ...formerWords, ...leads].join('\n').toLowerCase()
  return wanted.every((each) => text.includes(each))
}

/** The values that lines have under a condition, each with how many (可选值). */
export function countsOf(lines: readonly LedgerLine[], name: ManyName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const value of new Set(valuesOf[name](line))) {
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return counts
}

import type { ItemState } from '../../api/totals.ts'

/** What the columns of the wall are (挂图分列): 板块、牵头单位、分管领导、项目阶段. */
export const groupings = ['section', 'lead', 'sponsor', 'stage'] as const
export type Grouping = (typeof groupings)[number]

/** One column of the wall (一列): those in trouble first, the worst first, then the others by serial. */
export interface WallColumn {
  readonly key: string
  readonly name: string
  readonly troubled: readonly ItemState[]
  readonly others: readonly ItemState[]
}

/** 项目阶段, in their order. */
export const stages = [
  ...(['identification', 'preparation', 'implementation', 'completion', 'completed', 'cancelled'] as const),
  'unknown',
] as const

const keyed: Readonly<Record<Grouping, (item: ItemState) => readonly [key: string, name: string]>> = {
  section: ({ section }) => twice(section[1] ?? section[0] ?? ''),
  lead: ({ lead = '', leadName = '' }) => [lead, leadName],
  sponsor: ({ sponsor = '', sponsorName = '' }) => [sponsor, sponsorName],
  stage: ({ stage = 'unknown' }) => twice(stage),
}

/** The items in columns (分列), in the order in which the columns first come; what belongs nowhere stands last, under no name. */
export function columnsOf(items: readonly ItemState[], by: Grouping): readonly WallColumn[] {
  const groups = new Map<string, { readonly name: string; readonly items: ItemState[] }>()
  const wanted = by === 'stage' ? items.filter(({ kind }) => kind === 'project') : items
  for (const item of wanted) {
    const [key, name] = keyed[by](item)
    const group = groups.get(key) ?? { name, items: [] }
    groups.set(key, group)
    group.items.push(item)
  }
  const columns = [...groups].map(([key, group]) => columnOf(key, group.name, group.items))
  const places = by === 'stage' ? new Map<string, number>(stages.map((stage, i) => [stage, i])) : undefined
  const placeOf = ({ key }: WallColumn) => places?.get(key) ?? (key === '' ? 1 : 0)
  return columns.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function columnOf(key: string, name: string, items: readonly ItemState[]): WallColumn {
  return {
    ...{ key, name },
    troubled: items.filter(isTroubled).toSorted((a, b) => weightOf(b) - weightOf(a)),
    others: items.filter((item) => !isTroubled(item)),
  }
}

/** 滞后、逾期、未报: what a meeting looks at first. */
export function isTroubled({ progress, reporting }: ItemState): boolean {
  return progress === 'behind' || progress === 'overdue' || (reporting === 'late' && progress !== 'completed')
}

/** Only to order by; what is printed stays as it came. */
function weightOf({ progress, lag = '0' }: ItemState): number {
  return (progress === 'overdue' ? 10_000 : progress === 'behind' ? 1000 : 0) + Math.max(0, Number(lag))
}

/** How the last node that is due stands (节点情况), and how many are due and met. */
export function nodesOf({ nodes }: ItemState): {
  readonly due: number
  readonly met: number
  readonly last?: 'met' | 'missed'
} {
  const due = nodes.filter(({ isMet }) => isMet !== undefined)
  const last = due.at(-1)
  return {
    ...{ due: due.length, met: due.filter(({ isMet }) => isMet).length },
    ...(last && { last: last.isMet ? 'met' : 'missed' }),
  }
}

function twice(word: string): readonly [string, string] {
  return [word, word]
}

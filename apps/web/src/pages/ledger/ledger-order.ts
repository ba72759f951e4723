import type { LedgerLine } from '../../api/lines.ts'

/** By what lines can be put in order (排序), a leading - the other way round. */
const sortNames = ['serial', 'deadline', 'lag', 'light'] as const
export type SortName = (typeof sortNames)[number]

/** By what lines are put together (分组). */
export const groupNames = ['section', 'lead', 'sponsor', 'kind', 'light', 'lifecycle'] as const
type GroupName = (typeof groupNames)[number]

/** A row of the table: a heading over a group, or an item. */
export type LedgerRow =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly ids: readonly string[]
      readonly isOpen: boolean
    }
  | { readonly kind: 'line'; readonly line: LedgerLine }

const natural = new Intl.Collator('en', { numeric: true })

/** Lines in order (排序): as they came, by serial, or by another column; what has nothing there comes last. */
export function sortedLines(
  lines: readonly LedgerLine[],
  sort: string,
  lights: readonly string[],
): readonly LedgerLine[] {
  const isDown = sort.startsWith('-')
  const name = sortNames.find((each) => each === sort.replace(/^-/, ''))
  if (!name) return lines
  const way = isDown ? -1 : 1
  return lines.toSorted((a, b) => {
    const [first, second] = [sortKey(a, name, lights), sortKey(b, name, lights)]
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined)
    return way * natural.compare(first, second) || natural.compare(a.serial ?? '~', b.serial ?? '~')
  })
}

function sortKey(line: LedgerLine, name: SortName, lights: readonly string[]): string | undefined {
  switch (name) {
    case 'serial':
      return line.serial
    case 'deadline':
      return line.deadline
    case 'light':
      return String(lights.indexOf(line.light.id))
    case 'lag':
      return line.lag === undefined ? undefined : tenths(line.lag)
  }
}

/** A number of one place, -12.3, as digits whose order is that of the numbers. */
function tenths(text: string): string {
  return String(BigInt(text.replace('.', '')) + 1_000_000_000n)
}

/** The rows of the table (表格行): lines under the headings of their groups, in the order in which these first come. */
export function rowsOf(
  lines: readonly LedgerLine[],
  group: string,
  closed: ReadonlySet<string>,
): readonly LedgerRow[] {
  const name = groupNames.find((each) => each === group)
  if (!name) return lines.map((line) => ({ kind: 'line', line }))
  const groups = new Map<string, LedgerLine[]>()
  for (const line of lines) {
    const key = groupKey(line, name)
    const known = groups.get(key)
    if (known) known.push(line)
    else groups.set(key, [line])
  }
  return [...groups].flatMap(([key, members]): readonly LedgerRow[] => {
    const isOpen = !closed.has(key)
    const heading = { kind: 'group' as const, key, ids: members.map(({ id }) => id), isOpen }
    return isOpen ? [heading, ...members.map((line) => ({ kind: 'line' as const, line }))] : [heading]
  })
}

function groupKey(line: LedgerLine, name: GroupName): string {
  switch (name) {
    case 'section':
      return line.section.join(' › ')
    case 'light':
      return line.light.id
    default:
      return line[name] ?? ''
  }
}

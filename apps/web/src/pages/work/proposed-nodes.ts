import type { CalendarDate, Measure, Schedule } from '@taizhang/ledger'
import type { ItemDeed } from '../../api/items.ts'
import { digitsOf } from './submission-draft.ts'

/** A node as its fields hold it (节点). */
export interface TypedNode {
  readonly key: string
  readonly day: string | undefined
  readonly words: string
  /** In percent, or in the unit of the measure. */
  readonly done: string
}

/** Whether nodes are given as values of the measure (按数值定节点), or in percent. */
export function isByValue(measure: Measure | undefined): boolean {
  return measure?.kind === 'cumulative'
}

/** The nodes as they open (预填节点): the ends of the quarters that are still to come, the last one the whole at the deadline. */
export function nodesFrom(
  { start, deadline }: Pick<Schedule, 'start' | 'deadline'>,
  { today, measure }: { readonly today: string; readonly measure: Measure | undefined },
): readonly TypedNode[] {
  const year = deadline.slice(0, 4)
  const quarters = [`${year}-03-31`, `${year}-06-30`, `${year}-09-30`]
  const before = quarters.filter((day) => day > start && day > today && day < deadline)
  const whole = measure?.kind === 'cumulative' ? measure.target : '100'
  return [
    ...before.map((day) => ({ key: day, day, words: '', done: '' })),
    { key: deadline, day: deadline, words: '', done: whole },
  ]
}

/** What is wrong with them (节点有误): the server says the rest. */
export function nodeFault(nodes: readonly TypedNode[]): 'empty' | undefined {
  const isWhole = ({ day, done }: TypedNode) => day !== undefined && /^\d+(?:\.\d+)?$/.test(digitsOf(done))
  return nodes.length > 0 && nodes.every(isWhole) ? undefined : 'empty'
}

/** The deed that proposes them (报送节点); where there is no number the nodes are steps, each weighing what it adds. */
export function nodesDeed(
  nodes: readonly TypedNode[],
  of: { readonly schedule: Pick<Schedule, 'start' | 'deadline'>; readonly measure: Measure | undefined },
): ItemDeed {
  const { schedule, measure } = of
  const { start, deadline } = schedule
  const planned = (done: string) =>
    isByValue(measure) ? { kind: 'value' as const, value: done } : { kind: 'share' as const, percent: done }
  const inOrder = nodes.map((each) => ({ ...each, done: digitsOf(each.done) }))
  return {
    kind: 'nodesProposed',
    schedule: {
      ...{ kind: 'nodes', start, deadline },
      nodes: inOrder.map(({ day, words, done }) => ({
        ...{ dueDate: day as CalendarDate, planned: planned(done) },
        ...(words.trim() !== '' && { words: words.trim() }),
      })),
    },
    ...(measure === undefined && { measure: { kind: 'milestone', steps: stepsOf(inOrder) } }),
  } as ItemDeed // days come from the calendar, digits were looked at by nodeFault
}

/** One step a node, weighing what it adds to the one before. */
function stepsOf(nodes: readonly TypedNode[]) {
  return nodes.map(({ words, done, day }, at) => ({
    id: `s${at + 1}`,
    words: words.trim() || (day ?? ''),
    weight: lessBy(done, nodes[at - 1]?.done ?? '0'),
  }))
}

/** a − b of percents with up to two places, as digits. */
function lessBy(a: string, b: string): string {
  const hundredths = (digits: string) => {
    const [whole = '0', fraction = ''] = digits.split('.')
    return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2))
  }
  const rest = hundredths(a) - hundredths(b)
  const text = String(rest < 0n ? -rest : rest).padStart(3, '0')
  const digits = `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '')
  return rest < 0n ? `-${digits}` : digits
}

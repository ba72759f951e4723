import {
  bridgeSince,
  bridgeWords,
  type CalendarDate,
  type Item,
  isCounted,
  type Period,
  printedPercents,
  reportingOn,
} from '@taizhang/ledger'
import type { SeenLedger } from '../ledgers/seen-ledger.ts'
import { judged } from './item-view.ts'
import { lifecycleWords, progressWords, reportingWords } from './state-words.ts'

interface Counted {
  readonly value: string
  readonly words: string
}

/** Totals of what is seen of a ledger (汇总); every count opens to its items, and the percents of a table add up to 100. */
export function totalsView(
  { items, ledger, looking, isWhole }: SeenLedger,
  { since, period }: { readonly since?: CalendarDate; readonly period?: Period },
) {
  const counted = items.filter(isCounted)
  const states = counted.map((item) => ({ item, ...judged(item, looking) }))
  const axis = (words: Readonly<Record<string, string>>, wordOf: (each: (typeof states)[number]) => string) =>
    countedBy(states, (each) => ({ value: wordOf(each), words: words[wordOf(each)]! }), Object.keys(words))
  const bridge = since !== undefined && isWhole ? bridgeSince(ledger, since) : undefined
  return {
    ...{ day: looking.day, count: counted.length, outside: outsideOf(items), isWhole },
    ...(period && { period }),
    ...(bridge && { bridge: { since, ...bridge, words: bridgeWords(bridge) } }),
    lifecycle: axis(lifecycleWords, ({ state }) => state.lifecycle),
    progress: axis(progressWords, ({ state }) => state.progress.progress),
    reporting: axis(reportingWords, ({ item, state }) =>
      period === undefined ? state.reporting.reporting : reportingOfPeriod(item, period, looking),
    ),
    light: countedBy(
      states,
      ({ light: { computed, override } }) =>
        lightNamed(looking.policies.light.lights, override?.light ?? computed.light.id),
      looking.policies.light.lights.map(({ id }) => id),
    ),
  }
}

/** Each for the first of the reasons that holds, so that all of them and what is counted are the whole ledger. */
function outsideOf(items: readonly Item[]) {
  const outside = items.filter((item) => !isCounted(item))
  const parts = outside.filter(({ parent }) => parent !== undefined).length
  const cancelled = outside.filter(
    ({ parent, lifecycle }) => parent === undefined && lifecycle === 'cancelled',
  ).length
  return { parts, cancelled, drafts: outside.length - parts - cancelled }
}

function reportingOfPeriod(item: Item, period: Period, { day, policies }: SeenLedger['looking']) {
  return reportingOn(item, period, { today: day, policy: policies.stateOf(item) }).reporting
}

function lightNamed(lights: readonly { readonly id: string; readonly zh: string }[], id: string): Counted {
  return { value: id, words: lights.find((each) => each.id === id)?.zh ?? id }
}

function countedBy<Each extends { readonly item: Item }>(
  states: readonly Each[],
  wordOf: (each: Each) => Counted,
  order: readonly string[],
) {
  const groups = new Map<string, Counted & { readonly items: string[] }>()
  for (const each of states) {
    const counted = wordOf(each)
    const group = groups.get(counted.value) ?? { ...counted, items: [] }
    group.items.push(each.item.id)
    groups.set(counted.value, group)
  }
  const inOrder = [...groups.values()].toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  const percents = printedPercents(
    inOrder.map(({ items }) => items.length),
    1,
  )
  return inOrder.map((group, i) => ({ ...group, count: group.items.length, percent: percents[i]! }))
}

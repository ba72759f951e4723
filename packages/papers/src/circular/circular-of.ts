import {
  type Bridge,
  bridgeWords,
  type CalendarDate,
  causeCategories,
  dateOf,
  type Fraction,
  heldOn,
  type Item,
  type LightPolicy,
  type OrgUnitRelation,
  type PowerPolicy,
  percent,
  percentOf,
  powerOver,
  printedPercents,
  printedTarget,
  rounded,
  standingSubmission,
  wholeMonths,
} from '@taizhang/ledger'
import type { NameOf, TableTitle } from '../breakdown/names.ts'
import type { LedgerLine } from '../ledger/ledger-table.ts'
import { throughWords, valueWords } from '../ledger/value-words.ts'
import { vintageWords } from '../ledger/vintage-words.ts'
import type { Circular, CircularClass, CircularItem, NamedBodies, NamedBody } from './circular.ts'

/** What a circular is made of (通报依据): the items that count, judged on a day, and the rules of that day. */
export interface CircularFacts extends TableTitle {
  readonly office: string
  readonly day: CalendarDate
  readonly lines: readonly LedgerLine[]
  readonly light: LightPolicy
  readonly bridge?: Bridge
  readonly nameOf: NameOf
  readonly relations?: Readonly<Record<string, OrgUnitRelation>>
  readonly powers?: PowerPolicy
}

/**
 * A circular (通报): classes by the word that the chosen policy prints, with shares that add up to 100; the lists behind them; time gone; who is
 * commended, criticised or late, where he may be named. Nobody is scored and nobody ranked.
 */
export function circularOf(facts: CircularFacts): Circular {
  const { place, planYear, office, day, lines, light, bridge } = facts
  const entries = lines.map((line) => entryOf(line, facts))
  const months = Math.min(12, Math.max(0, wholeMonths(dateOf(`${planYear}-01-01`), day)))
  return {
    ...{ place, planYear, office, day },
    total: { count: lines.length, words: bridge ? bridgeWords(bridge) : `${lines.length}项` },
    time: { months, percent: percentOf(String(months), '12', 1) },
    policy: { name: light.name, source: light.source },
    ...classesOf(entries, light),
    gaps: entries.filter(isGap).map(({ shown }) => nameOf(shown)),
    indicators: entries.filter(({ line }) => line.item.kind === 'target').map(({ shown }) => shown),
    bodies: bodiesOf(entries, facts),
  }
}

interface Entry {
  readonly line: LedgerLine
  readonly shown: CircularItem
  readonly light: CircularClass['light']
  readonly lead?: string
}

function entryOf(line: LedgerLine, facts: CircularFacts): Entry {
  const { item, state, light } = line
  const { computed, override } = light // counted as computed: what is behind stays behind whatever light somebody sets
  const lead = heldOn(item.duties, facts.day)?.value.lead
  const { progress } = state.progress
  const isBehind = progress === 'behind' || progress === 'overdue'
  const isLate = state.reporting.reporting === 'late' && progress !== 'completed'
  const isNamed = lead !== undefined && (!(isBehind || isLate) || mayBeNamed(lead, facts))
  return {
    ...{ line, ...(lead !== undefined && { lead }) },
    light: computed.light,
    shown: {
      ...{ item: item.id, ...(item.serial !== undefined && { serial: item.serial }), words: item.words },
      ...{ word: computed.word, isBehind, isLate },
      ...(override && { override: { word: override.word, until: override.until } }),
      ...(isNamed && { lead: facts.nameOf(lead) }),
      ...numbersOf(line, facts),
      ...(isBehind && reasonsOf(item)),
    },
  }
}

function mayBeNamed(
  orgUnit: string,
  { relations = {}, powers }: Pick<CircularFacts, 'relations' | 'powers'>,
): boolean {
  const relation = Object.hasOwn(relations, orgUnit) ? relations[orgUnit] : undefined
  return !relation || !powers || powerOver(relation, powers).named
}

function numbersOf({ item, state }: LedgerLine, { day, planYear }: CircularFacts) {
  const { done, planned, lagPoints } = state.progress
  const target = printedTarget(item, day)
  const figure = figureOf(item, state.latest, { day, planYear })
  return {
    deadline: heldOn(item.schedules, day)!.value.deadline,
    ...(target !== undefined && { target }),
    ...(figure !== undefined && { figure }),
    ...(done && { done: share(done) }),
    ...(planned && { planned: share(planned) }),
    ...(lagPoints && { lag: rounded(lagPoints, 1) }),
  }
}

function share(fraction: Fraction): string {
  return rounded(percent(fraction), 1)
}

const saidBy = { submission: '自报', verification: '核验', published: '公布' } as const

function figureOf(
  item: Item,
  latest: LedgerLine['state']['latest'],
  { day, planYear }: Pick<CircularFacts, 'day' | 'planYear'>,
): string | undefined {
  if (!latest) return undefined
  const value = valueWords(latest.value, heldOn(item.measures, day)?.value)
  return `${value}（${throughWords(latest.through, planYear)}${vintageWords[latest.vintage]}，${saidBy[latest.from]}）`
}

/** What the body gave as the cause and the next step with the figure that stands (滞后原因、下一步举措). */
export function reasonsOf({ submissions }: Item): Pick<CircularItem, 'cause' | 'nextStep'> {
  const periods = [...new Set(submissions.map(({ period }) => period))].toSorted()
  const standing = periods.flatMap((period) => standingSubmission(submissions, period) ?? []).at(-1)
  const { cause, nextStep } = standing ?? {}
  return {
    ...(cause && { cause: `${causeCategories[cause.category].zh}：${cause.words}` }),
    ...(nextStep && { nextStep: `${nextStep.words}（${nextStep.by}前）` }),
  }
}

/** In the order of the rules, of which the first one weighs most: so trouble is turned about, and the worst stands last. */
function classesOf(
  entries: readonly Entry[],
  { legends: [legend] }: LightPolicy,
): Pick<Circular, 'classes' | 'adjusted'> {
  const order = [...(legend?.rules ?? []), ...(legend ? [legend.otherwise] : [])].map(({ word }) => word)
  const groups = new Map<string, Entry[]>()
  for (const each of entries) groups.set(each.shown.word, [...(groups.get(each.shown.word) ?? []), each])
  const inOrder = [...groups].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  const counts = inOrder.map(([, each]) => each.length)
  const percents = printedPercents(counts, 1)
  const classes = inOrder.map(([word, each], i): CircularClass => {
    const { id, zh, colour, shape } = each[0]!.light
    return {
      ...{ word, light: { id, zh, colour, shape }, count: each.length, percent: percents[i]! },
      isTrouble: each.every(isTrouble),
      items: each.map(({ shown }) => shown),
    }
  })
  const trouble = classes.filter((each) => each.isTrouble)
  return {
    classes: [...classes.filter((each) => !each.isTrouble), ...trouble.toReversed()],
    ...adjustedOf(classes, entries.length),
  }
}

function adjustedOf(classes: readonly CircularClass[], whole: number): Pick<Circular, 'adjusted'> {
  for (const { word, count, percent: printed } of classes) {
    const alone = percentOf(String(count), String(whole), 1)
    if (alone !== printed) return { adjusted: { word, rounded: alone, printed } }
  }
  return {}
}

function isGap({ line, shown }: Entry): boolean {
  return shown.figure === undefined && line.state.progress.progress !== 'completed'
}

function nameOf({ serial, words }: CircularItem): string {
  return serial ?? words
}

function isTrouble({ shown: { isBehind, isLate } }: Entry): boolean {
  return isBehind || isLate
}

function bodiesOf(entries: readonly Entry[], facts: CircularFacts): NamedBodies {
  const byLead = new Map<string, Entry[]>()
  for (const each of entries) {
    if (each.lead !== undefined) byLead.set(each.lead, [...(byLead.get(each.lead) ?? []), each])
  }
  const isGood = ({ line }: Entry) =>
    line.state.progress.progress === 'completed' || line.state.progress.progress === 'ahead'
  const listed = (isListed: (entry: Entry, all: readonly Entry[]) => boolean): NamedBody[] =>
    [...byLead].flatMap(([orgUnit, all]) => {
      const items = all.filter((each) => isListed(each, all))
      if (items.length === 0 || !mayBeNamed(orgUnit, facts)) return []
      return [
        {
          orgUnit,
          name: facts.nameOf(orgUnit),
          items: items.map(({ shown }) => nameOf(shown)),
        },
      ]
    })
  return {
    commended: listed((each, all) => isGood(each) && !all.some(isTrouble)),
    criticised: listed(({ shown }) => shown.isBehind),
    late: listed(({ shown }) => shown.isLate),
    unnamed: [...byLead].filter(([orgUnit, all]) => all.some(isTrouble) && !mayBeNamed(orgUnit, facts))
      .length,
  }
}

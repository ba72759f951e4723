import type { Quantity, Reading } from '../src/index.ts'

/** Gold (人工标注) of one text, as samples/gold has it. */
export interface Gold {
  readonly sections: readonly (GoldItem & { readonly level: number; readonly role: string })[]
  readonly headline: readonly (GoldItem &
    GoldNumber & { readonly kind: string; readonly direction: string })[]
  readonly commitments: readonly (GoldItem & {
    readonly quantities: readonly GoldNumber[]
    readonly deadline: string
  })[]
  readonly actuals: readonly (GoldItem & {
    readonly quantities: readonly (GoldNumber & { readonly kind: string; readonly direction: string })[]
  })[]
  readonly noise: readonly (GoldItem & { readonly kind: string })[]
  readonly x_borderline?: readonly GoldItem[]
}

interface GoldItem {
  readonly start: number
  readonly text: string
  /** Another careful reader could decide otherwise: counts neither way. */
  readonly doubt?: string
}

interface GoldNumber {
  readonly value: number
  readonly value2?: number
  readonly unit: string
  readonly comparator: string
}

/** What a stretch of the text says, put into words: two of them are the same or they are not. */
interface Fact {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly optional: boolean
}

/** How much of the gold a reading has, and how much of it is right: F1 of whole facts, from 0 to 1. */
export type Scores = Readonly<Record<'sections' | 'targets' | 'commitments' | 'actuals' | 'findings', number>>

/**
 * Scores of a reading against gold: an item is right when it is where the gold has it and its numbers with unit and
 * comparator, its kind and direction, its deadline, its level and role, as far as its layer has them, are the gold's.
 */
export function scoresOf(reading: Reading, gold: Gold): Scores {
  const near = (gold.x_borderline ?? []).map((item) => factOf({ ...item, doubt: 'borderline' }, ''))
  const f1 = (wanted: readonly Fact[], found: readonly Fact[]): number => f1Of([...wanted, ...near], found)
  return {
    sections: f1(
      gold.sections.map((item) => factOf(item, `${item.level} ${item.role}`)),
      reading.sections.map((item) => factOf(item, `${item.level} ${item.role}`)),
    ),
    targets: f1(
      gold.headline.map((item) => factOf(item, measureOf(item))),
      reading.targets.map((item) => factOf(item, measureOf(item))),
    ),
    commitments: f1(
      gold.commitments.map((item) => factOf(item, `${item.quantities.map(numberOf)} ${item.deadline}`)),
      reading.commitments.map((item) =>
        factOf(item, `${item.quantities.map(numberOf)} ${item.deadline?.text ?? ''}`),
      ),
    ),
    actuals: f1(
      gold.actuals.map((item) => factOf(item, item.quantities.map(measureOf).join())),
      reading.actuals.map((item) => factOf(item, item.quantities.map(measureOf).join())),
    ),
    findings: f1(
      gold.noise.map((item) => factOf(item, item.kind)),
      reading.findings.filter(({ kind }) => !unscored.includes(kind)).map((item) => factOf(item, item.kind)),
    ),
  }
}

/** Findings about the text as a whole, which the gold leaves out. */
const unscored = ['duplicate', 'truncated', 'inconsistent']

function factOf({ start, text, doubt }: GoldItem, words: string): Fact {
  return { start, end: start + text.length, words, optional: doubt !== undefined }
}

function numberOf({ value, value2, unit, comparator }: GoldNumber | Quantity): string {
  return `${value}${value2 === undefined ? '' : `~${value2}`}${unit.replace(/\s/g, '')} ${comparator}`
}

/** People part level, share, count and to differently; growth, increment and rank are theirs to hold to. */
function measureOf(item: {
  readonly value: number | null
  readonly unit: string
  readonly comparator: string
  readonly kind: string
  readonly direction: string
}): string {
  const kind = ['share', 'count', 'to'].includes(item.kind) ? 'level' : item.kind
  return `${item.value}${item.unit} ${item.comparator} ${kind} ${kind === 'level' ? '' : item.direction}`
}

function f1Of(wanted: readonly Fact[], found: readonly Fact[]): number {
  const left = wanted.filter(({ optional }) => !optional)
  const firm = left.length
  const spurious = found.filter((fact) => {
    const at = left.findIndex((each) => each.words === fact.words && isMostly(each, fact))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const wrong = spurious.filter((fact) => !wanted.some((each) => each.optional && isMostly(each, fact)))
  const right = firm - left.length
  const all = firm + right + wrong.length
  return all === 0 ? 1 : (2 * right) / all
}

/** Whether two stretches share the better part of the shorter one: 预计 or 其中 in front of a clause is nobody's mistake. */
function isMostly(a: Fact, b: Fact): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared * 2 > Math.min(a.end - a.start, b.end - b.start)
}

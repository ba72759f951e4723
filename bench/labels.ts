/** Agreement with labels given by hand to sentences and items drawn by chance (bench/labels/), beside the gold. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Canonical, type Reading, read } from '@taizhang/reader'
import { textOf } from './documents.ts'

/** Rounds of labelling: the first on working documents served as a guide, the second on documents kept aside. */
const rounds = [1, 2]

interface LabelledSentence {
  readonly round: number
  readonly doc: string
  readonly start: number
  readonly as: string
  /** A second class as good as the first. */
  readonly or?: string
}

interface LabelledItem {
  readonly round: number
  readonly doc: string
  readonly start: number
  readonly end: number
  readonly layer: 'target' | 'commitment' | 'actual'
  /** The annotator found no item there. */
  readonly none?: boolean
  /** The last day; null without words of time, "unfixed" where they fix no day. */
  readonly deadline: string | null
  readonly canonical: readonly {
    readonly value: string
    readonly value2?: string
    readonly unit: string | null
  }[]
  readonly code?: string | null
  readonly type?: string
  readonly status?: string
}

interface Agreement {
  readonly right: number
  readonly of: number
  readonly wrong: readonly string[]
}

/** Every labelled sentence: does `as` say what the annotator said? */
async function coverageAgreement(round: number): Promise<Agreement> {
  const outcomes = await eachOf<LabelledSentence>('coverage', round, ({ start, as, or }, reading) => {
    const got = reading.coverage.find((sentence) => sentence.start <= start && start < sentence.end)?.as
    return got === as || got === or ? undefined : `labelled ${as}, read ${got}`
  })
  return tally(outcomes)
}

/** The fields of items that no scorer sees, one agreement a field. */
async function fieldAgreement(round: number): Promise<Readonly<Record<string, Agreement>>> {
  const found: Record<string, Outcome[]> = {}
  for (const [field, compare] of Object.entries(fields))
    found[field] = await eachOf<LabelledItem>('fields', round, (label, reading) => {
      const item = itemAt(label, reading)
      return item && !label.none ? compare(label, item) : null
    })
  return Object.fromEntries(Object.entries(found).map(([field, outcomes]) => [field, tally(outcomes)]))
}

type Item = Reading['targets'][number] | Reading['commitments'][number] | Reading['actuals'][number]
type Outcome = { readonly where: string; readonly wrong: string | undefined }

/** What is wrong with a field, undefined when right, null where it does not apply. */
type Compare = (label: LabelledItem, item: Item) => string | undefined | null

const fields: Readonly<Record<string, Compare>> = {
  'deadline date': (label, item) => {
    if (label.layer !== 'commitment') return null
    const { deadline } = item as Reading['commitments'][number]
    return same(label.deadline, deadline ? (deadline.date ?? 'unfixed') : null)
  },
  'canonical value': (label, item) => {
    const got = 'quantities' in item ? item.quantities.map(({ canonical }) => canonical) : [item.canonical]
    return same(
      label.canonical.map(printed).join(),
      got
        .filter((each) => each)
        .map(printed)
        .join(),
    )
  },
  'indicator code': (label, item) =>
    label.code === undefined || !('indicator' in item) ? null : same(label.code, item.indicator.code ?? null),
  type: (label, item) => ('type' in item && label.type ? same(label.type, item.type) : null),
  status: (label, item) => ('status' in item && label.status ? same(label.status, item.status) : null),
}

const printed = (
  each: { value: string; value2?: string; unit: string | null } | Canonical | undefined,
): string => (each?.unit ? `${each.value}${each.value2 ? `-${each.value2}` : ''} ${each.unit}` : '')

const same = (label: unknown, got: unknown): string | undefined =>
  label === got ? undefined : `labelled ${label}, read ${got}`

function itemAt(label: LabelledItem, reading: Reading): Item | undefined {
  const items: readonly Item[] = reading[`${label.layer}s`]
  const near = items.filter(({ start, end }) => start < label.end && label.start < end)
  const same = near.filter(({ start, end }) => start === label.start && end === label.end)
  // Members of a 分别 list share their words: the one that tells the labelled value is meant.
  const value = label.canonical[0]?.value
  return same.find((item) => valuesOf(item).some((each) => each?.value === value)) ?? same[0] ?? near[0]
}

function valuesOf(item: Item): readonly (Canonical | undefined)[] {
  return 'quantities' in item ? item.quantities.map(({ canonical }) => canonical) : [item.canonical]
}

/** Each label with the reading of its document; null outcomes do not count. */
async function eachOf<Label extends { readonly round: number; readonly doc: string; readonly start: number }>(
  name: string,
  round: number,
  judge: (label: Label, reading: Reading) => string | undefined | null,
): Promise<Outcome[]> {
  const file = fileURLToPath(new URL(`./labels/${name}.json`, import.meta.url))
  const labels = JSON.parse(readFileSync(file, 'utf8')) as readonly Label[]
  const outcomes: Outcome[] = []
  for (const label of labels.filter((each) => each.round === round)) {
    const wrong = judge(label, await readingOf(label.doc))
    if (wrong !== null) outcomes.push({ where: `${label.doc} @${label.start}`, wrong })
  }
  return outcomes
}

const readings = new Map<string, Reading>()

async function readingOf(id: string): Promise<Reading> {
  const known = readings.get(id)
  if (known) return known
  const reading = read(await textOf(id), { name: id, mediaType: 'text/plain' })
  readings.set(id, reading)
  return reading
}

function tally(outcomes: readonly Outcome[]): Agreement {
  const wrong = outcomes.flatMap(({ where, wrong: why }) => (why ? [`${where}: ${why}`] : []))
  return { right: outcomes.length - wrong.length, of: outcomes.length, wrong }
}

export async function benchLabels({ misses }: { misses: boolean }): Promise<boolean> {
  let met = true
  for (const round of rounds) {
    const agreements = { coverage: await coverageAgreement(round), ...(await fieldAgreement(round)) }
    console.log(`\n## Labels given by hand, round ${round} (bar: 95 % each)`)
    for (const [name, { right, of, wrong }] of Object.entries(agreements)) {
      console.log(`${name.padEnd(16)} ${right}/${of} = ${((100 * right) / of).toFixed(1)} %`)
      if (misses) for (const each of wrong) console.log(`    ${each}`)
    }
    met &&= Object.values(agreements).every(({ right, of }) => right >= 0.95 * of)
  }
  return met
}

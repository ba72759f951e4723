import type { Actual, Commitment, Reading, Target } from '../src/index.ts'

/** A target in a line: 地区生产总值：6% about growth up ; 力争 words and the like in brackets. */
export function targetLine(target: Target): string {
  const { indicator, value, value2, unit, comparator, kind, direction, base } = target
  const number = value === null ? '' : `${value2 === null ? value : `${value}~${value2}`}${unit} `
  const notes = [
    ...(target.reference === null ? [] : [`reference ${target.reference}`]),
    ...(target.stretch === null ? [] : [`stretch ${target.stretch}`]),
    ...(target.basis === null ? [] : [`basis ${target.basis}`]),
    ...(base === undefined ? [] : [`base ${base}`]),
    ...(target.horizon === 'multi' ? ['multi'] : []),
  ]
  const words = `${indicator.name}：${number}${comparator} ${kind}${direction === 'none' ? '' : ` ${direction}`}`
  return notes.length > 0 ? `${words} [${notes.join('; ')}]` : words
}

/** A commitment in a line: its words, then type, quantities, deadline and scope, as far as they say something. */
export function commitmentLine({ text, ...commitment }: Commitment): string {
  return `${oneLine(text)} [${commitmentFacts(commitment)}]`
}

/** What is promised beside the words: task; 20 家 at_least; 2026-12-31 年底前; multi. */
export function commitmentFacts({ type, quantities, deadline, scope }: Omit<Commitment, 'text'>): string {
  const due =
    deadline && `${deadline.date ?? '(no day)'} ${deadline.text}${deadline.inherited ? ' inherited' : ''}`
  return [
    type,
    ...quantities.map(({ value, value2, unit, comparator }) =>
      `${value2 === undefined ? value : `${value}~${value2}`} ${unit}${comparator === 'exactly' ? '' : ` ${comparator}`}`.trim(),
    ),
    ...(due ? [due] : []),
    ...(scope === 'multi' ? ['multi'] : []),
  ].join('; ')
}

/** An actual in a line: 地区生产总值：3215亿元 level，6.1% growth up [year]. */
export function actualLine({ indicator, quantities, period, status, basis }: Actual): string {
  const told = quantities.map(
    ({ text, kind, direction }) => `${oneLine(text)} ${kind}${direction === 'none' ? '' : ` ${direction}`}`,
  )
  const notes = [period, ...(status === 'estimate' ? ['estimate'] : []), ...(basis === null ? [] : [basis])]
  return `${indicator.name}：${told.join('，')} [${notes.join('; ')}]`
}

/** The layers of a listing: an item a line. */
export const layers = [
  'document',
  'sections',
  'blocks',
  'targets',
  'commitments',
  'actuals',
  'findings',
  'coverage',
] as const
export type Layer = (typeof layers)[number]

/** A reading as a person would review it: one line an item, in reading order, layer by layer. */
export function listing(reading: Reading, only: readonly Layer[] = layers): string {
  const { title, place, level, planYear, speaker, date, session } = reading.document
  const facts = [title?.text, place?.text, level, planYear, speaker?.text, date?.text, session?.text]
  const lines: Readonly<Record<Layer, readonly string[]>> = {
    document: [facts.map((fact) => oneLine(String(fact ?? '—'))).join(' | ')],
    sections: reading.sections.map(({ level: depth, role, text }) => `${depth} ${role} ${oneLine(text)}`),
    blocks: reading.blocks.map(({ role, start, end }) => `${role} ${opening(reading.text, start, end)}`),
    targets: reading.targets.map((target) => `${targetLine(target)} ${target.indicator.code ?? '—'}`),
    commitments: reading.commitments.map(commitmentLine),
    actuals: reading.actuals.map((actual) => `${actualLine(actual)} ${actual.indicator.code ?? '—'}`),
    findings: reading.findings.map(
      ({ kind, text, suggestion }) => `${kind} ${opening(text, 0, text.length)} → ${suggestion ?? '—'}`,
    ),
    coverage: tally(reading.coverage.map(({ as }) => as)),
  }
  return `${only.map((layer) => [`== ${layer} ${lines[layer].length}`, ...lines[layer]].join('\n')).join('\n\n')}\n`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function opening(text: string, start: number, end: number): string {
  return oneLine(text.slice(start, Math.min(end, start + 24)).trim())
}

function tally(classes: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const each of classes) counts.set(each, (counts.get(each) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([name, count]) => `${name} ${count}`)
}

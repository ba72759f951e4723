import type { CoveredDraft } from './coverage.ts'
import { shiftPoint } from './grammar/decimal.ts'
import { indicatorCode } from './grammar/indicator-code.ts'
import type { NumberToken } from './grammar/number.ts'
import type { ActualDraft } from './items/actuals.ts'
import type { CommitmentDraft } from './items/commitments.ts'
import { suggestOrgUnits } from './items/org-units.ts'
import type { Passage } from './items/passage.ts'
import type { TargetDraft } from './items/targets.ts'
import type { Outline } from './outline.ts'
import type { Analysis } from './read.ts'
import type {
  Actual,
  Block,
  Canonical,
  Commitment,
  Covered,
  DocumentFacts,
  IndicatorName,
  Quantity,
  Quote,
  Reading,
  Section,
  Source,
  Target,
} from './reading.ts'
import { sourceSpan } from './view.ts'

/** The reading as its contract has it: every span in the source's own offsets, every item with its words. */
export function assemble(analysis: Analysis, source: Partial<Source>): Reading {
  const { outline, targets, commitments, actuals, findings, coverage } = analysis
  const { planYear } = outline.facts
  return {
    schema: 'taizhang/reading@1',
    source: { name: '', mediaType: 'text/plain', ...source },
    text: outline.view.source,
    document: documentOf(outline),
    sections: sectionsOf(outline),
    blocks: blocksOf(outline),
    targets: markCopies(targets, (draft, i) => targetOf(outline, draft, i)),
    commitments: markCopies(commitments, (draft, i) => commitmentOf(outline, draft, i, planYear)),
    actuals: markCopies(actuals, (draft, i) => actualOf(outline, draft, i)),
    findings: findings.map(({ start, end, kind, suggestion, message }) => ({
      ...quote(outline, start, end),
      kind,
      suggestion,
      message,
    })),
    coverage: covered(outline, coverage),
  }
}

/** Assembles items; those of a second print (重复) name the first of the same words that no copy has named yet. */
function markCopies<
  Draft extends { readonly passage: Passage },
  Item extends Quote & { readonly id: string },
>(drafts: readonly Draft[], assembled: (draft: Draft, i: number) => Item): Item[] {
  const originals = new Map<string, string[]>()
  return drafts.map((draft, i) => {
    const item = assembled(draft, i)
    const words = item.text.replace(/\s/g, '')
    if (draft.passage.repeated) {
      const original = originals.get(words)?.shift()
      return original ? { ...item, duplicateOf: original } : item
    }
    const same = originals.get(words)
    if (same) same.push(item.id)
    else originals.set(words, [item.id])
    return item
  })
}

/** Coverage in source offsets; a sentence takes the debris behind it (a literal \\r\\n), so that no letter stands outside. */
function covered({ view }: Outline, drafts: readonly CoveredDraft[]): Covered[] {
  const spans = drafts.map(({ start, end }) => sourceSpan(view, start, end))
  if (spans.length === 0)
    return wordsIn(view.source, 0, view.source.length)
      ? [{ start: 0, end: view.source.length, gave: [], as: 'noise' }]
      : []
  return drafts.map(({ gave, as }, i) => {
    const { start, end } = spans[i]!
    const next = spans[i + 1]?.start ?? view.source.length
    const from = i === 0 && wordsIn(view.source, 0, start) ? 0 : start
    return { start: from, end: wordsIn(view.source, end, next) ? next : end, gave, as }
  })
}

function wordsIn(text: string, start: number, end: number): boolean {
  return end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

function quote({ view }: Outline, start: number, end: number): Quote {
  const span = sourceSpan(view, start, end)
  return { ...span, text: view.source.slice(span.start, span.end) }
}

function documentOf(outline: Outline): DocumentFacts {
  const { title, place, level, planYear, speaker, date, session } = outline.facts
  const stated = Object.entries({ title, place, speaker, date, session }).flatMap(([name, span]) =>
    span ? [[name, quote(outline, span.start, span.end)] as const] : [],
  )
  return { ...Object.fromEntries(stated), level, ...(planYear === undefined ? {} : { planYear }) }
}

function sectionsOf(outline: Outline): Section[] {
  const { headings } = outline
  const bodyEnds = bodyEndsOf(outline)
  return headings.map((heading, i) => {
    const words = quote(outline, heading.start, heading.end)
    const title = quote(outline, heading.start + heading.marker.length, heading.end).text
    const marker = quote(outline, heading.start, heading.start + heading.marker.length).text
    const parent = heading.parent === undefined ? null : `s${heading.parent + 1}`
    return {
      id: `s${i + 1}`,
      ...words,
      marker,
      title,
      level: heading.level,
      role: heading.role,
      parent,
      bodyEnd: bodyEnds[i]!,
    }
  })
}

/** Where the text under each heading ends: at the next heading that is not deeper. Source offsets. */
function bodyEndsOf({ headings, view }: Outline): number[] {
  const ends = new Array<number>(headings.length)
  const below: number[] = []
  for (let i = headings.length - 1; i >= 0; i--) {
    while (below.length > 0 && headings[below.at(-1)!]!.level > headings[i]!.level) below.pop()
    const next = below.at(-1)
    ends[i] =
      next === undefined
        ? view.source.length
        : sourceSpan(view, headings[next]!.start, headings[next]!.end).start
    below.push(i)
  }
  return ends
}

function blocksOf({ zones, view }: Outline): Block[] {
  const blocks: { start: number; end: number; role: Block['role'] }[] = []
  for (const { start, role } of zones) {
    const last = blocks.at(-1)
    if (last?.role === role) continue
    const at = last ? view.from[start]! : 0
    if (last) last.end = at
    blocks.push({ start: at, end: view.source.length, role })
  }
  if (blocks.length === 0 && view.source.length > 0)
    return [{ start: 0, end: view.source.length, role: 'noise' }]
  return blocks.filter(({ start, end }) => end > start)
}

function sectionId(heading: number | undefined): string | null {
  return heading === undefined ? null : `s${heading + 1}`
}

function quantityOf(outline: Outline, number: NumberToken): Quantity {
  const words = quote(outline, number.start, number.end)
  const canonical = canonicalOf(number)
  return {
    ...words,
    value: Number(number.value),
    ...(number.value2 === undefined ? {} : { value2: Number(number.value2) }),
    unit: number.unit,
    comparator: number.comparator,
    ...(canonical ? { canonical } : {}),
  }
}

function canonicalOf({ value, value2, canonical }: NumberToken): Canonical | undefined {
  if (!canonical) return undefined
  const upper = value2 === undefined ? {} : { value2: shiftPoint(value2, canonical.shift) }
  return { value: shiftPoint(value, canonical.shift), ...upper, unit: canonical.code }
}

function indicatorOf(name: string): IndicatorName {
  const code = indicatorCode(name)
  return code ? { name, code } : { name }
}

function targetOf(outline: Outline, draft: TargetDraft, i: number): Target {
  const canonical = draft.number ? canonicalOf(draft.number) : undefined
  return {
    id: `t${i + 1}`,
    ...quote(outline, draft.start, draft.end),
    sectionId: sectionId(draft.passage.heading),
    horizon: draft.horizon,
    indicator: indicatorOf(draft.name),
    kind: draft.kind,
    direction: draft.direction,
    comparator: draft.comparator,
    value: draft.number ? Number(draft.number.value) : null,
    value2: draft.number?.value2 === undefined ? null : Number(draft.number.value2),
    unit: draft.number?.unit ?? '',
    ...(canonical ? { canonical } : {}),
    basis: draft.basis,
    reference: draft.reference,
    stretch: draft.stretch,
    ...(draft.base ? { base: Number(draft.base.value) } : {}),
  }
}

function actualOf(outline: Outline, { passage, statement, period }: ActualDraft, i: number): Actual {
  return {
    id: `a${i + 1}`,
    ...quote(outline, statement.start, statement.end),
    sectionId: sectionId(passage.heading),
    indicator: indicatorOf(statement.name),
    period,
    status: statement.estimate ? 'estimate' : 'stated',
    basis: statement.basis,
    quantities: statement.measured.map(({ number, kind, direction }) => ({
      ...quantityOf(outline, number),
      kind,
      direction,
    })),
  }
}

function commitmentOf(
  outline: Outline,
  draft: CommitmentDraft,
  i: number,
  planYear: number | undefined,
): Commitment {
  const { deadline } = draft
  const later =
    deadline?.date !== undefined && planYear !== undefined && Number(deadline.date.slice(0, 4)) > planYear
  return {
    id: `c${i + 1}`,
    ...quote(outline, draft.start, draft.end),
    sectionId: sectionId(draft.passage.heading),
    type: draft.type,
    quantities: draft.numbers.map((number) => quantityOf(outline, number)),
    ...(deadline
      ? {
          deadline: {
            ...quote(outline, deadline.start, deadline.end),
            ...(deadline.date ? { date: deadline.date } : {}),
            inherited: deadline.inherited,
          },
        }
      : {}),
    scope: later || draft.passage.role === 'outlook' ? 'multi' : 'year',
    hints: suggestOrgUnits(outline.view.text.slice(draft.start, draft.end), outline.facts.level).map(
      ({ orgUnit }) => orgUnit,
    ),
  }
}

import type { NumberClass } from './grammar/number.ts'
import { readStatements, type Statement } from './grammar/statement.ts'
import { partsIn } from './items/commitments.ts'
import type { Passage } from './items/passage.ts'
import { type Analysis, analyse } from './read.ts'
import type { CoverageClass, Quote, Role } from './reading.ts'
import { sourceSpan, viewOffset } from './view.ts'

/** What was made of one sentence (解读说明), by which rules: offsets and words of the source. */
export interface Explanation {
  readonly sentence: Quote
  readonly role: Role
  /** The headings it stands under, the highest first. */
  readonly under: readonly string[]
  readonly livelihood: boolean
  readonly numbers: readonly (Quote & { readonly class: NumberClass; readonly rule: string })[]
  readonly statements: readonly (Quote & { readonly indicator: string; readonly rule: Statement['rule'] })[]
  /** In plan parts: each clause with the rule that makes it checkable, or null. */
  readonly clauses: readonly (Quote & { readonly rule: string | null; readonly deadline: string | null })[]
  readonly gave: readonly string[]
  readonly as: CoverageClass
  readonly findings: readonly (Quote & { readonly kind: string; readonly message: string })[]
}

/** Which rules fired on the sentence at `offset` of a text, and what each made of it. Undefined past its end. */
export function explain(text: string, offset: number): Explanation | undefined {
  if (offset < 0 || offset >= text.length) return undefined
  const analysis = analyse(text)
  const at = viewOffset(analysis.outline.view, offset)
  const i = analysis.passages.findLastIndex(({ start }) => start <= at)
  return analysis.passages.length === 0 ? undefined : explainPassage(analysis, Math.max(0, i))
}

function explainPassage(analysis: Analysis, i: number): Explanation {
  const { outline, passages, coverage, findings } = analysis
  const passage = passages[i]!
  const { text } = outline.view
  const quote = (start: number, end: number): Quote => {
    const span = sourceSpan(outline.view, start, end)
    return { ...span, text: outline.view.source.slice(span.start, span.end) }
  }
  const planned = passage.role === 'tasks' || passage.role === 'self' || passage.role === 'outlook'
  const parts = planned && !passage.isHeading ? partsIn(text, passage, outline.facts.planYear) : []
  return {
    sentence: quote(passage.start, passage.end),
    role: passage.role,
    under: headingsOver(analysis, passage).map(({ start, end }) => quote(start, end).text),
    livelihood: passage.livelihood,
    numbers: passage.numbers.map((each) => ({
      ...quote(each.start, each.end),
      class: each.class,
      rule: each.rule,
    })),
    statements: readStatements(text, passage, passage.numbers).map(({ start, end, name, rule }) => ({
      ...quote(start, end),
      indicator: name,
      rule,
    })),
    clauses: parts.map(({ start, end, rule, deadline }) => ({
      ...quote(start, end),
      rule: rule ?? null,
      deadline: deadline?.rule ?? null,
    })),
    gave: coverage[i]?.gave ?? [],
    as: coverage[i]?.as ?? 'noise',
    findings: findings
      .filter(({ start, end }) => start < passage.end && end > passage.start)
      .map(({ start, end, kind, message }) => ({ ...quote(start, end), kind, message })),
  }
}

function headingsOver({ outline }: Analysis, { heading }: Passage): { start: number; end: number }[] {
  const over: { start: number; end: number }[] = []
  for (let i = heading; i !== undefined; i = outline.headings[i]!.parent) over.unshift(outline.headings[i]!)
  return over
}

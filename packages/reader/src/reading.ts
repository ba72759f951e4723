/**
 * The reading (解读结果) of a document: what `read` returns and `taizhang read --format json` prints.
 *
 * Offsets count UTF-16 code units of `text`; `start` is the first unit, `end` the first after it.
 * `text.slice(start, end) === item.text` for everything that carries `text`.
 */
export interface Reading {
  readonly schema: 'taizhang/reading@1'
  readonly source: Source
  readonly text: string
  readonly document: DocumentFacts
  /** Every heading, in reading order. */
  readonly sections: readonly Section[]
  /** The role of every stretch of text, in order; they tile it. */
  readonly blocks: readonly Block[]
  /** The official headline expected targets (主要预期目标). */
  readonly targets: readonly Target[]
  /** The checkable promises (承诺) of the forward-looking parts. */
  readonly commitments: readonly Commitment[]
  /** The measured outcomes (完成值) of the review part. */
  readonly actuals: readonly Actual[]
  /** What a careful editor would query (疑点). */
  readonly findings: readonly Finding[]
  /** Every sentence, in reading order, with what it gave. */
  readonly coverage: readonly Covered[]
}

/** Where the text came from. A caller that opened a file adds what it knows. */
export interface Source {
  readonly name: string
  readonly mediaType: string
  readonly encoding?: string
  readonly sha256?: string
  readonly [more: string]: unknown
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with its words (原文). */
export interface Quote extends Span {
  readonly text: string
}

export const roles = [
  'opening',
  'review',
  'problems',
  'outlook',
  'targets',
  'tasks',
  'self',
  'closing',
  'noise',
] as const
export type Role = (typeof roles)[number]

export const levels = ['national', 'province', 'prefecture', 'county', 'township', 'unknown'] as const
export type Level = (typeof levels)[number]

/** What the document says of itself; a fact it does not state is absent. */
export interface DocumentFacts {
  readonly title?: Quote
  readonly place?: Quote
  readonly level: Level
  /** The year the plan part is for. */
  readonly planYear?: number
  readonly speaker?: Quote
  readonly date?: Quote
  readonly session?: Quote
}

export interface Section extends Quote {
  readonly id: string
  /** 一、 or （一） or 一是 as written; empty for an unmarked heading. */
  readonly marker: string
  readonly title: string
  readonly level: number
  readonly role: Role
  readonly parent: string | null
  /** Where the text under the heading ends: the start of the next heading of the same or a higher level. */
  readonly bodyEnd: number
}

export interface Block extends Span {
  readonly role: Role
}

export const kinds = [
  'growth',
  'level',
  'increment',
  'share',
  'count',
  'from',
  'to',
  'rank',
  'qualitative',
] as const
export type Kind = (typeof kinds)[number]

export type Direction = 'up' | 'down' | 'none'

export const comparators = [
  'exactly',
  'about',
  'at_least',
  'at_most',
  'range',
  'sync',
  'above_reference',
  'assigned',
  'rank',
  'stable',
  'improve',
] as const
export type Comparator = (typeof comparators)[number]

/** An exact value in a base unit: `value` is decimal digits, `unit` a code of `@taizhang/terms`. */
export interface Canonical {
  readonly value: string
  /** The upper end of a range, in the same unit. */
  readonly value2?: string
  readonly unit: string
}

/** A number with its unit, as written: 2.47万亩 is 2.47 of 万亩. */
export interface Quantity extends Quote {
  readonly value: number
  readonly value2?: number
  readonly unit: string
  readonly comparator: Comparator
  readonly canonical?: Canonical
}

export interface IndicatorName {
  /** As written, completed from the context. */
  readonly name: string
  /** Code in the indicator table of `@taizhang/terms`, when it is known there. */
  readonly code?: string
}

/** One headline expected target (预期目标). */
export interface Target extends Quote {
  readonly id: string
  readonly sectionId: string | null
  readonly horizon: 'year' | 'multi'
  readonly indicator: IndicatorName
  readonly kind: Kind
  readonly direction: Direction
  readonly comparator: Comparator
  readonly value: number | null
  readonly value2: number | null
  readonly unit: string
  readonly canonical?: Canonical
  /** 年均, 同口径, 按2010年价格: how the value is to be understood. */
  readonly basis: string | null
  /** The words compared with: 经济增长 in 与经济增长同步. */
  readonly reference: string | null
  /** The words of a further aim: 力争6%. */
  readonly stretch: string | null
  /** The from-end of 由47.5%提高到51.5%. */
  readonly base?: number
  readonly duplicateOf?: string
}

export interface Deadline extends Quote {
  /** The last day it means, YYYY-MM-DD; absent when the words fix no day (如期). */
  readonly date?: string
  /** True when it stands at the head of an enumeration before the item. */
  readonly inherited: boolean
}

/** One checkable promise (承诺). */
export interface Commitment extends Quote {
  readonly id: string
  readonly sectionId: string | null
  readonly type: 'task' | 'project' | 'livelihood'
  readonly quantities: readonly Quantity[]
  readonly deadline?: Deadline
  readonly scope: 'year' | 'multi'
  /** Kinds of bodies that the words suggest. */
  readonly hints: readonly string[]
  readonly duplicateOf?: string
}

export interface ActualQuantity extends Quantity {
  readonly kind: Kind
  readonly direction: Direction
}

/** One measured outcome (完成值). */
export interface Actual extends Quote {
  readonly id: string
  readonly sectionId: string | null
  readonly indicator: IndicatorName
  readonly period: 'year' | 'five-year' | 'cumulative'
  /** `estimate` when the text says 预计. */
  readonly status: 'stated' | 'estimate'
  readonly basis: string | null
  readonly quantities: readonly ActualQuantity[]
  readonly duplicateOf?: string
}

export const findingKinds = [
  'boilerplate',
  'injected',
  'placeholder',
  'corrupt_number',
  'corrupt_word',
  'duplicate',
  'truncated',
  'inconsistent',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** What to query before relying on the text (疑点). */
export interface Finding extends Quote {
  readonly kind: FindingKind
  readonly suggestion: string | null
  readonly message: string
}

export const coverageClasses = [
  'commitment',
  'target',
  'actual',
  'principle',
  'context',
  'heading',
  'noise',
] as const
export type CoverageClass = (typeof coverageClasses)[number]

/** One sentence and what it gave (条目归属). */
export interface Covered extends Span {
  readonly gave: readonly string[]
  readonly as: CoverageClass
}

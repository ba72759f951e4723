import type { Canonical, Commitment, Finding, Level, Quote, SuggestedOrgUnit, Target } from '@taizhang/reader'

/** How finely the text is cut into rows (拆分粒度). */
export const cuts = ['sentence', 'clause', 'paragraph'] as const
export type Cut = (typeof cuts)[number]

/** The table of one report (任务分解表) as a supervision office makes it, before anyone has reviewed it. */
export interface Breakdown {
  readonly document: BrokenDown
  readonly by: Cut
  /** In the order of the table: the headline targets first, then the tasks under the headings of the report. */
  readonly groups: readonly Group[]
  /** Sentences of the plan part that are no row, each with the reason: nothing is left out unseen. */
  readonly leftOut: readonly LeftOut[]
}

/** The report the table is of. */
export interface BrokenDown {
  readonly name: string
  readonly title: string | null
  readonly place: string | null
  readonly level: Level
  readonly planYear: number | null
}

/** Rows under one heading (分组). A heading with sub-headings may have no rows of its own. */
export interface Group {
  /** 1 and 2 as in the report; the targets are 1. */
  readonly level: number
  /** As printed: 三、重点任务, or 主要预期目标 for the targets. */
  readonly title: string
  /** The heading in the document; absent for the targets, and for tasks above the first heading. */
  readonly heading?: Quote
  /** Sentences that only lead over to what follows (引导语); the heading covers them. */
  readonly intro: readonly Quote[]
  readonly rows: readonly Row[]
}

/** indicator 指标类 · project 项目类 · livelihood 民生类 · work 工作类; what makes a row which is in `rowTypeOf`. */
export type RowType = 'indicator' | 'project' | 'livelihood' | 'work'

/** One row of the table (报告条目): the exact words of the document, and what is known of them. */
export interface Row extends Quote {
  /** Runs through the whole table from 1. */
  readonly serial: number
  readonly type: RowType
  /** Titles that run into the text (要点) and stand over these words, the highest first. */
  readonly heads: readonly Quote[]
  /** 量化目标, in reading order. */
  readonly measures: readonly Measure[]
  /** 完成时限: one for each different one among the promises; the row is done when the last is. */
  readonly deadlines: readonly RowDeadline[]
  readonly orgUnits: OrgUnits
  readonly commitments: readonly Commitment[]
  readonly target?: Target
  /** The serial of the row that begins the sentence which this row continues; only when cut by clause. */
  readonly continues?: number
  readonly findings: readonly Finding[]
}

/** What a row is checked by (量化目标), as the document says it; `values` is empty for a thing to be done, not counted. */
export interface Measure {
  /** Id of the target or commitment. */
  readonly item: string
  readonly words: string
  readonly values: readonly { readonly text: string; readonly canonical?: Canonical }[]
}

/**
 * text: the words say it · default: they do not, and the last day of the plan year is taken (默认) · open: a promise of
 * several years that names no day.
 */
export interface RowDeadline {
  readonly from: 'text' | 'default' | 'open'
  readonly words: string | null
  /** YYYY-MM-DD, the last day; null when the words fix none. */
  readonly date: string | null
}

/** Suggested bodies (建议单位): a guess, with the words of the report that led to it. */
export interface OrgUnits {
  readonly lead: SuggestedOrgUnit | null
  readonly supporting: readonly SuggestedOrgUnit[]
  /** words: the row itself names the matter · headings: its nearest heading does · broad: only words shared by many tasks. */
  readonly from: 'words' | 'headings' | 'broad' | null
}

export interface LeftOut extends Quote {
  readonly reason: LeftOutReason
}

/**
 * The weightier first. noise: no words of the report, as of a site around it · calls: appeals, verses and background that
 * set nobody a task (让我们…) · leadsOver: words that only lead over to what follows.
 */
export type LeftOutReason = 'secondPrint' | 'noise' | 'calls' | 'leadsOver' | 'outlook'

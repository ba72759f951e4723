import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { SourceList } from '../item/source.ts'
import type { BreakdownDeedKind } from './breakdown-event.ts'
import type { BreakdownRow, PlanSentence, RowEdit } from './row.ts'

/** Where a table stands (分解表环节): 起草 · 征求意见 · 修改 · 送审 · 已印发. */
export const breakdownLifecycles = ['drafting', 'consulting', 'revising', 'forDecision', 'issued'] as const
export type BreakdownLifecycle = (typeof breakdownLifecycles)[number]

/** consultation 征求意见稿 · revised 修改稿 · forDecision 送审稿 · issued 印发稿. */
export type EditionStage = 'consultation' | 'revised' | 'forDecision' | 'issued'

/** A copy of the table as it stood (版次): numbered from 1; its rows by `editionRows`. */
export interface Edition {
  readonly number: number
  readonly stage: EditionStage
  readonly by: Act
  readonly rows: readonly { readonly row: string; readonly serial: string }[]
}

/** How a body that does not answer is read (逾期未反馈): as consent, or as an answer still owed. */
export type Silence = 'consent' | 'owed'

/** One round of comments (征求意见). */
export interface Consultation {
  /** The edition that went round. */
  readonly edition: number
  readonly orgUnits: readonly string[]
  readonly until: { readonly day: CalendarDate; readonly time: string }
  readonly silence: Silence
  readonly opened: Act
  readonly closed?: Act
  /** Bodies that said they have none (无意见). */
  readonly noComments: readonly { readonly orgUnit: string; readonly way: CommentWay; readonly by: Act }[]
}

/** What a comment is about (意见类别): 文字表述 · 牵头单位和分工 · 时限 · 数值 · 其他. */
export const commentFields = ['words', 'lead', 'deadline', 'number', 'other'] as const
export type CommentField = (typeof commentFields)[number]

/** How it came in (反馈方式): 意见表 · 系统 · 文件. */
export type CommentWay = 'form' | 'login' | 'file'

/** 采纳 · 部分采纳 · 不采纳. */
export type CommentRuling = 'adopted' | 'partly' | 'notAdopted'

/** A body's word on a row (反馈意见), and what became of it. */
export interface Comment {
  readonly id: string
  /** The round it belongs to, from 0. */
  readonly consultation: number
  readonly orgUnit: string
  readonly row?: string
  readonly field: CommentField
  readonly words: string
  readonly proposal?: RowEdit
  readonly way: CommentWay
  readonly by: Act
  readonly ruled?: { readonly ruling: CommentRuling; readonly reason: string; readonly by: Act }
}

/** One issue of the table (印发). */
export interface Issue {
  readonly documentNumber: string
  readonly on: CalendarDate
  readonly meeting?: string
  readonly edition: number
  /** The rows that were new in it. */
  readonly rows: readonly string[]
  readonly by: Act
}

/** A step of editing that can be taken back (可撤回的一步): what it touched, as it stood before. */
export interface Step {
  readonly number: number
  readonly deed: BreakdownDeedKind
  readonly by: Act
  /** Absent where it stayed. */
  readonly order?: readonly string[]
  /** null for what was not there. */
  readonly rows: Readonly<Record<string, BreakdownRow | null>>
  readonly sentences: Readonly<Record<string, PlanSentence | null>>
  readonly comments: Readonly<Record<string, Comment | null>>
}

/** A text that rows were drawn from (分解依据): by its id, as people call it, and which list it is. */
export interface BrokenDownDocument {
  readonly id: string
  readonly title: string
  readonly list: SourceList
}

/** The table of one report (任务分解表): what its events add up to. */
export interface BreakdownState {
  /** Absent before the first rows are drawn. */
  readonly id?: string
  readonly lifecycle: BreakdownLifecycle
  /** The texts it was drawn from, the latest last. */
  readonly documents: readonly BrokenDownDocument[]
  readonly planYear?: number
  /** All rows there ever were; those in the table are in `order`. */
  readonly rows: Readonly<Record<string, BreakdownRow>>
  readonly order: readonly string[]
  readonly sentences: Readonly<Record<string, PlanSentence>>
  readonly editions: readonly Edition[]
  readonly consultations: readonly Consultation[]
  readonly comments: Readonly<Record<string, Comment>>
  readonly issues: readonly Issue[]
  /** The last steps that can be taken back, the latest last. */
  readonly steps: readonly Step[]
  /** How many steps there have been. */
  readonly stepCount: number
  /** The day of the last event; no event is entered before it. */
  readonly lastOn?: CalendarDate
}

/** A table before its first event. */
export const emptyBreakdown: BreakdownState = {
  ...{ lifecycle: 'drafting', documents: [], rows: {}, order: [], sentences: {}, editions: [] },
  ...{ consultations: [], comments: {}, issues: [], steps: [], stepCount: 0 },
}

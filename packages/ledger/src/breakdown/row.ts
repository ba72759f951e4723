import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { Duties } from '../item/item.ts'
import type { Measure } from '../measure/measure.ts'

/** Words of a document at their place (原文): `start` the first UTF-16 unit, `end` the first after; the text never changes. */
export interface DocumentQuote {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** indicator 指标类 · project 项目类 · livelihood 民生类 · work 工作类. */
export const rowTypes = ['indicator', 'project', 'livelihood', 'work'] as const
export type RowType = (typeof rowTypes)[number]

/** What a row is checked by (量化目标): as written, and as the ledger measures it where that is known. */
export interface RowMeasure {
  readonly words: string
  readonly measure?: Measure
  /** Who publishes the number, where the lead does not. */
  readonly publisher?: string
}

/**
 * When a row is to be done (完成时限): text, the words say it · default, the last day of the plan year was taken · open, a promise
 * of several years that names no day · person, somebody set it.
 */
export interface RowDeadline {
  readonly from: 'text' | 'default' | 'open' | 'person'
  readonly words?: string
  readonly date?: CalendarDate
}

/** A working item under the item of a row (下设事项); what it leaves out is that of the row. */
export interface RowPart {
  readonly words: string
  readonly measure?: Measure
  readonly publisher?: string
  readonly duties?: Duties
  readonly deadline?: CalendarDate
}

/** What the table says in a row (条目内容), and people may edit; the quotes behind it stay as they are. */
export interface RowContent {
  /** The headings of the table that it stands under, the highest first. */
  readonly group: readonly string[]
  /** Titles that run into the text over these words (要点), the highest first. */
  readonly heads: readonly string[]
  readonly words: string
  readonly type: RowType
  readonly measures: readonly RowMeasure[]
  readonly deadline: RowDeadline
  readonly duties: Duties
  /** Working items that the row's item is to have; none for a row that is followed whole. */
  readonly parts: readonly RowPart[]
}

/** The fields of a row that are edited (修改内容), with what they are to say. */
export type RowEdit = { readonly [Field in keyof RowContent]?: RowContent[Field] }

/** Suggested bodies (建议单位), by id, with the reason; a guess until somebody takes it. */
export interface RowHint {
  readonly lead?: string
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
  /** What led to it: 去年第37项由市住建局牵头. */
  readonly reason: string
}

/** Where a row comes from (条目来源): drawn from a reading, taken over from a table, or entered by a person from a source named. */
export type RowOrigin =
  | { readonly kind: 'reading'; readonly document: string }
  | { readonly kind: 'table'; readonly document: string; readonly place: string }
  | { readonly kind: 'person'; readonly source: string; readonly by: Act }

/** living 在表 · merged 已并入 · split 已拆分 · leftOut 不列入. A row that is gone keeps its words. */
export type RowStanding = 'living' | 'merged' | 'split' | 'leftOut'

/** What a later text of the report did to a row (文本变动), open until it is ruled on. */
export type RowAmendment =
  | { readonly kind: 'changed'; readonly edit: RowEdit }
  /** The new text does not have these words any more. */
  | { readonly kind: 'vanished' }

/** One row of the table (报告条目). */
export interface BreakdownRow extends RowContent {
  readonly id: string
  readonly standing: RowStanding
  /** The stretches of the document that it owns; empty for a row that a person added from elsewhere. */
  readonly quotes: readonly DocumentQuote[]
  /** The stretches of earlier texts of the report that it stood on, the earliest first. */
  readonly formerQuotes: readonly DocumentQuote[]
  readonly origin: RowOrigin
  /** As the imported table has it, or as issued; a row without one is numbered by its place. Never given twice. */
  readonly serial?: string
  readonly isIssued: boolean
  readonly hint?: RowHint
  /** Who looked it over, and when; absent while it is pending. */
  readonly reviewed?: Act
  readonly amendment?: RowAmendment
  /** Where a row that was merged or split went. */
  readonly into?: readonly string[]
  /** Why it was left out, and by whom; then only. */
  readonly leftOut?: { readonly reason: LeftOutReason; readonly words: string; readonly by: Act }
  /** What it said up to an edition, where it says something else now; the earliest first. */
  readonly frozen: readonly FrozenContent[]
}

/** What a row said up to the edition of this number, and with it (留存内容). */
export interface FrozenContent {
  readonly through: number
  readonly content: RowContent
}

/** As the reader's breakdown gives them; the last two are people's own. */
export const leftOutReasons = [
  ...(['secondPrint', 'noise', 'calls', 'leadsOver', 'outlook'] as const),
  ...(['elsewhere', 'vanished', 'other'] as const),
] as const
/**
 * Why a sentence is no row (不列入理由): secondPrint 重复 · noise 非报告文字 · calls 号召 · leadsOver 引导语 · outlook 形势展望 · elsewhere 已在
 * 其他文件部署 · vanished 新稿已删除 · other 其他.
 */
export type LeftOutReason = (typeof leftOutReasons)[number]

/**
 * A sentence of the plan that is in no row (未列入语句): pending until a person says why. A reason that the reading suggests is
 * there without `by`, and is none until somebody confirms it.
 */
export interface PlanSentence {
  readonly id: string
  readonly quote: DocumentQuote
  readonly reason?: LeftOutReason
  readonly words?: string
  readonly by?: Act
  /** The row that it was, when it left the table with it. */
  readonly row?: string
}

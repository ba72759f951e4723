import type { SheetCell } from '../tables/sheet.ts'

/** Where a line of a form stands in its file (表内位置). */
export interface Where {
  readonly sheet: string
  readonly row: number
}

/** A return form (填报表) as it came back, before anybody has judged it. */
export interface ReturnForm {
  readonly file: string
  /** Of the hidden sheet; null where that is lost. */
  readonly orgUnit: string | null
  readonly period: string | null
  readonly rows: readonly FormRow[]
}

/** One line of a return form (填报行). */
export interface FormRow {
  readonly where: Where
  /** The item's id, of the hidden sheet; null where it is lost, and then serial and words find the item. */
  readonly item: string | null
  readonly serial: string
  readonly words: string
  /** What the unit filled in; a cell that is not on the form, or is empty, is absent. */
  readonly cells: Readonly<Partial<Record<FormField, SheetCell>>>
  /** What stood in the same cells when the form was sent out; absent where it is not known. */
  readonly prefilled?: Readonly<Partial<Record<FormField, string>>>
}

/**
 * The cells that a unit fills in (填报栏): 完成值 · 进展情况 · 数据版本 · 滞后原因类别 · 滞后原因 · 下一步举措 · 下一步时限 · 需协调事项 ·
 * 提请协调单位 · 协调时限 · 无变化.
 */
export const formFields = [
  'value',
  'words',
  'vintage',
  'causeKind',
  'cause',
  'nextStep',
  'nextStepBy',
  'request',
  'requestOf',
  'requestBy',
  'noChange',
] as const
export type FormField = (typeof formFields)[number]

/** A comment form (征求意见表) as it came back. */
export interface CommentForm {
  readonly file: string
  readonly orgUnit: string | null
  /** Whether the unit ticked 无意见 for the whole table. */
  readonly noComment: boolean
  readonly rows: readonly CommentFormRow[]
  /** Cells that are not to be filled in and say something else than when the form went out. */
  readonly changed: readonly ChangedCell[]
}

/** A locked cell that somebody typed into (改动的锁定栏). */
export interface ChangedCell {
  readonly where: Where
  readonly serial: string
  /** The heading of its column: 工作任务. */
  readonly column: string
  readonly words: string
}

/** One line of a comment form (意见行). */
export interface CommentFormRow {
  readonly where: Where
  /** The id of the row of the breakdown; null where the hidden sheet is lost. */
  readonly row: string | null
  readonly serial: string
  /** The words of the row as printed. */
  readonly words: string
  /** 修改内容: what of the row is to change, as written; empty for anything. */
  readonly field: string
  /** 修改为. */
  readonly proposal: string
  /** 理由. */
  readonly reason: string
}

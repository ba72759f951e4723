import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Period } from '../exact/period.ts'
import type { Measure, Value } from '../measure/measure.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { SubmissionStage } from '../state/reporting.ts'
import type { Act } from './act.ts'

/** Where an item comes from (事项类别): 指标 · 任务 · 重点项目 · 民生实事 · 批示件 · 会议议定事项. */
export type ItemKind = 'target' | 'task' | 'project' | 'livelihood' | 'instruction' | 'decision'

/** The life of an item (办理环节), from the first draft of its row until it leaves the ledger. */
export const lifecycles = [
  ...(['draft', 'consulted', 'issued', 'signedFor', 'objected', 'active'] as const),
  ...(['closing', 'closed', 'deferred', 'suspended', 'cancelled'] as const),
] as const
export type Lifecycle = (typeof lifecycles)[number]

/** The words of a document that an item stands on (出处), with the serial that the document's own list gives it. */
export interface Source {
  readonly document: string
  readonly quote: string
  readonly serial?: string
}

/** Who is to do it (责任分工). Bodies by id; the first named leads. */
export interface Duties {
  readonly lead?: string
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
  readonly sponsor?: string
}

/** A leader's instruction (批示) as written. */
export interface Instruction {
  readonly leader: string
  readonly on: CalendarDate
  /** Verbatim. */
  readonly words: string
  /** What it is written on: 专报第14期. */
  readonly paper: string
  readonly scan: string
}

/** A value that holds from a day on, until the next. */
export interface Dated<T> {
  readonly from: CalendarDate
  readonly value: T
  /** The modification that brought it; absent for what was planned. */
  readonly modification?: Modification
}

/** Why a yardstick, a deadline or a duty was changed, and who could (调整). */
export interface Modification {
  readonly reason: string
  /** The body that had the power: 市人大常委会. */
  readonly authority: string
  readonly documentNumber: string
  readonly on: CalendarDate
}

/** How firm a figure is (数据版本): 预计 · 快报 · 初步核算 · 核实 · 修订. */
export type Vintage = 'estimate' | 'flash' | 'preliminary' | 'verified' | 'revised'

/** What a body says for a period (填报), one entry a version: a later one of the same period follows, nothing is overwritten. */
export interface Submission {
  readonly period: Period
  readonly stage: SubmissionStage
  readonly value?: Value
  readonly vintage: Vintage
  readonly words: string
  /** When behind: why, and what is next by when. */
  readonly cause?: string
  readonly nextStep?: { readonly words: string; readonly by: CalendarDate }
  readonly by: Act
  /** Why it was returned; then only. */
  readonly reason?: string
}

/** A value that is not the body's own word: found by a verifier, or published by whoever owns the number. */
export interface Figure {
  readonly value: Value
  readonly through: CalendarDate
  readonly on: CalendarDate
  readonly vintage: Vintage
  /** How it was found, or where it was published. */
  readonly source: string
}

/** 事实清楚 · 问题解决 · 任务完成 · 结论准确: what is looked at before an item is closed. */
export interface CloseOutChecks {
  readonly factsClear: boolean
  readonly problemSolved: boolean
  readonly taskDone: boolean
  readonly conclusionRight: boolean
}

/** 优秀 · 良好 · 合格 · 不合格. */
export type CloseOutRating = 'excellent' | 'good' | 'qualified' | 'unqualified'

/** How far the closing has come (销号环节). */
export interface CloseOut {
  readonly claimedOn: CalendarDate
  readonly evidence: readonly string[]
  readonly checks?: CloseOutChecks
  readonly rating?: CloseOutRating
}

/** A light that a named person has set aside (人工调整亮灯), until a day; the computed one still shows. */
export interface LightOverride {
  readonly light: string
  readonly word: string
  readonly reason: string
  readonly until: CalendarDate
  readonly by: Act
}

/** One thing that is tracked (台账事项): what its events add up to. */
export interface Item {
  readonly id: string
  readonly kind: ItemKind
  /** The words now, and every name it had before: the old name still finds it. */
  readonly words: string
  readonly formerWords: readonly string[]
  readonly sources: readonly Source[]
  readonly lifecycle: Lifecycle
  /** Where it stood before it was suspended; then only. */
  readonly lifecycleBefore?: Lifecycle
  /** As issued; never given to another item of the same document. */
  readonly serial?: string
  /** The document it was issued in, and its 文号. */
  readonly document?: string
  readonly documentNumber?: string
  /** The item under which this one works; such items are counted apart. */
  readonly parent?: string
  readonly mergedInto?: string
  readonly duties: readonly Dated<Duties>[]
  readonly measures: readonly Dated<Measure>[]
  readonly schedules: readonly Dated<Schedule>[]
  readonly proposedSchedule?: Schedule
  /** Who publishes the number, where it is not the body's own. */
  readonly publisher?: string
  readonly instruction?: Instruction
  /** Instructions to note only (阅件). */
  readonly notes: readonly Instruction[]
  readonly noFurtherInstructionOn?: CalendarDate
  readonly askedFrom?: CalendarDate
  readonly objection?: { readonly reason: string; readonly by: Act }
  /** Lead bodies whose objection was ruled on: each objects once. */
  readonly ruledFor: readonly string[]
  readonly submissions: readonly Submission[]
  readonly returnedCount: number
  readonly verifications: readonly Figure[]
  readonly published: readonly Figure[]
  readonly extensionRequest?: { readonly deadline: CalendarDate; readonly reason: string }
  readonly extensionCount: number
  readonly closeOut?: CloseOut
  readonly lightOverrides: readonly LightOverride[]
}

/** What held on `day`: the last that began by then, the first before any did. */
export function heldOn<T>(history: readonly Dated<T>[], day: CalendarDate): Dated<T> | undefined {
  return history.filter(({ from }) => from <= day).at(-1) ?? history[0]
}

/** What an item begins with: nothing said, nothing found, nothing counted. */
export const untouched = {
  ...{ formerWords: [], notes: [], ruledFor: [], submissions: [], verifications: [], published: [] },
  ...{ lightOverrides: [], returnedCount: 0, extensionCount: 0 },
} as const satisfies Partial<Item>

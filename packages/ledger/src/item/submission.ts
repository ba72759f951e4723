import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Period } from '../exact/period.ts'
import type { Value } from '../measure/measure.ts'
import type { SubmissionStage } from '../state/reporting.ts'
import type { Act } from './act.ts'
import type { Cause } from './cause.ts'

/** How firm a figure is (数据版本): 预计 · 快报 · 初步核算 · 核实 · 修订. */
export type Vintage = 'estimate' | 'flash' | 'preliminary' | 'verified' | 'revised'

/** How often an item is reported on (填报频次): 按月 · 按季 · 按年 · 到节点时 · 只取发布数. */
export const frequencies = ['monthly', 'quarterly', 'yearly', 'atNodes', 'fromPublisher'] as const
export type Frequency = (typeof frequencies)[number]

/** What a body asks of another (需协调事项): what, of whom, by when. */
export interface Ask {
  readonly words: string
  readonly of: string
  readonly by: CalendarDate
}

/** What a body says for a period, without who moved it and how far (填报内容). */
export interface SubmissionWords {
  readonly period: Period
  readonly value?: Value
  /** The last day that the value speaks of, where that is not the last of the period (数据所属期). */
  readonly through?: CalendarDate
  readonly vintage: Vintage
  readonly words: string
  /** When behind: why, and what is next by when. */
  readonly cause?: Cause
  readonly nextStep?: { readonly words: string; readonly by: CalendarDate }
  readonly requests?: readonly Ask[]
  /** Ids of files: at nodes and at close-out. */
  readonly evidence?: readonly string[]
}

/** What a body says for a period (填报), one entry a version: a later one of the same period follows, nothing is overwritten. */
export interface Submission extends SubmissionWords {
  readonly stage: SubmissionStage
  readonly by: Act
  /** Why it was returned; then only. */
  readonly reason?: string
  /** Entered as 无变化: the value last accepted again. */
  readonly unchanged?: true
}

/** How a request was ruled on: 同意 · 部分同意 · 不同意. */
export type RequestOutcome = 'agreed' | 'partly' | 'declined'

/** A request on its way to a ruling (需协调事项办理). Its id is the period and a number: 2026-10#1. */
export interface CoordinationRequest extends Ask {
  readonly id: string
  readonly period: Period
  readonly raisedBy: Act
  readonly ruling?: { readonly outcome: RequestOutcome; readonly words: string; readonly by: Act }
  /** The day on which a later version of the same period left it out. */
  readonly withdrawnOn?: CalendarDate
}

/** Leave to fill a period that is locked (逾期补报), to one by name. */
export interface LateGrant {
  readonly period: Period
  readonly to: string
  readonly until: CalendarDate
  readonly reason: string
  readonly by: Act
}

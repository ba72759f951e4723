import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Decimal } from '../exact/decimal.ts'
import type { Act } from './act.ts'

/** Where a project stands (项目状态), by the codes of OC4IDS projectStatus. */
export const projectStatuses = {
  identification: { zh: '谋划储备', en: 'identification' },
  preparation: { zh: '前期工作', en: 'preparation' },
  implementation: { zh: '在建', en: 'implementation' },
  completion: { zh: '竣工收尾', en: 'completion' },
  completed: { zh: '竣工投产', en: 'completed' },
  cancelled: { zh: '取消', en: 'cancelled' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type ProjectStatus = keyof typeof projectStatuses

/** What is said of a project at a day (项目进展); what is left out stays as it was said before. */
export interface ProjectWords {
  /** The last day that it speaks of. */
  readonly through: CalendarDate
  readonly status?: ProjectStatus
  /** 年度计划投资 and 完成投资 since the year began, both in `unit`. */
  readonly yearPlan?: Decimal
  readonly paid?: Decimal
  readonly unit?: string
  /** 形象进度, percent of the works. */
  readonly physicalProgress?: Decimal
  /** The day by which the works are to begin (计划开工). */
  readonly plannedStart?: CalendarDate
  readonly startedOn?: CalendarDate
  /** The day it was taken up into the statistics (入库). */
  readonly enteredOn?: CalendarDate
}

/** One entry of it, and who said so. */
export interface ProjectFigure extends ProjectWords {
  readonly by: Act
}

/** What a light may ask that no figure tells (特殊情形): someone states it, by name and with a reason. */
export const circumstances = {
  validReason: { zh: '有正当理由', en: 'has a valid reason' },
  madeUpLater: { zh: '次月补上', en: 'made up in the next month' },
  poorQuality: { zh: '完成质量不高', en: 'poor quality' },
  cannotFinish: { zh: '确定不能按期完成', en: 'cannot finish in time' },
  namedFromAbove: { zh: '被上级或媒体点名', en: 'named from above or by the press' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type CircumstanceName = keyof typeof circumstances

/** One statement of a circumstance; a later one of the same name takes its place. */
export interface Circumstance {
  readonly circumstance: CircumstanceName
  readonly holds: boolean
  readonly reason: string
  readonly by: Act
}

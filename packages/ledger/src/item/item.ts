import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Period } from '../exact/period.ts'
import type { Measure, Value } from '../measure/measure.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Share } from '../totals/shares.ts'
import type { Act } from './act.ts'
import type { Notice } from './notice.ts'
import type { Circumstance, ProjectFigure } from './project.ts'
import type { Source } from './source.ts'
import type { CoordinationRequest, Frequency, LateGrant, Submission, Vintage } from './submission.ts'

/** Where an item comes from (事项类别): 指标 · 任务 · 重点项目 · 民生实事 · 批示件 · 会议议定事项. */
export type ItemKind = 'target' | 'task' | 'project' | 'livelihood' | 'instruction' | 'decision'

/** The life of an item (办理环节), from the first draft of its row until it leaves the ledger. */
export const lifecycles = [
  ...(['draft', 'consulted', 'issued', 'signedFor', 'objected', 'active'] as const),
  ...(['closing', 'closed', 'deferred', 'suspended', 'cancelled'] as const),
] as const
export type Lifecycle = (typeof lifecycles)[number]

/** Who is to do it (责任分工). Bodies by id; where several lead, the first named answers for all. */
export interface Duties {
  readonly lead?: string
  /** The others that lead, in their order (共同牵头). */
  readonly furtherLeads?: readonly string[]
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
  readonly sponsor?: string
  /** Who supervises it, where that is not the government office (督查单位). */
  readonly supervisingBody?: string
}

/** The bodies that duties name (分工所列单位), each once, those that lead first. */
export function bodiesNamed({ lead, furtherLeads = [], responsible, supporting }: Duties): readonly string[] {
  return [...new Set([...(lead === undefined ? [] : [lead]), ...furtherLeads, ...responsible, ...supporting])]
}

/** Who may read an item (公开范围): the offices only, or everybody. */
export type Visibility = 'internal' | 'public'

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

/** What a meeting decided (会议议定事项). */
export interface Decision {
  readonly meeting: string
  readonly on: CalendarDate
  /** Verbatim. */
  readonly words: string
}

/** A working item to be set up under another (下设事项); what is left out it takes from the item above. */
export interface Part {
  readonly id: string
  readonly words: string
  readonly measure?: Measure
  readonly duties?: Duties
  readonly schedule?: Schedule
  readonly rows?: readonly string[]
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

/** A value that is not the body's own word: found by a verifier, or published by whoever owns the number. */
export interface Figure {
  readonly value: Value
  readonly through: CalendarDate
  readonly on: CalendarDate
  readonly vintage: Vintage
  /** How it was found, or where it was published. */
  readonly source: string
  readonly embargo?: Embargo
}

/** Until a figure is published (发布前保密), the day itself not counted, only these posts see it. */
export interface Embargo {
  readonly until: CalendarDate
  readonly posts: readonly string[]
}

/** What the bodies that share a target said for a period (分解数完成值), entered once by the lead. */
export interface ShareFigure {
  readonly period: Period
  readonly values: readonly Share[]
  readonly by: Act
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
  /** Why it is to be closed though its target is not reached; the reviewer is shown it. */
  readonly reason?: string
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
  /** The rows of the breakdown that it comes from (报告条目), by id. */
  readonly rows: readonly string[]
  readonly visibility: Visibility
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
  /** Other items that it is about (有关事项): an instruction on 第37项 is no part of it. */
  readonly concerns?: readonly string[]
  readonly mergedInto?: string
  readonly duties: readonly Dated<Duties>[]
  readonly measures: readonly Dated<Measure>[]
  readonly schedules: readonly Dated<Schedule>[]
  readonly proposedSchedule?: Schedule
  /** Steps that the proposed nodes bring with them. */
  readonly proposedMeasure?: Measure
  readonly proposedParts?: readonly Part[]
  /** How often it is reported on; where absent, as the policy says. */
  readonly frequency?: Frequency
  /** Who publishes the number, where it is not the body's own. */
  readonly publisher?: string
  readonly instruction?: Instruction
  readonly decision?: Decision
  /** Instructions to note only (阅件). */
  readonly notes: readonly Instruction[]
  readonly noFurtherInstructionOn?: CalendarDate
  readonly askedFrom?: CalendarDate
  /** When it was not asked for in between (中止、缓办、申请销号期间): from the first day to the one on which it was taken up again. */
  readonly pauses?: readonly { readonly from: CalendarDate; readonly until?: CalendarDate }[]
  readonly objection?: { readonly reason: string; readonly by: Act }
  /** Lead bodies whose objection was ruled on: each objects once. */
  readonly ruledFor: readonly string[]
  readonly submissions: readonly Submission[]
  readonly returnedCount: number
  readonly requests: readonly CoordinationRequest[]
  readonly lateGrants: readonly LateGrant[]
  readonly verifications: readonly Figure[]
  readonly published: readonly Figure[]
  /** The target split over bodies, and what they said (分解数). */
  readonly shares: readonly Dated<readonly Share[]>[]
  readonly shareFigures: readonly ShareFigure[]
  readonly projectFigures: readonly ProjectFigure[]
  readonly circumstances: readonly Circumstance[]
  readonly notices: readonly Notice[]
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
  ...{ rows: [], requests: [], lateGrants: [], shares: [], shareFigures: [], projectFigures: [] },
  ...{ circumstances: [], notices: [], lightOverrides: [], returnedCount: 0, extensionCount: 0 },
  visibility: 'internal',
} as const satisfies Partial<Item>

import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Period } from '../exact/period.ts'
import type { Measure, Value } from '../measure/measure.ts'
import type { Schedule } from '../schedule/schedule.ts'
import type { Share } from '../totals/shares.ts'
import type { Act } from './act.ts'
import type {
  CloseOutChecks,
  CloseOutRating,
  Decision,
  Duties,
  Embargo,
  Instruction,
  ItemKind,
  Part,
  Visibility,
} from './item.ts'
import type { NoticeWords } from './notice.ts'
import type { CircumstanceName, ProjectWords } from './project.ts'
import type { Source } from './source.ts'
import type { Frequency, RequestOutcome, SubmissionWords, Vintage } from './submission.ts'

/** Words, reasons and numbers that a change rests on. */
interface Grounds {
  readonly reason: string
  readonly documentNumber: string
}

interface ModificationGrounds extends Grounds {
  readonly authority: string
  /** The first day on which it holds. */
  readonly from: CalendarDate
}

type Preparing =
  | {
      readonly kind: 'added'
      readonly itemKind: ItemKind
      readonly words: string
      readonly sources: readonly Source[]
      readonly duties: Duties
      readonly measure?: Measure
      readonly schedule: Schedule
      readonly publisher?: string
      readonly instruction?: Instruction
      readonly decision?: Decision
      readonly parent?: string
      /** Other items that it is about: an instruction on 第37项. */
      readonly concerns?: readonly string[]
      readonly rows?: readonly string[]
      readonly visibility?: Visibility
      readonly frequency?: Frequency
    }
  | { readonly kind: 'wordsEdited'; readonly words: string }
  | { readonly kind: 'measureSet'; readonly measure: Measure }
  | { readonly kind: 'dutiesAssigned'; readonly duties: Duties }
  | { readonly kind: 'consulted' }
  | { readonly kind: 'sourceAdded'; readonly source: Source }
  | { readonly kind: 'visibilitySet'; readonly visibility: Visibility }
  | { readonly kind: 'frequencySet'; readonly frequency: Frequency }
  /** Whose number counts from now on; without one the body's own. */
  | { readonly kind: 'publisherSet'; readonly publisher?: string; readonly reason: string }

type Issuing =
  | {
      readonly kind: 'issued'
      readonly document: string
      readonly serial: string
      readonly documentNumber: string
    }
  | { readonly kind: 'signedFor' }
  | { readonly kind: 'objected'; readonly reason: string }
  | { readonly kind: 'ruled'; readonly reason: string; readonly duties?: Duties }
  | { readonly kind: 'nodesProposed'; readonly schedule: Schedule; readonly measure?: Measure }
  | { readonly kind: 'nodesApproved' }
  | { readonly kind: 'partsProposed'; readonly parts: readonly Part[] }
  | { readonly kind: 'partsApproved' }
  | { readonly kind: 'proposalReturned'; readonly proposal: 'nodes' | 'parts'; readonly reason: string }

type Submitting =
  | ({ readonly kind: 'drafted' } & SubmissionWords)
  | { readonly kind: 'noChange'; readonly period: Period }
  | { readonly kind: 'approved'; readonly period: Period }
  | { readonly kind: 'draftReturned'; readonly period: Period; readonly reason: string }
  | { readonly kind: 'accepted'; readonly period: Period }
  | { readonly kind: 'returned'; readonly period: Period; readonly reason: string }
  | {
      readonly kind: 'lateGranted'
      readonly period: Period
      readonly to: string
      readonly until: CalendarDate
      readonly reason: string
    }
  | {
      readonly kind: 'requestRuled'
      readonly request: string
      readonly outcome: RequestOutcome
      readonly words: string
    }
  | FigureDeed<'verified'>
  | (FigureDeed<'published'> & { readonly embargo?: Embargo })
  | { readonly kind: 'sharesSet'; readonly shares: readonly Share[] }
  | { readonly kind: 'sharesReported'; readonly period: Period; readonly values: readonly Share[] }
  | ({ readonly kind: 'projectReported' } & ProjectWords)

interface FigureDeed<Kind extends string> {
  readonly kind: Kind
  readonly value: Value
  readonly through: CalendarDate
  readonly vintage: Vintage
  readonly source: string
}

type Supervising =
  | ({ readonly kind: 'noticeIssued' } & NoticeWords)
  | {
      readonly kind: 'noticeReplied'
      readonly notice: number
      readonly words: string
      readonly evidence?: readonly string[]
    }
  | {
      readonly kind: 'circumstanceStated'
      readonly circumstance: CircumstanceName
      readonly holds: boolean
      readonly reason: string
    }

type Changing =
  | ({
      readonly kind: 'measureModified'
      readonly measure: Measure
      /** The new path, where the old one does not fit the new measure. */
      readonly schedule?: Schedule
    } & ModificationGrounds)
  | ({ readonly kind: 'deadlineModified'; readonly deadline: CalendarDate } & ModificationGrounds)
  | ({ readonly kind: 'dutiesModified'; readonly duties: Duties } & ModificationGrounds)
  | { readonly kind: 'extensionRequested'; readonly deadline: CalendarDate; readonly reason: string }
  | { readonly kind: 'extensionRuled'; readonly granted: boolean; readonly reason: string }
  | ({ readonly kind: 'suspended' } & Grounds)
  | { readonly kind: 'resumed'; readonly reason: string }
  | ({ readonly kind: 'deferred' } & Grounds)
  | ({ readonly kind: 'cancelled' } & Grounds)
  | ({ readonly kind: 'reopened' } & Grounds)
  | {
      readonly kind: 'lightSetAside'
      readonly light: string
      readonly word: string
      readonly reason: string
      readonly until: CalendarDate
    }

type Closing =
  | { readonly kind: 'closeClaimed'; readonly evidence: readonly string[]; readonly reason?: string }
  | { readonly kind: 'closeReviewed'; readonly checks: CloseOutChecks; readonly reason?: string }
  | { readonly kind: 'closeRated'; readonly rating: CloseOutRating; readonly reason?: string }
  | { readonly kind: 'closed' }
  | { readonly kind: 'instructionNoted'; readonly instruction: Instruction }
  /** The words: the result that the leader was shown. */
  | { readonly kind: 'noFurtherInstruction'; readonly words?: string }

/** Why an item is split or goes into another, and the paper that says so where there is one. */
interface Lineage {
  readonly reason: string
  readonly documentNumber?: string
}

type Descending =
  | ({ readonly kind: 'split'; readonly parts: readonly Part[] } & Lineage)
  | ({ readonly kind: 'merged'; readonly into: string } & Lineage)
  | { readonly kind: 'renamed'; readonly words: string; readonly reason: string }

/** What is done to an item (办理动作). */
export type Deed = Preparing | Issuing | Submitting | Supervising | Changing | Closing | Descending

export type DeedKind = Deed['kind']

/** A fact of the ledger (台账事件): a deed on an item, and who did it. Facts are added, never changed; a mistake is followed by another. */
export interface Event {
  readonly item: string
  readonly act: Act
  readonly deed: Deed
}

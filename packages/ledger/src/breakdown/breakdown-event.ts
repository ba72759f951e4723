import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from '../item/act.ts'
import type { SourceList } from '../item/source.ts'
import type { CommentField, CommentRuling, CommentWay, EditionStage, Silence } from './breakdown-state.ts'
import type { DocumentQuote, LeftOutReason, RowContent, RowEdit, RowHint } from './row.ts'

/** A row as it is drawn (拟列条目). */
export interface DrawnRow extends RowContent {
  readonly id: string
  readonly quotes: readonly DocumentQuote[]
  /** Of an imported table: the serial there, which it keeps, and the place (第12行). */
  readonly serial?: string
  readonly place?: string
  readonly hint?: RowHint
}

/** A sentence of the plan that no row holds, with the reason that suggests itself, if one does. */
export interface DrawnSentence {
  readonly id: string
  readonly quote: DocumentQuote
  readonly reason?: LeftOutReason
}

/** What a later text does to one row: its stretches there; a changed one also with what it would say. */
export type RebasedRow =
  | { readonly row: string; readonly as: 'carried' | 'moved'; readonly quotes: readonly DocumentQuote[] }
  | {
      readonly row: string
      readonly as: 'changed'
      readonly quotes: readonly DocumentQuote[]
      readonly edit: RowEdit
    }
  | { readonly row: string; readonly as: 'vanished' }

/** What a later text does to a sentence in no row; one that changed is `vanished`, and its new words are pending. */
export type RebasedSentence =
  | { readonly sentence: string; readonly as: 'carried'; readonly quote: DocumentQuote }
  | { readonly sentence: string; readonly as: 'vanished' }

type Drawing =
  | {
      readonly kind: 'rowsDrawn'
      /** The document the rows are of, as its id, and what people call it. */
      readonly document: string
      readonly title: string
      /** Which list it is: the work report, the list of livelihood works … */
      readonly list: SourceList
      readonly planYear: number
      readonly from: 'reading' | 'table'
      readonly rows: readonly DrawnRow[]
      readonly sentences: readonly DrawnSentence[]
    }
  /** Rows of a table are tied to the words of the report (对应原文); `sentences` are those that the table forgot. */
  | {
      readonly kind: 'rowsLinked'
      readonly document: string
      readonly title: string
      readonly list: SourceList
      readonly links: readonly { readonly row: string; readonly quotes: readonly DocumentQuote[] }[]
      readonly sentences: readonly DrawnSentence[]
    }
  /** A later text of the same document (新稿): `from` is the text that it follows. */
  | {
      readonly kind: 'rebased'
      readonly from: string
      readonly document: string
      readonly title: string
      readonly rows: readonly RebasedRow[]
      readonly sentences: readonly RebasedSentence[]
      /** New words of the later text, to become rows or to be left out. */
      readonly added: readonly DrawnSentence[]
      /** The rows in the order of the later text; absent when it stays. */
      readonly order?: readonly string[]
    }
  /** New: take what the later text says (a vanished row goes) · keep: leave the row as it is. */
  | {
      readonly kind: 'rebaseRuled'
      readonly row: string
      readonly ruling: 'new' | 'keep'
      /** Asked for where the words vanished. */
      readonly reason?: string
    }

type Editing =
  | { readonly kind: 'rowEdited'; readonly row: string; readonly edit: RowEdit }
  /** Suggested anew (重新建议), since who there is or what is known has changed; what was suggested before is no more. */
  | {
      readonly kind: 'hintsRenewed'
      readonly hints: readonly { readonly row: string; readonly hint: RowHint }[]
    }
  | { readonly kind: 'hintsTaken'; readonly rows: readonly string[] }
  | { readonly kind: 'rowsReviewed'; readonly rows: readonly string[] }
  /** `rows` go into the row `into`, with all their quotes and measures; `edit` says what else it is to say. */
  | {
      readonly kind: 'rowsMerged'
      readonly into: string
      readonly rows: readonly string[]
      readonly edit: RowEdit
    }
  /** Each part keeps the quotes it names, or all; between them they keep every letter. What a part does not say is as in the row. */
  | {
      readonly kind: 'rowSplit'
      readonly row: string
      readonly parts: readonly {
        readonly id: string
        readonly edit: RowEdit
        readonly quotes?: readonly DocumentQuote[]
      }[]
    }
  /** From sentences that no row held, or from a source named (市政府第3次常务会议), or both. */
  | {
      readonly kind: 'rowAdded'
      readonly row: string
      readonly content: RowContent
      readonly sentences: readonly string[]
      readonly source: string
      readonly before?: string
    }
  | { readonly kind: 'sentencesJoined'; readonly row: string; readonly sentences: readonly string[] }
  | {
      readonly kind: 'sentencesLeftOut'
      readonly sentences: readonly string[]
      readonly reason: LeftOutReason
      readonly words: string
    }
  | {
      readonly kind: 'rowLeftOut'
      readonly row: string
      readonly reason: LeftOutReason
      readonly words: string
    }
  | { readonly kind: 'rowRestored'; readonly row: string }
  /** To the place before `before`, or to the end. */
  | { readonly kind: 'rowMoved'; readonly row: string; readonly before?: string }
  /** Takes back the step of this number, which must be the last (撤回). */
  | { readonly kind: 'undone'; readonly step: number }

type Consulting =
  | { readonly kind: 'editionMade'; readonly stage: Exclude<EditionStage, 'issued'> }
  | {
      readonly kind: 'consultationOpened'
      readonly orgUnits: readonly string[]
      readonly until: { readonly day: CalendarDate; readonly time: string }
      readonly silence: Silence
    }
  | {
      readonly kind: 'commented'
      readonly comment: string
      readonly orgUnit: string
      /** Absent for a word on the table as a whole. */
      readonly row?: string
      readonly field: CommentField
      readonly words: string
      /** What the body wants the row to say, where it says so. */
      readonly proposal?: RowEdit
      readonly way: CommentWay
    }
  | { readonly kind: 'noComment'; readonly orgUnit: string; readonly way: CommentWay }
  /** An adopted comment changes what it proposed to change, or as `edit` says; one adopted in part as `edit` says. */
  | {
      readonly kind: 'commentRuled'
      readonly comment: string
      readonly ruling: CommentRuling
      readonly reason: string
      readonly edit?: RowEdit
    }
  | {
      readonly kind: 'deadlineChanged'
      readonly until: { readonly day: CalendarDate; readonly time: string }
    }
  | { readonly kind: 'consultationClosed' }
  /** Sent round by mistake (撤回): the round never was, as long as nobody has answered. */
  | { readonly kind: 'consultationWithdrawn'; readonly reason: string }

type Issuing =
  | {
      readonly kind: 'issued'
      readonly documentNumber: string
      readonly on: CalendarDate
      /** The meeting that passed it: 市政府第5次常务会议. */
      readonly meeting?: string
    }
  /** The issued table is opened for further rows (补充分解); issued rows stay as they are. */
  | { readonly kind: 'supplementOpened'; readonly reason: string }

/** What is done to a table (分解表办理动作). */
export type BreakdownDeed = Drawing | Editing | Consulting | Issuing

export type BreakdownDeedKind = BreakdownDeed['kind']

/** A fact of a table (分解表事件): what was done to it, and who did it. */
export interface BreakdownEvent {
  readonly breakdown: string
  readonly act: Act
  readonly deed: BreakdownDeed
}

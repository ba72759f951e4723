import type { breakdownDeedsSchema, drawingSchema, recordedSchema } from '@taizhang/contract'
import type {
  Act,
  BreakdownDeed,
  BreakdownRow,
  BreakdownState,
  Consultation,
  Edition,
  Hindrances,
  LostNumber,
  PlanSentence,
  PrintedRow,
  ProposalOutcome,
  Redline,
} from '@taizhang/ledger'
import type { z } from 'zod'
import { ask, newKey } from './client.ts'

/** A table in the list (分解表目录). */
export interface BreakdownSummary {
  readonly id: string
  readonly title: string
  readonly lifecycle: BreakdownState['lifecycle']
  readonly planYear: number | null
  readonly version: number
  /** Rows that stand in it. */
  readonly count: number
  /** The texts that it was drawn from, the latest last. */
  readonly documents: BreakdownState['documents']
}

interface Every extends Pick<BreakdownState, 'lifecycle' | 'documents' | 'planYear' | 'issues'> {
  readonly id: string
  readonly version: number
  /** Who did what is told, by id; to the office only. */
  readonly names: Readonly<Record<string, string>>
}

/** A row with the serial that it has or would get (条目及序号). */
export type SerialRow = BreakdownRow & { readonly serial: string; readonly isSerialFixed: boolean }

/** A comment with what adopting it would do to its row (意见及采纳的结果), where it would do anything. */
export type OfficeComment = BreakdownState['comments'][string] & {
  readonly ifAdopted?: ProposalOutcome & { readonly cells?: Redline['cells'] }
}

/** A step that can be taken back (可撤回的一步), and the rows and sentences that it touched. */
export interface BreakdownStep {
  readonly number: number
  readonly deed: BreakdownDeed['kind']
  readonly by: Act
  readonly rows: readonly string[]
  readonly sentences: readonly string[]
}

/** A table as the office sees it (分解表): the draft, and all that hinders its issue. */
export interface WholeBreakdown extends Every {
  readonly isWhole: true
  readonly consultations: readonly Consultation[]
  readonly counts: { readonly rows: number; readonly parts: number; readonly followed: number }
  readonly rows: readonly SerialRow[]
  readonly gone: readonly BreakdownRow[]
  readonly sentences: readonly PlanSentence[]
  readonly editions: readonly (Omit<Edition, 'rows'> & { readonly rowCount: number })[]
  readonly comments: readonly OfficeComment[]
  readonly hindrances: Hindrances
  /** Rows whose words lost a number that their measures state. */
  readonly lostNumbers: readonly LostNumber[]
  readonly lastStep?: number
  /** What can be taken back, the latest last. */
  readonly steps: readonly BreakdownStep[]
}

/** A table as a body sees it that is asked for its comments (征求意见稿): what went round, and its own comments. */
export interface RoundBreakdown extends Every {
  readonly isWhole: false
  readonly edition: number
  readonly consultations: readonly (Pick<
    Consultation,
    'edition' | 'until' | 'silence' | 'orgUnits' | 'noComments'
  > & {
    readonly isClosed: boolean
  })[]
  readonly rows: readonly PrintedRow[]
  readonly comments: readonly BreakdownState['comments'][string][]
}

export type { BreakdownDeed }
export type BreakdownView = WholeBreakdown | RoundBreakdown
/** Deeds on a table (办理分解表), done whole or not at all. */
export interface BreakdownDeeds extends Omit<z.input<typeof breakdownDeedsSchema>, 'deeds'> {
  readonly deeds: readonly BreakdownDeed[]
}
type Recorded = z.output<typeof recordedSchema>

const at = (id: string) => `/api/breakdowns/${encodeURIComponent(id)}`

/** The tables of reports (分解表). */
export const breakdownsApi = {
  list: (signal?: AbortSignal) => ask<readonly BreakdownSummary[]>('GET', '/api/breakdowns', { signal }),
  one: (id: string, signal?: AbortSignal) => ask<BreakdownView>('GET', at(id), { signal }),
  record: (id: string, deeds: BreakdownDeeds, version?: number) =>
    ask<Recorded>('POST', `${at(id)}/deeds`, { json: deeds, version, key: newKey() }),
  draw: (json: z.input<typeof drawingSchema>) =>
    ask<Recorded>('POST', '/api/breakdowns/from-document', { json, key: newKey() }),
  /** Bodies suggested anew for rows without a lead. */
  suggest: (id: string) => ask<Recorded>('POST', `${at(id)}/hints`, { json: {}, key: newKey() }),
  /** What a later text of the report would do to the rows. */
  lookAtLater: (id: string, document: string) =>
    ask<{ readonly counts: Readonly<Record<string, number>> }>('POST', `${at(id)}/rebase`, {
      json: { document },
    }),
  takeLater: (id: string, document: string) =>
    ask<Recorded>('POST', `${at(id)}/rebase`, { json: { document, confirm: true }, key: newKey() }),
}

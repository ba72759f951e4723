import type { CalendarDate, Light } from '@taizhang/ledger'
import type { TableTitle } from '../breakdown/names.ts'

/** A circular (通报) as data: what is counted, the lists behind every count, and who is named. */
export interface Circular extends TableTitle {
  /** Who issues it: 青澜市人民政府督查室. */
  readonly office: string
  readonly day: CalendarDate
  /** 192项，较上期减1项（第52项并入第51项）. */
  readonly total: { readonly count: number; readonly words: string }
  /** Months of the year that are over, of twelve (时间进度). */
  readonly time: { readonly months: number; readonly percent: string }
  /** Whose words and lights these are. */
  readonly policy: { readonly name: string; readonly source: string }
  /** By the word that the policy prints, in its order; the shares add up to 100. */
  readonly classes: readonly CircularClass[]
  /** The class whose share was moved so that they do; absent where none had to be. */
  readonly adjusted?: { readonly word: string; readonly rounded: string; readonly printed: string }
  /** Items of which no figure is known, and which are not completed (数据缺口): their serials. */
  readonly gaps: readonly string[]
  /** Headline indicators, with how firm the figure is. */
  readonly indicators: readonly CircularItem[]
  readonly bodies: NamedBodies
}

export interface CircularClass {
  readonly word: string
  readonly light: Pick<Light, 'id' | 'zh' | 'colour' | 'shape'>
  readonly count: number
  readonly percent: string
  /** What is behind, overdue or not reported is listed by body, with what is next. */
  readonly isTrouble: boolean
  readonly items: readonly CircularItem[]
}

export interface CircularItem {
  readonly item: string
  readonly serial?: string
  readonly words: string
  /** As the policy says it; by this word it is counted. */
  readonly word: string
  /** The word that somebody set in its place, and until when (人工调整). */
  readonly override?: { readonly word: string; readonly until: CalendarDate }
  /** Behind its plan, or past its day. */
  readonly isBehind: boolean
  /** Not reported in time. */
  readonly isLate: boolean
  /** Absent where the body may not be named for trouble. */
  readonly lead?: string
  readonly deadline: CalendarDate
  readonly target?: string
  /** 64.2公里（10月快报，自报）. */
  readonly figure?: string
  /** In percent, one place. */
  readonly done?: string
  readonly planned?: string
  /** In percentage points; below zero when ahead. */
  readonly lag?: string
  readonly cause?: string
  readonly nextStep?: string
}

/** Who is named (点名单位): bodies whose relation allows it, in the order of the items, never ranked. */
export interface NamedBodies {
  /** All that they lead is in time and reported, and something of it is completed or ahead. */
  readonly commended: readonly NamedBody[]
  /** What they lead is behind or overdue. */
  readonly criticised: readonly NamedBody[]
  /** They did not report in time. */
  readonly late: readonly NamedBody[]
  /** Bodies with trouble that may only be asked: counted, not named. */
  readonly unnamed: number
}

export interface NamedBody {
  readonly orgUnit: string
  readonly name: string
  /** Serials of the items; its words for one without. */
  readonly items: readonly string[]
}

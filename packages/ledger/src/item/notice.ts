import type { CalendarDate } from '../exact/calendar-date.ts'
import type { Act } from './act.ts'

/** The ladder of notices (督办梯次), the mildest first, as papers call them. */
export const noticeSteps = {
  reminder: { zh: '提醒', en: 'reminder' },
  warning: { zh: '预警', en: 'warning' },
  order: { zh: '督办单', en: 'order' },
  talk: { zh: '约谈', en: 'talk' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>

export type NoticeStep = keyof typeof noticeSteps

/** 通知单 to a body that may be ordered · 商请函 to one that may only be asked. */
export type NoticePaper = 'notice' | 'letter'

/** What a notice says, and by when it is answered. */
export interface NoticeWords {
  readonly step: NoticeStep
  readonly paper: NoticePaper
  readonly to: string
  readonly words: string
  readonly replyBy: CalendarDate
  readonly documentNumber?: string
}

/** A notice on an item (督办单、商请函), with its reply; notices of an item are numbered from 1. */
export interface Notice extends NoticeWords {
  readonly number: number
  readonly by: Act
  readonly reply?: { readonly words: string; readonly evidence?: readonly string[]; readonly by: Act }
}

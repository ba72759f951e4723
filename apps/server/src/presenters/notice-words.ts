import {
  type CalendarDate,
  type Item,
  type NoticeSuggestion,
  nameOn,
  noticeSteps,
  partsOf,
  type RegisterState,
} from '@taizhang/ledger'
import { noticeTitle } from '@taizhang/papers'
import type { judged } from './item-view.ts'

/** What of an item a notice speaks of. */
export interface NoticeFacts {
  readonly item: Item
  readonly state: ReturnType<typeof judged>['state']
  readonly register: RegisterState
  readonly day: CalendarDate
}

/** A notice that is called for, in words (督办文稿): an order to a body that may be ordered, a letter to one that may only be asked. */
export function noticeDraft(suggestion: NoticeSuggestion, facts: NoticeFacts) {
  const { step, paper, to, replyBy, because, clause, after } = suggestion
  const toName = nameOn(facts.register, to, facts.day)
  return {
    ...{ step, stepWords: noticeSteps[step].zh, paper, to, toName, because, clause },
    title: noticeTitle(suggestion),
    words:
      paper === 'letter' ? letterWords(suggestion, facts, toName) : orderWords(suggestion, facts, toName),
    replyBy: replyBy.date,
    calendarUnknown: replyBy.unknownYears.length > 0,
    ...(after !== undefined && { after }),
  }
}

function orderWords({ because, replyBy, after }: NoticeSuggestion, facts: NoticeFacts, to: string): string {
  const before = after === undefined ? '' : `${earlierWords(facts.item, after)}，问题尚未解决。`
  return `${to}：你单位牵头的${itemWords(facts.item)}${because}${figures(facts)}。${before}请抓紧办理，并于${dayWords(replyBy.date)}前书面报告原因和下一步安排。`
}

function letterWords({ because, replyBy, after }: NoticeSuggestion, facts: NoticeFacts, to: string): string {
  const before = after === undefined ? '' : `${earlierWords(facts.item, after)}，尚未解决。`
  return `${to}：贵单位牵头的${itemWords(facts.item)}${because}${figures(facts)}。${before}为便于统筹，商请于${dayWords(replyBy.date)}前函告进展和下一步安排，谢谢支持。`
}

/** 此前已于2026年3月2日发出预警通知单（青政督警〔2026〕9号） */
function earlierWords({ notices }: Item, after: number): string {
  const earlier = notices.find(({ number }) => number === after)!
  const number = earlier.documentNumber === undefined ? '' : `（${earlier.documentNumber}）`
  return `此前已于${dayWords(earlier.by.at)}发出${noticeTitle(earlier)}${number}`
}

function itemWords({ serial, words }: Item): string {
  return `${serial === undefined ? '' : `第${serial}项`}“${words}”`
}

/** （完成28.0%，计划29.1%，相差1.0个百分点） where both are known. */
function figures({ state }: NoticeFacts): string {
  const { done, planned, lag } = state.progress
  if (!done || !planned) return ''
  const ahead = lag?.points.startsWith('-') ?? true
  const gap = ahead ? '' : `，相差${lag!.points}个百分点`
  return `（完成${done.percent}%，计划${planned.percent}%${gap}）`
}

function dayWords(day: CalendarDate): string {
  const { year, month, day: ofMonth } = partsOf(day)
  return `${year}年${month}月${ofMonth}日`
}

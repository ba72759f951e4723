import { readStatements, type Statement } from '../grammar/statement.ts'
import { estimateHead } from '../lexicon/measures.ts'
import type { Passage } from './passage.ts'

/** A measured outcome (完成值) in view offsets. */
export interface ActualDraft {
  readonly passage: Passage
  readonly statement: Statement
  readonly period: 'year' | 'five-year' | 'cumulative'
}

const fiveYears =
  /(?:这|过去|[近前]|“[一二三四五六七八九十]+五”(?:时期|期间)?的?)五年|五年(?:来|间|里)|“[一二三四五六七八九十]+五”(?:时期|期间|以来)/
const thisYear = /(?:^|[。；，])(?:刚刚过去的|过去的?一年|过去一年|一年来|去年|\d{4}年(?!底)|今年以来|全年)/

/** Measured outcomes of the review part, in reading order. A stretch on five years parts them from those of the year. */
export function readActuals(text: string, passages: readonly Passage[]): ActualDraft[] {
  let five = false
  let estimated = false
  let listed = false
  let paragraph = -1
  return passages.flatMap((passage) => {
    if (passage.role !== 'review') {
      five = false
      return []
    }
    const words = text.slice(passage.start, passage.end)
    if (passage.isHeading || passage.paragraph !== paragraph) {
      paragraph = passage.paragraph
      estimated = false
      listed = false
      if (fiveYears.test(words)) five = true
      else if (thisYear.test(words)) five = false
    } else if (fiveYears.test(words)) five = true
    if (passage.isHeading || passage.numbers.length === 0) return []
    const before = estimated || listed
    estimated ||= henceEstimated.test(words)
    listed = words.endsWith('；') && (listed || estimateHead.test(words))
    return readStatements(text, passage, passage.numbers)
      .filter(({ start, end }) => !setsScene.test(text.slice(start, end)))
      .map((statement) => ({
        passage,
        statement:
          before || isEstimated(text, passage, statement) ? { ...statement, estimate: true } : statement,
        period: periodOf(text.slice(statement.start, statement.end), five),
      }))
  })
}

/** （预计数，下同） holds for the rest of its paragraph; within its sentence from the statement before it. */
const henceEstimated = /预计数?[，、]下同/

function isEstimated(text: string, passage: Passage, { end }: Statement): boolean {
  return henceEstimated.test(text.slice(passage.start, end + 8))
}

/** 围绕12个专项工作 measures nothing. */
const setsScene = /^(?:围绕|聚焦|针对|按照|紧盯|锚定|瞄准)/

function periodOf(words: string, five: boolean): ActualDraft['period'] {
  if (/五年/.test(words) || five) return 'five-year'
  return /累计|历年|以来/.test(words) ? 'cumulative' : 'year'
}

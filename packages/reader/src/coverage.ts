import type { Passage } from './items/passage.ts'
import type { CoverageClass } from './reading.ts'

/** An item's place, for telling which sentence gave it. View offsets. */
export interface Placed {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly as: 'target' | 'commitment' | 'actual'
}

/** A sentence with what it gave (条目归属), in view offsets. */
export interface CoveredDraft {
  readonly start: number
  readonly end: number
  readonly gave: readonly string[]
  readonly as: CoverageClass
}

/** Every sentence, in reading order, with the items whose words lie in it, or why it gave none. Items are in reading order. */
export function coverageOf(
  text: string,
  passages: readonly Passage[],
  items: readonly Placed[],
): CoveredDraft[] {
  const sorted = items.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let next = 0
  return passages.map((passage) => {
    while (next < sorted.length && sorted[next]!.end <= passage.start) next++
    const gave: Placed[] = []
    for (let i = next; i < sorted.length && sorted[i]!.start < passage.end; i++) {
      if (sorted[i]!.end > passage.start) gave.push(sorted[i]!)
    }
    return {
      start: passage.start,
      end: passage.end,
      gave: gave.map(({ id }) => id),
      as: classOf(text, passage, gave),
    }
  })
}

function classOf(text: string, passage: Passage, gave: readonly Placed[]): CoverageClass {
  if (passage.role === 'noise') return 'noise'
  if (passage.isHeading) return 'heading'
  const first = gave.find(({ as }) => as === 'target') ?? gave[0]
  if (first) return first.as
  const words = text.slice(passage.start, passage.end)
  if (passage.role === 'tasks' || passage.role === 'self')
    return announces.test(words) || observes.test(words) || calls.test(words) ? 'context' : 'principle'
  if (passage.role === 'outlook') return aims.test(words) && !observes.test(words) ? 'principle' : 'context'
  return 'context'
}

/** 重点抓好以下八个方面的工作： tells of what follows; 各位代表！ addresses. */
const announces =
  /^(?:各位代表|同志们|各位委员)[！，：。]?$|(?:以下|如下|[一二三四五六七八九十\d]+个方面|[一二三四五六七八九十\d]+方面)[^，。]{0,16}(?:工作|任务|突破|文章|大事)?[：。]$|^为(?:实现|完成|此)[^。]{0,40}(?:要|将)?(?:重点|着重|切实|全力)?(?:抓好|做好|做到)[^。]{0,24}[：。]$/
/** Statements of how things are: a year's meaning, a look at the world, a saying. */
const observes =
  /^(?:全[省市县区州])?(?:现有|目前已)|国之大计|^[^，。]{2,8}是[^，。]{0,20}之[本源基要][，。]|^(?:今年|\d{4}年|二〇..年|当前|目前|过去|近年来|去年|没有|实践证明|我们深知|事实证明|回顾|展望)[^。]{0,40}(?:是|处于|面临|进入|仍然|依然)|^[^，。]{2,12}是[^，。]{2,40}(?:之年|的?(?:关键|基础|根本|保障|灵魂|命脉|生命线|永恒主题|头等大事|最大|前提|必然要求|重要[^，。]{0,8}))[，。]|(?:任务|使命|责任)(?:艰巨|光荣|重大|繁重)[^。]{0,12}。$/
const aims =
  /坚[持守定]|必须|要[^求素]|贯彻|推动|推进|确保|加快|着力|努力|全面|落实|统筹|加强|深化|奋力|力争|实现|扎实|把握|优化|打造|构建|营造|培育|完善|健全|提[升高]|增强|促进|壮大|扩大|争创|严格|严守/
/** 让我们更加紧密地团结起来… closes a report wherever it stands. */
const calls = /^(?:各位代表|同志们|各位委员)?[！，：]?[^。]{0,80}让我们(?!的)/

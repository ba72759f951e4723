import type { Measure, MeasureProblem } from '../measure/measure.ts'
import type { ScheduleProblem } from '../schedule/schedule.ts'

type Words = readonly [zh: string, en: string]

const problems: Readonly<Record<MeasureProblem | ScheduleProblem | 'deadlineMoved', Words>> = {
  notANumber: ['目标值或者基数不是数字', 'target or baseline is no number'],
  upperMissing: ['区间没有写上限', 'the range has no upper end'],
  upperNotAbove: ['区间的上限不高于下限', 'the upper end of the range is not above the lower'],
  againstDirection: ['限定词与指标方向相反', 'the comparator runs against the direction'],
  targetNotAboveZero: ['累计目标应大于零', 'a sum to be reached is above zero'],
  baselineIsTarget: ['目标与基数相同', 'the target is the baseline'],
  stepsMissing: ['没有列出节点任务', 'there are no steps'],
  weightNotAboveZero: ['节点任务的权重应大于零', 'the weight of a step is above zero'],
  stepTwice: ['节点任务的编号重复', 'a step is named twice'],
  deadlineBeforeStart: ['时限早于开始日期', 'the deadline is before the start'],
  weightsUnsound: ['各月份额应是十二个不小于零的整数', 'the shares are twelve whole numbers not below zero'],
  nodesMissing: ['没有节点', 'there are no nodes'],
  nodeNotANumber: ['节点的进度不是数字', 'the share of a node is no number'],
  nodeWithoutShare: [
    '节点写的是数值，而指标算不出完成比例，请按百分比写',
    'a node gives a value where the measure has no share: write percent',
  ],
  nodeOutside: ['有节点在开始之前或者时限之后', 'a node lies before the start or after the deadline'],
  nodesOutOfOrder: ['节点没有按日期先后排列', 'nodes do not follow by date'],
  nodesFallBack: ['后面的节点低于前面的', 'a node falls below the one before'],
  lastNodeNotWhole: ['最后一个节点没有达到全部任务', 'the last node is not the whole'],
  deadlineMoved: ['时限与已定的不同', 'the deadline is another one than was set'],
}

const measures: Readonly<Record<Measure['kind'] | '—', Words>> = {
  cumulative: ['填累计完成的数', 'a sum so far'],
  rate: ['填增幅，不带单位的数', 'a rate in digits'],
  ceiling: ['填最新数', 'the latest figure'],
  level: ['填最新数', 'the latest figure'],
  milestone: ['填已完成的节点任务', 'the steps done'],
  yesNo: ['填是否完成', 'yes or no'],
  zero: ['填尚未清零的数', 'how many still stand open'],
  qualitative: ['填最新数', 'the latest figure'],
  '—': ['没有可以衡量的目标，只写进展情况', 'words only, since there is nothing to measure'],
}

/** What is wrong with a measure or a schedule (指标、进度安排的问题), for people; as it stands where it is none of ours. */
export function problemWords(problem: string, language: 'zh' | 'en'): string {
  return worded(problems, problem, language)
}

/** What a measure of this kind takes (填报要求), for people. */
export function measureWords(kind: string, language: 'zh' | 'en'): string {
  return worded(measures, kind, language)
}

function worded(table: Readonly<Record<string, Words>>, key: string, language: 'zh' | 'en'): string {
  const words = Object.hasOwn(table, key) ? table[key] : undefined
  return words?.[language === 'zh' ? 0 : 1] ?? key
}

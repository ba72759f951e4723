import { dayWords } from '../breakdown/names.ts'
import { headingNumber, type Prose, type ProseBlock } from '../prose/prose.ts'
import type { Circular, CircularClass, CircularItem, NamedBody } from './circular.ts'
import { circularTables } from './circular-tables.ts'
import { overrideNote } from './override-note.ts'
import { serialWords } from './serial-words.ts'
import { sharesNote } from './shares-note.ts'

/**
 * A circular as a paper (通报代拟稿): the counts with their shares, indicators, who goes ahead, what has to be speeded up by body, who did not
 * report, and the tables behind it. What is asked of the bodies (工作要求) is for the office to write.
 */
export function circularProse(circular: Circular): Prose {
  const { place, planYear, office, day } = circular
  const sections = [
    { title: '总体情况', blocks: overallBlocks(circular) },
    { title: '主要指标', blocks: indicatorBlocks(circular) },
    { title: '进展较好的单位', blocks: commendedBlocks(circular) },
    { title: '需要加快推进的事项', blocks: troubleBlocks(circular) },
    { title: '未按时报送的单位', blocks: lateBlocks(circular) },
  ].filter(({ blocks }) => blocks.length > 0)
  return {
    title: `关于${place}${planYear}年《政府工作报告》重点任务进展情况的通报`,
    stage: `代拟稿，数据截至${dayWords(day)}`,
    blocks: sections.flatMap(({ title, blocks }, i) => [heading(`${headingNumber(i)}、${title}`), ...blocks]),
    attachments: circularTables(circular).map(({ title = '' }) => title),
    signature: { by: office, on: day },
    annexes: circularTables(circular),
  }
}

function heading(words: string): ProseBlock {
  return { kind: 'heading', level: 1, words }
}

function text(words: string): ProseBlock {
  return { kind: 'text', words }
}

function overallBlocks(circular: Circular): ProseBlock[] {
  const { planYear, total, time, classes, gaps, policy, day } = circular
  const counts = classes.map(({ word, count, percent }) => `${word}${count}项，占${percent}%`).join('；')
  return [
    text(`截至${dayWords(day)}，${planYear}年《政府工作报告》重点任务共${total.words}。${timeWords(time)}`),
    ...(counts === '' ? [] : [text(`按进展情况分：${counts}。${sharesNote(circular)}`)]),
    ...(gaps.length === 0 ? [] : [text(`尚无数据的${gaps.length}项：${serials(gaps)}。`)]),
    text(`用语依据“${policy.name}”。`),
  ]
}

function timeWords({ months, percent }: Circular['time']): string {
  if (months === 0) return ''
  return `${months === 1 ? '1月' : `1—${months}月`}时间进度${percent}%。`
}

function indicatorBlocks({ indicators }: Circular): ProseBlock[] {
  return indicators.map((each) => {
    const target = each.target === undefined ? '' : `（目标${each.target}）`
    return text(`${nameOf(each)}${target}：${each.figure ?? '尚无数据'}，${each.word}${overrideNote(each)}。`)
  })
}

function nameOf({ serial, words }: CircularItem): string {
  return `${serial === undefined ? '' : `第${serial}项`}${words.replace(/。$/, '')}`
}

function commendedBlocks({ bodies: { commended } }: Circular): ProseBlock[] {
  if (commended.length === 0) return []
  const names = commended.map(({ name, items }) => `${name}（${serials(items)}）`).join('、')
  return [text(`牵头事项均按时报送、达到进度，且有事项提前或者完成的：${names}。`)]
}

/** By class, and in it by body; figures, causes and next steps stand in the annex. */
function troubleBlocks({ classes, bodies }: Circular): ProseBlock[] {
  const trouble = classes.filter(({ isTrouble }) => isTrouble)
  const blocks = trouble.flatMap((each, i) => [
    { kind: 'heading', level: 2, words: `（${headingNumber(i)}）${each.word}${each.count}项` } as const,
    text(`${byLead(each)}。`),
  ])
  const { unnamed } = bodies
  return unnamed === 0 || blocks.length === 0
    ? blocks
    : [...blocks, text(`另有${unnamed}家单位按督查权限不点名，由督查单位函商。`)]
}

function byLead({ items }: CircularClass): string {
  const groups = new Map<string, string[]>()
  for (const each of items) {
    const lead = each.lead ?? '不点名单位'
    groups.set(lead, [...(groups.get(lead) ?? []), each.serial ?? each.words])
  }
  return [...groups].map(([lead, each]) => `${lead}（${serials(each)}）`).join('、')
}

function serials(items: NamedBody['items']): string {
  return `第${serialWords(items)}项`
}

function lateBlocks({ bodies: { late } }: Circular): ProseBlock[] {
  if (late.length === 0) return []
  return [text(`${late.map(({ name, items }) => `${name}（${serials(items)}）`).join('、')}。`)]
}

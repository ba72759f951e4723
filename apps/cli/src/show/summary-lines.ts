import { printed, sectionChains } from '@taizhang/intake'
import { explainNote } from '@taizhang/open'
import type { Commitment, Reading, Role, Target } from '@taizhang/reader'
import { plainText } from '../terminal/plain-text.ts'
import { textTable } from '../terminal/text-table.ts'
import { levelWord } from './digest-lines.ts'

export interface SummaryLook {
  readonly bold: (words: string) => string
  /** How many items of a kind are shown; the rest is counted. */
  readonly most: number
  /** How many places a line of the terminal has, where it is one. */
  readonly width?: number
}

/** A reading for the terminal (解读摘要): facts, headline targets, what the sections gave, first items, findings. */
export function summaryLines(reading: Reading, look: SummaryLook): string[] {
  const parts = [
    factLines(reading, look),
    targetLines(reading, look),
    sectionLines(reading, look),
    commitmentLines(reading, look),
    actualLines(reading, look),
    findingLines(reading, look),
    coverageLines(reading, look),
  ]
  return parts.filter((part) => part.length > 0).flatMap((part) => [...part, ''])
}

function factLines({ source, document, text }: Reading, { bold }: SummaryLook): string[] {
  const { title, place, level, planYear, speaker, date, session } = document
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['地区', place && `${printed(place.text)}（${levelWord(level)}）`],
    ['计划年度', planYear === undefined ? undefined : `${planYear}年`],
    ['报告人', speaker && printed(speaker.text)],
    ['日期', date && printed(date.text)],
    ['会议', session && printed(session.text)],
    ['篇幅', `${text.length}字`],
    ['编码', source.encoding],
    ...notesOf(source).map((note) => ['提示', explainNote(note, 'zh')] as const),
  ]
  return [
    bold(plainText(title ? printed(title.text) : source.name)),
    ...facts.flatMap(([label, words]) => (words ? [`${label}：${plainText(words)}`] : [])),
  ]
}

function notesOf({ notes }: Reading['source']): readonly string[] {
  return Array.isArray(notes) ? notes.map(String) : []
}

function targetLines({ targets }: Reading, { bold, width }: SummaryLook): string[] {
  const own = withoutCopies(targets)
  if (own.length === 0) return [bold('主要预期目标：没有读到')]
  const rows = own.map((target) => [
    target.id,
    target.indicator.name,
    valueWords(target),
    target.horizon === 'multi' ? '多年' : '年度',
    printed(target.text),
  ])
  return [
    bold(`主要预期目标 ${own.length}项`),
    ...textTable(['编号', '指标', '目标值', '目标期', '原文'], rows, [6, 30, 16, 6, 44], width),
  ]
}

const comparatorWords: Readonly<Record<Target['comparator'], readonly [before: string, after: string]>> = {
  exactly: ['', ''],
  about: ['', '左右'],
  at_least: ['≥', ''],
  at_most: ['≤', ''],
  range: ['', ''],
  sync: ['同步', ''],
  above_reference: ['高于', ''],
  assigned: ['上级下达', ''],
  rank: ['位次', ''],
  stable: ['稳定', ''],
  improve: ['改善', ''],
}

function valueWords({ value, value2, unit, comparator, reference, kind, direction }: Target): string {
  const [before, after] = comparatorWords[comparator]
  if (value === null) return comparator === 'assigned' ? (reference ?? before) : `${before}${reference ?? ''}`
  const moves = kind === 'growth' || kind === 'increment'
  const verb = moves ? (direction === 'down' ? '降' : '增') : ''
  return `${verb}${before}${value}${value2 === null ? '' : `—${value2}`}${unit}${after}`
}

const roleWords: Readonly<Record<Role, string>> = {
  opening: '开头',
  review: '回顾',
  problems: '问题',
  outlook: '总体要求',
  targets: '目标',
  tasks: '任务',
  self: '自身建设',
  closing: '结尾',
  noise: '非报告内容',
}

function sectionLines(reading: Reading, { bold, width }: SummaryLook): string[] {
  const top = reading.sections.filter(({ level }) => level <= 2)
  if (top.length === 0) return []
  const chains = sectionChains(reading)
  const under = (id: string, sectionId: string | null) =>
    (chains.get(sectionId ?? '') ?? []).some((section) => section.id === id)
  const rows = top.map(({ id, text, level, role }) => [
    `${level === 2 ? '  ' : ''}${printed(text)}`,
    roleWords[role],
    ...[reading.targets, reading.commitments, reading.actuals].map((items) =>
      String(items.filter((item) => under(id, item.sectionId)).length),
    ),
  ])
  return [bold('章节'), ...textTable(['标题', '部分', '目标', '承诺', '完成值'], rows, [48], width)]
}

function commitmentLines({ commitments }: Reading, { bold, most, width }: SummaryLook): string[] {
  const own = withoutCopies(commitments)
  if (own.length === 0) return []
  const rows = own.slice(0, most).map((each) => [each.id, deadlineWords(each), printed(each.text)])
  return [
    bold(`可核查的承诺 ${own.length}项`),
    ...textTable(['编号', '时限', '原文'], rows, [6, 14, 70], width),
    ...more(own.length, most),
  ]
}

function deadlineWords({ deadline }: Commitment): string {
  return deadline ? printed(deadline.text) : ''
}

function actualLines({ actuals }: Reading, { bold, most, width }: SummaryLook): string[] {
  const own = withoutCopies(actuals)
  if (own.length === 0) return []
  const rows = own.slice(0, most).map((each) => [each.id, each.indicator.name, printed(each.text)])
  return [
    bold(`回顾中的完成值 ${own.length}项`),
    ...textTable(['编号', '指标', '原文'], rows, [6, 28, 60], width),
    ...more(own.length, most),
  ]
}

function findingLines({ findings }: Reading, { bold, most, width }: SummaryLook): string[] {
  if (findings.length === 0) return [bold('疑点：没有发现')]
  const rows = findings
    .slice(0, most)
    .map(({ start, text, message }) => [String(start), printed(text.slice(0, 80)), message])
  return [
    bold(`疑点 ${findings.length}处，使用前请核对`),
    ...textTable(['位置', '原文', '说明'], rows, [7, 24, 80], width),
    ...more(findings.length, most),
  ]
}

function coverageLines({ coverage }: Reading, { bold }: SummaryLook): string[] {
  const count = (as: string) => coverage.filter((each) => each.as === as).length
  return [
    `${bold('语句')} 共${coverage.length}句：读出目标${count('target')}、承诺${count('commitment')}、完成值${count('actual')}；` +
      `原则性表述${count('principle')}、背景和引导${count('context')}、标题${count('heading')}、非报告内容${count('noise')}`,
  ]
}

function more(count: number, most: number): string[] {
  return count > most
    ? [`…… 另有${count - most}项，用 --format html 或 xlsx 看全部（the rest: --format html or xlsx）`]
    : []
}

function withoutCopies<Item extends { readonly duplicateOf?: string }>(items: readonly Item[]): Item[] {
  return items.filter(({ duplicateOf }) => duplicateOf === undefined)
}

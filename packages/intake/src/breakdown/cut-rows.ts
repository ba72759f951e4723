import type { Commitment, Section, Span } from '@taizhang/reader'
import { clausesOf } from './clauses.ts'
import type { Cut } from './model.ts'
import type { PlanSentence } from './plan-sentences.ts'

/** The words of a row to be (待编行), and what it was cut from. */
export interface Draft extends Span {
  readonly section: Section | undefined
  /** 1 for the second part of a sentence, 2 for the third; 0 for its first, or the whole of it. */
  readonly part: number
}

/** What stands under one heading: rows, sentences that only lead over to them (引导语), and those that set no task (号召语). */
export interface Cutting {
  readonly drafts: readonly Draft[]
  readonly intro: readonly Span[]
  readonly calls: readonly Span[]
}

/** What stands under one heading, none of it a heading. */
export interface Run {
  readonly sentences: readonly PlanSentence[]
  /** Whether the heading is a group of the table, which can take an intro. */
  readonly isGroup: boolean
  /** Whether headings under this one follow. */
  readonly hasSubheadings: boolean
}

export interface Cutter {
  readonly text: string
  readonly by: Cut
  readonly promises: ReadonlyMap<string, Commitment>
}

/** The sentences of a run cut into rows; rows, intro and calls together hold them all. */
export function cutRows({ sentences, isGroup, hasSubheadings }: Run, cutter: Cutter): Cutting {
  const paragraphs = paragraphsOf(sentences)
  const [first, ...rest] = paragraphs
  const leads = isGroup && first?.every(leadsOver) && (rest.length > 0 || hasSubheadings)
  const kept = (leads ? rest : paragraphs).map(withoutCalls)
  return {
    drafts: kept.flatMap(({ tasks }) => cutParagraph(tasks, cutter)),
    intro: leads ? first! : [],
    calls: kept.flatMap(({ calls }) => calls),
  }
}

/** What stands after a paragraph's last task sets none: 让我们…, or a paragraph of nothing but background. */
function withoutCalls(paragraph: readonly PlanSentence[]) {
  const last = paragraph.findLastIndex((sentence) => !leadsOver(sentence) && !isCall(sentence))
  return { tasks: paragraph.slice(0, last + 1), calls: paragraph.slice(last + 1) }
}

function isCall({ text, gave }: PlanSentence): boolean {
  return gave.length === 0 && /^\s*(?:让我们|我们(?:坚信|深信|相信|坚定相信))/u.test(text)
}

function cutParagraph(paragraph: readonly PlanSentence[], cutter: Cutter): Draft[] {
  if (paragraph.length === 0) return []
  if (cutter.by === 'paragraph') return [draftOf(paragraph)]
  return withLeads(paragraph).flatMap((group) => cutSentence(group, cutter))
}

function paragraphsOf(sentences: readonly PlanSentence[]): PlanSentence[][] {
  const paragraphs: PlanSentence[][] = []
  for (const sentence of sentences) {
    const before = paragraphs.at(-1)
    if (before === undefined || (sentence.opensParagraph && !before.every(isAddress)))
      paragraphs.push([sentence])
    else before.push(sentence)
  }
  return paragraphs
}

/** 各位代表！ on a line of its own belongs to what is then said. */
function isAddress({ text, as }: PlanSentence): boolean {
  return as === 'context' && text.length <= 6
}

/** 重点抓好以下八个方面的工作： or 各位代表！ sets no task of its own. */
function leadsOver({ as }: PlanSentence): boolean {
  return as === 'context'
}

/** A paragraph's sentences, each with those before it that only lead over to it; the last of them sets a task. */
function withLeads(paragraph: readonly PlanSentence[]): PlanSentence[][] {
  const groups: PlanSentence[][] = []
  let leads: PlanSentence[] = []
  for (const sentence of paragraph) {
    leads.push(sentence)
    if (leadsOver(sentence)) continue
    groups.push(leads)
    leads = []
  }
  return groups
}

function draftOf(sentences: readonly PlanSentence[]): Draft {
  const [first] = sentences
  return { start: first!.start, end: sentences.at(-1)!.end, section: first!.section, part: 0 }
}

function cutSentence(group: readonly PlanSentence[], { text, by, promises }: Cutter): Draft[] {
  const whole = draftOf(group)
  if (by !== 'clause') return [whole]
  const inside = group.flatMap(({ gave }) => gave.flatMap((id) => promises.get(id) ?? []))
  return clausesOf(text, whole, inside).map((clause, part) => ({ ...whole, ...clause, part }))
}

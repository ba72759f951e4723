import type { Finding, Quote, Reading, Section, Span, Target } from '@taizhang/reader'
import type { Duty } from '@taizhang/terms'
import { printed } from '../printed.ts'
import { sectionChains } from '../section-path.ts'
import { type Cutter, cutRows, type Draft } from './cut-rows.ts'
import { deadlinesOf } from './deadlines.ts'
import { commitmentMeasures, targetMeasure } from './measures.ts'
import type { Breakdown, BrokenDown, Cut, Group, LeftOut, Row } from './model.ts'
import { orgUnitsOf } from './org-units.ts'
import { placeName } from './place-name.ts'
import { type PlanSentence, planSentences } from './plan-sentences.ts'
import { rowTypeOf } from './row-type.ts'

export interface BreakdownOptions {
  readonly by: Cut
  /** How finely single sections are cut, by their id; it holds for the sections under them too. */
  readonly cuts?: Readonly<Record<string, Cut>>
  readonly duties?: readonly Duty[]
}

/**
 * The breakdown (任务分解) of a report: the table a supervision office makes by hand, as a draft to be checked.
 *
 * Headline targets come first, a row each; then every sentence of the tasks and of the government's own part, under the
 * headings of the report. Rows and headings together cover every letter of those parts.
 */
export function breakdownOf(reading: Reading, options: BreakdownOptions): Breakdown {
  const { sentences, leftOut } = planSentences(reading)
  const table = { ...tableOf(reading, options), sentences }
  const tasks = taskGroups(table)
  return {
    document: table.document,
    by: options.by,
    groups: numbered([...targetGroups(table), ...tasks.groups]),
    leftOut: [...leftOut, ...tasks.leftOut].toSorted((a, b) => a.start - b.start),
  }
}

/** A row before it has its number; `continues` counts rows back to where its sentence begins. */
type Draw = Omit<Row, 'serial' | 'continues'> & { readonly part: number }

interface DrawnGroup extends Omit<Group, 'rows' | 'intro'> {
  readonly intro: Quote[]
  readonly rows: Draw[]
}

interface Table {
  readonly reading: Reading
  readonly document: BrokenDown
  readonly options: BreakdownOptions
  readonly cutter: Cutter
  readonly chains: ReturnType<typeof sectionChains>
  readonly sentences: readonly PlanSentence[]
}

function tableOf(reading: Reading, options: BreakdownOptions): Omit<Table, 'sentences'> {
  const { title, place, level, planYear } = reading.document
  return {
    reading,
    options,
    document: {
      name: reading.source.name,
      title: title ? printed(title.text) : null,
      place: place ? placeName(printed(place.text), level) : null,
      level,
      planYear: planYear ?? null,
    },
    cutter: {
      text: reading.text,
      by: options.by,
      promises: new Map(reading.commitments.map((each) => [each.id, each])),
    },
    chains: sectionChains(reading),
  }
}

function targetGroups(table: Table): DrawnGroup[] {
  const { reading, document, sentences } = table
  const targets = reading.targets.filter(({ duplicateOf }) => duplicateOf === undefined)
  const year = document.planYear === null ? '' : `${document.planYear}年`
  const unread = sentences.filter(
    ({ role, gave, as }) => role === 'targets' && as !== 'heading' && gave.length === 0,
  )
  const rows = {
    year: [
      ...targets.filter(({ horizon }) => horizon === 'year').map((target) => drawTarget(table, target)),
      ...unread.map((sentence) => draw(table, { ...sentence, part: 0 })),
    ],
    multi: targets.filter(({ horizon }) => horizon === 'multi').map((target) => drawTarget(table, target)),
  }
  return [
    { level: 1, title: `${year}主要预期目标`, intro: [], rows: rows.year },
    { level: 1, title: '中长期目标', intro: [], rows: rows.multi },
  ].filter((group) => group.rows.length > 0)
}

function taskGroups(table: Table): { groups: DrawnGroup[]; leftOut: LeftOut[] } {
  const groups: DrawnGroup[] = []
  const leftOut: LeftOut[] = []
  const opened = new Set<string>()
  const open = (section: Section | undefined): DrawnGroup => {
    for (const each of groupChain(table, section)) {
      if (opened.has(each.id)) continue
      opened.add(each.id)
      groups.push(groupOf(each))
    }
    if (groups.length === 0) groups.push({ level: 1, title: '工作任务', intro: [], rows: [] })
    return groups.at(-1)!
  }
  for (const run of runsOf(table)) {
    const isGroup = run.section === undefined || run.section.level <= deepestGroup
    const { drafts, intro, calls } = cutRows(
      { ...run, isGroup },
      { ...table.cutter, by: cutOf(table, run.section) },
    )
    leftOut.push(...calls.map((span) => leftOutOf(quote(table, span))))
    const ofHeading = headingDrafts(run)
    if (run.mustShow || drafts.length + intro.length + ofHeading.length > 0) {
      const group = open(run.section)
      group.intro.push(...intro.map((span) => quote(table, span)))
      group.rows.push(...[...ofHeading, ...drafts].map((draft) => draw(table, draft)))
    }
  }
  return { groups, leftOut }
}

/** The cut of the nearest heading that has one of its own (逐节粒度). */
function cutOf({ chains, options }: Table, section: Section | undefined): Cut {
  const above = (section && chains.get(section.id)) ?? []
  const nearest = above.findLast(({ id }) => options.cuts?.[id] !== undefined)
  return nearest === undefined ? options.by : options.cuts![nearest.id]!
}

/** Headings of the first two levels are groups of the table; those below are titles of its rows. */
const deepestGroup = 2

interface Run {
  readonly section: Section | undefined
  readonly heading: PlanSentence | undefined
  readonly sentences: PlanSentence[]
  readonly hasSubheadings: boolean
  /** Whether the heading stands in a part that the table holds whole. */
  readonly mustShow: boolean
}

/** The sentences between one heading and the next; those that gave targets and nothing else have their rows already. */
function runsOf({ sentences, chains }: Table): Run[] {
  const runs: Run[] = []
  for (const sentence of sentences) {
    const { section, as, role } = sentence
    const isHeading = as === 'heading'
    if (isHeading || runs.length === 0 || runs.at(-1)!.section !== section)
      runs.push({
        section,
        heading: isHeading ? sentence : undefined,
        sentences: [],
        hasSubheadings: false,
        mustShow: isHeading && (role === 'tasks' || role === 'self'),
      })
    if (!isHeading && !isTargetOnly(sentence)) runs.at(-1)!.sentences.push(sentence)
  }
  return runs.map((run, i) => {
    const next = runs[i + 1]?.section
    const above = next ? (chains.get(next.id) ?? []) : []
    return { ...run, hasSubheadings: above.some(({ id }) => id === run.section?.id && id !== next?.id) }
  })
}

function isTargetOnly({ role, gave }: PlanSentence): boolean {
  return role === 'targets' && gave.every((id) => id.startsWith('t'))
}

/** A heading that promises something itself, or has nothing under it, is a row as well (1．新增托位1500个). */
function headingDrafts({ heading, sentences, hasSubheadings, mustShow }: Run): Draft[] {
  if (heading === undefined) return []
  const isEmpty = mustShow && sentences.length === 0 && !hasSubheadings
  const promises = heading.gave.some((id) => id.startsWith('c'))
  return isEmpty || promises ? [{ ...heading, part: 0 }] : []
}

function groupChain({ chains }: Table, section: Section | undefined): readonly Section[] {
  return (section ? (chains.get(section.id) ?? []) : []).filter(({ level }) => level <= deepestGroup)
}

/** 重点抓好以下工作： at the end of a paragraph leads over to the next. */
function leftOutOf(words: Quote): LeftOut {
  return { ...words, reason: /[：:]\s*$/u.test(words.text) ? 'leadsOver' : 'calls' }
}

function groupOf({ level, text, start, end }: Section): DrawnGroup {
  return { level, title: printed(text), heading: { start, end, text }, intro: [], rows: [] }
}

function quote({ reading }: Table, { start, end }: Span): Quote {
  return { start, end, text: reading.text.slice(start, end) }
}

function draw(table: Table, draft: Draft): Draw {
  const { reading, chains, document, options } = table
  const words = quote(table, draft)
  const chain = (draft.section && chains.get(draft.section.id)) ?? []
  const above = chain.filter(({ start }) => start !== draft.start)
  const commitments = reading.commitments.filter((each) => overlaps(each, draft))
  const measures = commitments.flatMap((each) => commitmentMeasures(reading.text, each))
  return {
    ...words,
    part: draft.part,
    type: rowTypeOf(commitments, measures, chain),
    heads: above
      .filter(({ level }) => level > deepestGroup)
      .map(({ start, end, text }) => ({ start, end, text })),
    measures,
    deadlines: deadlinesOf(commitments, document.planYear),
    orgUnits: orgUnitsOf(
      printed(words.text),
      above.filter(({ level }) => level > 1).map(({ text }) => printed(text)),
      { ...options, level: document.level },
    ),
    commitments,
    findings: findingsIn(reading, draft),
  }
}

function drawTarget(table: Table, target: Target): Draw {
  const { reading, document, options } = table
  const { start, end, text, indicator, horizon } = target
  const isShared = reading.targets.some((other) => other.id !== target.id && overlaps(other, target))
  return {
    start,
    end,
    text,
    part: 0,
    type: 'indicator',
    heads: [],
    measures: [targetMeasure(target, isShared)],
    deadlines: horizon === 'year' ? deadlinesOf([], document.planYear) : deadlinesOf([], null),
    orgUnits: orgUnitsOf(printed(indicator.name), isShared ? [] : [printed(text)], {
      ...options,
      level: document.level,
    }),
    commitments: [],
    target,
    findings: findingsIn(reading, target),
  }
}

function findingsIn({ findings }: Reading, span: Span): Finding[] {
  return findings.filter((finding) => finding.kind !== 'duplicate' && overlaps(finding, span))
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && a.end > b.start
}

function numbered(groups: readonly DrawnGroup[]): Group[] {
  let serial = 0
  return groups.map((group) => ({
    ...group,
    rows: group.rows.map(({ part, ...row }) => {
      serial++
      return { ...row, serial, ...(part > 0 && { continues: serial - part }) }
    }),
  }))
}

import type { Covered, Quote, Reading, Role, Section } from '@taizhang/reader'
import type { LeftOut, LeftOutReason } from './model.ts'

/** A sentence or heading of the plan part, in its place. */
export interface PlanSentence extends Quote {
  readonly as: Covered['as']
  readonly gave: readonly string[]
  readonly role: PlanRole
  /** The heading it stands under, or is. */
  readonly section: Section | undefined
  /** Whether a new line of the document begins with it. */
  readonly opensParagraph: boolean
}

export type PlanRole = 'targets' | 'outlook' | 'tasks' | 'self'
const planRoles: ReadonlySet<Role> = new Set<PlanRole>(['targets', 'outlook', 'tasks', 'self'])

/**
 * The sentences of the plan part (计划部分) in reading order, and those set aside.
 *
 * A second print of the text is set aside whole. All sentences of the tasks and the government's own part are kept; of
 * the targets and the general outlook only what promises or counts something, since the rest of them sets nobody a task.
 * Where a report has no part of tasks, its outlook is the plan and is kept whole.
 */
export function planSentences(reading: Reading): {
  readonly sentences: readonly PlanSentence[]
  readonly leftOut: readonly LeftOut[]
} {
  const sentences: PlanSentence[] = []
  const leftOut: LeftOut[] = []
  let keptUntil = 0
  for (const { sentence, reason } of sorted(reading)) {
    const { start, end, text } = sentence
    if (reason === undefined) {
      const opensParagraph =
        sentence.as === 'heading' || partsParagraphs(reading.text.slice(keptUntil, start))
      sentences.push({ ...sentence, opensParagraph })
      keptUntil = end
    } else if (/[\p{L}\p{N}]/u.test(text) && (sentence.as !== 'heading' || reason === 'secondPrint')) {
      leftOut.push({ start, end, text, reason })
    }
  }
  return { sentences, leftOut: withOneCopy(leftOut, reading) }
}

/** A second print is one thing left out, not its hundred sentences. */
function withOneCopy(leftOut: readonly LeftOut[], { text }: Reading): LeftOut[] {
  const copies = leftOut.filter(({ reason }) => reason === 'secondPrint')
  const [first] = copies
  if (first === undefined) return [...leftOut]
  const { start } = first
  const { end } = copies.at(-1)!
  const whole = { start, end, text: text.slice(start, end), reason: first.reason }
  return leftOut.flatMap((each) => (each.reason !== 'secondPrint' ? [each] : each === first ? [whole] : []))
}

interface Sorted {
  readonly sentence: Omit<PlanSentence, 'opensParagraph'>
  readonly reason: LeftOutReason | undefined
}

function sorted(reading: Reading): Sorted[] {
  const { text, blocks, sections, coverage } = reading
  const copy = reading.findings.find(({ kind }) => kind === 'duplicate')
  const isPlanned = blocks.some(({ role }) => role === 'tasks')
  let block = 0
  let section = -1
  return coverage.flatMap(({ start, end, as, gave }) => {
    while (blocks[block] && blocks[block]!.end <= start) block++
    while (sections[section + 1] && sections[section + 1]!.start < end) section++
    const role = roleAt(reading, block)
    if (role === undefined) return []
    const sentence = { start, end, text: text.slice(start, end), as, gave, role, section: sections[section] }
    const isCopy = copy !== undefined && start >= copy.start && start < copy.end
    return [{ sentence, reason: isCopy ? 'secondPrint' : reasonToLeaveOut(sentence, isPlanned) }]
  })
}

/** The role of a block; foreign lines within the plan part are seen with it, so that none goes unmentioned. */
function roleAt({ blocks }: Reading, at: number): PlanRole | undefined {
  const role = blocks[at]?.role
  const within = role === 'noise' ? blocks[at - 1]?.role : role
  return within !== undefined && isPlanRole(within) ? within : undefined
}

function isPlanRole(role: Role): role is PlanRole {
  return planRoles.has(role)
}

function reasonToLeaveOut(sentence: Sorted['sentence'], isPlanned: boolean): LeftOutReason | undefined {
  const { as, role, gave, text } = sentence
  if (as === 'noise') return 'noise'
  if (role === 'tasks' || role === 'self' || as === 'heading' || gave.length > 0) return undefined
  if (role === 'outlook') return isPlanned ? 'outlook' : undefined
  return /\d/.test(text) ? undefined : 'leadsOver'
}

/** Line ends, also those that a scraper left as words; and sentences set aside, over which no row may run on. */
function partsParagraphs(gap: string): boolean {
  return /[\r\n\p{L}\p{N}]/u.test(gap)
}

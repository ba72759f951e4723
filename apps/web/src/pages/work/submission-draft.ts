import type { CauseCategory, Measure, Submission, SubmissionWords, Value, Vintage } from '@taizhang/ledger'
import type { ItemView } from '../../api/items.ts'

/** What somebody is filling in for a period (填报内容), as the fields hold it: texts, nothing decided. */
export interface SubmissionDraft {
  readonly number: string
  readonly steps: readonly string[]
  readonly isDone: boolean | undefined
  readonly vintage: Vintage
  /** Where the value speaks of an earlier day than the end of the period. */
  readonly through: string | undefined
  readonly words: string
  readonly cause: CauseCategory | undefined
  readonly causeWords: string
  readonly next: string
  readonly nextBy: string | undefined
  readonly requests: readonly {
    /** Its name among the fields only. */
    readonly key: string
    readonly words: string
    readonly of: string
    readonly by: string | undefined
  }[]
  readonly evidence: readonly { readonly sha256: string; readonly name: string }[]
}

/** A submission as it is recorded (填报). */
type DraftedDeed = { readonly kind: 'drafted' } & SubmissionWords

/** What is missing or wrong (待补内容): the field, by which the form marks it. */
export type DraftFault =
  | ('value' | 'number' | 'words' | 'requests' | 'evidence')
  | ('cause' | 'causeWords' | 'next' | 'nextBy')

/** The measure that holds for the period (衡量办法): the last that began by the day. */
export function measureOf({ measures }: Pick<ItemView, 'measures'>, day: string): Measure | undefined {
  return (measures.findLast(({ from }) => from <= day) ?? measures[0])?.value
}

/** The last version of the period, whatever became of it; else what stood last time (上次填报). */
function lastVersion(item: Pick<ItemView, 'submissions'>, period: string): Submission | undefined {
  return item.submissions.findLast((each) => each.period === period) ?? previousVersion(item, period)
}

/** What was said of the period before (上期填报), and did not come back: accepted, else what the head approved. */
export function previousVersion(
  { submissions }: Pick<ItemView, 'submissions'>,
  period: string,
): Submission | undefined {
  const earlier = submissions.filter(
    (each) => each.period < period && (each.stage === 'accepted' || each.stage === 'submitted'),
  )
  const latest = earlier
    .map((each) => each.period as string)
    .toSorted()
    .at(-1)
  const versions = earlier.filter((each) => each.period === latest)
  return versions.findLast(({ stage }) => stage === 'accepted') ?? versions.at(-1)
}

/** The fields as they open (预填): with what was said last, so that only what changed is typed. */
export function draftFrom(item: Pick<ItemView, 'submissions'>, period: string): SubmissionDraft {
  const last = lastVersion(item, period)
  const isSame = last?.period === period
  const { value } = last ?? {}
  return {
    number: value?.kind === 'number' ? value.number : '',
    steps: value?.kind === 'steps' ? value.done : [],
    isDone: value?.kind === 'yesNo' ? value.done : undefined,
    vintage: last?.vintage ?? 'preliminary',
    through: isSame ? last?.through : undefined,
    words: last?.words ?? '',
    cause: last?.cause?.category,
    causeWords: last?.cause?.words ?? '',
    next: last?.nextStep?.words ?? '',
    nextBy: last?.nextStep?.by,
    // What was asked before waits for its ruling by itself; asked again it would be asked twice.
    requests: isSame ? (last?.requests ?? []).map((each, at) => ({ ...each, key: String(at) })) : [],
    evidence: isSame ? (last?.evidence ?? []).map((sha256) => ({ sha256, name: '' })) : [],
  }
}

/** What would be recorded (填报记录), without what was left empty. */
export function deedOf(
  draft: SubmissionDraft,
  { period, measure }: { readonly period: string; readonly measure: Measure | undefined },
): DraftedDeed {
  const value = valueIn(draft, measure)
  const { cause, causeWords, next, nextBy, through } = draft
  const requests = draft.requests.map(({ words, of, by }) => ({ words, of, by }))
  return {
    ...{ kind: 'drafted', period, vintage: draft.vintage, words: draft.words.trim() },
    ...(value && { value }),
    ...(through !== undefined && { through }),
    ...(cause && { cause: { category: cause, words: causeWords.trim() } }),
    ...(next.trim() !== '' && nextBy !== undefined && { nextStep: { words: next.trim(), by: nextBy } }),
    ...(requests.length > 0 && { requests }),
    ...(draft.evidence.length > 0 && { evidence: draft.evidence.map(({ sha256 }) => sha256) }),
  } as unknown as DraftedDeed // days and periods come from the server and its calendar
}

function valueIn(draft: SubmissionDraft, measure: Measure | undefined): Value | undefined {
  if (!measure) return undefined
  if (measure.kind === 'milestone') return { kind: 'steps', done: draft.steps }
  if (measure.kind === 'yesNo')
    return draft.isDone === undefined ? undefined : { kind: 'yesNo', done: draft.isDone }
  const number = digitsOf(draft.number)
  return number === '' ? undefined : { kind: 'number', number }
}

/** As it was typed (数字整理): full-width digits, thousands and blanks are taken as people mean them. */
export function digitsOf(text: string): string {
  const half = text.replace(/[０-９．－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return half.replace(/[\s,，]/g, '')
}

/** What is still missing (待补内容), in the order of the form. `code` is what the server would refuse. */
export function faultsOf(
  draft: SubmissionDraft,
  {
    measure,
    code,
    today,
  }: { readonly measure: Measure | undefined; readonly code?: string | undefined; readonly today: string },
): readonly DraftFault[] {
  const digits = digitsOf(draft.number)
  const isNumber = measure !== undefined && !['milestone', 'yesNo'].includes(measure.kind)
  const isBehind = code === 'causeMissing' || code === 'nextStepMissing'
  const isHalfAsked = draft.requests.some(({ words, of, by }) => words.trim() === '' || of === '' || !by)
  const faults: readonly (readonly [boolean, DraftFault])[] = [
    [isNumber && digits !== '' && !/^-?\d+(?:\.\d+)?$/.test(digits), 'number'],
    [draft.words.trim() === '' && valueIn(draft, measure) === undefined, 'words'],
    [isBehind && draft.cause === undefined, 'cause'],
    [isBehind && draft.causeWords.trim() === '', 'causeWords'],
    [isBehind && draft.next.trim() === '', 'next'],
    [isBehind && (draft.nextBy === undefined || draft.nextBy < today), 'nextBy'],
    [isHalfAsked, 'requests'],
    [code === 'evidenceMissing' && draft.evidence.length === 0, 'evidence'],
  ]
  return faults.filter(([holds]) => holds).map(([, fault]) => fault)
}

/** Under which name a draft is kept on this machine (草稿名称). */
export function draftKey(account: string, item: string, period: string): string {
  return `submission/${account}/${item}/${period}`
}

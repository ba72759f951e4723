import {
  type Ask,
  type CalendarDate,
  type Cause,
  type CauseCategory,
  causeCategories,
  compareDecimals,
  type Deed,
  type Duties,
  endOf,
  heldOn,
  type Item,
  itemIn,
  type LedgerState,
  latestFigure,
  type Period,
  readPeriod,
  shiftPoint,
  startOf,
  type Value,
  type Vintage,
} from '@taizhang/ledger'
import { deadlineOf } from '../tables/deadline-words.ts'
import type { MatchOrgUnit } from '../tables/org-units-written.ts'
import type { FormField, FormRow, ReturnForm, Where } from './form.ts'
import type { FormProblem, FormProblemCode } from './form-problem.ts'
import { writtenValue } from './value-words.ts'
import { type WrittenSize, writtenSize } from './written-size.ts'

export interface FormOptions {
  readonly state: LedgerState
  readonly matchOrgUnit: MatchOrgUnit
  /** Whose form it is and for which period, where the file does not say. */
  readonly orgUnit?: string
  readonly period?: Period
  /** How firm a figure is that says nothing of it. */
  readonly vintage?: Vintage
}

/** What a cell was taken for, for the unit to see (推测). */
export interface FormGuess {
  readonly where: Where
  readonly item: string
  readonly words: string
}

/** A deed on an item that a form asks for. */
export interface FormDeed {
  readonly item: string
  readonly deed: Extract<Deed, { readonly kind: 'drafted' | 'noChange' }>
}

/** What came of a returned form (回收结果). */
export interface FormOutcome {
  readonly orgUnit: string | null
  readonly period: Period | null
  /** All that the form says, or nothing while there are problems. */
  readonly deeds: readonly FormDeed[]
  /** What could be read, also beside problems, to look at. */
  readonly readable: readonly FormDeed[]
  /** Items whose line is empty: nothing was said of them. */
  readonly unfilled: readonly string[]
  readonly guesses: readonly FormGuess[]
  readonly problems: readonly FormProblem[]
}

/**
 * What a returned form (填报表) says, as deeds on the items: a draft where something was filled in, 无变化 where the prefilled words were
 * left or the box was ticked. Each number is compared with what was sent out; nothing of a form is taken by halves.
 */
export function readReturnForm(form: ReturnForm, options: FormOptions): FormOutcome {
  const orgUnit = form.orgUnit ?? options.orgUnit ?? null
  const said = form.period === null ? undefined : readPeriod(form.period)
  const period = said ?? options.period ?? null
  const top: Where = { sheet: form.file, row: 1 }
  const problems: FormProblem[] = [
    ...(orgUnit === null ? [{ code: 'orgUnitMissing' as const, where: top, words: '' }] : []),
    ...(period === null ? [{ code: 'periodMissing' as const, where: top, words: '' }] : []),
    ...(said !== undefined && options.period !== undefined && said !== options.period
      ? [{ code: 'periodOther' as const, where: top, words: said }]
      : []),
  ]
  if (orgUnit === null || period === null) return { ...nothing, orgUnit, period, problems }
  const seen = new Set<string>()
  const lines = form.rows.map((row) => readLine(row, { ...options, orgUnit, period }, seen))
  const found = [...problems, ...lines.flatMap((line) => line.problems)]
  const readable = lines.flatMap(({ deed }) => deed ?? [])
  return {
    orgUnit,
    period,
    deeds: found.length === 0 ? readable : [],
    readable,
    unfilled: lines.flatMap(({ unfilled }) => unfilled ?? []),
    guesses: lines.flatMap(({ guesses }) => guesses),
    problems: found,
  }
}

const nothing = { deeds: [], readable: [], unfilled: [], guesses: [] }

interface LineOptions extends FormOptions {
  readonly orgUnit: string
  readonly period: Period
}

interface Line {
  readonly deed?: FormDeed
  readonly unfilled?: string
  readonly guesses: readonly FormGuess[]
  readonly problems: readonly FormProblem[]
}

function readLine(row: FormRow, options: LineOptions, seen: Set<string>): Line {
  const { where } = row
  const fails = (code: FormProblemCode, words: string): Line => ({
    guesses: [],
    problems: [{ code, where, words }],
  })
  const found = itemOf(row, options.state)
  const name = row.serial === '' ? row.words.slice(0, 20) : `第${row.serial}项`
  if (found === undefined) return fails('itemUnknown', name)
  const { item, isGuess } = found
  if (isOther(row, item)) return fails('itemOther', name)
  if (!isDutyOf(item, options)) return fails('notYours', name)
  const error = Object.values(row.cells).find((cell) => cell.error !== undefined)?.error
  if (error !== undefined) return fails('cellError', error)
  if (isEmpty(row)) return { unfilled: item.id, guesses: [], problems: [] }
  if (seen.has(item.id)) return fails('itemTwice', name)
  seen.add(item.id)
  const retyped = row.serial !== '' && row.serial !== item.serial
  const guesses = [
    ...(isGuess ? [{ where, item: item.id, words: `按序号和内容认作${name}` }] : []),
    ...(retyped
      ? [{ where, item: item.id, words: `序号写作“${row.serial}”，按内容认作第${item.serial}项` }]
      : []),
  ]
  const ticked = isTicked(row)
  const changed = isChanged(row)
  if (ticked && changed) return fails('noChangeContradicted', name)
  if (ticked || !changed) {
    if (!item.submissions.some(({ stage }) => stage === 'accepted')) return fails('nothingToRepeat', name)
    return {
      deed: { item: item.id, deed: { kind: 'noChange', period: options.period } },
      guesses,
      problems: [],
    }
  }
  const drafted = draftOf(row, item, options)
  return { ...drafted, guesses: [...guesses, ...drafted.guesses] }
}

/** By id; where the hidden sheet is lost, by the serial and the words together. */
function itemOf(
  { item, serial, words }: FormRow,
  state: LedgerState,
): { readonly item: Item; readonly isGuess: boolean } | undefined {
  const known = item === null ? undefined : itemIn(state, item)
  if (known !== undefined) return { item: known, isGuess: false }
  if (item !== null) return undefined
  const alike = Object.values(state.items).filter(
    (each) =>
      (serial === '' || each.serial === serial) &&
      [each.words, ...each.formerWords].some((said) => plain(said) === plain(words)),
  )
  return alike.length === 1 ? { item: alike[0]!, isGuess: true } : undefined
}

/** A hidden id beside the serial and the words of another item: somebody sorted the columns that he saw. */
function isOther({ serial, words }: FormRow, item: Item): boolean {
  if (serial === '' || serial === item.serial || words === '') return false
  return ![item.words, ...item.formerWords].some((said) => plain(said) === plain(words))
}

function plain(text: string): string {
  return text.replace(/[\s，。；、,.;]/gu, '')
}

function isDutyOf(item: Item, { orgUnit, period }: LineOptions): boolean {
  const duties: Duties | undefined = heldOn(item.duties, endOf(period))?.value
  const named = [duties?.lead, ...(duties?.furtherLeads ?? []), ...(duties?.responsible ?? [])]
  return [...named, ...(duties?.supporting ?? [])].includes(orgUnit)
}

/** A stroke or 无 in a cell says that there is nothing to say; in 进展情况 it is left, since it may be the answer. */
function textOf(row: FormRow, field: FormField): string {
  const text = row.cells[field]?.text.trim() ?? ''
  const isBlank = field === 'value' ? /^[-—–/\\]+$/u : /^(?:[-—–/\\]+|无)$/u
  return field !== 'words' && isBlank.test(text) ? '' : text
}

function isTicked(row: FormRow): boolean {
  return /^(?:√|✓|☑|是|1|y|yes|true|无变化)$/iu.test(textOf(row, 'noChange'))
}

const fields = ['value', 'words', 'causeKind', 'cause', 'nextStep', 'nextStepBy', 'request'] as const

function isEmpty(row: FormRow): boolean {
  return !isTicked(row) && fields.every((field) => textOf(row, field) === '')
}

/** Whether a cell differs from what was sent out; where that is not known, whether it says anything. */
function isChanged(row: FormRow): boolean {
  const { prefilled } = row
  return fields.some((field) => {
    const [said, sent] = [textOf(row, field), prefilled?.[field]?.trim() ?? '']
    return prefilled === undefined ? said !== '' : said !== sent
  })
}

function draftOf(row: FormRow, item: Item, options: LineOptions): Line {
  const { period } = options
  const value = valueIn(row, item, period)
  const unmeasured = unmeasuredIn(row, item, period)
  const cause = causeIn(row)
  const nextStep = nextStepIn(row, period)
  const request = requestIn(row, period, options.matchOrgUnit)
  const vintage = vintageIn(row)
  const problems = [value, cause, nextStep, request, vintage].flatMap((said): FormProblem[] =>
    said !== undefined && 'problem' in said
      ? [{ code: said.problem, where: row.where, words: said.words }]
      : [],
  )
  if (problems.length > 0) return { guesses: [], problems }
  const deed: FormDeed['deed'] = {
    kind: 'drafted',
    period,
    ...part('value', value),
    vintage: options.vintage ?? 'flash',
    ...part('vintage', vintage),
    words: [unmeasured && `完成值：${unmeasured}`, textOf(row, 'words')].filter(Boolean).join('。'),
    ...part('cause', cause),
    ...part('nextStep', nextStep),
    ...part('requests', request),
  }
  const guesses = [
    ...[value, request].flatMap((said) => (said !== undefined && 'taken' in said ? (said.guess ?? []) : [])),
    ...(unmeasured === '' ? [] : [`没有可以衡量的目标，完成值“${unmeasured}”记入进展情况`]),
  ]
  return {
    deed: { item: item.id, deed },
    guesses: guesses.map((words) => ({ where: row.where, item: item.id, words })),
    problems: [],
  }
}

/** A part of a line: what it says, or why it cannot be taken; undefined where it says nothing. */
type Part<T> =
  | { readonly taken: T; readonly guess?: string }
  | { readonly problem: FormProblemCode; readonly words: string }
  | undefined

function part<Key extends string, T>(key: Key, said: Part<T>): { readonly [K in Key]?: T } {
  // Exactly the key that is named, or nothing at all.
  return (said !== undefined && 'taken' in said ? { [key]: said.taken } : {}) as { readonly [K in Key]?: T }
}

function valueIn(row: FormRow, item: Item, period: Period): Part<Value> {
  const cell = row.cells.value
  const measure = heldOn(item.measures, endOf(period))?.value
  if (cell === undefined || textOf(row, 'value') === '' || measure === undefined) return undefined
  const size = writtenSize(measure, item.words)
  const read = writtenValue(cell, size.measure)
  if ('problem' in read) return { problem: read.problem, words: cell.text.trim() }
  const value = inLedgerSize(read.value, size)
  const guesses = [read.guess, fallenBelow(value, item, period)].filter((words) => words !== undefined)
  return { taken: value, ...(guesses.length > 0 && { guess: guesses.join('；') }) }
}

/** 4.2 beside a target of 5万名 is 42000名, exactly. */
function inLedgerSize(value: Value, { places }: WrittenSize): Value {
  return value.kind === 'number' ? { ...value, number: shiftPoint(value.number, places) } : value
}

/** What was written as a value where there is nothing to measure: it is kept in words. */
function unmeasuredIn(row: FormRow, item: Item, period: Period): string {
  return heldOn(item.measures, endOf(period)) === undefined ? textOf(row, 'value') : ''
}

/** A sum that is less than it was: often the month alone was written. */
function fallenBelow(value: Value, item: Item, period: Period): string | undefined {
  const measure = heldOn(item.measures, endOf(period))?.value
  if (measure?.kind !== 'cumulative' || value.kind !== 'number') return undefined
  const submissions = item.submissions.filter((each) => endOf(each.period) < startOf(period))
  const { value: before } = latestFigure({ ...item, submissions }) ?? {}
  if (before?.kind !== 'number' || compareDecimals(value.number, before.number) >= 0) return undefined
  return `“${value.number}${measure.unit}”比上期数${before.number}${measure.unit}少，请核对是否为累计数`
}

function causeIn(row: FormRow): Part<Cause> {
  const [kind, words] = [textOf(row, 'causeKind'), textOf(row, 'cause')]
  if (kind === '' && words === '') return undefined
  const known = (Object.entries(causeCategories) as [CauseCategory, { readonly zh: string }][]).find(
    ([id, { zh }]) => kind === zh || kind === id,
  )
  if (known === undefined && kind !== '') return { problem: 'causeUnknown', words: kind }
  return { taken: { category: known?.[0] ?? 'other', words } }
}

function nextStepIn(
  row: FormRow,
  period: Period,
): Part<{ readonly words: string; readonly by: CalendarDate }> {
  const words = textOf(row, 'nextStep')
  if (words === '') return undefined
  const by = dayIn(row, 'nextStepBy', period) ?? dayWithin(words, period)
  return by === undefined ? { problem: 'nextStepUndated', words } : { taken: { words, by } }
}

/** Asked of several, as 各县（市、区）, it is asked of each. */
function requestIn(row: FormRow, period: Period, match: MatchOrgUnit): Part<readonly Ask[]> {
  const words = textOf(row, 'request')
  if (words === '') return undefined
  const by = dayIn(row, 'requestBy', period)
  const named = textOf(row, 'requestOf')
  if (named === '' || by === undefined) return { problem: 'requestUnfinished', words }
  const found = match(named)
  if (found.kind === 'unknown' || found.kind === 'vague') return { problem: 'orgUnitUnknown', words: named }
  const guess = found.kind === 'guess' ? `“${named}”认作：${found.reason}` : undefined
  return { taken: found.orgUnits.map((of) => ({ words, of, by })), ...(guess !== undefined && { guess }) }
}

function dayIn(row: FormRow, field: 'nextStepBy' | 'requestBy', period: Period): CalendarDate | undefined {
  const cell = row.cells[field]
  return cell === undefined ? undefined : dayWithin(cell.date ?? cell.text, period)
}

function dayWithin(words: string, period: Period): CalendarDate | undefined {
  if (words.trim() === '') return undefined
  const read = deadlineOf(words, Number(period.slice(0, 4)))
  return 'deadline' in read && read.deadline.from === 'text' ? read.deadline.date : undefined
}

const vintages: Readonly<Record<string, Vintage>> = {
  预计: 'estimate',
  快报: 'flash',
  初步核算: 'preliminary',
  核实: 'verified',
  修订: 'revised',
}

function vintageIn(row: FormRow): Part<Vintage> {
  const words = textOf(row, 'vintage')
  if (words === '') return undefined
  const known = vintages[words]
  return known === undefined ? { problem: 'vintageUnknown', words } : { taken: known }
}

import {
  type Ask,
  type CalendarDate,
  type Cause,
  type CauseCategory,
  causeCategories,
  type Deed,
  type Duties,
  endOf,
  heldOn,
  type Item,
  itemIn,
  type LedgerState,
  type Period,
  readPeriod,
  type Value,
  type Vintage,
} from '@taizhang/ledger'
import { deadlineOf } from '../tables/deadline-words.ts'
import type { MatchOrgUnit } from '../tables/org-units-written.ts'
import type { FormField, FormRow, ReturnForm, Where } from './form.ts'
import type { FormProblem, FormProblemCode } from './form-problem.ts'
import { writtenValue } from './value-words.ts'

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
  if (!isDutyOf(item, options)) return fails('notYours', name)
  const error = Object.values(row.cells).find((cell) => cell.error !== undefined)?.error
  if (error !== undefined) return fails('cellError', error)
  if (isEmpty(row)) return { unfilled: item.id, guesses: [], problems: [] }
  if (seen.has(item.id)) return fails('itemTwice', name)
  seen.add(item.id)
  const guesses = isGuess ? [{ where, item: item.id, words: `按序号和内容认作${name}` }] : []
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
  const plain = (text: string) => text.replace(/[\s，。；、,.;]/gu, '')
  const alike = Object.values(state.items).filter(
    (each) =>
      (serial === '' || each.serial === serial) &&
      [each.words, ...each.formerWords].some((said) => plain(said) === plain(words)),
  )
  return alike.length === 1 ? { item: alike[0]!, isGuess: true } : undefined
}

function isDutyOf(item: Item, { orgUnit, period }: LineOptions): boolean {
  const duties: Duties | undefined = heldOn(item.duties, endOf(period))?.value
  const named = [duties?.lead, ...(duties?.furtherLeads ?? []), ...(duties?.responsible ?? [])]
  return [...named, ...(duties?.supporting ?? [])].includes(orgUnit)
}

function textOf(row: FormRow, field: FormField): string {
  return row.cells[field]?.text.trim() ?? ''
}

function isTicked(row: FormRow): boolean {
  return /^(?:√|✓|☑|是|1|y|yes|true|无变化)$/iu.test(textOf(row, 'noChange'))
}

const fields = ['value', 'words', 'cause', 'nextStep', 'nextStepBy', 'request'] as const

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
    words: textOf(row, 'words'),
    ...part('cause', cause),
    ...part('nextStep', nextStep),
    ...(request !== undefined && 'taken' in request && { requests: [request.taken] }),
  }
  const guess = value !== undefined && 'guess' in value ? value.guess : undefined
  return {
    deed: { item: item.id, deed },
    guesses: guess === undefined ? [] : [{ where: row.where, item: item.id, words: guess }],
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
  if (cell === undefined || cell.text.trim() === '' || measure === undefined) return undefined
  const read = writtenValue(cell, measure)
  if ('problem' in read) return { problem: read.problem, words: cell.text.trim() }
  return { taken: read.value, ...(read.guess !== undefined && { guess: read.guess }) }
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

function requestIn(row: FormRow, period: Period, match: MatchOrgUnit): Part<Ask> {
  const words = textOf(row, 'request')
  if (words === '' || words === '无') return undefined
  const by = dayIn(row, 'requestBy', period)
  const named = textOf(row, 'requestOf')
  if (named === '' || by === undefined) return { problem: 'requestUnfinished', words }
  const found = match(named)
  if (found.kind === 'unknown' || found.kind === 'vague') return { problem: 'orgUnitUnknown', words: named }
  return { taken: { words, of: found.orgUnits[0]!, by } }
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

import { printCount } from '../numbers/number-formats.ts'
import type { Level, List, Numbering } from './numbering.ts'

/** Where a paragraph stands in a list. */
export interface Numbered {
  readonly numId: number
  readonly level: number
}

/**
 * Counts paragraph after paragraph and gives each its number as printed, with what parts it from the text.
 */
export type Counters = (numbered: Numbered) => string

/** Counts by level; undefined for a level not begun, or to be begun anew. */
type Counts = (number | undefined)[]

/**
 * Counters over a document's lists, to be asked once for each numbered paragraph, in reading order.
 *
 * As Word counts: lists of one abstract definition share their counts; a start override takes effect where
 * its list first uses that level; a level goes back to its start after a paragraph of a higher one, unless
 * `restart` says otherwise; a higher level that no paragraph has used yet counts as begun.
 */
export function createCounters(numbering: Numbering): Counters {
  const byAbstract = new Map<string, Counts>()
  const begun = new Set<string>()

  return ({ numId, level }) => {
    const list = numbering.get(numId)
    const definition = list?.levels.get(level)
    if (!list || !definition) return ''
    const counts = byAbstract.get(list.abstractId) ?? []
    byAbstract.set(list.abstractId, counts)
    beginHigherLevels(counts, list, level)
    counts[level] = nextCount(counts[level], list, level, begun.has(`${numId}/${level}`))
    begun.add(`${numId}/${level}`)
    restartLowerLevels(counts, list, level)
    const number = printNumber(counts, list, definition)
    return number + partingOf(number, definition.suffix)
  }
}

function beginHigherLevels(counts: Counts, list: List, level: number): void {
  for (let higher = 0; higher < level; higher += 1) counts[higher] ??= startOf(list, higher)
}

function nextCount(count: number | undefined, list: List, level: number, begun: boolean): number {
  if (!begun && list.startOverrides.has(level)) return startOf(list, level)
  return count === undefined ? startOf(list, level) : count + 1
}

function restartLowerLevels(counts: Counts, list: List, level: number): void {
  for (let lower = level + 1; lower < counts.length; lower += 1) {
    const restart = list.levels.get(lower)?.restart
    if (restart === undefined || level < restart) counts[lower] = undefined
  }
}

function startOf(list: List, level: number): number {
  return list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1
}

function printNumber(counts: Counts, list: List, definition: Level): string {
  if (definition.format === 'bullet') return definition.text
  return definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = list.levels.get(Number(digit) - 1)
    const count = counts[Number(digit) - 1]
    if (!level || count === undefined) return ''
    if (definition.legal) return String(count)
    return level.format === 'custom' ? printCustom(count, level.custom) : printCount(count, level.format)
  })
}

/** `001, 002, 003, ...` is digits filled up to the length of the first. */
function printCustom(count: number, custom: string | undefined): string {
  const first = /^0*1(?=,|$)/.exec(custom ?? '')?.[0]
  return String(count).padStart(first?.length ?? 1, '0')
}

/**
 * What stands between number and text. A space that the level asks for is kept. A tab is layout: after a mark
 * that parts by itself (一、 （一） ①) it gives nothing, so that the line reads 一、标题 as typed ones do;
 * after a letter, a digit, an ASCII stop or an ideograph it gives a space, lest 1. and 2.5公里 run together.
 */
function partingOf(number: string, suffix: Level['suffix']): string {
  if (number === '' || suffix === 'nothing') return ''
  if (suffix === 'space') return ' '
  return /[!-~\u4e00-\u9fff]$/u.test(number) ? ' ' : ''
}

import type { Commitment, Quantity, Span, Target } from '@taizhang/reader'
import { printed } from '../printed.ts'
import type { Measure } from './model.ts'

/**
 * What a promise is checked by (量化目标), in its own words: one measure for each thing counted, and the promise itself,
 * without values, where it counts nothing (年内建成市体育馆).
 *
 * 新建公园2个、改造道路3条 is two; a number that shares its words with the next (为3所学校更换桌椅200套) is one with it.
 */
export function commitmentMeasures(text: string, commitment: Commitment): Measure[] {
  return countedParts(text, commitment).map(({ words, counted }) => ({
    item: commitment.id,
    words,
    values: counted.map(({ text: value, canonical }) => ({
      text: printed(value),
      ...(canonical && { canonical }),
    })),
  }))
}

/** A stretch of a promise that counts one thing (计数段), and its numbers; none for a thing to be done, not counted. */
export interface CountedPart {
  readonly words: string
  readonly span: Span
  readonly counted: readonly Quantity[]
}

/** The stretches of a promise, each with what it counts, in reading order. */
export function countedParts(text: string, { start, end, quantities }: Commitment): CountedPart[] {
  const said = (span: Span) => trimmed(printed(text.slice(span.start, span.end)))
  if (quantities.length === 0) return [{ words: said({ start, end }), span: { start, end }, counted: [] }]
  const inside = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end)
  return partsOf(text, { start, end }, inside).map((part) => ({ ...part, words: said(part.span) }))
}

interface Part {
  readonly span: Span
  readonly counted: readonly Quantity[]
}

function partsOf(text: string, whole: Span, quantities: readonly Quantity[]): Part[] {
  const parts: Part[] = []
  let from = whole.start
  let counted: Quantity[] = []
  quantities.forEach((quantity, i) => {
    counted.push(quantity)
    const next = quantities[i + 1]
    const cut = next ? separatorIn(text, quantity.end, next.start) : whole.end
    if (cut === undefined) return
    parts.push({ span: { start: from, end: cut }, counted })
    from = cut + 1
    counted = []
  })
  return parts
}

function separatorIn(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) if ('，、；,;'.includes(text[at]!)) return at
  return undefined
}

/** Words without the signs that part them from others. */
export function trimmed(words: string): string {
  return words.replace(/^[，、；,;：:\s]+|[，、；,;。\s]+$/gu, '')
}

/**
 * What a headline target counts (目标值): its words where they speak of it alone, and name and value where one clause
 * sets several (城镇、农村居民收入分别增长5%和6%).
 */
export function targetMeasure(target: Target, sharesWords: boolean): Measure {
  const value = valueWords(target)
  const words =
    sharesWords && value !== undefined ? `${printed(target.indicator.name)}${value}` : printed(target.text)
  const stretch = target.stretch && !words.includes(target.stretch) ? `（${printed(target.stretch)}）` : ''
  return {
    item: target.id,
    words: trimmed(words) + stretch,
    values: [{ text: value ?? words, ...(target.canonical && { canonical: target.canonical }) }],
  }
}

function valueWords({ value, value2, unit, comparator, kind, direction }: Target): string | undefined {
  if (value === null) return undefined
  const number = value2 === null ? `${value}${unit}` : `${value}—${value2}${unit}`
  return `${verbOf(kind, direction)}${bounded(number, comparator)}`
}

function verbOf(kind: Target['kind'], direction: Target['direction']): string {
  const moves = kind === 'growth' || kind === 'increment'
  if (!moves) return ''
  if (direction === 'down') return '下降'
  return direction === 'up' ? '增长' : '变动'
}

function bounded(number: string, comparator: Target['comparator']): string {
  if (comparator === 'about') return `${number}左右`
  if (comparator === 'at_least') return `${number}以上`
  return comparator === 'at_most' ? `控制在${number}以内` : number
}

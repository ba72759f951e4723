import { compareDecimals, type Decimal, multiply, shiftPoint, sum } from '../grammar/decimal.ts'
import type { NumberToken } from '../grammar/number.ts'
import type { Statement } from '../grammar/statement.ts'
import { readStatements } from '../grammar/statement.ts'
import type { Passage } from '../items/passage.ts'
import type { FindingDraft } from './finding.ts'

/** Numbers that cannot all be true (数字矛盾): parts above their total, shares that do not add up, a growth that its two levels deny. */
export function inconsistencyFindings(text: string, passages: readonly Passage[]): FindingDraft[] {
  return passages.flatMap((passage) => {
    if (passage.role === 'noise' || passage.numbers.length < 1) return []
    return [
      ...ratioFindings(text, passage),
      ...partFindings(text, passage),
      ...readStatements(text, passage, passage.numbers).flatMap(growthFindings),
    ]
  })
}

function finding(start: number, end: number, message: string): FindingDraft {
  return { start, end, kind: 'inconsistent', suggestion: null, message }
}

/** 三次产业比10.1:45.2:50.3 must come to 100. */
function ratioFindings(text: string, { start, end, numbers }: Passage): FindingDraft[] {
  return numbers.flatMap((number) => {
    if (number.rule !== 'ratio') return []
    const parts = text.slice(number.start, number.end).split(':')
    const before = text.slice(Math.max(start, number.start - 24), number.start)
    if (parts.length !== 3 || !/产/.test(before) || number.end > end) return []
    const total = sum(parts)
    const off = compareDecimals(total, '99.7') < 0 || compareDecimals(total, '100.3') > 0
    return off ? [finding(number.start, number.end, `三次产业占比之和为${total}，不是100。`)] : []
  })
}

const listed = /^[、，和](?:其中)?[^、，。；\d]{0,14}$/

/** A total and its 其中 parts, in one unit: no part may exceed it, nor may their sum when they are a list. */
function partFindings(text: string, { start, end, numbers }: Passage): FindingDraft[] {
  const at = text.slice(start, end).indexOf('其中')
  if (at < 0) return []
  const mark = start + at
  const total = numbers.findLast((number) => number.end <= mark && isAmount(number))
  if (!total || /分别|均|年均/.test(text.slice(Math.max(start, total.start - 10), mark))) return []
  const parts: NumberToken[] = []
  for (const number of numbers) {
    if (number.start < mark) continue
    const previous = parts.at(-1)
    const follows = previous ? listed.test(text.slice(previous.end, number.start)) : number.start - mark <= 24
    if (!follows || !isAmount(number) || !sameMeasure(total, number)) break
    parts.push(number)
  }
  const all = parts.map(inBase)
  const whole = inBase(total)
  const words = `其中各项之和${parts.length > 1 ? '' : '（一项）'}大于总数`
  return parts.length > 0 &&
    compareDecimals(sum(all), whole) > 0 &&
    (total.comparator === 'exactly' || total.comparator === 'at_most')
    ? [finding(total.start, parts.at(-1)!.end, `${words}“${text.slice(total.start, total.end)}”。`)]
    : []
}

function isAmount({ class: kind, kind: measure, value2 }: NumberToken): boolean {
  return (
    kind === 'quantity' &&
    value2 === undefined &&
    measure !== 'share' &&
    measure !== 'points' &&
    measure !== 'ratio'
  )
}

function sameMeasure(a: NumberToken, b: NumberToken): boolean {
  return (
    a.canonical !== undefined &&
    a.canonical.code === b.canonical?.code &&
    a.unit.replace(/[万亿千百十]/g, '') === b.unit.replace(/[万亿千百十]/g, '')
  )
}

function inBase({ value, canonical }: NumberToken): Decimal {
  return shiftPoint(value, canonical?.shift ?? 0)
}

/** 由50亿元增加到60亿元，增长30%: the growth must be within a twentieth of the levels' own. */
function growthFindings({ measured }: Statement): FindingDraft[] {
  const from = measured.find(({ kind }) => kind === 'from')?.number
  const to = measured.find(({ kind }) => kind === 'to')?.number
  const growth = measured.find(({ kind, number }) => kind === 'growth' && number.unit === '%')
  if (
    !from ||
    !to ||
    !growth ||
    !sameMeasure(from, to) ||
    from.kind === 'share' ||
    growth.number.start < to.end
  )
    return []
  const rate = shiftPoint(growth.number.value, -2)
  const factor = growth.direction === 'down' ? sum(['1', `-${rate}`]) : sum(['1', rate])
  const expected = multiply(inBase(from), factor)
  const stated = inBase(to)
  const slack = multiply(expected, '0.05')
  const off =
    compareDecimals(stated, sum([expected, slack])) > 0 ||
    compareDecimals(stated, sum([expected, `-${slack}`])) < 0
  return off
    ? [finding(from.start, growth.number.end, `按起止数推算的增幅与“${growth.number.value}%”不符。`)]
    : []
}

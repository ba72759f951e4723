import { compareDecimals, type Decimal, multiply, shiftPoint, sum } from '../grammar/decimal.ts'
import { indicatorCode } from '../grammar/indicator-code.ts'
import type { NumberToken } from '../grammar/number.ts'
import type { Measured } from '../grammar/predicate.ts'
import type { Statement } from '../grammar/statement.ts'
import { readStatements } from '../grammar/statement.ts'
import type { ActualDraft } from '../items/actuals.ts'
import type { Passage } from '../items/passage.ts'
import type { TargetDraft } from '../items/targets.ts'
import type { FindingDraft } from './finding.ts'

/** Numbers that cannot all be true (数字矛盾): parts above their total, shares that do not add up, a growth that its two levels deny. */
export function inconsistencyFindings(text: string, passages: readonly Passage[]): FindingDraft[] {
  return passages.flatMap((passage) => {
    if (passage.role === 'noise' || passage.numbers.length < 1) return []
    return [
      ...ratioFindings(text, passage),
      ...partFindings(text, passage),
      ...sumFindings(text, passage),
      ...readStatements(text, passage, passage.numbers).flatMap((statement) => [
        ...growthFindings(statement),
        ...turnFindings(statement),
        ...shareFindings(statement),
      ]),
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

const listed = /^[、和][^、，。；\d]{0,14}$/
/** A part that is counted anew, or a total that is only an increase, sums to nothing. */
const other = /新开工|新增|开展|推进|新建|实施|增加|提高|增长|减少|下降|比/
const increase = /增加|提高|增长|减少|下降|比/

/** A total and its 其中 parts, in one unit: no part may exceed it, nor may their sum when they are a list. */
function partFindings(text: string, { start, end, numbers }: Passage): FindingDraft[] {
  const at = text.slice(start, end).indexOf('其中')
  if (at < 0) return []
  const mark = start + at
  const total = numbers.findLast((number) => number.end <= mark && isAmount(number))
  if (!total || increase.test(text.slice(Math.max(start, total.start - 10), total.start))) return []
  if (/分别|均/.test(text.slice(Math.max(start, total.start - 10), mark))) return []
  const parts: NumberToken[] = []
  for (const number of numbers) {
    if (number.start < mark) continue
    const previous = parts.at(-1)
    const before = text.slice(previous?.end ?? mark, number.start)
    const follows = previous ? listed.test(before) : before.length <= 24
    if (!follows || other.test(before) || !isAmount(number) || !sameMeasure(total, number)) break
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

const totals = /(?:合计|共计|总计|加起来)(?:为|达到?|约)?$/

/** 中央、省、市分别投入3亿元、2亿元、1亿元，合计7亿元: amounts in one unit and their stated sum. */
function sumFindings(text: string, { start, end, numbers }: Passage): FindingDraft[] {
  const words = text.slice(start, end)
  if (!/合计|共计|总计|加起来/.test(words)) return []
  return numbers.flatMap((total, i) => {
    if (!isAmount(total) || !totals.test(text.slice(Math.max(start, total.start - 8), total.start))) return []
    const parts = numbers.slice(0, i).filter((number) => number.class === 'quantity')
    const inList = parts.every(
      (part, k) => k === 0 || /^[、和]/.test(text.slice(parts[k - 1]!.end, part.start)),
    )
    const listed =
      parts.length >= 2 && inList && parts.every((part) => isAmount(part) && sameMeasure(total, part))
    const whole = sum(parts.map(inBase))
    const slack = shiftPoint(String(parts.length), (total.canonical?.shift ?? 0) - decimalsOf(total.value))
    const off =
      compareDecimals(whole, sum([inBase(total), slack])) > 0 ||
      compareDecimals(inBase(total), sum([whole, slack])) > 0
    return listed && total.comparator === 'exactly' && off
      ? [
          finding(
            parts[0]!.start,
            total.end,
            `各项相加与所说的合计“${text.slice(total.start, total.end)}”不符。`,
          ),
        ]
      : []
  })
}

function decimalsOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0
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

/**
 * A target with level and growth that last year's level in the same text denies: 450亿元 reviewed, 600亿元 and 8% planned.
 * A tenth off is allowed: growth may be told in constant prices (可比价).
 */
export function lastYearFindings(
  targets: readonly TargetDraft[],
  actuals: readonly ActualDraft[],
): FindingDraft[] {
  return targets.flatMap((level) => {
    if (level.kind !== 'level' || level.horizon !== 'year' || !level.number) return []
    const growth = targets.find(
      ({ name, passage, kind, number }) =>
        kind === 'growth' && name === level.name && passage === level.passage && number?.unit === '%',
    )
    const last = growth && lastLevelOf(level, actuals)
    if (!growth?.number || !last) return []
    const factor = sum([
      '1',
      `${growth.direction === 'down' ? '-' : ''}${shiftPoint(growth.number.value, -2)}`,
    ])
    const expected = multiply(inBase(last), factor)
    return farFrom(inBase(level.number), expected, '0.1')
      ? [finding(level.start, Math.max(level.end, growth.end), '目标值与增幅，同文中上年的完成值对不上。')]
      : []
  })
}

function lastLevelOf(
  { name, number }: TargetDraft,
  actuals: readonly ActualDraft[],
): NumberToken | undefined {
  const code = indicatorCode(name)
  if (!code || !number) return undefined
  return actuals
    .filter(({ statement, period }) => period === 'year' && indicatorCode(statement.name) === code)
    .flatMap(({ statement }) => statement.measured)
    .find((each) => each.kind === 'level' && sameMeasure(each.number, number))?.number
}

function farFrom(stated: Decimal, expected: Decimal, share: Decimal): boolean {
  const slack = multiply(expected, share)
  return (
    compareDecimals(stated, sum([expected, slack])) > 0 ||
    compareDecimals(stated, sum([expected, `-${slack}`])) < 0
  )
}

/** The two ends of a change (由…到…), in one measure. */
function endsOf(
  measured: readonly Measured[],
): { readonly from: NumberToken; readonly to: Measured } | undefined {
  const from = measured.find(({ kind }) => kind === 'from')?.number
  const to = from && measured.find(({ kind, number }) => kind === 'to' && number.start > from.start)
  return to && sameMeasure(from, to.number) ? { from, to } : undefined
}

/** 由62%提高到58%: what rose fell. */
function turnFindings({ measured }: Statement): FindingDraft[] {
  const ends = endsOf(measured)
  if (!ends) return []
  const { from, to } = ends
  if (to.direction === 'none' || /位/.test(from.unit) || from.class === 'rank') return []
  const change = compareDecimals(inBase(to.number), inBase(from))
  const turned = to.direction === 'up' ? change < 0 : change > 0
  return turned ? [finding(from.start, to.number.end, '起止数与升降的说法相反。')] : []
}

const partRate = /(?:覆盖率|普及率|失业率|合格率|城镇化率|优良率|优良天数比例|达标率|巩固率)$/

/** 森林覆盖率达到146%: a part of a whole is not above it. */
function shareFindings({ name, measured }: Statement): FindingDraft[] {
  if (!partRate.test(name)) return []
  return measured.flatMap(({ number, kind }) =>
    kind !== 'growth' && number.unit === '%' && compareDecimals(number.value, '100') > 0
      ? [finding(number.start, number.end, `“${name}”不会超过100%。`)]
      : [],
  )
}

/** 由50亿元增加到60亿元，增长30%: the growth must be within a twentieth of the levels' own. */
function growthFindings({ measured, basis }: Statement): FindingDraft[] {
  const ends = endsOf(measured)
  const growth = measured.find(({ kind, number }) => kind === 'growth' && number.unit === '%')
  if (basis !== null || !ends || !growth) return []
  const from = ends.from
  const to = ends.to.number
  if (from.kind === 'share' || growth.number.start < to.end) return []
  const rate = shiftPoint(growth.number.value, -2)
  const factor = growth.direction === 'down' ? sum(['1', `-${rate}`]) : sum(['1', rate])
  const off = farFrom(inBase(to), multiply(inBase(from), factor), '0.05')
  return off
    ? [finding(from.start, growth.number.end, `按起止数推算的增幅与“${growth.number.value}%”不符。`)]
    : []
}

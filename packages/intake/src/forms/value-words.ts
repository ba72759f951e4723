import {
  compareDecimals,
  type Decimal,
  type Measure,
  multiply,
  shiftPoint,
  type Value,
} from '@taizhang/ledger'
import { scaledUnit } from '../rows/aim.ts'
import type { SheetCell } from '../tables/sheet.ts'

/** What a unit wrote as its value (完成值): read surely, read by a guess that it must see, or not read. */
export type ValueOutcome =
  | { readonly value: Value; readonly guess?: string }
  | { readonly problem: ValueProblemCode }

/** Why a value could not be read, the weightier first. */
export type ValueProblemCode =
  | 'valueUnread'
  | 'valueOtherUnit'
  | 'valueNegative'
  | 'valueFarOff'
  | 'stepUnknown'

/**
 * The value in a cell as the measure takes it, exactly: 3.86万人 of a measure in 人 is 38600, 5.8% in a cell of percents is 5.8.
 *
 * 约3.86万人 is read with a guess, as is a number without its unit that says 万; 3.86公里 of 人 is not read. A bare 38600 beside a target
 * of 4.2万人 is no value: it was meant in another unit.
 */
export function writtenValue(cell: SheetCell, measure: Measure): ValueOutcome {
  const words = cell.text.normalize('NFKC').replace(/\s+/gu, '')
  if (measure.kind === 'yesNo') return yesNoOf(words)
  if (measure.kind === 'milestone') return stepsOf(words, measure.steps)
  const unit = 'unit' in measure ? measure.unit : '%'
  const read = cell.number === undefined ? numberIn(words, unit) : cellNumber(cell, unit)
  if ('problem' in read) return read
  const below = compareDecimals(read.number, '0') < 0
  if (below && measure.kind !== 'rate' && measure.kind !== 'qualitative') return { problem: 'valueNegative' }
  const isFar = isFarOff(read.number, measure)
  if (isFar && read.isBare) return { problem: 'valueFarOff' }
  const doubt = isFar || (read.isBare && isDoubtful(read.number, measure, unit))
  const guess = read.guess ?? (doubt ? `“${words}”按${read.number}${unit}` : undefined)
  return { value: { kind: 'number', number: read.number }, ...(guess !== undefined && { guess }) }
}

/** So many times the target, and the figure is in another unit. */
const farOff = '50'

function isFarOff(number: Decimal, measure: Measure): boolean {
  if (measure.kind !== 'cumulative' && measure.kind !== 'level' && measure.kind !== 'ceiling') return false
  const most = multiply(measure.upper ?? measure.target, farOff)
  return compareDecimals(most, '0') > 0 && compareDecimals(number, most) >= 0
}

/** 0.058 of a rate may be 5.8%, and 3.86 of 人 may be 万人: a part of what cannot be parted, or of one percent. */
function isDoubtful(number: Decimal, measure: Measure, unit: string): boolean {
  if (unit === '%') return /^-?0\.\d{3,}$/.test(number) || (/^-?0\.\d/.test(number) && isAboveOne(measure))
  const counted = scaledUnit(unit)
  return number.includes('.') && counted?.scale === 0 && counted.unit.kind === 'count'
}

function isAboveOne(measure: Measure): boolean {
  return 'target' in measure && compareDecimals(measure.target.replace('-', ''), '1') > 0
}

type Read =
  | { readonly number: Decimal; readonly guess?: string; readonly isBare: boolean }
  | { readonly problem: ValueProblemCode }

/** A cell of percents holds 0.058 for 5.8%; of a measure that is no percentage it holds a share, which is no value. */
function cellNumber({ number, percent }: SheetCell, unit: string): Read {
  const digits = shiftPoint(number!, 0)
  if (!percent) return { number: digits, isBare: true }
  return unit === '%' ? { number: shiftPoint(digits, 2), isBare: false } : { problem: 'valueOtherUnit' }
}

const written =
  /^(约|近|大约|接近|超过?|突破|已?完成|累计(?:完成)?|实际完成|达到?|共计?|增长|新增)*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(多|余)?([^\d,.]*?)(左右|以上|以内|余|多)?[。;,]?$/u
const vague = /约|近|超|突破|多|余|左右|以上|以内/u

function numberIn(words: string, unit: string): Read {
  const match = written.exec(words)
  if (match === null) return { problem: 'valueUnread' }
  const [, , digits = '', , unitWords = ''] = match
  const plain = digits.replaceAll(',', '')
  const isVague = vague.test(words.replace(unitWords, ''))
  const moved = converted(plain, unitWords, unit)
  if (moved === undefined) return { problem: 'valueOtherUnit' }
  const isGuess = isVague || moved.isGuess
  return {
    number: moved.number,
    isBare: unitWords === '',
    ...(isGuess && { guess: `“${words}”按${moved.number}${unit}` }),
  }
}

interface Converted {
  readonly number: Decimal
  readonly isGuess: boolean
}

/** From the unit written to the measure's, where both measure the same thing. */
function converted(digits: string, unitWords: string, unit: string): Converted | undefined {
  if (unitWords === '' || unitWords === unit) return { number: shiftPoint(digits, 0), isGuess: false }
  const [from, to] = [scaledUnit(unitWords), scaledUnit(unit)]
  if (to === undefined) return undefined
  const bareScale = scaledUnit(`${unitWords}元`)
  if (from === undefined) {
    // 3.86万 names no unit: it is taken for the measure's own.
    if (bareScale === undefined || bareScale.scale === 0 || to.unit.kind === 'share') return undefined
    return { number: shiftPoint(digits, bareScale.scale - to.scale), isGuess: true }
  }
  if (from.unit.code !== to.unit.code) return undefined
  const places = from.scale + from.unit.shift - to.scale - to.unit.shift
  return { number: shiftPoint(digits, places), isGuess: from.unit.code === 'item' && from.word !== to.word }
}

const yes =
  /^(?:是|有|√|✓|y|yes|已?(?:全部|全面|如期|按期)?(?:完成|建成|建成投用|投用|开工|出台|印发|发布|启用|竣工|办结|办成|举办|通车|封顶|成立|挂牌|投产|上线|开通|交付))$/iu
const no = /^(?:否|无|×|x|n|no|未.{0,6}|正在.*|推进中|进行中|没有)$/iu

function yesNoOf(words: string): ValueOutcome {
  if (yes.test(words)) return { value: { kind: 'yesNo', done: true } }
  return no.test(words) ? { value: { kind: 'yesNo', done: false } } : { problem: 'valueUnread' }
}

function stepsOf(
  words: string,
  steps: readonly { readonly id: string; readonly words: string }[],
): ValueOutcome {
  if (/^(?:无|未开始|0)$/u.test(words)) return { value: { kind: 'steps', done: [] } }
  const named = words.split(/[、，,;/]+/u).map((name) => name.replace(/^已?完成/u, ''))
  const found = named.map((name) => steps.find((step) => step.id === name || step.words === name))
  if (found.some((step) => step === undefined)) return { problem: 'stepUnknown' }
  return { value: { kind: 'steps', done: [...new Set(found.map((step) => step!.id))] } }
}

import { emptyCell, type OpenedCell } from './sheet.ts'

/** How a spreadsheet shows a number (数字格式): what of it is a day, and the words around it. */
export interface NumberFormat {
  readonly shows: 'number' | 'percent' | 'day' | 'dayTime' | 'month' | 'monthDay' | 'year' | 'time' | 'words'
  /** Words that the format itself puts before and after: 86 with 0"公里" reads 86公里. */
  readonly before: string
  readonly after: string
}

const general: NumberFormat = { shows: 'number', before: '', after: '' }

// ECMA-376-1 18.8.30, with the forms that 27 to 58 have in Chinese files.
const builtIn: Readonly<Record<number, NumberFormat['shows']>> = {
  ...{ 9: 'percent', 10: 'percent', 14: 'day', 15: 'day', 16: 'monthDay', 17: 'month', 22: 'dayTime' },
  ...{ 18: 'time', 19: 'time', 20: 'time', 21: 'time', 45: 'time', 46: 'time', 47: 'time', 49: 'words' },
  ...{ 27: 'month', 28: 'monthDay', 29: 'monthDay', 30: 'day', 31: 'day', 32: 'time', 33: 'time' },
  ...{ 34: 'time', 35: 'time', 36: 'month', 50: 'month', 51: 'monthDay', 52: 'month', 53: 'monthDay' },
  ...{ 54: 'monthDay', 55: 'time', 56: 'time', 57: 'month', 58: 'monthDay' },
}

/** A format by its number, or by its code where the file defines one: 14, yyyy"年"m"月", 0.0"公里". */
export function numberFormat(id: number, code?: string): NumberFormat {
  if (code === undefined) return { ...general, shows: builtIn[id] ?? 'number' }
  const section = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? ''
  const bare = section.replace(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
  if (/^general$|^常规$/i.test(bare.trim())) return general
  if (bare.trim() === '@') return { ...general, shows: 'words' }
  const shows = dateShown(bare.toLowerCase().replace(/am\/pm|a\/p|上午\/下午/g, ''))
  if (shows) return { ...general, shows }
  if (bare.includes('%')) return { ...general, shows: 'percent' }
  return { shows: 'number', ...literalsAround(section) }
}

function dateShown(code: string): NumberFormat['shows'] | undefined {
  if (/[0#?]/.test(code.replace(/s\.0+/g, 's'))) return undefined
  const [year, day, time] = [/y|e/.test(code), /d/.test(code), /[hs]/.test(code)]
  const month = /m/.test(time ? code.replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, '') : code)
  if (year && month && day) return time ? 'dayTime' : 'day'
  if (year && month) return 'month'
  if (month && day) return 'monthDay'
  if (year) return 'year'
  return time ? 'time' : undefined
}

function literalsAround(section: string): Pick<NumberFormat, 'before' | 'after'> {
  const plain = section.replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"').replace(/\[[^\]]*\]|[_*]./g, '')
  const parts = plain.split(/[0#?](?:[0#?.,eE+\-\s]*[0#?])?/)
  const words = (part: string) => part.replace(/"([^"]*)"|\\(.)|[,.]/g, '$1$2')
  return { before: words(parts[0] ?? ''), after: words(parts.slice(1).join('')) }
}

/** A number of a spreadsheet as a cell: its digits, and the day it stands for where its format shows one. */
export function numberCell(written: string, format: NumberFormat, from1904: boolean): OpenedCell {
  const digits = digitsOf(written)
  if (digits === undefined) return { text: written }
  const { shows, before, after } = format
  if (shows === 'percent') return { text: `${shiftedByTwo(digits)}%`, number: digits, percent: true }
  if (shows === 'number') return { text: before + digits + after, number: digits }
  if (shows === 'words') return { text: digits, number: digits }
  return dateCell(digits, shows, from1904) ?? { text: digits, number: digits }
}

/**
 * The digits of a number as a spreadsheet keeps it (数值): 15 significant ones, no exponent. 8.5999999999999996 is how a file
 * writes 8.6.
 */
export function digitsOf(written: string): string | undefined {
  const trimmed = written.trim()
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(trimmed)) return undefined
  const number = Number(trimmed)
  if (!Number.isFinite(number)) return undefined
  return withoutExponent(number.toPrecision(15))
}

function withoutExponent(written: string): string {
  const [mantissa = '', exponent = '0'] = written.split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const point = whole.length + Number(exponent)
  const all = whole + fraction
  const padded = point > 0 ? all.padEnd(point, '0') : '0'.repeat(1 - point) + all
  const at = Math.max(1, point)
  const digits = `${padded.slice(0, at)}.${padded.slice(at)}`.replace(/\.?0*$/, '').replace(/^0+(?=\d)/, '')
  return digits === '0' ? '0' : sign + digits
}

function shiftedByTwo(digits: string): string {
  return withoutExponent(`${digits}e2`)
}

// Excel's first day is 1 January 1900, and it counts a 29 February of that year which never was.
const falseLeapDay = 60
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
// 31 December 9999.
const lastDay = 2_958_465

function dateCell(digits: string, shows: NumberFormat['shows'], from1904: boolean): OpenedCell | undefined {
  const serial = Number(digits)
  if (serial < 0 || serial > lastDay) return undefined
  const whole = Math.floor(serial)
  const minutes = Math.round((serial - whole) * 1440)
  const time = `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
  if (shows === 'time') return { text: time }
  const days = !from1904 && whole < falseLeapDay ? whole + 1 : whole
  const date = new Date((from1904 ? epoch1904 : epoch1900) + days * 86_400_000).toISOString().slice(0, 10)
  const [year, month, day] = date.split('-').map(Number)
  switch (shows) {
    case 'day':
      return { text: date, date }
    case 'dayTime':
      return { text: `${date} ${time}`, date }
    case 'monthDay':
      return { text: `${month}月${day}日`, date }
    // Which day of it is nobody's word: September is not the first of September.
    case 'month':
      return { text: `${year}年${month}月` }
    case 'year':
      return { text: `${year}年` }
    default:
      return emptyCell
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

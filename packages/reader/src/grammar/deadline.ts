/** A deadline (时限) as written, in view offsets, with the last day it means. */
export interface DeadlineToken {
  readonly start: number
  readonly end: number
  /** YYYY-MM-DD; undefined when the words fix no day (如期). */
  readonly date: string | undefined
  /** Whether clauses that follow in an enumeration share it. */
  readonly heads: boolean
  /** The wording that was read. */
  readonly rule: string
}

interface DeadlineRule {
  readonly name: string
  readonly pattern: RegExp
  /** The last day meant; `year` is the plan year. */
  readonly date: (match: RegExpExecArray, year: number) => string | undefined
  readonly heads: boolean
}

const pad = (n: number): string => String(n).padStart(2, '0')
const lastDay = (year: number, month: number): string => `${year}-${pad(month)}-${pad(daysIn(year, month))}`

/** A day the calendar has; undefined for 2月31日. */
const calendarDay = (year: number, month: number, day: number): string | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? `${year}-${pad(month)}-${pad(day)}`
    : undefined

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

const numerals = '一二三四五六七八九十'
const small = (word: string): number =>
  /\d/.test(word) ? Number(word) : word === '两' ? 2 : numerals.indexOf(word) + 1
const han = '〇一二三四五六七八九'
const yearOf = (word: string): number =>
  Number(word.replace(/[〇一二三四五六七八九]/g, (digit) => String(han.indexOf(digit))))

/** The five-year plan (五年规划) ends in the year its number says: 十四五 in 2025. */
const planEnd = (word: string): number => {
  const digits = word.includes('十') ? word.split('十') : ['', word]
  const ordinal =
    (word.includes('十') ? (digits[0] ? small(digits[0]) : 1) * 10 : 0) + (digits[1] ? small(digits[1]) : 0)
  return 1955 + ordinal * 5
}

/** Deeds that a year in front of them is the deadline of. */
const deeds = '建成|竣工|完成|完工|投产|投用|投运|投入使用|通车|开通|贯通|建好|达产|开业|开园|交付|启用'

const year = '(?<year>20\\d\\d|二〇[〇一二三四五六七八九]{2}|今|明|本)?年?'
const before = '(?:之?前|以前|前后)?'

/** Deadline wordings, the more specific first. */
const rules: readonly DeadlineRule[] = [
  {
    name: 'day',
    pattern: new RegExp(`${year}(?<month>\\d{1,2})月(?<day>\\d{1,2})日${before}`, 'g'),
    date: (m, y) => calendarDay(when(m, y), Number(m.groups!.month), Number(m.groups!.day)),
    heads: true,
  },
  {
    name: 'month',
    pattern: new RegExp(
      `${year}(?<month>1[0-2]|[1-9])月(?:(?:底|末)前?|份|上旬|中旬|下旬|初)?${before}`,
      'g',
    ),
    date: (m, y) => monthEnd(m[0], when(m, y), Number(m.groups!.month)),
    heads: true,
  },
  {
    name: 'quarter',
    pattern: new RegExp(`${year}(?:第)?(?<quarter>[一二三四1234])季度(?:末|底|内)?${before}`, 'g'),
    date: (m, y) => quarterEnd(m[0], when(m, y), small(m.groups!.quarter!)),
    heads: true,
  },
  {
    name: 'halfYear',
    pattern: new RegExp(`${year}上半年(?:内|底)?${before}`, 'g'),
    date: (m, y) => `${when(m, y)}-06-30`,
    heads: true,
  },
  {
    name: 'secondHalf',
    pattern: new RegExp(`${year}下半年${before}`, 'g'),
    date: (m, y) => `${when(m, y)}-12-31`,
    heads: true,
  },
  {
    name: 'toYear',
    pattern: /(?<!截)(?:到|至)(?<year>20\d\d|二〇[〇一二三四五六七八九]{2})年(?:底|末)?(?:前)?/g,
    date: (m) => `${yearOf(m.groups!.year!)}-12-31`,
    heads: true,
  },
  {
    name: 'yearEnd',
    pattern: /(?<year>20\d\d|二〇[〇一二三四五六七八九]{2})年(?:(?:底|末)(?:之?前|以前)?|之?前|以前|内)/g,
    date: (m) => `${yearOf(m.groups!.year!) - (/年(?:之?前|以前)$/.test(m[0]) ? 1 : 0)}-12-31`,
    heads: true,
  },
  {
    name: 'yearRange',
    pattern: /(?<!\d)20\d\d年?(?:—|-|~|至|到)(?<year>20\d\d)年(?!度)/g,
    date: (m) => `${yearOf(m.groups!.year!)}-12-31`,
    heads: true,
  },
  {
    name: 'inYear',
    pattern: new RegExp(
      `(?<year>20\\d\\d|明|后)年(?=(?:底)?(?:全面|基本|力争|正式|全线|实现)*(?:${deeds}))`,
      'g',
    ),
    date: (m, y) => `${when(m, y)}-12-31`,
    heads: true,
  },
  { name: 'nextTwoYears', pattern: /明后两年/g, date: (_, y) => `${y + 2}-12-31`, heads: true },
  { name: 'halfAYear', pattern: /(?<!上|下)半年(?:之?内|以内)/g, date: (_, y) => `${y}-06-30`, heads: true },
  {
    name: 'thisYearEnd',
    pattern:
      /(?:(?<year>今|本|明)年?|(?<![去上前半\d]))年(?:底|末)(?:之?前|以前)?|今年内|(?<![半\d])年内|本年度内?|当年(?=[建开投完])/g,
    date: (m, y) => `${when(m, y)}-12-31`,
    heads: true,
  },
  { name: 'wholeYear', pattern: /全年(?!龄|候|无休|度)/g, date: (_, y) => `${y}-12-31`, heads: false },
  {
    name: 'thisYear',
    pattern: /今年(?!以来|[上下]|\d|是|的(?:政府)?工作|工作|政府|经济|年)/g,
    date: (_, y) => `${y}-12-31`,
    heads: false,
  },
  {
    name: 'within',
    pattern:
      /(?<![\d一二三四五六七八九十])(?<low>[一二两三四五六七八九十]|\d{1,3})(?:(?:—|-|至|到)(?<high>[一二两三四五六七八九十]|\d{1,2}))?(?<what>年|个月|天)(?:之?内|以内)(?!给予|免|享受|补贴|按)/g,
    date: (m, y) =>
      m.groups!.what === '年' ? `${y + small(m.groups!.high ?? m.groups!.low!) - 1}-12-31` : undefined,
    heads: true,
  },
  {
    name: 'takingYears',
    pattern:
      /用(?<low>[一二两三四五六七八九十]|\d{1,2})(?:[—\-至到](?<high>[一二两三四五六七八九十]|\d{1,2}))?年(?:左右)?(?:的?时间)?/g,
    date: (m, y) => `${y + small(m.groups!.high ?? m.groups!.low!) - 1}-12-31`,
    heads: true,
  },
  { name: 'thisAndNext', pattern: /今明两年/g, date: (_, y) => `${y + 1}-12-31`, heads: true },
  {
    name: 'comingYears',
    pattern: /(?:今后|未来)(?:[两二三2-4](?:—|-|~|至|到))?(?<years>[三五]|3|5)年(?:内|间)?/g,
    date: (m, y) => `${y + small(m.groups!.years!) - 1}-12-31`,
    heads: true,
  },
  {
    name: 'planEnd',
    pattern: /(?:到)?“(?<plan>[一二三四五六七八九十]{1,3})五”(?:末|期末|时期末|期间)/g,
    date: (m) => `${planEnd(m.groups!.plan!)}-12-31`,
    heads: true,
  },
  {
    name: 'festival',
    pattern:
      /“?(?:国庆节?|元旦春节|元旦|春节|五一|七一|八一|十一|中秋节?|入汛|汛期|汛|主汛期|供暖季|冬季供暖|采暖[季期]|入冬|(?:春季|秋季)?开学|暑期)”?(?:来临)?(?:之?前|到来前)/g,
    date: (m, y) => festival(m[0], y),
    heads: true,
  },
  {
    name: 'onTime',
    pattern:
      /(?:如期|按期)(?!办结|足额|支付|归还)|按时(?=[完建投])|(?:本届政府)?任期内|[春秋]季学期(?=[完建投])|年前(?=[完建投竣])/g,
    date: () => undefined,
    heads: false,
  },
]

function when(match: RegExpExecArray, planYear: number): number {
  const written = match.groups?.year
  if (!written || written === '今' || written === '本') return planYear
  return written === '明' ? planYear + 1 : written === '后' ? planYear + 2 : yearOf(written)
}

/** 三季度前 is before it begins, 三季度 and 三季度末前 when it ends. */
function quarterEnd(words: string, year: number, quarter: number): string {
  if (!/季度(?:之?前|以前)$/.test(words)) return lastDay(year, quarter * 3)
  return quarter === 1 ? `${year - 1}-12-31` : lastDay(year, (quarter - 1) * 3)
}

/** 6月底前 and 6月份 end with the month, 6月前 before it, 6月上旬 on its tenth day. */
function monthEnd(words: string, year: number, month: number): string {
  if (/上旬|初/.test(words)) return `${year}-${pad(month)}-10`
  if (words.includes('中旬')) return `${year}-${pad(month)}-20`
  if (/月(?:之?前|以前)$/.test(words)) return month === 1 ? `${year - 1}-12-31` : lastDay(year, month - 1)
  return lastDay(year, month)
}

const festivalDays: Readonly<Record<string, string>> = {
  国庆: '09-30',
  元旦: '12-31',
  五一: '04-30',
  七一: '06-30',
  八一: '07-31',
  十一: '09-30',
}

function festival(words: string, year: number): string | undefined {
  const name = /元旦春节/.test(words)
    ? undefined
    : Object.keys(festivalDays).find((each) => words.replace('“', '').startsWith(each))
  return name ? `${year}-${festivalDays[name]}` : undefined
}

/** The first deadline in `text` from `start` to `end`; the plan year is the year a bare 年底 means. */
export function deadlineIn(
  text: string,
  start: number,
  end: number,
  planYear: number | undefined,
): DeadlineToken | undefined {
  const words = text.slice(start, end)
  let best: DeadlineToken | undefined
  for (const { name, pattern, date, heads } of rules) {
    pattern.lastIndex = 0
    const match = pattern.exec(words)
    if (!match || isQuoted(words, match) || isOver(match, planYear) || (heads && isNamed(words, match)))
      continue
    const from = start + match.index
    if (best && from >= best.start) continue
    best = {
      start: from,
      end: from + match[0].length,
      date: planYear === undefined ? undefined : date(match, planYear),
      heads,
      rule: name,
    }
  }
  return best
}

/** A year before the plan's looks back. */
function isOver({ groups }: RegExpExecArray, planYear: number | undefined): boolean {
  const written = groups?.year
  return (
    written !== undefined && planYear !== undefined && /^[2二]/.test(written) && yearOf(written) < planYear
  )
}

/** The day in “三年大变样” is part of a name. */
function isQuoted(words: string, match: RegExpExecArray): boolean {
  const before = words.slice(0, match.index)
  const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('《'))
  const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('》'))
  return open > close && !match[0].startsWith('“')
}

/** 到2027年行动计划: the day is part of what a plan is called. */
function isNamed(words: string, match: RegExpExecArray): boolean {
  return /^(?:行动|规划|攻坚|实施方案)/.test(words.slice(match.index + match[0].length))
}

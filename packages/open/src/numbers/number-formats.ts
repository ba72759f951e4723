import { countInChinese, digitsOf } from './chinese-numbers.ts'

// Beyond this Word repeats a letter absurdly often; a start value of two thousand million must not fill the
// memory.
const longestRepeat = 64

type Format = (count: number) => string

/** A row of characters for 1, 2, 3 …; plain digits once it is used up, as Word does. */
function fromRow(row: string): Format {
  const characters = Array.from(row)
  return (count) => characters[count - 1] ?? String(count)
}

/** A row used up and begun again: 甲…癸, 甲. */
function inTurn(row: string): Format {
  const characters = Array.from(row)
  return (count) => characters[(count - 1) % characters.length]!
}

/** A row used up and begun again doubled: A…Z, AA, BB. */
function repeated(row: string): Format {
  const characters = Array.from(row)
  return (count) => {
    const times = Math.ceil(count / characters.length)
    return characters[(count - 1) % characters.length]!.repeat(Math.min(times, longestRepeat))
  }
}

const stems = inTurn('甲乙丙丁戊己庚辛壬癸')
const branches = inTurn('子丑寅卯辰巳午未申酉戌亥')
const capitals = repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
const circled = fromRow('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳')
const fullWidth: Format = (count) => digitsOf(count, '０１２３４５６７８９')
const positional: Format = (count) => digitsOf(count, '〇一二三四五六七八九')
/** Ten at the head of a number drops its one, 十一 but 一百一十; in the legal forms it stays, 壹拾壹. */
function ordinary(units: string): Format {
  const numerals = { digits: '零一二三四五六七八九', units }
  return (count) => countInChinese(count, numerals).replace(/^一(?=十)/, '')
}
const counting = ordinary('十百千万')

/** 一, 十, 十一, 九十九, then digit by digit with a round nought: 一○○ ([MS-DOCX] 2.4). */
const countingToHundred: Format = (count) =>
  count < 100 ? counting(count) : digitsOf(count, '○一二三四五六七八九')

/**
 * How each numbering format (编号格式) of Word prints a count: ST_NumberFormat (ISO/IEC 29500-1 17.18.59)
 * with the differences that [MS-OI29500] 2.1.540 and [MS-DOCX] 2.4 own up to. Counts are at least 1.
 */
const formats = new Map<string, Format>(
  Object.entries({
    decimal: String,
    decimalHalfWidth: String,
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    decimalZero: (count) => String(count).padStart(2, '0'),
    numberInDash: (count) => `- ${count} -`,
    ordinal: (count) => `${count}${ordinalEnding(count)}`,
    hex: (count) => count.toString(16).toUpperCase(),
    none: () => '',
    upperLetter: capitals,
    lowerLetter: (count) => capitals(count).toLowerCase(),
    upperRoman: roman,
    lowerRoman: (count) => roman(count).toLowerCase(),
    decimalEnclosedCircle: circled,
    decimalEnclosedCircleChinese: circled,
    decimalEnclosedParen: fromRow('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
    decimalEnclosedFullstop: fromRow('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
    // Its name says circle; Word prints parentheses.
    ideographEnclosedCircle: fromRow('㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'),
    ideographTraditional: stems,
    ideographZodiac: branches,
    ideographZodiacTraditional: (count) => stems(count) + branches(count),
    chineseCounting: countingToHundred,
    taiwaneseCounting: countingToHundred,
    chineseCountingThousand: counting,
    taiwaneseCountingThousand: ordinary('十百千萬'),
    japaneseCounting: (count) => counting(count).replace(/^一(?=[百千])|零/g, ''),
    chineseLegalSimplified: (count) =>
      countInChinese(count, { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟万' }),
    ideographLegalTraditional: (count) =>
      countInChinese(count, { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟萬' }),
    japaneseLegal: (count) => countInChinese(count, { digits: '零壱弐参四伍六七八九', units: '拾百阡萬' }),
    ideographDigital: positional,
    japaneseDigitalTenThousand: positional,
    taiwaneseDigital: (count) => digitsOf(count, '○一二三四五六七八九'),
  }),
)

/**
 * `count` as the format prints it. Formats of other scripts, and nought in most, come out as plain digits.
 */
export function printCount(count: number, format: string): string {
  const print = formats.get(format)
  return print && (count > 0 || format === 'none') ? print(count) : String(count)
}

const romanUnits = ' I II III IV V VI VII VIII IX'.split(' ')

/** 1994 is MCMXCIV: each power of ten is written with the signs one, five and ten of its own. */
function roman(count: number): string {
  if (count > 3999) return String(count)
  const powers = ['IVX', 'XLC', 'CDM', 'M']
  const figures = Array.from(String(count), Number)
  return figures
    .map((figure, at) => {
      const signs = powers[figures.length - 1 - at]!
      return romanUnits[figure]!.replace(/[IVX]/g, (sign) => signs['IVX'.indexOf(sign)]!)
    })
    .join('')
}

function ordinalEnding(count: number): string {
  if (count % 100 >= 11 && count % 100 <= 13) return 'th'
  return { 1: 'st', 2: 'nd', 3: 'rd' }[count % 10] ?? 'th'
}

import { expect, test } from 'vitest'
import { printCount } from './number-formats.ts'

test.each([
  // case                                format                        count   printed
  ['一 to 十', 'chineseCounting', 10, '十'],
  ['十 drops its one', 'chineseCounting', 11, '十一'],
  ['tens', 'chineseCounting', 99, '九十九'],
  ['from a hundred digit by digit', 'chineseCounting', 100, '一○○'],
  ['hundreds by units', 'chineseCountingThousand', 100, '一百'],
  ['a nought within', 'chineseCountingThousand', 101, '一百零一'],
  ['ten within a hundred keeps its one', 'chineseCountingThousand', 110, '一百一十'],
  ['two noughts are one', 'chineseCountingThousand', 1001, '一千零一'],
  ['no nought between groups', 'chineseCountingThousand', 10500, '一万五百'],
  ['ten groups', 'chineseCountingThousand', 100_000, '十万'],
  ['traditional ten thousand', 'taiwaneseCountingThousand', 20_000, '二萬'],
  ['Japanese hundreds drop their one', 'japaneseCounting', 101, '百一'],
  ['legal ten keeps its one', 'chineseLegalSimplified', 10, '壹拾'],
  ['legal hundreds', 'chineseLegalSimplified', 203, '贰佰零叁'],
  ['traditional legal', 'ideographLegalTraditional', 3, '參'],
  ['positional', 'ideographDigital', 120, '一二〇'],
  ['stems begin again', 'ideographTraditional', 11, '甲'],
  ['branches', 'ideographZodiac', 12, '亥'],
  ['sixty pairs', 'ideographZodiacTraditional', 60, '癸亥'],
  ['circled up to twenty', 'decimalEnclosedCircle', 20, '⑳'],
  ['then digits', 'decimalEnclosedCircle', 21, '21'],
  ['parentheses, whatever it is called', 'ideographEnclosedCircle', 10, '㈩'],
  ['full width', 'decimalFullWidth', 105, '１０５'],
  ['letters repeat', 'upperLetter', 53, 'AAA'],
  ['Roman', 'upperRoman', 1994, 'MCMXCIV'],
  ['Roman has no four thousand', 'lowerRoman', 4000, '4000'],
  ['nothing', 'none', 5, ''],
  ['ordinal, eleventh', 'ordinal', 11, '11th'],
  ['ordinal, twenty-second', 'ordinal', 22, '22nd'],
  ['a format of another script', 'hindiVowels', 3, '3'],
  ['a name that objects have', 'constructor', 3, '3'],
  ['nought', 'chineseCounting', 0, '0'],
  ['an absurd start', 'upperLetter', 2_000_000_000, 'X'.repeat(64)],
  ['an absurd Chinese one', 'chineseCountingThousand', 2_000_000_000, '2000000000'],
] as const)('%s: %s %i → %s', (_case, format, count, printed) => {
  expect(printCount(count, format)).toBe(printed)
})

test.each([
  'chineseCounting',
  'chineseCountingThousand',
  'chineseLegalSimplified',
  'ideographLegalTraditional',
  'japaneseCounting',
  'ideographDigital',
  'upperRoman',
])('law: %s prints no two counts alike', (format) => {
  const printed = new Set(Array.from({ length: 12_000 }, (_, at) => printCount(at + 1, format)))
  expect(printed.size).toBe(12_000)
})

import { expect, test } from 'vitest'
import { type PersonalNumber, personalNumbersIn } from './personal-numbers.ts'

// Made-up numbers: what is warned of, and what only looks like it.
test.each<[string, readonly PersonalNumber[]]>([
  ['', []],
  ['累计改造60公里，完成投资1.2亿元', []],
  ['联系人李某13800001234', ['mobile']],
  ['电话138 0000 1234，请联系', ['mobile']],
  ['电话138-0000-1234', ['mobile']],
  ['+8613800001234', ['mobile']],
  ['电话１３８００００１２３４', ['mobile']],
  ['身份证110101199003070011', ['identity']],
  ['身份证11010119900307001X，已核', ['identity']],
  ['身份证１１０１０１１９９００３０７００１ｘ', ['identity']],
  ['户主110101199003070011，电话13800001234', ['identity', 'mobile']],
  ['座机0571-88001234', []],
  ['投资12800001234元', []],
  ['资金13800001234.56元', []],
  ['流水号2025110613800001234', []],
  ['编号110101199013070011没有这个月份', []],
  ['统一社会信用代码91330100MA2XXXXX1A', []],
  ['青政办函〔2025〕12号，2025-11-06', []],
])('%s', (text, kinds) => {
  expect(personalNumbersIn(text)).toEqual(kinds)
})

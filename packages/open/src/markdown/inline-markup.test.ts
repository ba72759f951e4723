import { expect, test } from 'vitest'
import { withoutInlineMarks } from './inline-markup.ts'

test.each([
  ['**地区生产总值**增长*5%*', '地区生产总值增长5%'],
  ['***三项***', '三项'],
  ['见[公报](http://example.invalid/a)和[附表][1]', '见公报和附表'],
  ['![图](a.png)如图', '如图'],
  ['`代码`与~~删去~~', '代码与删去'],
  ['第一行<br/>&lt;5% &amp; &nbsp;', '第一行<5% &  '],
  ['<http://example.invalid>', 'http://example.invalid'],
  ['3*4*5=60', '345=60'],
  ['snake_case_name 和 36_个_', 'snake_case_name 和 36_个_'],
  ['_斜体_', '斜体'],
  ['\\*不是强调\\*', '*不是强调*'],
  ['注[^1]。<!-- 批注 -->', '注。'],
  ['a < b > c', 'a < b > c'],
])('%s → %s', (marked, bare) => {
  expect(withoutInlineMarks(marked)).toBe(bare)
})

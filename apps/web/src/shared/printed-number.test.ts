import { expect, test } from 'vitest'
import { printedNumber } from './printed-number.ts'

const printed = '青政办发〔2026〕3号'

test.each([
  [printed, printed],
  ['青政办发[2026]3号', printed],
  ['青政办发［2026］3号', printed],
  ['青政办发(2026)3号', printed],
  ['青政办发（2026）3号', printed],
  ['青政办发【2026】3号', printed],
  ['青政办发﹝2026﹞3号', printed],
  [' 青政办发 [２０２６] ３ 号 ', printed],
  ['青政办发〔2026〕第3号', printed],
  ['市政府第5次常务会议纪要', '市政府第5次常务会议纪要'],
  ['批示件（三）', '批示件（三）'],
  ['', ''],
])('%s is printed as %s', (typed, told) => {
  expect(printedNumber(typed)).toBe(told)
  expect(printedNumber(told)).toBe(told)
})

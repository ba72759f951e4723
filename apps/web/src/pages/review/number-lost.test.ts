import { expect, test } from 'vitest'
import { isNumberLost } from './number-lost.ts'

test.each([
  ['新建管网86公里', '新建管网86公里。', false],
  ['新建管网86公里', '新建管网90公里。', true],
  ['增长8%以上', '均增长８％以上', false],
  ['粮食产量12000吨', '粮食产量12,000吨', false],
  ['出台办法', '印发办法', false],
])('%s in %s', (measure, row, isLost) => {
  expect(isNumberLost(measure, row)).toBe(isLost)
})

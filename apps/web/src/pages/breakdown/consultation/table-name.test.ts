import { expect, test } from 'vitest'
import { tableName } from './table-name.ts'

test.each([
  ['2026年政府工作报告', '《2026年政府工作报告》任务分解表'],
  ['青澜市2026年《政府工作报告》', '《青澜市2026年〈政府工作报告〉》任务分解表'],
  ['青澜市2026年《政府工作报告》任务分解', '《青澜市2026年〈政府工作报告〉任务分解》'],
  ['青澜市2026年《政府工作报告》任务分解表', '《青澜市2026年〈政府工作报告〉任务分解表》'],
])('the table of %s is called %s', (title, name) => {
  expect(tableName(title)).toBe(name)
})

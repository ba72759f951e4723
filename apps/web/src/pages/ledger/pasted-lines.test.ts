import { expect, test } from 'vitest'
import type { LedgerLine } from '../../api/lines.ts'
import { draftOf, pastedLines } from './pasted-lines.ts'

function line(serial: string, measure?: string): LedgerLine {
  return {
    ...{ id: `i-${serial}`, version: 1, kind: 'task', serial, words: `第${serial}件事`, formerWords: [] },
    ...{ section: [], lifecycle: 'active', progress: 'behind', reporting: 'due', period: '2025-10' },
    ...{ light: { id: 'green', word: '' }, deadline: '2025-12-31', lead: 'water' },
    ...{ furtherLeads: [], responsible: [], supporting: [], notices: 0 },
    ...(measure !== undefined && { measure }),
  }
}

const lines = [
  line('9', 'cumulative'),
  line('28', 'yesNo'),
  line('30', 'milestone'),
  line('31'),
  line('3'),
  line('3'),
]

test.each([
  ['9\t37,914人\t继续推进', '9', '37914', 'i-9'],
  ['第9项\t37914\t', '9', '37914', 'i-9'],
  ['9\t-3.5%\t回落', '9', '-3.5', 'i-9'],
  ['9\t\t只有文字', '9', '', 'i-9'],
  ['28\t是\t已出台', '28', '是', 'i-28'],
  ['31\t\t没有指标，只写进展', '31', '', 'i-31'],
  ['9\t四万\t写成了汉字', '9', '四万', 'notNumber'],
  ['28\t60\t不是是否', '28', '60', 'notNumber'],
  ['30\t3\t分步的不能粘贴数', '30', '3', 'notNumber'],
  ['31\t5\t没有指标', '31', '5', 'notNumber'],
  ['99\t5\t没有这一项', '99', '5', 'unknown'],
  ['3\t5\t两份文件都有第3项', '3', '5', 'several'],
  ['9\t\t', '9', '', 'empty'],
])('%j is read as %s, %s: %s', (text, serial, value, outcome) => {
  const [read, ...others] = pastedLines(text, lines)
  expect(others).toEqual([])
  expect(read).toMatchObject({ serial, value })
  expect('line' in read!.found ? read!.found.line.id : read!.found.fault).toBe(outcome)
})

test('a heading line and empty lines are passed over; rows keep their place; a second one of the same number is told', () => {
  const read = pastedLines('序号\t完成值\t进展\r\n9\t1\ta\r\n\r\n9\t2\tb\n', lines)
  expect(read.map(({ row, found }) => [row, 'fault' in found ? found.fault : 'good'])).toEqual([
    [2, 'good'],
    [4, 'twice'],
  ])
})

test('a cell with line breaks stands in quotes and stays one cell', () => {
  const [read] = pastedLines('9\t1\t"第一，签约；\n第二，""开工"""', lines)
  expect(read!.words).toBe('第一，签约； 第二，"开工"')
})

test.each([
  ['9\t37914\t进展', { kind: 'number', number: '37914' }],
  ['28\t否\t进展', { kind: 'yesNo', done: false }],
  ['9\t\t进展', undefined],
])('%j makes a draft of the value %j', (text, value) => {
  const [read] = pastedLines(text, lines)
  if (!read || !('line' in read.found)) throw new Error('it was not found')
  const draft = draftOf(read, read.found.line, '2025-10')
  expect(draft).toMatchObject({ kind: 'drafted', period: '2025-10', words: '进展' })
  expect((draft as { readonly value?: unknown }).value).toEqual(value)
})

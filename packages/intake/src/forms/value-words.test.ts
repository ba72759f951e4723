import type { Measure } from '@taizhang/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SheetCell } from '../tables/sheet.ts'
import { writtenValue } from './value-words.ts'

const jobs: Measure = { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' }
const tenThousands: Measure = { kind: 'cumulative', target: '4.2', comparator: 'at_least', unit: '万人' }
const pipes: Measure = { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' }
const money: Measure = { kind: 'cumulative', target: '430', comparator: 'exactly', unit: '亿元' }
const rate: Measure = { kind: 'rate', target: '6', comparator: 'about', unit: '%', ascending: true }
const done: Measure = { kind: 'yesNo' }
const steps: Measure = {
  kind: 'milestone',
  steps: [
    { id: 's1', words: '开工', weight: '1' },
    { id: 's2', words: '主体封顶', weight: '2' },
  ],
}

function shown(cell: SheetCell, measure: Measure): string {
  const read = writtenValue(cell, measure)
  if ('problem' in read) return read.problem
  const { value, guess } = read
  const said =
    value.kind === 'number'
      ? value.number
      : value.kind === 'steps'
        ? value.done.join('+')
        : String(value.done)
  return guess === undefined ? said : `${said} ？${guess}`
}

test.each([
  ['digits', { text: '38600' }, jobs, '38600'],
  ['with its unit', { text: '38600人' }, jobs, '38600'],
  ['in ten thousands', { text: '3.86万人' }, jobs, '38600'],
  ['with commas', { text: '38,600' }, jobs, '38600'],
  ['full width', { text: '３８６００人' }, jobs, '38600'],
  ['with a verb', { text: '累计完成24.1公里' }, pipes, '24.1'],
  ['metres', { text: '24100米' }, pipes, '24.1'],
  ['万元 of 亿元', { text: '3862500万元' }, money, '386.25'],
  ['percent', { text: '5.8%' }, rate, '5.8'],
  ['a fall', { text: '-1.2%' }, rate, '-1.2'],
  ['a number of the sheet', { text: '24.1', number: '24.10' }, pipes, '24.1'],
  ['a cell of percents', { text: '5.8%', number: '0.058', percent: true }, rate, '5.8'],
  ['done', { text: '已完成' }, done, 'true'],
  ['yes', { text: '是' }, done, 'true'],
  ['as the ledger prints it', { text: '已办成' }, done, 'true'],
  ['held', { text: '已举办' }, done, 'true'],
  ['no', { text: '否' }, done, 'false'],
  ['to be held', { text: '拟举办' }, done, 'valueUnread'],
  ['not done', { text: '未完成' }, done, 'false'],
  ['steps', { text: '开工、主体封顶' }, steps, 's1+s2'],
  ['no step yet', { text: '无' }, steps, ''],
  ['about', { text: '约3.86万人' }, jobs, '38600 ？“约3.86万人”按38600人'],
  ['more than', { text: '3800余人' }, jobs, '3800 ？“3800余人”按3800人'],
  ['no unit named', { text: '3.86万' }, jobs, '38600 ？“3.86万”按38600人'],
  ['万人 that was meant in 人', { text: '38600' }, tenThousands, 'valueFarOff'],
  ['the same in a cell of numbers', { text: '38,600', number: '38600' }, tenThousands, 'valueFarOff'],
  ['the same with its unit', { text: '38600人' }, tenThousands, '3.86'],
  ['49 times the target is a number', { text: '205.8' }, tenThousands, '205.8'],
  ['人 that was meant in 万人', { text: '3.86' }, jobs, '3.86 ？“3.86”按3.86人'],
  ['a share in a plain cell', { text: '0.058', number: '0.058' }, rate, '0.058 ？“0.058”按0.058%'],
  ['half a percent, with its sign', { text: '0.5%' }, rate, '0.5'],
  ['a comma for a point', { text: '3,86万人' }, jobs, 'valueUnread'],
  ['commas and a point', { text: '1，234.5公里' }, { ...pipes, target: '2000' } as Measure, '1234.5'],
  ['another thing', { text: '3.86公里' }, jobs, 'valueOtherUnit'],
  ['a share of the work', { text: '92%', number: '0.92', percent: true }, jobs, 'valueOtherUnit'],
  ['below zero', { text: '-5' }, pipes, 'valueNegative'],
  ['words', { text: '正在推进' }, pipes, 'valueUnread'],
  ['two numbers', { text: '24公里、3座' }, pipes, 'valueUnread'],
  ['an unknown step', { text: '竣工' }, steps, 'stepUnknown'],
  ['neither', { text: '大部分' }, done, 'valueUnread'],
])('%s', (_case, cell, measure, value) => {
  expect(shown(cell, measure)).toBe(value)
})

test('law: a count in 万人 is that count in 人, to the last digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_099_999 }), (people) => {
      const tens = String(people).padStart(5, '0')
      const written = `${tens.slice(0, -4)}.${tens.slice(-4)}万人`
      expect(shown({ text: written }, jobs)).toBe(String(people))
    }),
  )
})

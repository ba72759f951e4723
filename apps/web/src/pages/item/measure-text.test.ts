import type { Measure } from '@taizhang/ledger'
import { expect, test } from 'vitest'
import { valueText } from './measure-text.ts'

const steps = [
  { id: 'a', words: '立项', weight: '20' },
  { id: 'b', words: '开工', weight: '30' },
  { id: 'c', words: '完工', weight: '50' },
]
const measure = { kind: 'milestone', steps } as unknown as Measure

test.each([
  ['one', ['a'], '完成1步（共3步，权重20，各步依次20、30、50）', '1 of 3 steps (weight 20 of 20, 30, 50)'],
  [
    'two',
    ['a', 'c'],
    '完成2步（共3步，权重20＋50，各步依次20、30、50）',
    '2 of 3 steps (weight 20 + 50 of 20, 30, 50)',
  ],
  ['none', [], '完成0步（共3步，各步依次20、30、50）', '0 of 3 steps (of 20, 30, 50)'],
])('steps done, %s, with what they weigh', (_case, done, zh, en) =>
  expect(valueText({ kind: 'steps', done }, measure)).toEqual([zh, en]),
)

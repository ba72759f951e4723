import { expect, test } from 'vitest'
import { z } from 'zod'
import { itemDeedSchema } from './deeds/item-deeds.ts'
import { faultsOf } from './faults.ts'
import { idSchema, listOf, wordsSchema } from './text.ts'

const body = z.strictObject({ deeds: listOf(itemDeedSchema, 2) })
const told = (input: unknown) => {
  const { error } = body.safeParse(input)
  return (error ? faultsOf(error, input) : []).map(({ field, zh }) => `${field}：${zh}`)
}
const returned = { kind: 'returned', period: '2026-10', reason: '缺佐证' }

test.each([
  ['all is well', { deeds: [returned] }, []],
  ['nothing', undefined, ['全部内容：没有填写']],
  ['no list', { deeds: '退回' }, ['办理动作：应为列表']],
  ['too many', { deeds: [returned, returned, returned] }, ['办理动作：不能超过2项']],
  ['a kind there is not', { deeds: [{ kind: 'forgotten' }] }, ['办理动作 › 第1项 › 类别：没有这种类别']],
  [
    'a period there is not, in the second',
    { deeds: [returned, { ...returned, period: '2026-13' }] },
    ['办理动作 › 第2项 › 报告期：格式不对'],
  ],
  ['a field left out', { deeds: [{ kind: 'accepted' }] }, ['办理动作 › 第1项 › 报告期：没有填写']],
  [
    'a field too many, cut to what can be read',
    { deeds: [{ ...returned, ['x'.repeat(99)]: 1 }] },
    [`办理动作 › 第1项：没有这样的内容：${'x'.repeat(40)}`],
  ],
  [
    'a day there is not',
    { deeds: [{ kind: 'extensionRequested', deadline: '2026-02-30', reason: '' }] },
    ['办理动作 › 第1项 › 时限：日期应写作2026-03-31，且确有这一天'],
  ],
  [
    'half a character',
    { deeds: [{ ...returned, reason: '\ud83d' }] },
    ['办理动作 › 第1项 › 理由：含有无法保存的字符'],
  ],
])('%s', (_case, input, faults) => expect(told(input)).toEqual(faults))

test.each([
  ['37', true],
  ['37-1', true],
  ['市住建局', true],
  ['2026:a_b.c', true],
  ['', false],
  ['a/b', false],
  ['a b', false],
  ['a\u0000', false],
  ['x'.repeat(65), false],
])('%j is an id: %s', (text, isOne) => expect(idSchema.safeParse(text).success).toBe(isOne))

test.each([
  ['🚄新建铁路', true],
  ['', true],
  ['a\u0000b', false],
  ['\udc00', false],
  ['字'.repeat(4000), true],
  ['字'.repeat(4001), false],
])('words can be stored: %#', (text, can) => expect(wordsSchema.safeParse(text).success).toBe(can))

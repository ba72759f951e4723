import { describe, expect, test } from 'vitest'
import { formOf, fromItem, issueOf, isWhole, numbered } from './typed-notice.ts'

const item = {
  ...{ id: 't-37', serial: '37', words: '新建改造管网86公里', names: { housing: '市住建局' } },
  duties: [{ from: '2026-01-01', value: { lead: 'housing', responsible: [], supporting: [] } }],
} as never

describe('a notice that no rule calls for', () => {
  test('opens with its head and is not whole before somebody wrote it', () => {
    const notice = fromItem(item)
    expect(notice.words).toBe('市住建局：你单位牵头的第37项“新建改造管网86公里”，')
    expect(isWhole(notice)).toBe(false)
    expect(isWhole({ ...notice, replyBy: '2026-07-10' })).toBe(false)
    expect(isWhole({ ...notice, words: '请报送进展。', replyBy: '2026-07-10' })).toBe(true)
  })
})

test('numbers follow one another in the form that was used before', () => {
  const held = [
    { step: 'warning', documentNumber: '青政督警〔2025〕9号' },
    { step: 'order', documentNumber: '青政督〔2025〕12号' },
    { step: 'warning' },
  ]
  expect(formOf(held, 'warning')).toBe('青政督警〔2025〕{n}号')
  expect(formOf(held, 'talk')).toBe('')
  const all = numbered([{ id: 'a' }, { id: 'b' }], { form: '青政督警〔2025〕{n}号', from: 10 })
  expect(all.map(({ documentNumber }) => documentNumber)).toEqual([
    '青政督警〔2025〕10号',
    '青政督警〔2025〕11号',
  ])
})

test('a notice without a number is issued without one', () => {
  const notice = { ...fromItem(item), words: '请报送进展。', replyBy: '2026-07-10' }
  expect(issueOf(notice).deed).not.toHaveProperty('documentNumber')
})

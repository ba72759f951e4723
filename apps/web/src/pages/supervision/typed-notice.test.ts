import { describe, expect, test } from 'vitest'
import { fromItem, issueOf, isWhole, numbered, renumbered } from './typed-notice.ts'

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

const rules = [
  { step: 'warning', paper: 'notice', form: '青政督警〔2025〕{n}号', from: 10 },
  { step: 'order', paper: 'notice', form: '青政督〔2025〕{n}号', from: 13 },
]

test('numbers follow one another in the form that was used before', () => {
  const all = numbered([{ id: 'a' }, { id: 'b' }], rules[0]!)
  expect(all.map(({ documentNumber }) => documentNumber)).toEqual([
    '青政督警〔2025〕10号',
    '青政督警〔2025〕11号',
  ])
})

test('a notice whose step changes takes the next number of that step, unless somebody wrote another', () => {
  const order = (documentNumber: string) => ({ step: 'order', paper: 'notice', documentNumber })
  expect(renumbered(rules, order('青政督警〔2025〕10号'))).toBe('青政督〔2025〕13号')
  expect(renumbered(rules, order('青政督警〔2025〕10号'), ['青政督〔2025〕13号'])).toBe('青政督〔2025〕14号')
  expect(renumbered(rules, order('青府督字第7号'))).toBe('青府督字第7号')
  expect(renumbered(rules, { ...order('青政督〔2025〕13号'), step: 'talk' })).toBe('')
})

test('a notice without a number is issued without one', () => {
  const notice = { ...fromItem(item), words: '请报送进展。', replyBy: '2026-07-10' }
  expect(issueOf(notice).deed).not.toHaveProperty('documentNumber')
})

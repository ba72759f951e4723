import { expect, test } from 'vitest'
import { itemDeedWords } from './deeds/item-deed-words.ts'
import { explainProblem, problems } from './problems.ts'

test.each(Object.entries(problems))(
  '%s has a status and says in both languages what to do',
  (_code, entry) => {
    const [status, zh, en] = entry
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(600)
    expect(zh).toMatch(/。$|^\{reason\}$/)
    expect(en).toMatch(/\.$|^\{reasonEn\}$/)
  },
)

test('facts are filled in, and what is no fact stays', () => {
  expect(explainProblem('tooMany', { seconds: '30' }, 'zh')).toBe('操作过于频繁。请30秒后再试。')
  expect(explainProblem('nameTaken', { constructor: 'x' }, 'en')).toBe(
    'The name {name} is taken. Choose another.',
  )
})

test('law: no two deeds are called the same', () => {
  for (const language of [0, 1]) {
    const words = Object.values(itemDeedWords).map((each) => each[language])
    expect(new Set(words).size).toBe(words.length)
  }
})

import { expect, test } from 'vitest'
import { plainCharacters } from './plain-characters.ts'

test.each([
  ['Kangxi radicals', '⼀年⼯作', '一年工作'],
  ['radicals of the supplement', '⻓江⻔户⻅效', '长江门户见效'],
  ['control characters', '增\u0000长\ufeff', '增长'],
  ['ordinary text', '一年工作 5%', '一年工作 5%'],
])('%s', (_case, text, plain) => {
  expect(plainCharacters(text)).toBe(plain)
})

import { expect, test } from 'vitest'
import { oneOf, typed, wholeNumber } from './options.ts'

const options = { out: { type: 'string' }, resume: { type: 'boolean' } } as const

test.each([
  [['a.docx', '--out', 'd'], { values: { out: 'd' }, paths: ['a.docx'] }],
  [['--resume', 'a', 'b'], { values: { resume: true }, paths: ['a', 'b'] }],
  [['--', '--out'], { values: {}, paths: ['--out'] }],
  [['-'], { values: {}, paths: ['-'] }],
])('%j', (args, expected) => expect(typed(args, options)).toEqual(expected))

test.each([
  [['--output', 'd'], /没有选项 --output。.*--out --resume/],
  [['--out'], /选项 --out.* 的用法不对/],
  [['--resume=yes'], /选项 --resume 的用法不对/],
  [['--out', ''], /--out 后面是空的/],
  [['a.docx', ''], /文件名是空的/],
])('%j is refused', (args, message) => {
  expect(typed(args, options)).toMatchObject({ misuse: expect.stringMatching(message) })
})

test.each([
  ['1', 1],
  ['16', 16],
  [undefined, undefined],
])('jobs %s', (value, expected) => expect(wholeNumber('jobs', value, [1, 16])).toBe(expected))

test.each(['0', '17', '-1', '2.5', 'x', ''])('jobs %s is refused', (value) => {
  expect(wholeNumber('jobs', value, [1, 16])).toHaveProperty('misuse')
})

test('one of a list', () => {
  expect(oneOf('by', 'clause', ['sentence', 'clause'])).toBe('clause')
  expect(oneOf('by', 'word', ['sentence', 'clause'])).toEqual({
    misuse: expect.stringContaining('sentence、clause'),
  })
})

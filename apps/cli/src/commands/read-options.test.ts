import { expect, test } from 'vitest'
import { readOptions } from './read-options.ts'

test.each([
  ['one file', ['a.docx'], { format: 'table', recursive: false, resume: false }],
  ['a folder of results', ['d', '--out', 'o'], { format: 'ndjson', out: 'o' }],
  ['a format of one’s own', ['d', '--out', 'o', '--format', 'csv'], { format: 'csv' }],
  ['a filter', ['--input', 'ndjson'], { isFilter: true, format: 'ndjson' }],
  ['standard input', ['-'], { paths: ['-'] }],
  ['an offset', ['a.txt', '--explain', '120'], { explain: 120 }],
])('%s', (_case, args, expected) => expect(readOptions(args)).toMatchObject(expected))

test.each([
  ['nothing to read', []],
  ['a format that is none', ['a', '--format', 'pdf']],
  ['going on with nothing', ['a', '--resume']],
  ['standard input and a file', ['-', 'a']],
  ['a filter and a file', ['--input', 'ndjson', 'a']],
  ['two files explained', ['a', 'b', '--explain', '1']],
  ['no jobs', ['a', '--jobs', '0']],
  ['an option that is none', ['a', '--outdir', 'x']],
])('%s is refused', (_case, args) => {
  expect(readOptions(args)).toEqual({ misuse: expect.stringMatching(/[一-鿿].*[a-z]/) })
})

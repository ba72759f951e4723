import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { choose, partsIn } from './parts.mjs'

const project = (...files: readonly string[]) => {
  const root = mkdtempSync(join(tmpdir(), 'taizhang-parts-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), '')
  }
  return root
}

test('types and lint, then what has tests: what others rest on first, the tools last', () => {
  const root = project(
    'packages/reader/src/read.test.ts',
    'packages/terms/src/terms.test.ts',
    'packages/news/test/deep/news.test.ts',
    'apps/web/src/page.test.tsx',
    'tools/tidy.test.ts',
  )
  const names = partsIn(root).map(({ name }) => name)
  expect(names).toEqual(['types', 'lint', 'terms', 'reader', 'news', 'web', 'tools'])
})

test('a folder without tests of its own is no part', () => {
  const root = project(
    'packages/open/src/open.ts',
    'packages/open/node_modules/a/a.test.ts',
    'packages/open/dist/a.test.ts',
    'packages/README.md',
  )
  expect(partsIn(root).map(({ name }) => name)).toEqual(['types', 'lint'])
})

const parts = [
  { name: 'types' },
  { name: 'lint' },
  { name: 'reader', folder: 'r' },
  { name: 'open', folder: 'o' },
]
test.each([
  ['nothing: all', [], ['types', 'lint', 'reader', 'open'], []],
  ['a part', ['reader'], ['reader'], []],
  ['two parts, in the order of the parts', ['reader', 'types'], ['types', 'reader'], []],
  ['a phrase: the parts that vitest runs', ['-t', '亿元'], ['reader', 'open'], ['-t', '亿元']],
  ['a part and a phrase', ['open', '-t', '亿元'], ['open'], ['-t', '亿元']],
  ['a phrase and a part without tests of its own', ['types', '-t', '亿元'], [], ['-t', '亿元']],
])('asked for %s', (_case, args, names, forVitest) => {
  const chosen = choose(parts, args)
  expect(chosen.parts.map(({ name }) => name)).toEqual(names)
  expect(chosen.forVitest).toEqual(forVitest)
})

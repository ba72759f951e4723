import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourcePieces } from './source-pieces.ts'

test.each([
  [
    'two sources and words between',
    '[金寨2025]（状态用语）[宣城2020]',
    ['金寨2025', '（状态用语）', '宣城2020'],
  ],
  ['words alone', '本项目自拟，未见公开规定。', ['本项目自拟，未见公开规定。']],
  ['a source that nobody knows stays as it is', '[某地2099]（自拟）', ['[某地2099]', '（自拟）']],
  ['a word of the language is no source', '[constructor]', ['[constructor]']],
  ['nothing', '', []],
])('%s', (_case, text, wanted) => {
  expect(sourcePieces(text).map((each) => (typeof each === 'string' ? each : each.key))).toEqual(wanted)
})

test('every source that a preset names can be opened, and none is there for nothing', () => {
  const folder = join(import.meta.dirname, '../../../../policies')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    /\/.*json$/.test(each),
  )
  const texts = files.map(
    (each) => (JSON.parse(readFileSync(join(folder, each), 'utf8')) as { source: string }).source,
  )
  const named = texts.flatMap((text) => Array.from(text.matchAll(/\[([^\]]+)\]/g), ([, key]) => key))
  const sources = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8')) as object
  expect(new Set(named)).toEqual(new Set(Object.keys(sources)))
})

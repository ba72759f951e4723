import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from './canonical.ts'
import { digestOf } from './digest.ts'
import { joinWords, partWords, sealOf, sealsOf } from './words.ts'

test.each<[text: string, digest: string]>([
  // The examples of GB/T 32905, annex A.
  ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
  ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
])('SM3 of %s', (text, digest) => expect(digestOf('sm3', text)).toBe(digest))

test.each<[reason: string, value: Json, places: readonly string[]]>([
  [
    'words and reason go',
    { fact: { kind: 'returned', reason: '数字有误', period: '2026-03' } },
    ['/fact/reason'],
  ],
  [
    'inside of lists',
    {
      fact: {
        parts: [
          { id: 'a', words: '一' },
          { id: 'b', words: '二' },
        ],
      },
    },
    ['/fact/parts/0/words', '/fact/parts/1/words'],
  ],
  ['a list of words', { words: ['一', '二'] }, ['/words/0', '/words/1']],
  ['the note of a call', { act: { basis: { kind: 'telephone', note: '王某来电' } } }, ['/act/basis/note']],
  ['persons by name', { fact: { person: 'p1', name: '刘洋' } }, ['/fact/name']],
  [
    'an object at such a field is looked into, not taken',
    { source: { document: 'd', quote: '原文' } },
    ['/source/quote'],
  ],
  [
    'ids, days, numbers and document numbers stay',
    { document: 'd', documentNumber: '青政办发〔2026〕3号', on: '2026-01-01', value: '86' },
    [],
  ],
  ['a name that holds a slash', { 'a/b~c': { words: '一' } }, ['/a~1b~0c/words']],
])('%s', (_reason, value, places) => {
  const { sealed, words } = partWords(value, 'sm3')
  expect(Object.keys(words)).toEqual(places)
  expect(sealsOf(sealed)).toEqual(places.map((place) => ({ place, seal: sealOf('sm3', ...words[place]!) })))
  expect(joinWords(structuredClone(sealed), words, () => '—')).toEqual(value)
  const { [places[0] ?? '']: _gone, ...rest } = words
  if (places.length > 0)
    expect(JSON.stringify(joinWords(structuredClone(sealed), rest, () => '—'))).toContain('"—"')
})

test('the same words never have the same seal', () => {
  const seals = [1, 2].map(() => sealsOf(partWords({ words: '身份证号' }, 'sm3').sealed)[0]!.seal)
  expect(seals[0]).not.toBe(seals[1])
})

test('law: words come back to their places, whatever the value', () => {
  const key = fc.constantFrom('words', 'reason', 'a/b', '~', 'id', '__proto__x')
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.integer(),
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(key, tie('any'), { maxKeys: 3 }),
    ),
  })).any
  fc.assert(
    fc.property(value, (some) => {
      const plain = JSON.parse(JSON.stringify(some)) as Json
      const { sealed, words } = partWords(plain, 'sha256')
      expect(joinWords(structuredClone(sealed), words, () => '—')).toEqual(plain)
    }),
    { numRuns: 200 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesOf } from './line-stream.ts'

async function* chunksOf(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(text: string, size = 3, mostBytes = 1000): Promise<(string | number)[]> {
  const lines: (string | number)[] = []
  for await (const line of linesOf(chunksOf(text, size), mostBytes))
    lines.push('bytes' in line ? line.bytes.toString() + (line.isWhole ? '' : '←torn') : line.tooLong)
  return lines
}

test.each([
  ['two lines', '台账\n目标\n', ['台账', '目标']],
  ['a last line without its end', '台账\n目', ['台账', '目←torn']],
  ['an empty line', '甲\n\n乙\n', ['甲', '', '乙']],
  ['nothing', '', []],
])('%s', async (_case, text, expected) => expect(await read(text)).toEqual(expected))

test('a line that is too long costs itself and no other', async () => {
  expect(await read('短\n这一行太长了\n短\n', 4, 6)).toEqual(['短', 18, '短'])
})

test('says where each line ends', async () => {
  const ends: number[] = []
  for await (const { endsAt } of linesOf(chunksOf('甲\n乙丙\n丁', 2), 100)) ends.push(endsAt)
  expect(ends).toEqual([4, 11, 14])
})

test('law: however the bytes come, the lines are those of the text', async () => {
  const text = fc.string({ unit: fc.constantFrom('台', 'a', '\n', '🚄') })
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (words, size) => {
      const expected = words.split('\n')
      const last = expected.pop()
      expect(await read(words, size)).toEqual(last ? [...expected, `${last}←torn`] : expected)
    }),
  )
})

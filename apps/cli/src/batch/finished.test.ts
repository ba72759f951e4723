import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@taizhang/reader'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { finishedIn, keepOnly } from './finished.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-finished-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'readings.ndjson')

const hash = (digit: string) => digit.repeat(64)
const line = (name: string, digit: string) =>
  JSON.stringify(read('新建公园2个。', { name, mediaType: 'text/plain', sha256: hash(digit) }))
const lines = [line('甲/报告.txt', '1'), line('名"字\\怪.txt', '2'), line('丙.docx', '3')]
const whole = lines.map((each) => `${each}\n`).join('')

test('knows what was done by name and hash', async () => {
  writeFileSync(path, whole)
  expect([...(await finishedIn(path))]).toEqual([
    ['甲/报告.txt', hash('1')],
    ['名"字\\怪.txt', hash('2')],
    ['丙.docx', hash('3')],
  ])
})

test('knows nothing where nothing is', async () => {
  expect(await finishedIn(join(folder, 'none.ndjson'))).toEqual(new Map())
})

test('leaves the readings that are to be kept, as they were', async () => {
  writeFileSync(path, `${whole}not a reading\n`)
  const kept: string[] = []
  await keepOnly(
    path,
    (name) => name !== '丙.docx',
    (each) => void kept.push(each),
  )
  expect(readFileSync(path, 'utf8')).toBe(`${lines[0]}\n${lines[1]}\n`)
  expect(kept).toEqual(lines.slice(0, 2))
})

test('law: torn at whatever byte, the whole lines before it are kept and the rest is cut off', async () => {
  const bytes = Buffer.from(whole)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bytes.length }), async (cut) => {
      const torn = bytes.subarray(0, cut)
      writeFileSync(path, torn)
      const finished = await finishedIn(path)
      const sound = torn.subarray(0, torn.lastIndexOf(10) + 1)
      expect(Buffer.compare(readFileSync(path), sound)).toBe(0)
      expect(finished.size).toBe(sound.toString().split('\n').length - 1)
    }),
    { numRuns: 60 },
  )
})

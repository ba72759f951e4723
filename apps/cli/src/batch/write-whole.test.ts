import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeWhole } from './write-whole.ts'

const root = mkdtempSync(join(tmpdir(), 'taizhang-write-'))
const at = (path: string) => join(root, path)
mkdirSync(at('文件夹'))
writeFileSync(at('文件'), '旧')
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ['a new file', '新.txt'],
  ['one in folders that are not there', '甲/乙/新.txt'],
  ['one that is there', '文件'],
  ['a name as long as names may be', `x${'长'.repeat(83)}.html`],
])('%s is written', (_case, path) => {
  writeWhole(at(path), '报告')
  expect(readFileSync(at(path), 'utf8')).toBe('报告')
})

test.each([
  ['a folder', '文件夹', 'EISDIR'],
  ['a file in place of a folder', '文件/新.txt', 'EEXIST'],
  ['a name too long', '长'.repeat(100), 'ENAMETOOLONG'],
])('%s is refused, by its name, and nothing is left behind', (_case, path, code) => {
  expect(() => writeWhole(at(path), '报告')).toThrow(expect.objectContaining({ code }))
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([])
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { defaultLimits } from '@taizhang/open'
import { afterAll, expect, test } from 'vitest'
import { work } from './work.ts'

const root = mkdtempSync(join(tmpdir(), 'taizhang-work-'))
const at = (path: string) => join(root, path)
writeFileSync(at('报告.txt'), '一、2026年重点任务\n新建公园2个。\n')
writeFileSync(at('大.txt'), '')
truncateSync(at('大.txt'), defaultLimits.fileBytes + 1)
mkdirSync(at('文件夹.docx'))
symlinkSync('绕.txt', at('绕.txt'))
symlinkSync('/dev/zero', at('无尽.txt'))
execFileSync('mkfifo', [at('管道.txt')])
afterAll(() => rmSync(root, { recursive: true }))

const workOn = (path: string) =>
  work({ given: { kind: 'file', path, name: basename(path) }, wanted: { line: true }, headings: 'zh' })

test('a file is read', async () => {
  expect(await workOn(at('报告.txt'))).toMatchObject({ digest: { name: '报告.txt', commitments: 1 } })
})

test.each([
  ['a file that is not there', '没有.txt', 'unreadable', 'ENOENT'],
  ['a folder that is called like a file', '文件夹.docx', 'unreadable', 'EISDIR'],
  ['a link to itself', '绕.txt', 'unreadable', 'ELOOP'],
  ['a pipe that nobody writes to', '管道.txt', 'unreadable', 'notAFile'],
  ['a file beyond the limit', '大.txt', 'tooLarge', undefined],
  ['a file without end', '无尽.txt', 'tooLarge', undefined],
])('%s ends in a failure that names it', async (_case, name, code, cause) => {
  expect(await workOn(at(name))).toMatchObject({ failure: { code, name, ...(cause && { cause }) } })
})

test('a fault of ours costs only its document', async () => {
  let id: unknown = 'x'
  for (let depth = 0; depth < 100_000; depth++) id = [id]
  const given = { kind: 'text', text: '新建公园2个。', name: '深', id } as const
  const done = await work({ given, wanted: { line: true }, headings: 'zh' })
  expect(done).toMatchObject({ failure: { code: 'crashed', name: '深' } })
})

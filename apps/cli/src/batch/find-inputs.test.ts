import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findInputs } from './find-inputs.ts'

const root = mkdtempSync(join(tmpdir(), 'taizhang-find-'))
for (const folder of ['甲/2025', '甲/2026', '乙', '甲/out', '丙'])
  mkdirSync(join(root, folder), { recursive: true })
const files = [
  '甲/2025/报告.docx',
  '甲/2026/报告.docx',
  '甲/a.txt',
  '甲/.DS_Store',
  '甲/~$a.docx',
  '甲/表.tsv',
  '乙/b.PDF',
]
for (const file of [...files, '甲/out/旧.html']) writeFileSync(join(root, file), '')
symlinkSync(join(root, '乙'), join(root, '甲/link'))
symlinkSync(join(root, '乙/b.PDF'), join(root, '丙/文件.pdf'))
symlinkSync(join(root, '乙'), join(root, '丙/文件夹.pdf'))
symlinkSync('无', join(root, '丙/断.pdf'))
execFileSync('mkfifo', [join(root, '丙/管道.pdf')])
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ['a file', ['乙/b.PDF'], false, ['b.PDF'], 0],
  ['a file that is no document, by name', ['甲/表.tsv'], false, ['表.tsv'], 0],
  ['a folder: its own only', ['甲'], false, ['a.txt'], 4],
  ['a folder and those in it', ['甲'], true, ['2025/报告.docx', '2026/报告.docx', 'a.txt'], 4],
  ['two folders', ['甲', '乙'], false, ['甲/a.txt', '乙/b.PDF'], 4],
  [
    'two files of one name',
    ['甲/2025/报告.docx', '甲/2026/报告.docx'],
    false,
    ['2025/报告.docx', '2026/报告.docx'],
    0,
  ],
  ['a folder and a file in it', ['甲', '甲/a.txt'], false, ['a.txt'], 4],
  ['a file that is not there', ['乙/no.docx'], false, ['no.docx'], 0],
  [
    'links to a file and to nothing; not one to a folder, nor a pipe',
    ['丙'],
    true,
    ['文件.pdf', '断.pdf'],
    2,
  ],
] as const)('%s', async (_case, paths, recursive, names, skipped) => {
  const found = await findInputs(
    paths.map((path) => join(root, path)),
    { recursive, except: join(root, '甲/out') },
  )
  expect(found.inputs.map(({ name }) => name)).toEqual(names)
  expect(found.skipped).toBe(skipped)
})

test('the folder of results is passed over, however it is written', async () => {
  const except = relative(process.cwd(), join(root, '甲/out/'))
  const { inputs } = await findInputs([join(root, '甲')], { recursive: true, except })
  expect(inputs.map(({ name }) => name)).toEqual(['2025/报告.docx', '2026/报告.docx', 'a.txt'])
})

test('law: no name leads out of where results go', async () => {
  const { inputs } = await findInputs([join(root, '甲/2025'), join(root, '乙')], { recursive: true })
  for (const { name } of inputs) expect(`/${name}/`).not.toMatch(/\/\.\.\//)
})

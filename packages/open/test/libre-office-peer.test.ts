import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { findLibreOffice } from '../src/convert/find-libre-office.ts'
import { runCapped } from '../src/convert/run-capped.ts'
import { openDocument } from '../src/index.ts'
import { fixtureFiles, saySkipped } from './fixture-files.ts'

const program = findLibreOffice()
if (!program) saySkipped('numbers compared with those of LibreOffice', 'LibreOffice is not on PATH')

const folder = mkdtempSync(join(tmpdir(), 'open-peer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const numbered = fixtureFiles.filter(({ file }) =>
  /^(?:auto-chinese|auto-formats|auto-suffixes|style-linked|restarts|legal|num-style-link|skipped-levels|library-numbers|wps|typed-numbers|strict)\.docx$/.test(
    file,
  ),
)

// Where LibreOffice 7.4 prints otherwise, Word's way is in the standard: the number we print → its number.
const otherwise = new Map([
  ['９、', '9、'],
  ['１０、', '10、'],
  ['１１、', '11、'],
  ['21', '㉑'],
  ['⑴', '1'],
  ['⑵', '2'],
  ['⑶', '3'],
  ['⒈', '1'],
  ['⒉', '2'],
  ['⒊', '3'],
  ['一〇、', '十、'],
  ['一一、', '十一、'],
  ['㈠', '①'],
  ['㈡', '②'],
  ['㈢', '③'],
  ['-1-', '1'],
  ['-2-', '2'],
  ['-3-', '3'],
  // isLgl and lvlRestart are not read.
  ['1.1', '一.1'],
  ['1.2', '一.2'],
  ['1.2.1', '一.2.1'],
  ['2.1', '二.1'],
  ['3、三', '1、三'],
  ['2、接着数', '1、接着数'],
  // The raised mark of a note runs into the number before it.
  ['建成学校5所', '建成学校51所'],
])

const squeeze = (text: string) => text.replace(/[\s\ufeff]/g, '')

/** Whether two lines are one: alike, or alike but for a number that LibreOffice prints otherwise. */
function agrees(ours: string, theirs: string): boolean {
  if (ours === theirs) return true
  return [...otherwise].some(
    ([mine, its]) => ours.startsWith(mine) && its + ours.slice(mine.length) === theirs,
  )
}

test.runIf(program)('numbers are printed as LibreOffice prints them', { timeout: 120_000 }, async () => {
  for (const { file, bytes } of numbered) writeFileSync(join(folder, file), bytes)
  const inputs = numbered.map(({ file }) => join(folder, file))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [
    profile,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    ...inputs,
  ]
  expect(await runCapped(program!, args, 100)).toEqual({ code: 0 })

  let compared = 0
  for (const { file, bytes } of numbered) {
    const outcome = await openDocument(bytes, { name: file })
    if ('failure' in outcome) throw new Error(outcome.failure.code)
    const ours = new Set(outcome.opened.text.split(/[\n\t]/).map(squeeze))
    const theirs = readFileSync(join(folder, file.replace('.docx', '.txt')), 'utf8')
      .split(/[\n\t]/)
      .map(squeeze)
    for (const line of theirs.filter((each) => each !== '' && !/^\[?\d\]?$/.test(each))) {
      expect(
        [...ours].some((each) => agrees(each, line)),
        `${file}: ${line}`,
      ).toBe(true)
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(150)
})

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { findLibreOffice } from '../src/convert/find-libre-office.ts'
import { runCapped } from '../src/convert/run-capped.ts'
import { openDocument } from '../src/index.ts'
import { saySkipped } from './fixture-files.ts'

const program = findLibreOffice()
const corpus = new URL('../../../../shared/reports/corpus/', import.meta.url)
const reports = existsSync(corpus)
  ? readdirSync(corpus).filter((file) => /^prov-.*2025\.docx$/.test(file))
  : []
const canPrint = program !== undefined && reports.length > 0
if (!canPrint) saySkipped('reports printed and read back', 'it needs LibreOffice and the real reports')

const folder = mkdtempSync(join(tmpdir(), 'open-print-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// LibreOffice leaves out marks that hang in the margin, so only letters and digits are compared.
const squeeze = (text: string) => text.replace(/[\s\p{P}]/gu, '')

async function linesOf(path: string): Promise<string[]> {
  const outcome = await openDocument(new Uint8Array(readFileSync(path)), { name: path })
  if ('failure' in outcome) throw new Error(`${path}: ${outcome.failure.code}`)
  return outcome.opened.text
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
}

test.runIf(canPrint)(
  'a report printed as pdf reads back as its paragraphs',
  { timeout: 120_000 },
  async () => {
    const printed = reports.slice(0, 3)
    const inputs = printed.map((file) => fileURLToPath(new URL(encodeURIComponent(file), corpus)))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    await runCapped(
      program!,
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...inputs],
      100,
    )
    for (const [at, file] of printed.entries()) {
      const wanted = await linesOf(inputs[at]!)
      const got = new Set(await linesOf(join(folder, file.replace('.docx', '.pdf'))))
      const missing = wanted.filter((line) => !got.has(line))
      expect(missing.length / wanted.length, `${file}: ${missing[0]?.slice(0, 30)}`).toBeLessThan(0.04)
    }
  },
)

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openDocument } from '../src/index.ts'
import { saySkipped } from './fixture-files.ts'

// Reports of real governments, kept beside the repository and not in it.
const folders = ['corpus', 'seeds'].map(
  (name) => new URL(`../../../../shared/reports/${name}/`, import.meta.url),
)
const files = folders
  .filter(existsSync)
  .flatMap((folder) => readdirSync(folder).map((file) => ({ file, folder })))
if (files.length === 0) saySkipped('opening the real reports', 'they are not on this machine')

const squeeze = (text: string) => text.replace(/\s/g, '')

/** The words in document.xml by the plainest of means: whatever stands in w:t. */
function wordsInXml(docx: Uint8Array): string {
  const xml = strFromU8(unzipSync(docx)['word/document.xml']!)
  const runs = Array.from(xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g), ([, text]) => text)
  return squeeze(
    runs
      .join('')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  )
}

test.runIf(files.length > 0)(
  'every real report opens, with all its words',
  { timeout: 300_000 },
  async () => {
    for (const { file, folder } of files) {
      const bytes = new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder)))
      const outcome = await openDocument(bytes, { name: file })
      if ('failure' in outcome) throw new Error(`${file}: ${outcome.failure.code}`)
      const { text } = outcome.opened
      expect(text.length, file).toBeGreaterThan(file.startsWith('brk') ? 100 : 500)
      if (file.endsWith('.docx'))
        expect(squeeze(text).length, file).toBeGreaterThanOrEqual(wordsInXml(bytes).length)
      if (file.endsWith('.txt') && outcome.opened.source.encoding === 'utf-8') {
        expect(Buffer.compare(Buffer.from(text), bytes), file).toBe(0)
      }
    }
  },
)

/** The reader in a browser: its bundle's size, and the same reading in a real Chromium as here. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Reading, read } from '@taizhang/reader'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'

const bar = 150_000
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The reader and all it needs as one script of a page, which it gives `reader.read`. */
async function bundledReader(): Promise<string> {
  const input = fileURLToPath(new URL('../packages/reader/src/index.ts', import.meta.url))
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' })
  const { output } = await bundle.generate({ format: 'iife', name: 'reader', minify: true })
  await bundle.close()
  return output[0].code
}

export async function benchBrowser(): Promise<boolean> {
  const code = await bundledReader()
  const size = gzipSync(code).length
  console.log(`\n## In a browser\nbundle: ${code.length} bytes, ${size} after gzip (bar ${bar})`)
  const executablePath = process.env.CHROMIUM_PATH ?? installed.find((path) => existsSync(path))
  if (!executablePath) {
    console.log('no Chromium found: set CHROMIUM_PATH to measure this')
    return false
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: code })
    const outcomes: boolean[] = []
    for (const name of ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt']) {
      const text = readFileSync(fileURLToPath(new URL(`../samples/${name}`, import.meta.url)), 'utf8')
      const source = { name, mediaType: 'text/plain' }
      const there = await page.evaluate(readInPage, { text, source })
      const same = there === JSON.stringify(read(text, source))
      console.log(`${name}: ${same ? 'the same reading' : 'ANOTHER READING'}`)
      outcomes.push(same)
    }
    return size <= bar && outcomes.every(Boolean)
  } finally {
    await browser.close()
  }
}

declare const reader: { readonly read: (text: string, source: Reading['source']) => Reading }

/** Runs in the page. */
function readInPage({ text, source }: { text: string; source: Reading['source'] }): string {
  return JSON.stringify(reader.read(text, source))
}

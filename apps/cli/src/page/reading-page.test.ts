import { readFileSync } from 'node:fs'
import { read } from '@taizhang/reader'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escaped } from './escape.ts'
import { readingPage } from './reading-page.ts'

const sample = (name: string) => readFileSync(new URL(`../../../../samples/${name}`, import.meta.url), 'utf8')
const samples = ['src/qinglan-2025.txt', 'src/qinglan-2026.txt', 'qinglan-2026-damaged.txt'].map(sample)

const bodyOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

/** The words that a reader of the page sees in its text, tags at the items aside. */
function seen(page: string): string {
  return bodyOf(page)
    .replace(/<a class="tag[^>]*>[^<]*<\/a>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s/g, '')
}

/** What must hold of any page: every word once, every link leads somewhere, tags closed in the order they were opened. */
function holds(text: string): void {
  const page = readingPage(read(text))
  expect(seen(page)).toBe(
    text
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
      .replace(/\s/g, ''),
  )
  const ids = Array.from(page.matchAll(/\sid="([^"]*)"/g), ([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const known = new Set(ids)
  const links = Array.from(page.matchAll(/href="([^"]*)"/g), ([, href]) => href!)
  expect(links.filter((href) => !href.startsWith('#') || !known.has(href.slice(1)))).toEqual([])
  const open: string[] = []
  for (const [, end, name] of bodyOf(page).matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
    if (end) expect(open.pop()).toBe(name)
    else open.push(name!)
  }
  expect(open).toEqual(['main'])
}

test.each(samples.map((text, i) => [i, text] as const))('law: the page of sample %i holds', (_i, text) =>
  holds(text),
)

test('law: so does that of any text made of pieces of reports and of html', { timeout: 30_000 }, () => {
  const lines = [
    ...samples[1]!.split('\n').filter((line) => line.length < 120),
    '<script>alert(1)</script>',
    '"\'&<b>',
    '一、<i>标题</i>',
  ]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lines), { maxLength: 12 }),
      fc.constantFrom('\n', '\r\n', '\\r\\n', '　'),
      (picked, join) => holds(picked.join(join)),
    ),
    { numRuns: 100 },
  )
})

test('every item is marked where it stands, and leads there from its list', () => {
  const reading = read(samples[1]!)
  const page = readingPage(reading)
  for (const { id } of [...reading.targets, ...reading.commitments, ...reading.actuals]) {
    expect(page).toContain(` id="${id}"`)
    expect(page).toContain(`<li id="list-${id}"><a href="#${id}">`)
  }
})

test('the page loads nothing and runs nothing', () => {
  const page = readingPage(read(samples[0]!))
  expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-[\w+/=]+'/)
  expect(page).not.toMatch(/<script|<img|<link|\ssrc=|\sstyle=|url\(|@import|https?:/)
})

test.each([
  ['as text', '<b onclick="x">&amp;\'', '&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&#39;'],
  ['without control characters', '新\u0000建\u001b[2J', '新建[2J'],
  ['without a turned direction', '增长\u202e%5\u2066', '增长%5'],
])('words stand in the page %s', (_case, words, expected) => expect(escaped(words)).toBe(expected))

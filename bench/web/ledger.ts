import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../../apps/web/test/find-browser.ts'
import { scrolled, typed, watchFirstPaint } from './in-page.ts'
import { madeUpLines } from './made-up-lines.ts'
import { servePages } from './page-server.ts'

const page = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))
const count = 5000
const bars = { framesPerSecond: 50, inputDelay: 100, paintRatio: 2 }

/** The ledger with 5,000 rows (台账滚动和首屏), in a real Chromium, beside antd's own table of the same rows. */
export async function benchLedger(): Promise<boolean> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) {
    console.log('ledger: no Chromium here, left out')
    return true
  }
  const bare = mkdtempSync(join(tmpdir(), 'taizhang-bare-'))
  await buildBare(bare)
  const answers = {
    '/api/session': session,
    '/api/lines': madeUpLines(count),
    '/api/setup': { isNeeded: false },
  }
  const [ledger, table] = await Promise.all([servePages(page, answers), servePages(bare, answers)])
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    return await compared(browser, `${ledger.address}ledger`, table.address)
  } finally {
    await browser.close()
    await Promise.all([ledger.close(), table.close()])
    rmSync(bare, { recursive: true, force: true })
  }
}

async function compared(browser: Browser, ledger: string, table: string): Promise<boolean> {
  const rounds = []
  for (let round = 0; round < 5; round++) {
    rounds.push({
      ledger: await firstPaint(browser, ledger, '.ledger-row'),
      bare: await firstPaint(browser, table, '.ant-table-row'),
    })
  }
  const ratio = median(rounds.map((each) => each.ledger)) / median(rounds.map((each) => each.bare))
  const { perSecond, longest, delay } = await motion(browser, ledger)
  const still = await idle(browser, table)
  const told = (name: string, value: string, bar: string) => console.log(`ledger ${name}: ${value} (${bar})`)
  told('first paint', `${ratio.toFixed(2)} × a bare antd table`, `≤ ${bars.paintRatio}`)
  told(
    'scrolling',
    `${perSecond.toFixed(0)} frames/s, longest ${longest.toFixed(0)} ms; of a page at rest ${still.toFixed(0)}`,
    `≥ ${bars.framesPerSecond}`,
  )
  told('input delay', `${delay.toFixed(0)} ms`, `< ${bars.inputDelay} ms`)
  return ratio <= bars.paintRatio && perSecond >= bars.framesPerSecond && delay < bars.inputDelay
}

async function buildBare(outDir: string): Promise<void> {
  const root = fileURLToPath(new URL('.', import.meta.url))
  await build({
    ...{ root, configFile: false, logLevel: 'error' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome100',
      rolldownOptions: { input: join(root, 'index.html') },
    },
  })
}

async function firstPaint(browser: Browser, address: string, row: string): Promise<number> {
  const window = await browser.newPage({ viewport: { width: 1366, height: 800 } })
  await window.addInitScript(watchFirstPaint(row))
  await window.goto(address)
  await window.waitForFunction('window.marks.painted')
  const { data, painted } = (await window.evaluate('window.marks')) as Readonly<
    Record<'data' | 'painted', number>
  >
  await window.close()
  return painted - data
}

async function motion(browser: Browser, address: string) {
  const window = await browser.newPage({ viewport: { width: 1366, height: 800 } })
  await window.goto(address)
  await window.locator('.ledger-row').first().waitFor()
  const moved = await window.evaluate(scrolled('.ledger-box', 4))
  const delay = (await window.evaluate(typed('.ledger-bar input'))) as number
  await window.close()
  return { ...(moved as { readonly perSecond: number; readonly longest: number }), delay }
}

/** Frames of a page on which nothing moves: what the machine gives at all. */
async function idle(browser: Browser, address: string): Promise<number> {
  const window = await browser.newPage({ viewport: { width: 1366, height: 800 } })
  await window.goto(address)
  await window.locator('.ant-table-row').first().waitFor()
  const { perSecond } = (await window.evaluate(scrolled('html', 3))) as { readonly perSecond: number }
  await window.close()
  return perSecond
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

const session = {
  account: {
    id: 'a1',
    name: 'bench',
    displayName: '督查室',
    grants: [],
    mustChangePassword: false,
    isClosed: false,
  },
  ...{
    government: { id: 'g1', name: '青澜市人民政府' },
    csrfToken: 't',
    idleMinutes: 30,
    passwordDue: false,
  },
  ...{ actions: ['items.read', 'item.accepted'], endsAt: '2099-01-01T00:00:00Z', today: '2025-11-06' },
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { build } from 'vite'
import { findBrowser } from '../../apps/web/test/find-browser.ts'
import { delayed, scrolled, watchFirstPaint } from './in-page.ts'
import { servePages } from './page-server.ts'

const page = fileURLToPath(new URL('../../apps/web/dist', import.meta.url))
const bars = { framesPerSecond: 50, inputDelay: 100, paintRatio: 2 }

/** A page that is measured (被测页面) beside a bare table of the same rows. */
export interface Measured {
  readonly name: string
  /** What the server answers, by path. */
  readonly answers: Readonly<Record<string, unknown>>
  readonly address: string
  /** The path of what the rows come in, and how one is known. */
  readonly data: string
  readonly row: string
  /** What scrolls. */
  readonly boxes: readonly string[]
  /** Text that does something in the page, the `count`th time. */
  readonly act: string
}

interface Motion {
  readonly perSecond: number
  readonly longest: number
}

/** First paint, scrolling and input delay of a page (首屏、滚动、输入), in a real Chromium, beside antd's own table of the same rows. */
export async function besideBare(measured: Measured): Promise<boolean> {
  const executablePath = await findBrowser()
  if (executablePath === undefined) {
    console.log(`${measured.name}: no Chromium here, left out`)
    return true
  }
  const bare = mkdtempSync(join(tmpdir(), 'taizhang-bare-'))
  await buildBare(bare)
  const [own, table] = await Promise.all([
    servePages(page, measured.answers),
    servePages(bare, measured.answers),
  ])
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const at = { own: `${own.address}${measured.address}`, bare: `${table.address}?rows=${measured.data}` }
    return await compared(browser, measured, at)
  } finally {
    await browser.close()
    await Promise.all([own.close(), table.close()])
    rmSync(bare, { recursive: true, force: true })
  }
}

async function compared(
  browser: Browser,
  { name, data, row, boxes, act }: Measured,
  at: Readonly<Record<'own' | 'bare', string>>,
): Promise<boolean> {
  const rounds = []
  for (let round = 0; round < 5; round++) {
    rounds.push({
      own: await firstPaint(browser, at.own, watchFirstPaint(data, row)),
      bare: await firstPaint(browser, at.bare, watchFirstPaint(data, '.ant-table-row')),
    })
  }
  const ratio = median(rounds.map(({ own }) => own)) / median(rounds.map(({ bare }) => bare))
  const told = (what: string, value: string, bar: string) => console.log(`${name} ${what}: ${value} (${bar})`)
  told('first paint', `${ratio.toFixed(2)} × a bare antd table`, `≤ ${bars.paintRatio}`)
  const still = await inWindow(browser, at.bare, '.ant-table-row', (window) =>
    window.evaluate<Motion>(scrolled('html', 3)),
  )
  const { moved, delay } = await inWindow(browser, at.own, row, async (window) => ({
    moved: await inTurn(boxes, (box) => window.evaluate<Motion>(scrolled(box, 4))),
    delay: await window.evaluate<number>(delayed(act)),
  }))
  for (const [i, { perSecond, longest }] of moved.entries()) {
    told(
      `scrolling ${boxes[i]}`,
      `${perSecond.toFixed(0)} frames/s, longest ${longest.toFixed(0)} ms; a page at rest ${still.perSecond.toFixed(0)}`,
      `≥ ${bars.framesPerSecond}`,
    )
  }
  told('input delay', `${delay.toFixed(0)} ms`, `< ${bars.inputDelay} ms`)
  const isSmooth = moved.every(({ perSecond }) => perSecond >= bars.framesPerSecond)
  return ratio <= bars.paintRatio && isSmooth && delay < bars.inputDelay
}

async function inTurn<In, Out>(
  list: readonly In[],
  work: (one: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const done = []
  for (const one of list) done.push(await work(one))
  return done
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

async function firstPaint(browser: Browser, address: string, watch: string): Promise<number> {
  const window = await browser.newPage({ viewport: { width: 1366, height: 800 } })
  await window.addInitScript(watch)
  await window.goto(address)
  await window.waitForFunction('window.marks.painted')
  const { data, painted } =
    await window.evaluate<Readonly<Record<'data' | 'painted', number>>>('window.marks')
  await window.close()
  return painted - data
}

async function inWindow<Out>(
  browser: Browser,
  address: string,
  row: string,
  work: (window: Awaited<ReturnType<Browser['newPage']>>) => Promise<Out>,
): Promise<Out> {
  const window = await browser.newPage({ viewport: { width: 1366, height: 800 } })
  await window.goto(address)
  await window.locator(row).first().waitFor()
  const done = await work(window)
  await window.close()
  return done
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
}

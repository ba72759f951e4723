// Photographs every page of the demo, desktop and phone, Chinese and English: npm run screenshots [-- FOLDER]
// With a folder all of it goes there; without one the few that the manual shows go into docs/图. The applications must be built.
import { mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../apps/web/test/find-browser.ts'
import { type Demo, startDemo } from './screenshots/demo.ts'
import { type Shot, shots } from './screenshots/pages.ts'
import { prepare, type Seat, seatedAs } from './screenshots/seat.ts'

/** A picture in the repository is no heavier. */
const mostBytes = 150 * 1024

const folder = process.argv[2]
const wanted = folder === undefined ? shots.filter(({ isBest }) => isBest) : shots
const seats: readonly Seat[] =
  folder === undefined
    ? [{ language: 'zh-CN', device: 'manual' }]
    : (['zh-CN', 'en'] as const).flatMap((language) => [
        { language, device: 'desktop' as const },
        { language, device: 'phone' as const },
      ])
const out = folder === undefined ? fileURLToPath(new URL('../docs/图', import.meta.url)) : resolve(folder)

const executablePath = await findBrowser()
if (executablePath === undefined)
  throw new Error('No Chromium here: install one, or name it in TAIZHANG_BROWSER.')
mkdirSync(out, { recursive: true })
const demo = await startDemo()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const prepared = await prepare(browser, demo)
  for (const seat of seats) await photograph(browser, demo, { seat, prepared })
} finally {
  await browser.close()
  await demo.stop()
}

async function photograph(
  browser: Browser,
  demo: Demo,
  { seat, prepared }: { readonly seat: Seat; readonly prepared: Readonly<Record<string, string>> },
): Promise<void> {
  for (const account of new Set(wanted.map((shot) => shot.account))) {
    const page = await seatedAs(browser, demo, account, seat)
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.message}`))
    for (const shot of wanted.filter((each) => each.account === account)) {
      await taken(
        page,
        shot,
        join(out, nameOf(shot, seat)),
        shot.path.replace(/\{(\w+)\}/, (_, name) => prepared[name]!),
      )
    }
    await page.context().close()
  }
}

async function taken(page: Page, shot: Shot, file: string, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('#content').waitFor()
  await page.waitForLoadState('networkidle')
  // What still turns or shimmers is on its way; then drawers slide and lists settle.
  const busy = page.locator('.ant-skeleton-active, .ant-spin-spinning')
  while ((await busy.count()) > 0) await busy.first().waitFor({ state: 'detached' })
  await page.waitForTimeout(600)
  await page.screenshot({ path: file })
  const bytes = statSync(file).size
  console.log(`${file} ${Math.round(bytes / 1024)} KB`)
  if (folder === undefined && bytes > mostBytes)
    throw new Error(`${shot.name} is ${bytes} bytes, more than ${mostBytes}: choose a plainer page.`)
}

function nameOf({ name }: Shot, { language, device }: Seat): string {
  return folder === undefined ? `${name}.png` : `${name}.${device}.${language === 'en' ? 'en' : 'zh'}.png`
}

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject, test as plain } from 'vitest'
import type { City } from './start-city.ts'

/** The made-up city (虚构城市) that start-city.ts started; undefined where there is no browser. */
export const city = inject('city')

/** A test in a browser: skipped, and counted as skipped, where there is none. */
export const test = plain.skipIf(city === undefined)

let browser: Browser | undefined

/** How somebody sits at the screen (浏览方式). */
export interface Seat {
  readonly language?: 'zh-CN' | 'en'
  readonly look?: 'light' | 'dark' | 'contrast'
  readonly width?: number
  readonly height?: number
  readonly address?: string
}

/** A window of one's own (窗口): its own cookies, nothing kept from before. Faults of the page are thrown when it is closed. */
export async function openWindow(seat: Seat = {}): Promise<Page & { readonly faults: readonly string[] }> {
  const { browser: endpoint, address } = city as City
  browser ??= await chromium.connect(endpoint)
  const { width = 1280, height = 800, language = 'zh-CN', look = 'light' } = seat
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    baseURL: seat.address ?? address,
    locale: language,
    timezoneId: 'Asia/Shanghai',
  })
  await context.addInitScript(
    ([language, look]) => {
      localStorage.setItem('taizhang.language', language!)
      localStorage.setItem('taizhang.look', look!)
    },
    [language, look],
  )
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return Object.assign(page, { faults })
}

const kept = new Map<string, Cookies>()
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * Signs in (登录) as one of the demo's accounts and goes to a page. Whoever came through the door once in a file is let in by the
 * same sign-in again: that is what takes longest.
 */
export async function signedIn(name: string, path: string, seat: Seat = {}) {
  const page = await openWindow(seat)
  await page.context().addCookies(kept.get(name) ?? [])
  await page.goto(path.replace(/^\//, ''))
  const user = page.locator('input[autocomplete=username]')
  await page.locator('#content').or(user).first().waitFor()
  if (await user.isVisible()) await enter(page, name, (city as City).passwords[name]!)
  kept.set(name, await page.context().cookies())
  return page
}

let desk: (Page & { readonly faults: readonly string[] }) | undefined

/** The same window of 督查室 张敏 for all that a file looks at (同一窗口): signing in is what takes longest. It goes to a page. */
export async function atDesk(path: string) {
  if (!desk) {
    desk = await signedIn('zhangmin', path)
    return desk
  }
  await desk.goto(path.replace(/^\//, ''))
  await desk.locator('#content').waitFor()
  return desk
}

/** Types name and password (填写登录表单). */
export async function enter(page: Page, name: string, password: string): Promise<void> {
  await page.locator('input[autocomplete=username]').fill(name)
  await page.locator('input[autocomplete=current-password]').fill(password)
  await page.keyboard.press('Enter')
  await page.locator('#content').waitFor()
}

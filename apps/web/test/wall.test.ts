import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// Reads only: zhangmin.

test('a tile for every item; a class alone; a tile opens its item without loading the page', async () => {
  const page = await signedIn('zhangmin', '/wall')
  await page.locator('.wall-tile').first().waitFor()
  const total = Number(/共(\d+)项/.exec(await page.locator('.wall-total').innerText())![1])
  expect(await page.locator('.wall-tile').count()).toBe(total)
  const overdue = page.getByRole('button', { name: /^逾期/ })
  const count = Number(await overdue.locator('b').innerText())
  await overdue.click()
  await expect.poll(() => page.locator('.wall-tile:visible').count()).toBe(count)
  expect(new URL(page.url()).searchParams.get('word')).toBe('逾期')
  await page.evaluate(() => {
    document.title = 'still here'
  })
  const tile = page.locator('.wall-tile:visible').first()
  const item = await tile.getAttribute('data-item')
  await tile.click()
  await page.waitForURL(/\/ledger\?/)
  expect(new URL(page.url()).searchParams.get('item')).toBe(item)
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('by stage there are projects alone; by lead the columns are bodies', async () => {
  const page = await signedIn('zhangmin', '/wall?by=stage')
  await page.getByRole('heading', { name: '在建' }).waitFor()
  await page.getByText('按牵头单位').click()
  await page.getByRole('heading', { name: '市水利局' }).waitFor()
  await page.context().close()
})

test('a month ago is told by what had been entered then', async () => {
  const page = await signedIn('zhangmin', '/wall')
  await page.locator('.wall-tile').first().waitFor()
  await page.getByRole('slider', { name: '哪个月' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.getByText('历史情况').waitFor()
  expect(new URL(page.url()).searchParams.get('on')).toBe('2025-10-31')
  await page.keyboard.press('ArrowRight')
  await page.getByText('截至2025-11-06').waitFor()
  await page.context().close()
})

test('the whole screen has no frame, and asks again every minute', async () => {
  const page = await signedIn('zhangmin', '/overview')
  await page.clock.install()
  await page.goto('wall?full=1')
  await page.locator('.wall-tile').first().waitFor()
  expect(await page.locator('.shell-header').count()).toBe(0)
  const again = page.waitForRequest(/\/api\/states/)
  await page.clock.runFor(61_000)
  await again
  await page.getByRole('button', { name: '退出全屏' }).click()
  await page.locator('.shell-header').waitFor()
  await page.context().close()
})

test('prints on A3, lying', async () => {
  const page = await signedIn('zhangmin', '/wall')
  await page.locator('.wall-tile').first().waitFor()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number)
  expect([Math.round(width!), Math.round(height!)]).toEqual([1191, 842])
  await page.context().close()
})

test.each(['light', 'dark'] as const)('%s: nothing serious by axe', async (look) => {
  const page = await signedIn('zhangmin', '/wall', { look })
  await page.locator('.wall-tile').first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

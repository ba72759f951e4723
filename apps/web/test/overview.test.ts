import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// Reads only: zhangmin, wangguodong, liuyang.

test('every count opens the list of just these items', async () => {
  const page = await signedIn('zhangmin', '/overview')
  const definition = await page.locator('.overview-definition').innerText()
  const [, all] = /^台账(\d+)项，计入总数\d+项（不计：下设事项\d+项/.exec(definition) ?? []
  const behind = page.locator('a[data-count="progress=behind"]')
  const count = await behind.locator('b').innerText()
  await behind.click()
  await page.waitForURL(/\/ledger\?/)
  const search = new URL(page.url()).searchParams
  expect([search.get('scope'), search.get('progress')]).toEqual(['counted', 'behind'])
  await page.getByText(`共${all}项，显示${count}项`).waitFor()
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('a cell of a past month opens the wall of that day, with that body alone', async () => {
  const page = await signedIn('zhangmin', '/overview')
  const cell = page.locator('.overview-heat tbody tr').first().locator('td a').first()
  const [, all] = (await cell.innerText()).split('/')
  await cell.click()
  await page.waitForURL(/\/wall\?/)
  await page.locator('.wall-tile').first().waitFor()
  expect(new URL(page.url()).searchParams.get('on')).toMatch(/^2025-\d\d-\d\d$/)
  expect(await page.locator('.wall-tile').count()).toBe(Number(all))
  await page.goBack()
  await page.locator('.overview-heat').waitFor()
  await page.context().close()
})

test('a sponsor sees what is late in his charge before anything else, and prints it on one page', async () => {
  const page = await signedIn('wangguodong', '/overview')
  await page.locator('.overview-panel').nth(1).waitFor()
  await page.getByRole('region', { name: '未按进度的事项' }).waitFor()
  const panels = await page
    .locator('.overview-panel')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
  expect(panels.slice(0, 3)).toEqual(['未按进度的事项', '需要领导协调', '项数和占比'])
  await page.getByRole('link', { name: '呈阅件' }).click()
  await page.getByText('呈：副市长（城乡建设）王国栋').waitFor()
  const paper = page.locator('.sheet')
  const fits = await paper.evaluate((sheet) => sheet.scrollHeight <= sheet.clientHeight)
  expect(fits).toBe(true)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  await page.context().close()
})

test('a body counts its own, and no other body is named', async () => {
  const page = await signedIn('liuyang', '/overview')
  await page.locator('.overview-heat').waitFor()
  expect(await page.locator('.overview-heat tbody th').allInnerTexts()).toEqual(['市住房城乡建设局'])
  expect(await page.getByRole('link', { name: '呈阅件' }).count()).toBe(0)
  await page.context().close()
})

test.each([
  ['/overview', 'light'],
  ['/overview', 'dark'],
  ['/sheet', 'light'],
] as const)('%s, %s: nothing serious by axe', async (path, look) => {
  const page = await signedIn('zhangmin', path, { look })
  await page
    .locator(path === '/sheet' ? '.sheet table' : '.overview-heat')
    .first()
    .waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

test('in English and on a phone nothing runs over the edge', async () => {
  const page = await signedIn('zhangmin', '/overview', { width: 360, height: 780, language: 'en' })
  await page.getByRole('heading', { name: 'Counts and shares' }).waitFor()
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
  await page.context().close()
})

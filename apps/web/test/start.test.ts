import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// As zhangmin, looking only. Where an empty government lands is looked at in door.test.ts, which sets one up.

test.each([
  ['desktop, light', { width: 1280, look: 'light' as const }],
  ['phone, dark', { width: 360, look: 'dark' as const }],
])('what is at hand, how far it is and what comes next: %s', async (_case, seat) => {
  const page = await signedIn('zhangmin', '/start', seat)
  await page.getByRole('heading', { level: 1, name: '开始建账' }).waitFor()
  await page.getByText(/名册里有\d+个单位/).waitFor()
  expect(await page.locator('[aria-current=step]').count()).toBe(1)
  expect(await seriousFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(seat.width)
  await page.context().close()
})

test('either way leads to the upload, and back', async () => {
  const page = await signedIn('zhangmin', '/start')
  await page.getByRole('link', { name: '导入分解表' }).click()
  await page.getByText('任何月份都可以从正在用的分解表开始').waitFor()
  await page.goBack()
  await page.getByRole('link', { name: '上传报告' }).first().click()
  await page.getByRole('tab', { name: '粘贴文字' }).waitFor()
  await page.context().close()
})

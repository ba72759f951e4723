import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// Reads only: zhangmin, liuyang.

test('Help opens at the chapter about the page, in either language', async () => {
  const page = await signedIn('zhangmin', '/wall')
  const help = page.locator('.shell-help')
  await help.click()
  await page.getByRole('heading', { level: 1, name: '使用手册 · 挂图作战' }).waitFor()
  await page.getByText('一项一块').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('a tile for each item').waitFor()
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await page.getByRole('heading', { name: 'Row by row' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: /The wall/ }).waitFor()
  const broken = await page
    .locator('.help-text img')
    .evaluateAll(
      (all) =>
        all.filter(
          (image) => (image as HTMLImageElement).complete && !(image as HTMLImageElement).naturalWidth,
        ).length,
    )
  expect(broken).toBe(0)
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('a first visit is offered the tour, once; it tells a liaison what he comes for', async () => {
  const page = await signedIn('liuyang', '/help')
  await page.locator('.first-visit').getByRole('button', { name: '开始' }).click()
  await page.getByText('这里只问您单位牵头的事项').waitFor()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByText('每月从这里开始').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('每月从这里开始').waitFor({ state: 'hidden' })
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('.first-visit').count()).toBe(0)
  await page.context().close()
})

test.each(['light', 'dark'] as const)('%s: nothing serious by axe', async (look) => {
  const page = await signedIn('zhangmin', '/help/review', { look })
  await page.locator('.help-text table').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

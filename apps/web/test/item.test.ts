// Reads breakdown-2025-30 (behind), -136 (with parts and a forecast), -6 (modified); sets the light of 123 aside for a day, and its
// visibility twice, as 督查室 张敏.
import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { atDesk, signedIn, test } from './page.ts'

test('the promise stands in its paragraph, and the arithmetic of the light opens', async () => {
  const page = await atDesk('/ledger?item=breakdown-2025-30')
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('heading', { name: /设立规模20亿元的产业引导基金/ }).waitFor()
  const quote = drawer.locator('.item-quote').first()
  await expect.poll(() => quote.innerText()).toContain('培育新兴产业')
  expect(await quote.locator('mark').innerText()).toContain('设立规模20亿元的产业引导基金')
  const reports = drawer.getByRole('button', { name: '填报和数据' })
  await reports.click()
  await page.getByRole('menuitem', { name: /登记发布数据.*统计等部门公布的数/s }).waitFor()
  // Escape closes the menu and leaves the drawer.
  await page.keyboard.press('Escape')
  await expect.poll(() => reports.getAttribute('aria-expanded')).toBe('false')
  expect(await drawer.isVisible()).toBe(true)
  await drawer.getByRole('button', { name: '为什么是黄灯？' }).click()
  await drawer.getByText(/30\.0个百分点：计划 − 完成 = 80\.0% − 50\.0%（准确值 30）/).waitFor()
  await drawer.getByRole('button', { name: '[金寨2025]' }).click()
  await page.getByText('金寨县，2025年').waitFor()
  expect(page.faults).toEqual([])
})

test('path, figures with vintages and the forecast; parts; history by whom and on what basis', async () => {
  const page = await atDesk('/items/breakdown-2025-136')
  await page.getByText(/按月均增量外推/).waitFor()
  await page.locator('[role=img] canvas').waitFor()
  expect(
    await page
      .locator('[role=img]')
      .getAttribute('aria-label')
      .catch(() => ''),
  ).toBeDefined()
  await page.getByRole('link', { name: /临澜区更新改造燃气等地下管网34公里/ }).waitFor()
  await page.getByRole('tab', { name: /办理记录/ }).click()
  await page
    .getByText(/督查室 张敏 录入/)
    .first()
    .waitFor()
  await page.getByRole('tab', { name: /填报/ }).click()
  await page.getByText('2025-10', { exact: true }).first().waitFor()
})

test('a modified target shows both, with who could and by which paper', async () => {
  const page = await signedIn('yanjiushi', '/items/breakdown-2025-6')
  await page.getByText('调整后3%（原5%）').waitFor()
  await page
    .getByText(/市人大常委会/)
    .first()
    .waitFor()
  await page.context().close()
})

test('a light is set aside with a reason until a day: both lights show', async () => {
  const page = await atDesk('/items/breakdown-2025-123')
  await page.getByRole('button', { name: '督办', exact: true }).click()
  await page.getByRole('menuitem', { name: '人工调整亮灯' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('调整为').click()
  await page.getByTitle('绿灯').click()
  await dialog.getByLabel('显示用语').click()
  await page.locator('.ant-select-item-option[title="达进度"]').click()
  await dialog.getByLabel('理由').fill('12月集中验收，进度符合实际安排')
  // What was typed outlives a reload.
  await page.reload()
  await page.getByRole('button', { name: '督办', exact: true }).click()
  await page.getByRole('menuitem', { name: '人工调整亮灯' }).click()
  await dialog.getByText('已恢复上次未提交的内容。').waitFor()
  expect(await dialog.getByLabel('理由').inputValue()).toBe('12月集中验收，进度符合实际安排')
  await dialog.getByLabel('到何日为止').fill('2025-11-07')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '人工调整亮灯' }).click()
  await page.getByText('人工调整为“达进度”').waitFor()
  await page.getByText('（系统判定）').waitFor()
})

test('who was slower sees what the other did, and may do it all the same', async () => {
  const [first, second] = await Promise.all(
    [0, 1].map(() => signedIn('zhangmin', '/items/breakdown-2025-115')),
  )
  for (const page of [first!, second!]) {
    await page.getByRole('button', { name: '节点和分工' }).click()
    await page.getByRole('menuitem', { name: '设定公开范围' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '设定公开范围' }).waitFor()
  }
  await first!.getByRole('dialog').getByRole('button', { name: '设定公开范围' }).click()
  await first!.getByText('已办理。').waitFor()
  await second!.getByRole('dialog').getByRole('button', { name: '设定公开范围' }).click()
  const note = second!.getByRole('alert')
  await note.getByText(/设定公开范围/).waitFor()
  await note.getByRole('button').first().click()
  await second!.getByText('已办理。').waitFor()
  await first!.context().close()
  await second!.context().close()
})

test('a liaison may do what is his, and reads of nothing else', async () => {
  const page = await signedIn('liuyang', '/ledger')
  await page.locator('.ledger-row').first().waitFor()
  await page.locator('.ledger-words').first().click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('tab', { name: '概况' }).waitFor()
  expect(await drawer.getByText('人工调整亮灯').count()).toBe(0)
  await page.goto(new URL('items/breakdown-2025-9', page.url()).href)
  await page
    .getByRole('alert')
    .getByText(/没有找到/)
    .waitFor()
  await page.context().close()
})

test('search finds items, rows and documents, and leads to them', async () => {
  const page = await atDesk('/search?q=产业引导基金')
  await page.getByText(/找到\d+条/).waitFor()
  await page
    .getByRole('link', { name: /设立规模20亿元的/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /设立规模20亿元的产业引导基金/ }).waitFor()
  await page.goBack()
  await page.getByRole('searchbox').fill('没有这样的词语')
  await page.keyboard.press('Enter')
  await page.getByText(/没有找到“没有这样的词语”/).waitFor()
})

test.each(['light', 'dark'] as const)('nothing serious for axe on an item, %s', async (look) => {
  const page = await signedIn('zhangmin', '/items/breakdown-2025-136', { look })
  await page.getByText(/按月均增量外推/).waitFor()
  await page.getByRole('button', { name: /为什么是/ }).click()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('tab', { name: /办理记录/ }).click()
  await page
    .getByText(/督查室 张敏 录入/)
    .first()
    .waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

test('in English, on a phone', async () => {
  const page = await signedIn('zhangmin', '/items/breakdown-2025-30', {
    language: 'en',
    width: 360,
    height: 740,
  })
  await page.getByRole('button', { name: /Why yellow/i }).click()
  await page.getByText(/Less is done than planned by now/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.context().close()
})

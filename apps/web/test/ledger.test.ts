// As 督查室 张敏, who sees all. Changes the reporting frequency of 111 and 115, and leaves a draft of 136-1 by 临澜区; a row that is
// added by hand is not issued, and so is counted nowhere.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { atDesk, signedIn, test } from './page.ts'

const rows = (page: Page) => page.locator('.ledger-row')
const serials = (page: Page) => rows(page).locator('td:nth-child(2)').allInnerTexts()

test('the ledger shows its rows, scrolls to the last, and a word typed finds one', async () => {
  const page = await atDesk('/ledger')
  await rows(page).first().waitFor()
  await page.getByText(/共2\d\d项，显示2\d\d项$/).waitFor()
  // Only what is in sight is drawn.
  expect(await rows(page).count()).toBeLessThan(60)
  await page.locator('.ledger-box').evaluate((box) => box.scrollTo(0, box.scrollHeight))
  await expect
    .poll(async () => Number(await rows(page).last().getAttribute('data-index')))
    .toBeGreaterThan(200)
  await page.getByLabel('按文字、序号、牵头单位查找').fill('地下管网80')
  await page.getByText(/显示1项/).waitFor()
  expect(new URL(page.url()).searchParams.get('q')).toBe('地下管网80')
  expect(await rows(page).first().innerText()).toContain('更新改造燃气等地下管网80公里')
  expect(page.faults).toEqual([])
})

test('a view, a filter and a group stand in the address; Back takes a step back; a view of one’s own is kept', async () => {
  const page = await atDesk('/ledger')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: '滞后和逾期' }).click()
  await page.waitForURL(/progress=behind&progress=overdue/)
  await page.getByRole('button', { name: '民生实事' }).click()
  await page.waitForURL(/kind=livelihood/)
  expect(page.url()).not.toContain('progress')
  await page.goBack()
  await page.waitForURL(/progress=behind/)
  await page.goto(`${new URL('ledger', page.url()).href}?group=lead&kind=target&sort=-lag`)
  await page.locator('.ledger-group').first().waitFor()
  await page.getByRole('button', { name: '保存为视图' }).click()
  await page.getByRole('textbox', { name: '视图名称' }).fill('指标按单位')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '全部', exact: true }).click()
  await page.getByRole('button', { name: '指标按单位', exact: true }).click()
  await page.waitForURL(/group=lead/)
})

test('by keyboard from row to row, and into the item', async () => {
  const page = await atDesk('/ledger')
  await rows(page).first().waitFor()
  await rows(page).first().getByRole('link').focus()
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('tr')?.dataset.index)).toBe('3')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
  expect(page.url()).toContain('item=')
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('item'))
})

test('many at once: what it is not for is told, the others are done', async () => {
  const page = await atDesk('/ledger?q=11&sort=serial')
  for (const serial of ['111', '115']) await page.getByLabel(`选择第${serial}项`).check()
  await page.getByText('已选2项').waitFor()
  await page.getByRole('button', { name: '批量办理' }).click()
  await page.getByRole('menuitem', { name: '设定填报频次' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').click()
  await page.getByTitle('按季').click()
  await dialog.getByRole('button', { name: '设定填报频次' }).click()
  await page.getByText('已办理。').waitFor()
  await page.goto(new URL('items/breakdown-2025-111?tab=history', page.url()).href)
  await page.getByText('设定填报频次').first().waitFor()
})

test('a row is added by hand, and opens', async () => {
  const page = await signedIn('shaming', '/ledger?kind=instruction')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: '新增事项' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('内容（批示、议定事项写原话）').fill('请发改委三日内报送项目清单。')
  await dialog.getByLabel('批示人').fill('王国栋')
  await dialog.getByLabel('批示载体（如：政务专报第9期）').fill('政务专报第31期')
  await dialog.getByLabel('办理时限').fill('2025-11-10')
  await page.keyboard.press('Enter')
  await dialog.getByText('立即编号印发').click()
  await dialog.getByRole('button', { name: '新增事项' }).click()
  await page.getByRole('heading', { name: '请发改委三日内报送项目清单。' }).waitFor()
  await page.getByText('王国栋　2025-11-06').waitFor()
  await page.context().close()
})

test('pasted cells are shown first, line by line, and kept as drafts', async () => {
  const page = await signedIn('linlan', '/ledger')
  await rows(page).first().waitFor()
  await page.getByRole('button', { name: '粘贴填报' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByLabel('粘贴到这里')
    .fill('序号\t完成值\t进展\n136-1\t31公里\t已完成燃气主管网改造\n9999\t1\t没有这一项')
  await dialog.getByText('没有这个序号，不录入').waitFor()
  await dialog.getByText(/存为草稿，进度为/).waitFor()
  await dialog.getByRole('button', { name: '存为草稿（1项）' }).click()
  await page.getByText('已办理。').waitFor()
  await page.context().close()
})

test('what is seen is taken away', async () => {
  const page = await atDesk('/ledger?q=地下管网80')
  await rows(page).first().waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: '导出' })
      .click()
      .then(() => page.getByRole('menuitem', { name: /csv/ }).click()),
  ])
  const text = await (await file.createReadStream()).toArray()
  const csv = Buffer.concat(text as Buffer[]).toString('utf8')
  expect(csv).toContain('更新改造燃气等地下管网80公里')
  expect(csv).not.toContain('地区生产总值')
})

test('on a phone it is a list of cards', async () => {
  const page = await signedIn('zhangmin', '/ledger', { width: 360, height: 740 })
  await page.locator('.ledger-card').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.locator('.ledger-card a').first().click()
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor()
  await page.context().close()
})

test.each(['light', 'dark'] as const)('nothing serious for axe, %s', async (look) => {
  const page = await signedIn('zhangmin', '/ledger?group=lead', { look })
  await rows(page).first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.goto(new URL('search?q=管网', page.url()).href)
  await page.getByText(/找到\d+条/).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

test('by deadline, and back', async () => {
  const page = await atDesk('/ledger?kind=livelihood')
  await rows(page).first().waitFor()
  const before = await serials(page)
  await page.getByRole('button', { name: /完成时限/ }).click()
  await page.waitForURL(/sort=deadline/)
  const days = await rows(page).locator('td:last-child').allInnerTexts()
  expect(days).toEqual([...days].toSorted())
  await page.goBack()
  await expect.poll(() => serials(page)).toEqual(before)
})

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// As zhangmin, on a table that is drawn here from a report of five sentences; nobody else looks at it.

/** The day keeps the texts of the tests apart: the same bytes are the same document. */
const report = (day: number) => `青澜市人民政府工作报告
——2026年1月${day}日在青澜市第八届人民代表大会第六次会议上
二、2026年工作安排
（一）加快城市更新。新建改造供水管网86公里，改造老旧小区30个。新建中小学18所。让我们携手奋进，再创佳绩。
（二）办好民生实事。新增普惠性托位1500个。建成口袋公园20个。
`

const patience = { timeout: 60_000 }
const entries = (page: Page) => page.locator('.review-right .card-words').allInnerTexts()
const see = (page: Page, words: readonly string[]) =>
  expect.poll(() => entries(page), patience).toEqual(words)
const pressed = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Uploads the report under a name of its own, draws its rows, and gives the address of their review. */
async function drawn(page: Page, day: number): Promise<string> {
  await page.goto('documents?upload=report')
  const name = `1月${day}日报告`
  const buffer = Buffer.from(report(day))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.txt`, mimeType: 'text/plain', buffer })
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByRole('button', { name: '保存这份报告' }).click()
  await page.getByRole('button', { name: '拟列条目，开始审阅' }).click()
  await page.locator('.review-entry').first().waitFor()
  return page.url()
}

const first = '新建改造供水管网86公里，改造老旧小区30个。'
const rest = [
  '新建中小学18所。',
  '让我们携手奋进，再创佳绩。',
  '新增普惠性托位1500个。',
  '建成口袋公园20个。',
]

test('rows are split, merged, left out and brought back by keys, and all are reviewed', {
  timeout: 240_000,
}, async () => {
  const page = await signedIn('zhangmin', '/documents')
  await drawn(page, 11)
  await see(page, [first, ...rest])
  expect(await seriousFindings(page)).toEqual([])
  // Split, and merged again as it stands in the text.
  await pressed(page, 's')
  await page.getByRole('button', { name: /后断开/ }).click()
  await page.getByRole('button', { name: '拆成2条' }).click()
  await see(page, ['新建改造供水管网86公里', '改造老旧小区30个', ...rest])
  await pressed(page, 'm')
  await see(page, ['新建改造供水管网86公里，改造老旧小区30个', ...rest])
  await pressed(page, 'u')
  await see(page, ['新建改造供水管网86公里', '改造老旧小区30个', ...rest])
  await pressed(page, 'u')
  await see(page, [first, ...rest])
  // Left out with a reason, and brought back.
  await pressed(page, 'd')
  await page.getByRole('dialog').getByRole('button', { name: '不列入' }).click()
  await see(page, rest)
  await pressed(page, 'u')
  await see(page, [first, ...rest])
  // One lead for two that are chosen, and taken back.
  const audited = (count: number) =>
    expect
      .poll(() => page.locator('.card-bodies').filter({ hasText: '审计局' }).count(), patience)
      .toBe(count)
  await page.locator('.review-entry').first().click()
  await pressed(page, 'x', 'j', 'x')
  await page.getByRole('button', { name: '给所选2条定牵头单位' }).click()
  await page.getByRole('dialog').getByLabel('牵头').fill('市审计局')
  await page.keyboard.press('Enter')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click()
  await audited(2)
  await pressed(page, 'u')
  await audited(1)
  await pressed(page, 'u')
  await audited(0)
  // Everything is accepted; the call is left out as the reading suggests.
  await page.locator('.review-entry').first().click()
  await pressed(page, 'a', 'a', 'a', 'a', 'a')
  await page.getByText('全部审阅完毕，句句有去处').waitFor()
  await page.getByText('已审阅 4 / 4 条').first().waitFor()
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('a row is edited, the words kept through a reload; history goes back several steps', {
  timeout: 240_000,
}, async () => {
  const page = await signedIn('zhangmin', '/documents', { look: 'dark' })
  const address = await drawn(page, 12)
  await see(page, [first, ...rest])
  await pressed(page, 'Enter')
  await page.getByLabel('内容').fill('新建改造供水管网90公里')
  await page.goto(address)
  await page.locator('.review-entry').first().waitFor()
  await pressed(page, 'Enter')
  expect(await page.getByLabel('内容').inputValue()).toBe('新建改造供水管网90公里')
  expect(await seriousFindings(page)).toEqual([])
  await pressed(page, 'Control+Enter')
  await see(page, ['新建改造供水管网90公里', ...rest])
  await page.getByText('已审阅 1 / 4 条').first().waitFor()
  await pressed(page, 'a')
  await page.getByText('已审阅 2 / 4 条').first().waitFor()
  await page.getByRole('button', { name: '操作记录' }).click()
  await page.getByRole('button', { name: '撤回到这一步之前' }).last().click()
  await page.getByRole('button', { name: '撤回', exact: true }).last().click()
  await see(page, [first, ...rest])
  await page.getByText('已审阅 0 / 4 条').first().waitFor()
  await page.context().close()
})

test('words that are chosen in the report become a row of their own', { timeout: 240_000 }, async () => {
  const page = await signedIn('zhangmin', '/documents')
  await drawn(page, 13)
  await page
    .locator('.review-report .piece', { hasText: '改造老旧小区30个' })
    .first()
    .evaluate((piece) => {
      const text = piece.firstChild!
      const at = text.textContent!.indexOf('改造老旧小区30个')
      getSelection()!.setBaseAndExtent(text, at, text, at + 8)
    })
  await pressed(page, 'n')
  await see(page, ['新建改造供水管网86公里', '改造老旧小区30个', ...rest])
  // The sentence that has no row stands out on both sides, and becomes one.
  expect(await page.locator('.review-report .piece-open').innerText()).toBe('让我们携手奋进，再创佳绩。')
  await page.getByRole('button', { name: '1 句没有去处' }).click()
  await pressed(page, 'n')
  await expect.poll(() => page.locator('.review-report .piece-open').count(), patience).toBe(0)
  await page.context().close()
})

test('two people at one row see both, and decide', { timeout: 240_000 }, async () => {
  const one = await signedIn('zhangmin', '/documents')
  const address = await drawn(one, 14)
  const two = await signedIn('zhangmin', new URL(address).pathname)
  await two.locator('.review-entry').first().waitFor()
  await see(two, [first, ...rest])
  await pressed(one, 'Enter')
  await one.getByLabel('内容').fill('甲改的内容')
  await pressed(two, 'Enter')
  await two.getByLabel('内容').fill('乙改的内容')
  await pressed(one, 'Control+Enter')
  await see(one, ['甲改的内容', ...rest])
  await pressed(two, 'Control+Enter')
  const dialog = two.getByRole('dialog', { name: '这一条刚被别人改过' })
  await dialog.waitFor()
  expect(await dialog.innerText()).toContain('甲改的内容')
  expect(await dialog.innerText()).toContain('乙改的内容')
  await dialog.getByRole('button', { name: '仍按我的办理' }).click()
  await see(two, ['乙改的内容', ...rest])
  // On different rows nobody is in the other's way.
  await one.locator('.review-entry').nth(3).click()
  await pressed(one, 'a')
  await one.getByText('已审阅 2 / 4 条').first().waitFor()
  await Promise.all([one.context().close(), two.context().close()])
})

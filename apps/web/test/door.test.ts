import { expect } from 'vitest'
import { city, enter, openWindow, signedIn, test } from './page.ts'

test('a wrong password is told, and the name stays', async () => {
  const page = await openWindow()
  await page.goto('ledger')
  await page.locator('input[autocomplete=username]').fill('zhangmin')
  await page.locator('input[autocomplete=current-password]').fill('Wrong-pass-1')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toContain('用户名或口令不正确')
  expect(await page.locator('input[autocomplete=username]').inputValue()).toBe('zhangmin')
  await page.context().close()
})

test('whoever signs in stays on the page that was asked for, and leaves to the door', async () => {
  const page = await signedIn('zhangmin', '/ledger')
  expect(new URL(page.url()).pathname).toBe('/ledger')
  await page.getByText('督查室 张敏').click()
  await page.getByText('退出登录').click()
  await page.locator('input[autocomplete=username]').waitFor()
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('languages are switched without loading the page again', async () => {
  const page = await signedIn('zhangmin', '/ledger')
  await page.evaluate(() => {
    document.title = 'still here'
  })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'Ledger' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  await page.context().close()
})

test('an empty system is set up in the browser by the token of the terminal', async () => {
  const { empty } = city!
  const page = await openWindow({ address: empty.address })
  await page.goto('')
  await page.getByLabel('设置码').fill(empty.token)
  await page.getByLabel('政府名称').fill('试点市人民政府')
  await page.getByLabel('代码').fill('shidian')
  await page.getByLabel('用户名').first().fill('wangfang')
  await page.getByLabel('姓名').first().fill('督查室 王芳')
  await page.getByLabel('口令').first().fill('Shidian-2025')
  await page.getByRole('button', { name: '开始使用' }).click()
  await page.locator('#content').waitFor()
  expect(await page.locator('.shell-name').innerText()).toContain('试点市人民政府')
  await page.waitForURL('**/start')
  await page.context().clearCookies()
  await page.reload()
  await enter(page, 'wangfang', 'Shidian-2025')
  await page.context().close()
})

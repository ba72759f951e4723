import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { atDesk, openWindow, signedIn, test } from './page.ts'

// zhangmin reads, and adds the body 市试验站; the administrators open and close the account ceshi. Nobody else looks at either.

test('everybody has an account page; what is not for somebody is not in the list, nor behind its address', async () => {
  const page = await signedIn('liuyang', '/settings', { width: 360, height: 740 })
  await page.getByText('登录设备').waitFor()
  const parts = page.getByRole('navigation', { name: '设置的各部分' }).getByRole('link')
  expect(await parts.allInnerTexts()).not.toContain('账号与角色')
  expect(await seriousFindings(page)).toEqual([])
  await page.goto('settings/accounts')
  await page.getByText('没有这一页').waitFor()
  await page.context().close()
})

test('a body is entered by the office, and found by its short name', async () => {
  const page = await atDesk('/settings/org-units')
  await page.getByRole('button', { name: '登记单位' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('名称', { exact: true }).fill('市试验站')
  await form.getByLabel('简称、别名').fill('试验站')
  await page.keyboard.press('Enter')
  await form.getByRole('button', { name: '登记' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByPlaceholder('查找单位、简称').fill('试验')
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: '市试验站', exact: true }).waitFor()
  expect(page.url()).toContain('q=')
})

test('what another rule would change is shown before it is chosen', async () => {
  const page = await atDesk('/settings/rules')
  await page.getByRole('button', { name: /看会改变什么：广元/ }).click()
  await page
    .getByRole('dialog')
    .getByText(/项会改变（共\d+项）/)
    .waitFor()
})

test('days are counted by the calendar, the chain is whole, and a handover can be printed', async () => {
  const page = await atDesk('/settings/calendar')
  await page.getByText('最后一天：2025-11-17').waitFor()
  await page.goto('settings/audit')
  await page.getByRole('button', { name: '现在核验' }).click()
  await page.getByText('记录链完整').waitFor()
  await page.goto('settings/division?tab=handover&kind=orgUnit&id=housing')
  await page.getByText(/在办\d+项，其中30天内到期/).waitFor()
  expect(await seriousFindings(page)).toEqual([])
})

test('an administrator opens an account; its first password is shown once, and lets its owner in to choose another', async () => {
  const page = await signedIn('admin', '/settings/accounts', { look: 'dark' })
  await page.getByRole('button', { name: '开通账号' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('用户名').fill('ceshi')
  await form.getByLabel('姓名').fill('测试员')
  await form.getByRole('button', { name: '开通' }).click()
  const password = await page.getByTestId('first-password').innerText()
  await page.getByRole('button', { name: '已记下' }).click()
  await page.getByRole('row', { name: /ceshi/ }).getByText('未改首次口令').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  const own = await openWindow()
  await own.goto('settings')
  await own.locator('input[autocomplete=username]').fill('ceshi')
  await own.locator('input[autocomplete=current-password]').fill(password.trim())
  await own.keyboard.press('Enter')
  await own.getByText('请先修改口令').waitFor()
  await own.context().close()
  await page.getByRole('button', { name: '办理测试员的账号' }).click()
  await page.getByText('停用', { exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click()
  await page.getByRole('row', { name: /ceshi/ }).getByText('已停用').waitFor()
  await page.context().close()
})

test('who grants roles chooses bodies by their names', async () => {
  const page = await signedIn('security', '/settings/accounts')
  await page.getByRole('button', { name: '办理市住房城乡建设局 联络员 刘洋的账号' }).click()
  await page.getByText('调整角色', { exact: true }).click()
  expect(await page.getByRole('dialog').innerText()).toContain('市住房城乡建设局')
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.context().close()
})

import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// 市住房城乡建设局 (liuyang, zhujian-head) and the supervisor zhangmin; items 第135、136、137、139项, period 2025-10.

const serials = ['第135项', '第136项', '第137项', '第139项']
const row = (serial: string) => `li.work-row:has-text("${serial}")`

test('the supervisor looks at what changed and returns several at once, with one reason', async () => {
  const page = await signedIn('zhangmin', '/work?tab=accept')
  for (const serial of serials) await page.locator(row(serial)).getByRole('checkbox').check()
  expect(await page.locator(row('第136项')).innerText()).toContain('上次（2025-09）')
  await page.getByRole('button', { name: '退回所选' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('理由').fill('请补充十月当月情况')
  await dialog.getByRole('button', { name: '退回' }).click()
  await page.locator(row('第136项')).waitFor({ state: 'detached' })
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('on a phone the liaison reports one after another; behind asks for a cause and a next step', async () => {
  const page = await signedIn('liuyang', '/work', { width: 360, height: 780 })
  await page.getByRole('button', { name: /第136项/ }).click()
  await page.getByText('已退回：请补充十月当月情况').waitFor()
  const number = page.getByLabel('累计完成数')
  expect(await number.inputValue()).not.toBe('')
  await number.fill('６０')
  await page.getByLabel('进展情况').fill('累计改造60公里，临江片区管线迁改未完成。')
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('请选择原因类别。').first().waitFor()
  await page.getByRole('combobox', { name: '原因类别' }).click()
  await page.getByTitle('施工组织').click()
  await page.getByLabel('原因', { exact: true }).fill('交叉作业，工期后移')
  await page.getByLabel('下一步措施').fill('增加一个作业面')
  await page.getByLabel('完成日期').fill('2025-11-30')
  // Enter chooses the day, and sends nothing.
  await page.getByLabel('完成日期').press('Enter')
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  // The next one is open, without going back to the list; the second of two clicks is not for it.
  await page.getByRole('button', { name: /^保存/ }).dblclick()
  await page.getByRole('link', { name: /第136项/ }).waitFor({ state: 'detached' })
  await page.getByText(/第\d+件，共/).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('我的工作')
  await page.getByRole('button', { name: '返回清单' }).click()
  await page.locator('button.work-pick', { hasText: '第136项' }).getByText('已填，待负责人审定').waitFor()
  expect(await page.getByText('已填，待负责人审定').count()).toBe(1)
  expect(await seriousFindings(page)).toEqual([])
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('no change is one act; what is typed outlives a reload and a lost network; a colleague who was quicker is shown', async () => {
  const page = await signedIn('liuyang', '/work?report=breakdown-2025-135/2025-10')
  await page.getByText('已退回：请补充十月当月情况').waitFor()
  await page.getByRole('button', { name: '无变化' }).click()
  await page.locator('button.work-pick', { hasText: '第135项' }).getByText('已填，待负责人审定').waitFor()

  await page.locator('button.work-pick', { hasText: '第137项' }).click()
  const words = page.getByLabel('进展情况')
  await page.getByRole('link', { name: /第137项/ }).waitFor()
  await words.fill('断网前写的：累计建成车位')
  await page.reload()
  await page.getByText('有未保存的内容，已存在本机').waitFor()
  expect(await words.inputValue()).toBe('断网前写的：累计建成车位')
  await page.context().setOffline(true)
  await page.getByText('网络已中断。可以继续填写').first().waitFor()
  await words.fill('断网后接着写的：累计建成车位4560个')
  await page.getByRole('button', { name: /^保存/ }).click()
  const form = page.getByRole('form', { name: /2025-10$/ })
  await form.getByText('连不上服务器').waitFor()
  expect(await words.inputValue()).toBe('断网后接着写的：累计建成车位4560个')
  await page.context().setOffline(false)
  await page.getByText('网络已中断。可以继续填写').first().waitFor({ state: 'detached' })
  expect(await words.inputValue()).toBe('断网后接着写的：累计建成车位4560个')
  // The answer to this saving is lost on its way; pressed again, it is no second deed and no stranger's.
  const deeds = /breakdown-2025-137\/deeds/
  await page.route(deeds, async (route) => {
    await route.fetch()
    await route.abort()
  })
  const lost = page.waitForEvent('requestfailed', (request) => deeds.test(request.url()))
  await page.getByRole('button', { name: /^保存/ }).click()
  await lost
  await page.unroute(deeds)
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.locator('button.work-pick', { hasText: '第137项' }).getByText('已填，待负责人审定').waitFor()

  await page.locator('button.work-pick', { hasText: '第139项' }).click()
  await page.getByRole('link', { name: /第139项/ }).waitFor()
  const before = await words.inputValue()
  await words.fill('写了又不要了')
  await page.getByRole('button', { name: '放弃，恢复原内容' }).click()
  expect(await words.inputValue()).toBe(before)

  // A colleague is quicker: what he did is shown, and what was typed stays.
  await words.fill('我写的')
  await page.evaluate(async () => {
    const { csrfToken } = await (await fetch('api/session')).json()
    const deed = { kind: 'drafted', period: '2025-10', vintage: 'flash', words: '同事先写的' }
    await fetch('api/items/breakdown-2025-139/deeds', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
      body: JSON.stringify({ deeds: [deed] }),
    })
  })
  await page.getByRole('button', { name: /^保存/ }).click()
  await page.getByText('您填写期间，这一事项有了新的办理记录：').waitFor()
  expect(await words.inputValue()).toBe('我写的')
  await page.getByRole('button', { name: '仍按我填的保存' }).click()
  await page.getByText('您填写期间，这一事项有了新的办理记录：').waitFor({ state: 'detached' })
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('the head sees old beside new, approves several at once, and the supervisor accepts', async () => {
  const head = await signedIn('zhujian-head', '/work?tab=approve')
  const changed = await head.locator(row('第136项')).innerText()
  expect(changed).toContain('60公里')
  expect(changed).toContain('施工组织：交叉作业，工期后移')
  await head.getByLabel('全选').check()
  await head.getByRole('button', { name: '审定所选' }).click()
  await head.getByText('已审定报出。').waitFor()
  expect(await seriousFindings(head)).toEqual([])
  await head.context().close()

  const page = await signedIn('zhangmin', '/work?tab=accept')
  await page.locator(row('第136项')).getByRole('button', { name: '采用' }).click()
  await page.locator(row('第136项')).waitFor({ state: 'detached' })

  // What a body says by telephone is entered for it, once its basis is said.
  await page.getByRole('tab', { name: /代单位录入/ }).click()
  await page.getByRole('button', { name: /市科技局/ }).click()
  await page.getByRole('textbox', { name: '记录' }).fill('11月6日市科技局办公室来电')
  await page.getByRole('button', { name: '开始录入' }).click()
  await page.getByText('依据：电话记录').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

test('in the dark and in English the page of a head reads as well', async () => {
  const page = await signedIn('zhujian-head', '/work', { look: 'dark', language: 'en' })
  await page.getByRole('heading', { name: 'My work' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// Notices to 第103项 and 第121项, the close-out of 第187项 (zhangmin); instructions recorded by shaming.

test('the supervisor chooses what the rules call for, looks it through and issues it with numbers', async () => {
  const page = await signedIn('zhangmin', '/supervision')
  const warnings = page.getByRole('region', { name: '预警' })
  for (const serial of ['103', '121'])
    await warnings.getByRole('checkbox', { name: new RegExp(`^${serial} `) }).check()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '拟发所选（2件）' }).click()
  // A body that may only be asked gets a letter.
  await page.getByText('商请于').first().waitFor()
  const letter = page.getByLabel('内容').filter({ hasText: '商请于' })
  await letter.fill(`${await letter.inputValue()}（联系人：督查室）`)
  const valuesOf = async (label: RegExp) =>
    Promise.all((await page.getByLabel(label).all()).map((each) => each.inputValue()))
  // Notices by step, letters as one series, each with its next number.
  for (const form of ['青政督警〔2025〕{n}号', '青政督函〔2025〕{n}号'])
    expect(await valuesOf(/^文号格式/)).toContain(form)
  for (const each of await page.getByRole('button', { name: '依次填入' }).all()) await each.click()
  expect(await valuesOf(/^文号$/)).toEqual(['青政督警〔2025〕10号', '青政督函〔2025〕9号'])
  await page.getByRole('button', { name: '印发2件' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '印发2件' }).click()
  await page.getByText('刚印发的督办件').waitFor()
  const paper = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载文稿' }).first().click()
  expect((await paper).suggestedFilename()).toMatch(/\.docx$/)

  await page.getByRole('tab', { name: '待回复' }).click()
  const row = page.getByRole('row', { name: /第121项/ })
  await row.getByRole('button', { name: '回复' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('回复内容').fill('11月中旬完成停电计划协调。')
  await dialog.getByRole('textbox', { name: '记录' }).fill('供电公司来电')
  await dialog.getByRole('button', { name: '回复' }).click()
  await row.waitFor({ state: 'detached' })

  await page.getByRole('tab', { name: '销号审核' }).click()
  await page.getByRole('link', { name: /第187项/ }).waitFor()
  await page.getByRole('combobox', { name: '评定等次' }).click()
  await page.getByTitle('良好').click()
  await page.getByText(/^四项审核已通过：2025-/).waitFor()
  await page.getByText('附件1', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: '审核通过并销号' }).click()
  // Twice on the button: it is done once, and nothing is refused.
  await page.getByRole('button', { name: '确定销号' }).dblclick()
  await page.getByRole('link', { name: /第187项/ }).waitFor({ state: 'detached' })
  expect(await page.getByText('不能这样办理').count()).toBe(0)
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('the desk records an instruction with its scan and time limit; a bare 阅 opens none', async () => {
  const page = await signedIn('shaming', '/supervision?tab=instructions')
  await page.getByRole('button', { name: '登记批示', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('批示领导').fill('王国栋')
  await form.getByLabel('原文（照录）').fill('阅')
  await form.getByLabel('批在何件').fill('专报第21期')
  const scan = { name: '批示.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await form.locator('input[type=file]').setInputFiles(scan)
  await form.getByText('已上传：批示.pdf').waitFor()
  await form.getByLabel('要办的事').fill('拿出老旧管网更新提速方案')
  await form.getByRole('combobox', { name: '牵头单位' }).fill('住房城乡')
  await page.getByTitle('市住房城乡建设局').click()
  await form.getByText('到期：2025-11-13').waitFor()
  await form.getByRole('button', { name: '登记并交办' }).click()
  await form.getByText(/只作阅知，不立项/).waitFor()
  await form.getByLabel('原文（照录）').fill('请住建局7日内拿出方案')
  await form.getByRole('button', { name: '登记并交办' }).click()
  const row = page.getByRole('row', { name: /拿出老旧管网更新提速方案/ })
  await row.waitFor()
  expect(await row.innerText()).toContain('还有7天')
  expect(await seriousFindings(page)).toEqual([])
  expect(page.faults).toEqual([])
  await page.context().close()
})

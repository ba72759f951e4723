import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// As zhangmin: a table of 2027 comes in as a draft, with two bodies that the register does not have; forms are only looked at.

const table = `青澜市2027年重点任务分解表,,,,
序号,重点任务,目标,牵头单位,责任单位,完成时限
1,新建改造供水管网86公里,86公里,市住房城乡建设局,市水利局,2027年12月底
2,新增普惠性托位1500个,1500个,市卫生健康委,市低空经济发展促进中心,2027年12月底
2,建成口袋公园20个,20个,市城管局,某某指挥部,第99季度
`

test('a table that exists is looked through, put right and taken in', { timeout: 240_000 }, async () => {
  const page = await signedIn('zhangmin', '/documents?upload=table')
  const file = { name: '分解表.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByText('读到3条').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  // Cells with their place; the serial that stands twice is given another.
  await page.getByText('第5行：序号2出现两次').waitFor()
  await page.getByText('看不出“第99季度”是哪一天').waitFor()
  await page.getByLabel('改用序号').fill('3')
  await page.getByRole('button', { name: '改号' }).click()
  await expect.poll(() => page.getByText('序号2出现两次').count(), { timeout: 60_000 }).toBe(0)
  // What is clear at once, the other by itself.
  await page.getByRole('button', { name: '登记这1个单位' }).click()
  await expect.poll(() => page.getByText('可以直接登记的单位').count(), { timeout: 60_000 }).toBe(0)
  await page.getByRole('radio', { name: '不指任何单位' }).check()
  await page.getByRole('button', { name: '确定', exact: true }).click()
  await page.getByText('表中的单位名称都对上了').waitFor()
  await page.getByRole('radio', { name: /起草中的分解表/ }).check()
  await page.getByLabel('分解表名称').fill('2027年导入的分解表')
  await page.getByRole('button', { name: '导入为草稿' }).click()
  await page.getByRole('heading', { level: 1, name: '2027年导入的分解表' }).waitFor()
  await page.getByText('没有对应的报告原文').waitFor()
  await expect.poll(() => page.locator('.review-right .card-words').count(), { timeout: 60_000 }).toBe(3)
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('forms go out prefilled; those that come back are looked at file by file', {
  timeout: 240_000,
}, async () => {
  const page = await signedIn('zhangmin', '/forms', { look: 'dark' })
  await page.getByLabel(/^单位/).fill('市水利局')
  await page.getByTitle('市水利局').last().click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载填报表' }).click()
  const parts = await (await (await saved).createReadStream()).toArray()
  expect(await seriousFindings(page)).toEqual([])
  const bad = { name: '不是填报表.csv', mimeType: 'text/csv', buffer: Buffer.from(table) }
  const good = { name: '填报表.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.concat(parts) }
  await page.locator('input[type=file]').first().setInputFiles([good, bad])
  await page.getByRole('textbox', { name: '记录' }).fill('单位来电，随后补盖章件')
  await page.getByRole('button', { name: '先看结果' }).click()
  await page.getByText(/读了2份/).waitFor()
  // The file that is refused stands first, with why.
  expect(await page.locator('.ant-table-row').first().innerText()).toContain('不是填报表.csv')
  await page.context().close()
})

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { signedIn, test } from './page.ts'

// As zhangmin; uploads a report of its own (the sample of 2026, and short texts), and draws a table from it.

const sample = fileURLToPath(new URL('../../../samples/qinglan-2026.docx', import.meta.url))

test('a report is looked at, put right, kept, and its rows drawn', { timeout: 240_000 }, async () => {
  const page = await signedIn('zhangmin', '/documents?upload=report')
  await page.getByText('不得录入涉密信息').last().waitFor()
  await page.locator('input[type=file]').setInputFiles(sample)
  await page.getByText('读到的内容').waitFor()
  await page.getByText('文中地名：青澜市').waitFor()
  await page.getByLabel('名称', { exact: true }).fill('青澜市2026年政府工作报告')
  await page.getByRole('button', { name: '保存这份报告' }).click()
  await page.getByRole('heading', { level: 1, name: '青澜市2026年政府工作报告' }).waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: '拟列条目，开始审阅' }).click()
  await page.locator('.review-entry').first().waitFor()
  expect(await page.getByText(/已审阅 0 \/ \d{3} 条/).count()).toBeGreaterThan(0)
  await page.goto('documents')
  await page.getByRole('link', { name: '青澜市2026年政府工作报告' }).first().waitFor()
  expect(await seriousFindings(page)).toEqual([])
  expect(page.faults).toEqual([])
  await page.context().close()
})

test('a text in another character set is read anew as it is said to be', async () => {
  const page = await signedIn('zhangmin', '/documents?upload=report', { look: 'dark' })
  const text = '青澜市人民政府工作报告\n二、2026年工作安排\n新建中小学18所。\n'
  const buffer = Buffer.from(text, 'utf16le')
  await page.locator('input[type=file]').setInputFiles({ name: '报告.txt', mimeType: 'text/plain', buffer })
  await page.getByText('读到的内容').waitFor()
  await page.getByLabel(/^文字编码/).click()
  await page.getByTitle('UTF-16LE').last().click()
  await page.getByText('新建中小学18所。').waitFor()
  expect(await seriousFindings(page)).toEqual([])
  await page.context().close()
})

test('a file that bears a mark of secrecy is refused in plain words, and nothing is kept', async () => {
  const page = await signedIn('zhangmin', '/documents?upload=report')
  const buffer = Buffer.from('机密★1年\n关于某事的方案。\n')
  await page.locator('input[type=file]').setInputFiles({ name: '方案.txt', mimeType: 'text/plain', buffer })
  const alert = page.getByRole('alert').filter({ hasText: '密级标志' })
  await alert.waitFor()
  expect(await alert.innerText()).toContain('没有保存其中任何内容')
  await page.goto('documents')
  await page.getByRole('heading', { name: '报告和文件' }).waitFor()
  expect(await page.getByText('方案').count()).toBe(0)
  await page.context().close()
})

test('words are pasted, and the page is readable on a phone, in English', async () => {
  const page = await signedIn('zhangmin', '/documents?upload=report', {
    width: 360,
    height: 760,
    language: 'en',
  })
  await page.getByRole('tab', { name: 'Pasted text' }).click()
  const text = readFileSync(
    fileURLToPath(new URL('../../../samples/qinglan-2026-damaged.txt', import.meta.url)),
    'utf8',
  )
  await page.getByLabel('Paste the whole report here').fill(text.slice(0, 4000))
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByText('What was read').waitFor()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await page.context().close()
})

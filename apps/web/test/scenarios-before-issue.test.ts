import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { draft, final } from '../../../samples/scenarios/amended.ts'
import { bodies, bodyDeeds } from '../../../samples/scenarios/bodies.ts'
import {
  answersOnForms,
  openingDeeds,
  ownComment,
  reportWords,
  silent,
  words,
} from '../../../samples/scenarios/consultation.ts'
import { answering, rows, table, tableName } from '../../../samples/scenarios/mid-year.ts'
import { filledIn } from '../../../samples/scenarios/sheets.ts'
import { type OwnLedger, ownPassword, startOwnLedger } from './own-ledger.ts'
import { city, enter, openWindow, test } from './page.ts'

// Scenarios 2, 3, 4 and 1 on a ledger of their own, in the days in which they happen; what leads up to them is done without a page.

let ledger: OwnLedger
let office: Page

beforeAll(async () => {
  if (!city) return
  ledger = await startOwnLedger('2026-01-08')
  await ledger.ask('POST', '/api/register/deeds', { deeds: bodyDeeds('2025-01-01') })
  await upload('draft-2026', '送审稿.txt', draft)
  await ledger.ask('POST', '/api/breakdowns/from-document', { breakdown: 'amended', document: 'draft-2026' })
  const { rows } = (await ledger.ask('GET', '/api/breakdowns/amended')) as { rows: readonly { id: string }[] }
  const reviewed = { kind: 'rowsReviewed', rows: rows.map(({ id }) => id) }
  await ledger.ask('POST', '/api/breakdowns/amended/deeds', { deeds: [reviewed] })
  await ledger.on('2026-01-16')
  const report = readFileSync(join(import.meta.dirname, '../../../samples/qinglan-2026.docx'))
  await upload('whole-2026', '2026年政府工作报告.docx', report)
  await ledger.ask('POST', '/api/breakdowns/from-document', { breakdown: 'whole', document: 'whole-2026' })
  const housing = await ledger.enrol('liuyang', [{ role: 'liaison', orgUnit: 'housing' }])
  await upload('report-2026', '报告.txt', reportWords())
  const round = '/api/breakdowns/round/deeds'
  await ledger.ask('POST', round, { deeds: openingDeeds() })
  for (const answer of answersOnForms()) await ledger.ask('POST', round, answer)
  await housing('POST', round, { deeds: [ownComment] })
  await ledger.on('2026-01-28')
  office = await openWindow({ address: ledger.address })
  await office.goto('work')
  await enter(office, 'wangfang', ownPassword)
})
afterAll(() => ledger?.stop())

function upload(id: string, name: string, content: string | Uint8Array) {
  const form = new FormData()
  form.set('id', id)
  form.set('file', new File([content as string], name))
  return ledger.ask('POST', '/api/documents', form)
}

const said = (words: string | RegExp) => office.getByText(words).first().waitFor()
const entry = (words: string) => office.locator('.review-entry', { hasText: words })

test('2 soft sentence: a row of plain work with a suggested lead and no number; every sentence has its place', async () => {
  await office.goto('breakdowns/whole')
  await said('10 句没有去处')
  const soft = entry('持续优化营商环境，深化“高效办成一件事”改革。')
  const card = await soft.innerText()
  expect(card).toContain('工作类')
  expect(card).toContain('建议牵头：市发展改革委')
  expect(card).toMatch(/理由：.*营商环境/)
  // No number but that of the row itself, nothing but the year's end for a day.
  expect(await soft.locator('.card-facts').innerText()).toBe('时限 2026-12-31（报告没写，按年底）')
  await office.getByText('未列语句', { exact: true }).click()
  await expect.poll(() => office.locator('.review-entry').count()).toBe(10)
  for (let left = 10; left > 0; left--) {
    await said(`${left} 句没有去处`)
    await office.keyboard.press('a')
  }
  await said('0 句没有去处')
})

test('3 text amended: 191 rows carry over, two show old and new, one sentence is pending', async () => {
  await office.goto('documents?upload=report')
  const buffer = Buffer.from(final)
  await office.locator('input[type=file]').setInputFiles({ name: '定稿.txt', mimeType: 'text/plain', buffer })
  await office.getByLabel('名称', { exact: true }).fill('2026年政府工作报告定稿')
  await office.getByRole('button', { name: '保存这份报告' }).click()
  await office.getByRole('combobox', { name: '分解表' }).waitFor()
  await office.getByRole('button', { name: '先看变动' }).click()
  await said('原样保留182条，位置移动9条，文字变动2条，新稿已删除0条，新增语句1句。')
  await office.getByRole('button', { name: '承接新稿，逐条决定变动' }).click()
  await said('已审阅 191 / 193 条')
  await said('2 条文字变动待定')
  await said('1 句没有去处')
  // Nothing else is put to anybody.
  await expect.poll(() => office.locator('.review-entry').count()).toBe(3)
  const schools = entry('18所')
  expect(await schools.locator('ins').innerText()).toContain('新建改扩建学校20所')
  await schools.getByRole('button', { name: '按新稿' }).click()
  await schools.waitFor({ state: 'detached' })
  const pipes = entry('86公里')
  expect(await pipes.locator('ins').innerText()).toContain('新建改造地下管网90公里')
  await pipes.getByRole('button', { name: '按新稿' }).click()
  await pipes.waitFor({ state: 'detached' })
  await entry('新增普惠性托位1500个').click()
  await office.getByRole('button', { name: /列为条目/ }).click()
  await said('0 句没有去处')
  await office.getByText('全部', { exact: true }).click()
  await said(/已审阅 \d+ \/ 194 条/)
  expect(await entry('新建改扩建学校20所').count()).toBe(1)
  expect(await entry('18所').count()).toBe(0)
})

test('4 consultation: 41 without comment, 12 with 29, nine silent; 完成 becomes 开工 by a ruling with a name', async () => {
  await office.goto('breakdowns/round/consultation')
  await said('无意见41个，提意见12个（29条），未反馈9个')
  const names = bodies.filter(({ id }) => silent.includes(id)).map(({ name }) => name)
  await expect.poll(() => office.getByLabel('催办名单').inputValue()).toContain(names.join('、'))
  await office.getByRole('button', { name: '结束征求意见' }).click()
  expect(await office.getByRole('dialog').innerText()).toContain(`尚未反馈的9个单位：${names.join('、')}`)
  await office.getByRole('dialog').getByRole('button', { name: '结束征求意见' }).click()
  await office.getByRole('tab', { name: /意见裁定（29条待裁）/ }).click()
  await office
    .getByRole('row', { name: /征地尚未完成/ })
    .getByRole('button', { name: '裁定' })
    .click()
  const drawer = office.getByRole('dialog')
  await drawer.getByText('采纳', { exact: true }).click()
  await drawer.getByText('报告原文不变').waitFor()
  expect(await drawer.getByLabel('条目内容').inputValue()).toContain('开工')
  await drawer.getByRole('textbox', { name: '理由' }).fill('经分管副市长同意，年内开工。')
  await drawer.getByRole('button', { name: '裁定', exact: true }).click()
  await office.getByRole('tab', { name: /意见裁定（28条待裁）/ }).waitFor()
  await ruleOnTheOthers()
  await office.getByRole('tab', { name: '采纳情况' }).click()
  await said('共29条意见：采纳29条，部分采纳0条，不采纳0条，待裁定0条。')
  await said(`未反馈（9个）：${names.join('、')}`)
  const table = office.locator('.ant-table-tbody .ant-table-row')
  expect(await table.count()).toBe(29)
  const own = await table.filter({ hasText: '征地尚未完成' }).innerText()
  expect(own).toContain('经分管副市长同意，年内开工。')
  expect(own).toContain('督查室 王芳')
  // The row says what was ruled, the report what it said.
  await office.goto('breakdowns/round')
  await entry('开工').waitFor()
  expect(await entry('开工').locator('.card-words').innerText()).toBe(words.replace('完成', '开工'))
  expect(await office.locator('.review-report').innerText()).toContain(words)
})

/** All that are left, in one ruling. */
async function ruleOnTheOthers() {
  await office.getByRole('combobox', { name: '裁定情况' }).click()
  await office.getByTitle('未裁定').last().click()
  await office.getByRole('checkbox', { name: 'Select all' }).check()
  await office.getByRole('textbox', { name: /理由/ }).fill('按职责分工')
  await office.getByRole('button', { name: '裁定这28条' }).click()
  await said('没有符合条件的意见。')
}

test('1 mid-year: an old table is looked through and taken in, ten forms come back, the circular stands that day', async () => {
  await ledger.on('2026-11-23')
  await office.goto('documents?upload=table')
  await enter(office, 'wangfang', ownPassword)
  const file = { name: tableName, mimeType: 'application/vnd.ms-excel', buffer: Buffer.from(table(rows)) }
  await office.locator('input[type=file]').setInputFiles(file)
  await said('读到187条；1个单位名称还没有对上，0个是推测的，1处需要看一下。')
  await said(/第63行.*13月底前/)
  const group = await office.getByRole('listitem').filter({ hasText: '各县(市、区)政府' }).innerText()
  expect(group).toContain('按名册指这9个单位：北渚区政府、青澜经济技术开发区管委会、')
  // The number was in the name of the file; the day was not.
  expect(await office.getByLabel('文号').inputValue()).toBe('青政办发〔2026〕3号')
  await office.getByLabel('印发日期').fill('2026-02-05')
  await office.keyboard.press('Tab')
  await office.getByRole('checkbox', { name: '各单位已在线下签收' }).check()
  await office.getByRole('textbox', { name: '记录' }).fill('年初已书面签收，现补录')
  // While somebody in the table is nobody, nothing is half imported.
  await office.getByRole('button', { name: '导入并进入台账' }).click()
  await office.getByRole('alert').filter({ hasText: '某重大事项专班' }).waitFor()
  expect(((await ledger.ask('GET', '/api/items')) as { entries: readonly object[] }).entries).toEqual([])
  await office.getByRole('radio', { name: '就是已有的单位' }).check()
  await office.getByRole('combobox', { name: '已有单位' }).fill('市发改委')
  await office.getByTitle('市发展改革委').click()
  await office.getByRole('button', { name: '确定', exact: true }).click()
  await said('表中的单位名称都对上了')
  await office.getByRole('button', { name: '导入并进入台账' }).click()
  await said('共187项，显示187项')
  const head = await office.locator('.ledger-row').first().innerText()
  expect(head).toContain('建成第1类设施101个')
  await formsGivenBack()
  await circularStands()
})

interface Entry {
  readonly serial: string
  readonly duties: readonly { readonly value: { readonly lead?: string } }[]
}

/** What ten bodies filled in for October, given back together with the seal. */
async function formsGivenBack() {
  const { entries } = (await ledger.ask('GET', '/api/items?limit=200')) as { entries: readonly Entry[] }
  const filled = (orgUnit: string) =>
    Object.fromEntries(
      entries
        .filter(({ duties }) => duties.at(-1)?.value.lead === orgUnit)
        .map(({ serial }) => [serial, { 完成值: 50, 进展情况: '10月底完成50个' }]),
    )
  const files = await Promise.all(
    answering.map(async (orgUnit) => {
      const form = await office.request.get(`api/forms/returns?orgUnit=${orgUnit}&period=2026-10`)
      const buffer = Buffer.from(filledIn(await form.body(), filled(orgUnit)))
      return { name: `${orgUnit}.xlsx`, mimeType: 'application/octet-stream', buffer }
    }),
  )
  await office.goto('forms')
  await office.locator('input[type=file]').first().setInputFiles(files)
  await office.getByRole('radio', { name: '签字或盖章的纸质件' }).check()
  const scan = { name: '盖章件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  await office.locator('input[type=file]').last().setInputFiles(scan)
  await said('已上传：盖章件.pdf')
  await office.getByRole('button', { name: '先看结果' }).click()
  await said('读了10份：10份可以录入')
  await office.getByRole('button', { name: '录入可以录入的10份' }).click()
  await said('已录入10份；0份没有录入')
}

async function circularStands() {
  await office.goto('supervision?tab=circular')
  const circular = office.getByRole('region', { name: '代拟稿' })
  await circular
    .getByRole('heading', { name: '关于试点市2026年《政府工作报告》重点任务进展情况的通报' })
    .waitFor()
  const paper = await circular.innerText()
  expect(paper).toContain('重点任务共187项。1—10月时间进度83.3%。')
  expect(paper).toContain('尚无数据的89项：第11—20、31—')
  const counts = office.getByRole('region', { name: '项数和占比' })
  expect(await counts.getByRole('row', { name: /未定节点/ }).innerText()).toMatch(/187\s+100\.0%/)
  const [file] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: '下载代拟稿（docx）' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('试点市重点任务进展情况通报2026-11-23.docx')
}

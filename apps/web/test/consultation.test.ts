import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { seriousFindings } from './axe.ts'
import { type OwnLedger, ownPassword, startOwnLedger } from './own-ledger.ts'
import { city, enter, openWindow, type Seat, test } from './page.ts'

// A ledger of its own: a table of four rows goes round among three bodies, is ruled on and issued.

let ledger: OwnLedger
let office: Page

const bodies = { housing: '市住建局', water: '市水利局', finance: '市财政局' }
const row = (id: string, words: string, lead: string, responsible: readonly string[] = []) => ({
  ...{
    id,
    words,
    group: ['城市更新'],
    heads: [],
    type: 'project',
    measures: [],
    parts: [],
    serial: id.slice(1),
  },
  deadline: { from: 'default', date: '2026-12-31' },
  duties: { lead, responsible, supporting: [] },
  quotes: [{ document: 'report-2026', start: 0, end: words.length, text: words }],
})
const rows = [
  row('r1', '完成市儿童医院迁建。', 'housing'),
  row('r2', '新建改造管网86公里。', 'water', ['housing']),
  row('r3', '统筹安排重点项目资金。', 'finance'),
  row('r4', '建成口袋公园20个。', 'housing', ['finance']),
]
const table = 'breakdowns/b26/consultation'

async function seated(name: string, path: string, seat: Seat = {}): Promise<Page> {
  const page = await openWindow({ ...seat, address: ledger.address })
  await page.goto(path)
  await enter(page, name, ownPassword)
  return page
}

beforeAll(async () => {
  if (!city) return
  ledger = await startOwnLedger()
  const added = Object.entries(bodies).map(([orgUnit, name]) => ({
    ...{ kind: 'orgUnitAdded', orgUnit, name, aliases: [], relation: 'directDepartment' },
    from: '2025-01-01',
  }))
  await ledger.ask('POST', '/api/register/deeds', { deeds: added })
  const drawn = {
    ...{ kind: 'rowsDrawn', document: 'report-2026', title: '2026年政府工作报告', list: 'workReport' },
    ...{ planYear: 2026, from: 'table', rows, sentences: [] },
  }
  const reviewed = { kind: 'rowsReviewed', rows: rows.map(({ id }) => id) }
  await ledger.ask('POST', '/api/breakdowns/b26/deeds', { deeds: [drawn, reviewed] })
  await ledger.enrol('liuyang', [{ role: 'liaison', orgUnit: 'housing' }])
  await ledger.enrol('shuili', [{ role: 'head', orgUnit: 'water' }])
  office = await seated('wangfang', table)
}, 90_000)
afterAll(() => ledger?.stop())

const said = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()
const openPart = (name: string | RegExp) => office.getByRole('tab', { name }).click()

test('an edition is made and sent round to the bodies that the table names', async () => {
  await office.getByRole('button', { name: '形成征求意见稿' }).click()
  await office.getByRole('cell', { name: '第1版', exact: true }).waitFor()
  await office.getByRole('link', { name: '发各单位征求意见' }).click()
  await office.getByLabel('反馈截止日').fill('2099-01-27')
  // What goes to all bodies goes by no key in a field, and not unasked.
  await office.keyboard.press('Enter')
  await office.getByRole('button', { name: '发第1版征求意见' }).click()
  const asked = office.getByRole('dialog')
  expect(await asked.innerText()).toContain('第1版共4条，发3个单位，请各单位于2099-01-27 17:00前反馈')
  await asked.getByRole('button', { name: '发出' }).click()
  await said(office, '第1轮：第1版发3个单位，2099-01-27 17:00前反馈')
  expect(await office.getByLabel('催办名单').inputValue()).toContain('市住建局、市水利局、市财政局')
  expect(await seriousFindings(office)).toEqual([])
})

test('a body at its phone sees what concerns it first; what it typed outlives a reload, and is sent', async () => {
  const body = await seated('liuyang', table, { width: 360, height: 740 })
  await said(body, '涉及本单位的条目（3条）')
  await body.getByRole('button', { name: '提意见（第1条）' }).click()
  await body.getByRole('textbox', { name: '意见和理由' }).fill('前期手续未完成，建议改为开工')
  await body.getByRole('textbox', { name: '修改为' }).fill('开工市儿童医院迁建。')
  await body.reload()
  await said(body, '写好1条，未提交')
  await body.getByRole('button', { name: '提意见（第4条）' }).click()
  await body.getByRole('textbox', { name: '意见和理由' }).last().fill('选址未定')
  expect(await body.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(await seriousFindings(body)).toEqual([])
  await body.getByRole('button', { name: '提交2条意见' }).click()
  await said(body, '本单位已提2条意见')
  await body.context().close()
})

test('another has no comment in one press, and sees no comment of others', async () => {
  const body = await seated('shuili', table, { look: 'dark' })
  await body.getByRole('button', { name: '本单位无意见' }).click()
  await said(body, '本单位已反馈“无意见”')
  expect(await body.getByText('选址未定').count()).toBe(0)
  expect(await seriousFindings(body)).toEqual([])
  await body.context().close()
})

test('who is silent is named, the round does not close without his answer; a call is entered for him', async () => {
  await office.reload()
  await said(office, '已反馈2个，共3个')
  expect(await office.getByRole('button', { name: '结束征求意见' }).isDisabled()).toBe(true)
  await said(office, '还有1个单位没有反馈，2099-01-28起可以结束')
  await office
    .getByRole('row', { name: /市财政局/ })
    .getByRole('button', { name: '代录反馈' })
    .click()
  await office.getByRole('textbox', { name: '记录' }).fill('办公室来电，无意见')
  await office.getByRole('dialog').getByRole('button', { name: '录入' }).click()
  await said(office, '已反馈3个，共3个')
  await office.getByRole('button', { name: '结束征求意见' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '结束征求意见' }).click()
  await said(office, '本轮已于')
})

test('a comment is adopted with what the row becomes, another turned down together with its like', async () => {
  await openPart(/意见裁定（2条待裁）/)
  await office
    .getByRole('row', { name: /前期手续/ })
    .getByRole('button', { name: '裁定' })
    .click()
  const drawer = office.getByRole('dialog')
  await drawer.getByText('采纳', { exact: true }).click()
  expect(await drawer.getByLabel('条目内容').inputValue()).toBe('开工市儿童医院迁建。')
  await drawer.getByRole('textbox', { name: '理由' }).fill('手续确未齐备')
  await drawer.getByRole('button', { name: '裁定', exact: true }).click()
  await office.getByRole('tab', { name: /意见裁定（1条待裁）/ }).waitFor()
  await office
    .getByRole('row', { name: /选址未定/ })
    .getByRole('checkbox')
    .check()
  // It does not say what the row becomes: it cannot be adopted together with others.
  await said(office, '其中1条没有写明条目改成什么')
  await office.getByRole('combobox', { name: '裁定', exact: true }).click()
  await office.getByTitle('不采纳').last().click()
  await office.getByRole('textbox', { name: /理由/ }).fill('选址已报批')
  await office.getByRole('button', { name: '裁定这1条' }).click()
  await openPart('采纳情况')
  await said(office, '共2条意见：采纳1条，部分采纳0条，不采纳1条，待裁定0条。')
  await said(office, '无意见（2个）：市水利局、市财政局')
})

test('the red-line shows just the words that changed, on screen and on paper', async () => {
  await office.getByRole('link', { name: '版次对照' }).click()
  await said(office, '改动1条，未动3条')
  expect(await office.locator('.redline del').innerText()).toBe('完成')
  expect(await office.locator('.redline ins').innerText()).toBe('开工')
  const [paper] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: '下载对照表（xlsx）' }).click(),
  ])
  expect(paper.suggestedFilename()).toContain('修改对照表.xlsx')
  expect(await seriousFindings(office)).toEqual([])
})

test('what hinders the issue is gone; it is issued, and its items are in the ledger', async () => {
  await office.getByRole('link', { name: '征求意见', exact: true }).click()
  await openPart('印发')
  await said(office, '可以印发。')
  await office.getByLabel('文号').fill('试政办发〔2026〕3号')
  await office.getByLabel('审议会议').fill('市政府第5次常务会议')
  await office.getByRole('button', { name: '印发', exact: true }).click()
  await office.getByRole('dialog').getByRole('button', { name: '印发' }).click()
  await said(office, /试政办发〔2026〕3号.*（市政府第5次常务会议审议通过），4条/)
  const { entries } = (await ledger.ask('GET', '/api/items')) as { entries: readonly { words: string }[] }
  expect(entries.map(({ words }) => words)).toContain('开工市儿童医院迁建。')
  await office.getByRole('link', { name: '打开台账中的这些事项' }).click()
  await said(office, '开工市儿童医院迁建')
})

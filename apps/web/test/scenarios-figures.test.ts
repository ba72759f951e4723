import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { bodyDeeds } from '../../../samples/scenarios/bodies.ts'
import { counties, entered, handedDown } from '../../../samples/scenarios/county-shares.ts'
import { seriousFindings } from './axe.ts'
import { type OwnLedger, ownPassword, startOwnLedger } from './own-ledger.ts'
import { city, enter, openWindow, test } from './page.ts'

// Scenarios 5 and 7 on a ledger of their own, in the days in which they happen: 第37项 of 市住建局, 第12项 of 市人社局, 第88项 of 市税务局.

let ledger: OwnLedger
let liaison: Ask
let head: Ask
let office: Awaited<ReturnType<typeof seated>>

type Ask = OwnLedger['ask']

beforeAll(async () => {
  if (!city) return
  ledger = await startOwnLedger('2026-01-28')
  await ledger.ask('POST', '/api/register/deeds', { deeds: bodyDeeds('2025-01-01') })
  liaison = await ledger.enrol('liuyang', [{ role: 'liaison', orgUnit: 'housing' }])
  head = await ledger.enrol('xu-head', [{ role: 'head', orgUnit: 'housing' }])
  await ledger.enrol('xieyutong', [{ role: 'liaison', orgUnit: 'human-resources' }])
  await added('p37', { lead: 'housing', words: '新建改造管网86公里', schedule: { kind: 'noNodes', ...year } })
  await done(head, 'p37', { kind: 'signedFor' })
  await added('p12', { lead: 'human-resources', words: '城镇新增就业4.2万人以上', responsible: counties })
  await done(ledger.ask, 'p12', { kind: 'sharesSet', shares: handedDown })
  await added('p88', { lead: 'taxation', words: '落实税费优惠政策12亿元' })
  for (const [item, onBehalfOf] of [
    ['p12', 'human-resources'],
    ['p88', 'taxation'],
  ])
    await ledger.ask('POST', `/api/items/${item}/deeds`, {
      deeds: [{ kind: 'signedFor' }],
      act: { onBehalfOf, basis: { kind: 'telephone', note: '来电确认签收' } },
    })
  await ledger.on('2026-03-31')
  liaison = await ledger.signIn('liuyang')
  head = await ledger.signIn('xu-head')
  await done(liaison, 'p37', {
    ...{ kind: 'drafted', period: '2026-03', vintage: 'flash', words: '累计完成4.3公里' },
    value: { kind: 'number', number: '4.3' },
  })
  await done(head, 'p37', { kind: 'approved', period: '2026-03' })
  await done(ledger.ask, 'p37', { kind: 'accepted', period: '2026-03' })
  office = await seated('wangfang', 'items/p37')
})
afterAll(() => ledger?.stop())

const year = { start: '2026-01-01', deadline: '2026-12-31' }
const measures = {
  p37: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
  p12: { kind: 'cumulative', target: '42000', comparator: 'at_least', unit: '人' },
  p88: { kind: 'cumulative', target: '12', comparator: 'exactly', unit: '亿元' },
}

/** An item of the table that was issued, under the serial of its id. */
function added(
  item: keyof typeof measures,
  of: {
    readonly lead: string
    readonly words: string
    readonly schedule?: object
    readonly responsible?: readonly string[]
  },
) {
  const { lead, words, responsible = [], schedule = { kind: 'straight', ...year } } = of
  const itemKind = item === 'p12' ? 'target' : item === 'p37' ? 'project' : 'task'
  return done(
    ledger.ask,
    item,
    {
      ...{ kind: 'added', itemKind, words, schedule, measure: measures[item] },
      sources: [{ list: 'workReport', document: 'report-2026', quote: words }],
      duties: { lead, responsible, supporting: [] },
    },
    {
      ...{ kind: 'issued', document: 'table-2026', serial: item.slice(1) },
      documentNumber: '青政办发〔2026〕3号',
    },
  )
}

function done(ask: Ask, item: string, ...deeds: readonly object[]) {
  return ask('POST', `/api/items/${item}/deeds`, { deeds })
}

async function seated(name: string, path: string) {
  const page = await openWindow({ address: ledger.address })
  await page.goto(path)
  await enter(page, name, ownPassword)
  return page
}

/** The office at its window on a later day: the sign-in of the day before is over. */
async function backAtDesk(path: string) {
  await office.goto(path)
  await enter(office, 'wangfang', ownPassword)
}

const said = (page: Page | Locator, words: string | RegExp) => page.getByText(words).first().waitFor()

/** What the light of the item on the screen comes from. */
async function arithmetic(): Promise<string> {
  await office.getByRole('button', { name: /为什么是/ }).click()
  return (await office.locator('.item-facts').first().innerText()).replaceAll(/\s+/g, ' ')
}

test('5 nodes: 4.3 of 86 km with no approved nodes are 5.0 %, 未定节点, and not red', async () => {
  await said(office, '新建改造管网86公里')
  const why = await arithmetic()
  expect(why).toContain('进度判定 未定节点')
  expect(why).toContain('已完成 5.0%')
  expect(why).not.toMatch(/滞后|按计划应完成/)
  expect(await office.locator('.item-lights').innerText()).toContain('未定节点')
  expect(await office.locator('.item-lights').innerText()).not.toContain('红')
})

test('5 nodes: the lead proposes 0, 25, 70 and 86, the office approves them', async () => {
  await ledger.on('2026-04-10')
  const lead = await seated('liuyang', 'work?tab=plan')
  await lead.getByRole('button', { name: '报送节点' }).click()
  const drawer = lead.getByRole('dialog')
  await drawer.getByRole('button', { name: '添加节点' }).click()
  const days = drawer.getByLabel('日期')
  await days.first().fill('2026-03-31')
  await days.first().press('Enter')
  for (const [at, km] of ['0', '25', '70'].entries())
    await drawer.getByLabel('累计完成（公里）').nth(at).fill(km)
  expect(await drawer.getByLabel('累计完成（公里）').last().inputValue()).toBe('86')
  await drawer.getByRole('button', { name: '报送节点' }).click()
  await said(lead, '已报送，待督查室审定。')
  await lead.context().close()
  await backAtDesk('work?tab=rule')
  const nodes = office.getByRole('table').filter({ hasText: '2026-03-31' })
  expect((await nodes.innerText()).match(/\d+公里/g)).toEqual(['0公里', '25公里', '70公里', '86公里'])
  await office.getByRole('button', { name: '审定', exact: true }).click()
  await nodes.waitFor({ state: 'detached' })
})

test('5 nodes: 24.1 km at the end of June are 28.0 % against 29.1 %, a lag of 1.0 point, and want a cause', async () => {
  await ledger.on('2026-06-30')
  const lead = await seated('liuyang', 'work?report=p37/2026-06')
  await lead.getByLabel('累计完成数').fill('24.1')
  await said(lead, '照此填报：完成28.0%，计划29.1%，滞后1.0个百分点。')
  await lead.getByLabel('进展情况').fill('累计完成24.1公里')
  await lead.getByRole('combobox', { name: '原因类别' }).click()
  await lead.getByTitle('施工组织').click()
  await lead.getByLabel('原因', { exact: true }).fill('两个标段进场晚')
  await lead.getByLabel('下一步措施').fill('增加两个作业班组')
  await lead.getByLabel('完成日期').fill('2026-07-31')
  await lead.getByLabel('完成日期').press('Enter')
  await lead.getByRole('button', { name: /^保存/ }).click()
  await said(lead, '已填，待负责人审定')
  await lead.context().close()
  await done(await ledger.signIn('xu-head'), 'p37', { kind: 'approved', period: '2026-06' })
  await done(ledger.ask, 'p37', { kind: 'accepted', period: '2026-06' })
  await backAtDesk('items/p37')
  await office.getByRole('button', { name: '为什么是黄灯？' }).waitFor()
  const why = await arithmetic()
  expect(why).toContain('1.0个百分点：计划 − 完成 = 29.1% − 28.0%')
  expect(why).toContain('欠进度')
})

test('7 counties: the lead enters their rows once, 38,590 in all beside its own 38,600', async () => {
  await ledger.on('2026-10-31')
  const value = { kind: 'number', number: '38600' }
  const words = '1—10月城镇新增就业3.86万人'
  const lead = await ledger.signIn('xieyutong')
  await done(lead, 'p12', { kind: 'drafted', period: '2026-10', value, vintage: 'flash', words })
  const onPaper = { onBehalfOf: 'human-resources', basis: { kind: 'signedPaper', scan: 'scan-10' } }
  await ledger.ask('POST', '/api/items/p12/deeds', {
    deeds: [{ kind: 'approved', period: '2026-10' }],
    act: onPaper,
  })
  await done(ledger.ask, 'p12', { kind: 'accepted', period: '2026-10' })
  const page = await seated('xieyutong', 'items/p12')
  await page.getByRole('button', { name: '填报和数据' }).click()
  await page.getByRole('menuitem', { name: '填报分解完成数' }).click()
  const form = page.getByRole('dialog')
  expect(await form.getByLabel('报告期').inputValue()).toBe('2026-10')
  for (const [at, each] of entered.entries())
    await form.getByLabel('数', { exact: true }).nth(at).fill(each.value)
  await form.getByRole('button', { name: '填报分解完成数' }).click()
  await said(page, '差10人')
  await page.context().close()
})

test('7 add-on: 4.2万 split as 4.41万 shows 加码5.0 %, 3.86万 is 91.9 % and 8.6 points ahead, the rows lack ten', async () => {
  await ledger.on('2026-11-02')
  await backAtDesk('items/p12')
  const shares = office.getByRole('table').filter({ hasText: '临澜区' })
  const sum = (await shares.getByRole('row', { name: /^合计/ }).innerText()).replaceAll(/\s+/g, ' ')
  expect(sum).toContain('44,100 加码5.0%')
  expect(sum).toContain('38,590 差10人')
  const why = await arithmetic()
  expect(why).toContain('已完成 91.9%')
  expect(why).toContain('领先8.6个百分点：计划 − 完成 = 83.3% − 91.9%')
  // Whoever leads is asked; the counties are not asked again.
  await office.goto('overview')
  const burden = office.getByRole('region', { name: '填报负担' })
  await said(burden, '市人力资源社会保障局')
  expect(await burden.innerText()).not.toMatch(/区政府|县政府/)
})

test('7 late: a letter is drafted to 市税务局, which nobody may order, score or rank', async () => {
  await office.goto('supervision')
  const step = office.getByRole('region', { name: '提醒' })
  await step.getByRole('checkbox', { name: /^88 / }).check()
  expect(await step.innerText()).toContain('商请函')
  await office.getByRole('button', { name: '拟发所选（1件）' }).click()
  const words = await office.getByLabel('内容').inputValue()
  expect(words).toMatch(/^市税务局：贵单位牵头的第88项.*商请/)
  await office.getByRole('button', { name: '印发1件' }).click()
  await office.getByRole('dialog').getByRole('button', { name: '印发1件' }).click()
  await said(office, '刚印发的督办件')
  await office.getByRole('tab', { name: '通报' }).click()
  const circular = office.getByRole('region', { name: '代拟稿' })
  await said(circular, '另有1家单位按督查权限不点名，由督查单位函商。')
  expect(await office.locator('#content').innerText()).not.toMatch(/市税务局|得分|排名|名次/)
  expect(await seriousFindings(office)).toEqual([])
  // On a telephone the counts stand below the draft.
  await office.setViewportSize({ width: 360, height: 740 })
  expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect(office.faults).toEqual([])
})

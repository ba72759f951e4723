import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { bodyDeeds } from '../../../samples/scenarios/bodies.ts'
import { cellsOf, filledIn } from '../../../samples/scenarios/sheets.ts'
import { drawn, workRows } from '../../../samples/scenarios/table.ts'
import { type OwnLedger, ownPassword, startOwnLedger } from './own-ledger.ts'
import { city, enter, openWindow, test } from './page.ts'

// Scenarios 12, 10, 9, 14 and 11 on a ledger of their own, in the order of their days; what leads up to them is done without a page.

let ledger: OwnLedger
let office: Page

const itemOf = (serial: number) => `t26-${serial}`
const number = '青政办发〔2026〕3号'
/** Of 31 items that 住建 leads four are due in September; two of them came from 第37项 when it was split. */
const ofHousing = [1, 2, 3, 4, 5, 6, 7, 20, 37, ...Array.from({ length: 20 }, (_each, i) => 61 + i)]

beforeAll(async () => {
  if (!city) return
  ledger = await startOwnLedger('2026-01-28')
  await ledger.ask('POST', '/api/register/deeds', { deeds: [...bodyDeeds('2025-01-01'), ...people()] })
  const rows = workRows(193, ['education']).map((row, i) => ({
    ...row,
    ...(ofHousing.includes(i + 1) && { lead: 'housing' }),
    ...(i < 4 && { deadline: '2026-09-30' }),
  }))
  rows[36] = { words: '新建改造管网86公里', type: 'project', lead: 'housing' }
  rows[99] = { words: '市儿童医院迁建', type: 'project', lead: 'health' }
  const issued = { kind: 'issued', documentNumber: number, on: '2026-01-28', meeting: '市政府常务会议' }
  await ledger.ask('POST', '/api/breakdowns/t26/deeds', { deeds: [drawn(rows), issued] })
  await done(itemOf(20), [{ kind: 'objected', reason: '建议由市城管局牵头' }], byPhone('housing'))
  const sponsor = await ledger.enrol('wangguodong', [{ role: 'sponsor', post: 'vice-mayor-construction' }], {
    displayName: '王国栋',
    person: 'wang-guodong',
  })
  const ruled = { kind: 'ruled', reason: '仍由住建局牵头' }
  await sponsor('POST', `/api/items/${itemOf(20)}/deeds`, { deeds: [ruled] })
  await ledger.enrol('limin', [{ role: 'sponsor', post: 'vice-mayor-society' }], {
    ...{ displayName: '李敏', person: 'li-min' },
  })
  const liaison = await ledger.enrol('liuyang', atHousing, { displayName: '刘洋', person: 'liu-yang' })
  const signing = ofHousing.map((serial) => ({ item: itemOf(serial), deed: { kind: 'signedFor' } }))
  await liaison('POST', '/api/deeds', { deeds: signing })
  await ledger.on('2026-05-20')
  office = await openWindow({ address: ledger.address })
  await office.goto('ledger')
  await enter(office, 'wangfang', ownPassword)
}, 240_000)
afterAll(() => ledger?.stop())

const atHousing = [{ role: 'liaison', orgUnit: 'housing', post: 'housing-liaison' }]

function people(): readonly object[] {
  const from = '2025-01-01'
  const posts = [
    [
      'vice-mayor-construction',
      '副市长（城乡建设）',
      'government-office',
      'sponsor',
      'wang-guodong',
      '王国栋',
    ],
    ['vice-mayor-society', '副市长（社会事业）', 'government-office', 'sponsor', 'li-min', '李敏'],
    ['housing-liaison', '联络员', 'housing', 'liaison', 'liu-yang', '刘洋'],
  ] as const
  return [
    ...posts.flatMap(([post, title, orgUnit, postKind, person, name]) => [
      { kind: 'postAdded', post, title, orgUnit, postKind, from },
      { kind: 'holderSet', post, person, name, acting: false, from },
    ]),
    { kind: 'divisionSet', sponsor: 'vice-mayor-construction', orgUnits: ['housing'], from },
  ]
}

const byPhone = (onBehalfOf: string) => ({
  ...{ onBehalfOf, basis: { kind: 'telephone', note: '办公室来电' } },
})
const done = (item: string, deeds: readonly object[], act?: object) =>
  ledger.ask('POST', `/api/items/${item}/deeds`, { deeds, ...(act && { act }) })
const said = (words: string | RegExp) => office.getByText(words).first().waitFor()

/** The day comes, and the office signs in where it goes. */
async function comes(day: string, path: string) {
  await ledger.on(day)
  await office.goto(path)
  await enter(office, 'wangfang', ownPassword)
}

/** One of the acts of a group on the item that is open, with its form. */
async function act(group: string, name: string) {
  await office.getByRole('button', { name: group, exact: true }).click()
  // In the menu it says what it is for as well.
  await office.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  const dialog = office.getByRole('dialog', { name, exact: true })
  return { dialog, send: () => dialog.getByRole('button', { name, exact: true }).click() }
}

/** A day typed into its field. */
async function day(field: ReturnType<Page['getByLabel']>, text: string) {
  await field.fill(text)
  await field.press('Enter')
}

const pdf = (name: string) => ({
  ...{ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
})

test('12 lineage: merged, split, renamed; the total says so, 52 is not used again, the old name finds it', async () => {
  await office.goto(`items/${itemOf(52)}`)
  const merging = await act('调整', '并入')
  await merging.dialog.getByText('序号不再使用').waitFor()
  await merging.dialog.getByLabel('并入哪一项').fill('第51项')
  await office.getByTitle('51 推进第51项重点工作落地见效。').click()
  await merging.dialog.getByLabel('理由').fill('任务内容相同')
  await merging.send()
  await said('已办理。')

  await office.goto(`items/${itemOf(37)}`)
  const splitting = await act('调整', '拆分')
  for (const [at, words] of ['新建管网40公里', '改造管网46公里'].entries()) {
    await splitting.dialog.getByRole('button', { name: '添加' }).click()
    await splitting.dialog.getByLabel('下设事项').nth(at).fill(words)
  }
  await splitting.dialog.getByLabel('理由').fill('分段实施')
  await splitting.send()
  await office.getByRole('link', { name: /37-1.*新建管网40公里/ }).waitFor()
  await office.getByRole('link', { name: /37-2.*改造管网46公里/ }).waitFor()

  await office.goto(`items/${itemOf(100)}`)
  const renaming = await act('调整', '更名')
  await renaming.dialog.getByLabel('新名称').fill('市妇女儿童医疗中心（一期）')
  await renaming.dialog.getByLabel('理由').fill('初步设计批复更名')
  await renaming.send()
  await office.getByRole('heading', { name: /市妇女儿童医疗中心（一期）/ }).waitFor()

  await office.goto(`items/${itemOf(52)}`)
  await office.getByRole('heading', { name: /^52\. / }).waitFor()
  await office.getByRole('link', { name: /推进第51项重点工作落地见效。/ }).waitFor()
  const again = {
    ...{ kind: 'added', itemKind: 'task', words: '增补一项', sources: [] },
    duties: { lead: 'water', responsible: [], supporting: [] },
    schedule: { kind: 'noNodes', start: '2026-01-01', deadline: '2026-12-31' },
  }
  const issued = { kind: 'issued', document: 't26', serial: '52', documentNumber: '青政办发〔2026〕9号' }
  await expect(done('late-52', [again, issued])).rejects.toThrow('序号不重复使用')

  await office.goto('supervision?tab=circular&since=2026-04-30')
  await said('192项，较上期减1项（第52项并入第51项）')
  const draft = await office.getByRole('region', { name: '代拟稿' }).innerText()
  expect(draft).not.toContain('市儿童医院迁建')
  await office.goto('search?q=市儿童医院迁建')
  await office.getByRole('link', { name: /市妇女儿童医疗中心（一期）/ }).click()
  await office.getByRole('heading', { name: /市妇女儿童医疗中心（一期）/ }).waitFor()
})

test('10 offline sign-off: xlsx and sealed scan come back by the office; the history never says that the head signed in', async () => {
  await ledger.on('2026-06-24')
  await done('p21', [
    {
      ...{ kind: 'added', itemKind: 'project', words: '完成18座病险水库除险加固', sources: [] },
      duties: { lead: 'water', responsible: [], supporting: [] },
      measure: { kind: 'cumulative', target: '18', comparator: 'exactly', unit: '座' },
      schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
    },
    { kind: 'issued', document: 'table-2026', serial: '21', documentNumber: number },
  ])
  await done('p21', [{ kind: 'signedFor' }], byPhone('water'))
  await office.goto('forms')
  await enter(office, 'wangfang', ownPassword)
  const form = await (await office.request.get('api/forms/returns?period=2026-06&orgUnit=water')).body()
  const buffer = Buffer.from(filledIn(form, { 21: { 完成值: 9, 进展情况: '9座完工，其余全部开工' } }))
  const xlsx = { name: '市水利局2026年6月填报表.xlsx', mimeType: 'application/octet-stream', buffer }
  await office.locator('input[type=file]').first().setInputFiles(xlsx)
  await office.getByRole('radio', { name: '签字或盖章的纸质件' }).check()
  // A paper without its scan is none.
  await office.getByRole('button', { name: '先看结果' }).click()
  await said('请填写。')
  await office.locator('input[type=file]').last().setInputFiles(pdf('盖章件.pdf'))
  await said('已上传：盖章件.pdf')
  await office.getByLabel('签字人（选填）').fill('局长')
  await office.getByRole('button', { name: '先看结果' }).click()
  await office.getByRole('button', { name: '录入可以录入的1份' }).click()
  await said('已录入1份；0份没有录入')

  await office.goto('items/p21')
  await office.getByRole('tab', { name: '办理记录' }).click()
  const lines = office.getByText('督查室 王芳 代 市水利局 录入；局长线下审签；扫描件')
  await lines.first().waitFor()
  // The report and its approval.
  expect(await lines.count()).toBe(2)
  expect(await office.getByRole('tabpanel').innerText()).not.toMatch(/^局长/m)
})

test('9 instruction: 阅 opens no task; seven days, or seven working days', async () => {
  await comes('2026-07-16', 'supervision?tab=instructions')
  const form = await record('阅')
  await aboutPipes(form)
  await form.getByRole('button', { name: '登记并交办' }).click()
  await form.getByText(/只作阅知，不立项/).waitFor()
  await form.getByRole('button', { name: '只作阅件登记在有关事项上' }).click()
  await said('没有在办的批示件和议定事项')

  const words = '请国栋同志牵头，住建局7日内拿出方案'
  await record(words)
  // What was typed outlives a drawer that was shut.
  await office.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await office.getByRole('button', { name: '登记批示', exact: true }).click()
  expect(await form.getByLabel('原文（照录）').inputValue()).toBe(words)
  await aboutPipes(form)
  await form.getByLabel('编号').fill('批示14')
  const count = form.getByRole('combobox', { name: '办理时限' })
  await count.click()
  await office.getByTitle('个工作日').click()
  await form.getByText('到期：2026-07-27').waitFor()
  await count.click()
  await office.getByTitle('日', { exact: true }).click()
  await form.getByText('到期：2026-07-23').waitFor()
  await form.getByRole('button', { name: '登记并交办' }).click()
  const row = office.getByRole('row', { name: /拿出管网改造提速方案/ })
  await row.getByText('还有7天').waitFor()
  expect(await row.innerText()).toContain('2026-07-23')
  await row.getByRole('link').click()
  await office.getByRole('link', { name: /新建改造管网86公里/ }).waitFor()
})

/** The form of an instruction, with what was written. */
async function record(words: string) {
  await office.getByRole('button', { name: '登记批示', exact: true }).click()
  const form = office.getByRole('dialog', { name: '登记批示' })
  await form.getByLabel('批示领导').fill('陈立新')
  await form.getByLabel('原文（照录）').fill(words)
  await form.getByLabel('批在何件').fill('专报第14期')
  return form
}

/** The rest of it: the scan, what 住建局 is to do, and the item it is about. */
async function aboutPipes(form: Awaited<ReturnType<typeof record>>) {
  await form.locator('input[type=file]').setInputFiles(pdf('专报第14期批示.pdf'))
  await form.getByText('已上传：专报第14期批示.pdf').waitFor()
  await form.getByLabel('要办的事').fill('拿出管网改造提速方案')
  await form.getByRole('combobox', { name: '牵头单位' }).fill('住房城乡')
  await office.getByTitle('市住房城乡建设局').click()
  await form.getByLabel('有关事项（选填）').fill('新建改造管网')
  await office.getByTitle('第37项 新建改造管网86公里').click()
  await form.getByText('到期：2026-07-23').waitFor()
}

test('9: it is closed only after 无新批示 was recorded', async () => {
  await ledger.on('2026-07-27')
  const { entries } = (await ledger.ask('GET', '/api/items?kind=instruction')) as {
    entries: readonly { id: string }[]
  }
  const item = entries[0]!.id
  const plan = new FormData()
  plan.set('file', new File(['管网改造提速方案'], '方案.txt'))
  const { sha256 } = await ledger.ask('POST', '/api/files', plan)
  await done(item, [{ kind: 'signedFor' }], byPhone('housing'))
  await done(item, [{ kind: 'closeClaimed', evidence: [sha256] }], byPhone('housing'))
  await office.goto('supervision?tab=closing')
  await enter(office, 'wangfang', ownPassword)
  await said('还没有登记“无新批示”')
  const checks = office.getByRole('checkbox')
  for (let at = 0; at < 4; at++) await checks.nth(at).check()
  await office.getByRole('combobox', { name: '评定等次' }).click()
  await office.getByTitle('良好').click()
  const close = office.getByRole('button', { name: '审核通过并销号' })
  expect(await close.isDisabled()).toBe(true)
  await office.getByRole('button', { name: '登记办理结果（呈阅后无新批示）' }).click()
  const shown = office.getByRole('dialog', { name: '登记办理结果（呈阅后无新批示）' })
  await shown.getByLabel('呈阅的办理结果').fill('提速方案已印发，10月底前改造完成')
  await shown.getByRole('button', { name: /^登\s*记$/ }).click()
  await office.getByText('还没有登记“无新批示”').waitFor({ state: 'detached' })
  // Busy until what is shown has been read again.
  await said('已办理。')
  await close.click()
  await office.getByRole('button', { name: '确定销号' }).click()
  await office.getByRole('link', { name: /拿出管网改造提速方案/ }).waitFor({ state: 'detached' })
  expect(await ledger.ask('GET', `/api/items/${item}`)).toMatchObject({ lifecycle: 'closed' })
})

/** Two reports of 住建 are returned in August, and one is begun. */
async function augustReports() {
  await ledger.on('2026-08-26')
  const liaison = await ledger.signIn('liuyang')
  const drafted = { kind: 'drafted', period: '2026-08', vintage: 'flash', words: '正在推进' }
  for (const serial of [5, 6]) {
    await liaison('POST', `/api/items/${itemOf(serial)}/deeds`, { deeds: [drafted] })
    await done(itemOf(serial), [{ kind: 'approved', period: '2026-08' }], byPhone('housing'))
    await done(itemOf(serial), [{ kind: 'returned', period: '2026-08', reason: '没有写明进展' }])
  }
  const begun = { ...drafted, words: '草稿：还在核对数字' }
  await liaison('POST', `/api/items/${itemOf(7)}/deeds`, { deeds: [begun] })
}

const counts = '在办31项，其中30天内到期4项，已逾期0项，被退回2项。'

test('14 rotation: the division changes and 31 open items move; old rulings keep the old name', async () => {
  await augustReports()
  await comes('2026-09-07', 'settings/division')
  await office.getByRole('button', { name: '调整分工' }).click()
  const form = office.getByRole('dialog')
  await form.getByLabel('分管领导岗位').click()
  await office.getByTitle(/副市长（社会事业）/).click()
  await form.getByLabel('哪些单位').fill('住房城乡')
  await office.getByTitle('市住房城乡建设局').click()
  await office.keyboard.press('Escape')
  await day(form.getByLabel('自哪天起'), '2026-09-08')
  await form.getByLabel('文号（选填）').fill('青政发〔2026〕15号')
  await form.getByRole('button', { name: '登记' }).click()
  await form.waitFor({ state: 'hidden' })
  await office.goto('settings/division?tab=handover&kind=orgUnit&id=housing&on=2026-09-08')
  await office.getByRole('heading', { name: /王国栋.*移交李敏/ }).waitFor()
  await said(counts)
  expect(await office.getByRole('row').filter({ hasText: '被退回' }).count()).toBe(2)
  await office.goto(`items/${itemOf(20)}`)
  await office.getByRole('tab', { name: '办理记录' }).click()
  await said(/王国栋/)
  expect(await office.getByRole('tabpanel').innerText()).not.toContain('李敏')
})

test('14: 刘洋 leaves; his successor is entered, his account closed, his draft kept', async () => {
  await comes('2026-09-15', 'settings/posts?q=刘洋')
  await office.getByRole('button', { name: /办理.*联络员/ }).click()
  await office.getByRole('menuitem', { name: '离任' }).click()
  const form = office.getByRole('dialog')
  await form.getByLabel('谁离任').click()
  await office.getByTitle('刘洋').click()
  await form.getByRole('button', { name: '登记' }).click()
  await form.waitFor({ state: 'hidden' })
  await office.getByRole('button', { name: /办理.*联络员/ }).click()
  await office.getByRole('menuitem', { name: '任职', exact: true }).click()
  await form.getByLabel('人员').fill('谭一')
  await form.getByLabel('人员').press('Enter')
  await day(form.getByLabel('自哪天起'), '2026-09-16')
  await form.getByRole('button', { name: '登记' }).click()
  await form.waitFor({ state: 'hidden' })
  await office.goto('settings/division?tab=handover&kind=person&id=liu-yang&on=2026-09-16')
  await office.getByRole('heading', { name: /刘洋.*移交谭一/ }).waitFor()
  await said(counts)
  await office.goto('settings/accounts')
  await office.getByRole('button', { name: '办理刘洋的账号' }).click()
  await office.getByText('停用', { exact: true }).click()
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /确\s*定/ })
    .click()
  await office
    .getByRole('row', { name: /liuyang/ })
    .getByText('已停用')
    .waitFor()
  await expect(ledger.signIn('liuyang')).rejects.toThrow()

  // The post is his from the 16th, and what he may see with it.
  await ledger.on('2026-09-16')
  const { holders } = (await ledger.ask('GET', '/api/register')) as {
    holders: readonly { name: string; person: string }[]
  }
  const { person } = holders.find(({ name }) => name === '谭一')!
  await ledger.enrol('tanyi', atHousing, { displayName: '谭一', person })
  const successor = await openWindow({ address: ledger.address })
  await successor.goto('ledger')
  await enter(successor, 'tanyi', ownPassword)
  // With the instruction that is closed.
  await successor.getByText('共32项').waitFor()
  await successor.goto(`work?report=${itemOf(7)}/2026-08`)
  await expect.poll(() => successor.getByLabel('进展情况').inputValue()).toBe('草稿：还在核对数字')
  await successor.context().close()
  const sponsor = await openWindow({ address: ledger.address })
  await sponsor.goto('ledger')
  await enter(sponsor, 'limin', ownPassword)
  await sponsor.getByText('共32项').waitFor()
  await sponsor.context().close()
})

test('11 adjustment: refused without a document number; then 调整后3%（原5%）, and the light of the day before stays', async () => {
  await ledger.on('2026-09-16')
  await done('p6', [
    {
      ...{ kind: 'added', itemKind: 'target', words: '一般公共预算收入增长5%' },
      sources: [{ list: 'workReport', document: 'report-2026', quote: '一般公共预算收入增长5%' }],
      duties: { lead: 'finance', responsible: ['taxation'], supporting: [] },
      measure: { kind: 'rate', ascending: true, target: '5', comparator: 'exactly', unit: '%' },
      schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
      publisher: 'finance',
    },
    { kind: 'issued', document: 'table-2026', serial: '6', documentNumber: number },
  ])
  await done('p6', [{ kind: 'signedFor' }], byPhone('finance'))
  const value = { kind: 'number', number: '3.4' }
  const source = '市财政局1—8月收支'
  await done('p6', [{ kind: 'published', value, through: '2026-08-31', vintage: 'flash', source }])
  await comes('2026-09-29', 'items/p6')
  await said('欠进度')
  const change = await act('调整', '调整指标')
  await change.dialog.getByLabel('目标数').fill('3')
  await change.dialog.getByLabel('批准机关').fill('市人大常委会')
  await change.dialog.getByLabel('理由').fill('减税政策和土地市场变化')
  await change.send()
  await change.dialog.getByText('没有文号不能办理：请填写批准文件的文号。').waitFor()
  await change.dialog.getByLabel('文号').fill('青人常〔2026〕21号')
  await change.send()
  await said('调整后3%（原5%）')
  await said('超进度')
  await office.goto('wall?on=2026-09-28')
  await office.locator('[data-item=p6][title*=欠进度]').waitFor()
  expect(await printed('2026-09-28')).toBe('5%')
  expect(await printed('2026-09-29')).toBe('调整后3%\n（原5%）')
})

/** What the ledger of a day prints for the target of 第6项. */
async function printed(on: string) {
  const cells = cellsOf(await (await office.request.get(`api/ledger.xlsx?on=${on}`)).body())
  const at = cells.find((row) => row.includes('年度目标'))!.indexOf('年度目标')
  return cells.find((row) => row.some((cell) => cell.startsWith('一般公共预算收入增长')))![at]
}

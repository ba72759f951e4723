import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answering, rowOf, rows, table, tableName } from '../../../../samples/scenarios/mid-year.ts'
import { cellsOf, filledIn } from '../../../../samples/scenarios/sheets.ts'
import { proseIn } from '../prose.ts'
import { type City, download, formWith, type ItemShown, openCity, refusalOf, seen, yes } from './city.ts'

// 情景一 年中启用：11月23日，一个人、一份187条的xls、十家单位10月的填报表，当天就有台账。

let city: City
const outside = vi.spyOn(globalThis, 'fetch')
const programs = process.env.PATH

beforeAll(async () => {
  // The machine of an office: nothing is installed that could open an .xls.
  process.env.PATH = ''
  city = await openCity('2026-11-23')
})
afterAll(async () => {
  process.env.PATH = programs
  await city.close()
})

const send = (content: Uint8Array) =>
  city.office.ask('POST', '/api/imports/tables', {
    body: formWith({ file: [tableName, content] }, { planYear: '2026' }),
  })

interface Preview {
  readonly id: string
  readonly counts: { readonly rows: number; readonly unknown: number; readonly problems: number }
  readonly unknown: readonly {
    readonly written: string
    readonly where: readonly { readonly row: number }[]
  }[]
  readonly problems: readonly { readonly code: string; readonly words: string; readonly zh: string }[]
}
let preview: Preview
const issue = {
  ...{ documentNumber: '青政办发〔2026〕3号', on: '2026-02-05' },
  signedFor: { kind: 'telephone', note: '年初已书面签收，现补录' },
}
const confirming = { breakdown: 't26', title: '2026年《政府工作报告》重点任务分解表', issue }

test('a table with a serial twice is shown with every place, cannot be confirmed, and is forgotten', async () => {
  const told = await send(table([...rows, rowOf(187)]))
  expect(told.status, JSON.stringify(told.body)).toBe(201)
  const { id, problems, unknown } = told.body as unknown as Preview
  expect(problems.map(({ code }) => code).toSorted()).toEqual(['deadlineUnread', 'serialTwice'])
  expect(unknown).toHaveLength(1)
  const path = `/api/imports/tables/${id}`
  const body = { breakdown: 't26', title: '2026年《政府工作报告》重点任务分解表' }
  expect(await city.office.ask('POST', `${path}/confirm`, { body })).toMatchObject({
    ...{ status: 409, body: { code: 'serialsTwice' } },
  })
  expect((await city.office.ask('DELETE', path)).status).toBe(200)
  expect(await seen(city.office, '/api/imports/tables')).toEqual([])
  expect(await seen(city.office, '/api/breakdowns')).toEqual([])
})

test('187 rows are shown before anything is taken; bad cells are listed with their places', async () => {
  const told = await send(table(rows))
  expect(told.status, JSON.stringify(told.body)).toBe(201)
  preview = told.body as unknown as Preview
  expect(preview.counts).toMatchObject({ rows: 187, unknown: 1, problems: 1 })
  expect(preview.unknown).toMatchObject([{ written: '某重大事项专班', where: [{ row: 53 }] }])
  expect(preview.problems).toMatchObject([{ code: 'deadlineUnread', words: '13月底前' }])
  expect(preview.problems[0]!.zh).toContain('第63行')
})

test('while a row has nobody nothing is half-imported', async () => {
  const path = `/api/imports/tables/${preview.id}/confirm`
  expect(await city.office.ask('POST', path, { body: confirming })).toMatchObject({
    body: { code: 'namesUnknown' },
  })
  const leavingOut = { ...confirming, issue: { ...confirming.issue, leaveOutUnknown: true } }
  expect(await refusalOf(city.office, path, leavingOut)).toBe('leadsMissing')
  expect(await seen(city.office, '/api/breakdowns')).toEqual([])
  expect((await seen<{ entries: readonly object[] }>(city.office, '/api/items')).entries).toEqual([])
})

const everyItem = async (): Promise<readonly ItemShown[]> => {
  const { entries } = await seen<{ entries: readonly ItemShown[] }>(city.office, '/api/items?limit=200')
  return entries
}

test('one supervisor imports it: 187 items keep serials 1–187', async () => {
  const body = { names: { 某重大事项专班: ['development-reform'] } }
  const path = `/api/imports/tables/${preview.id}`
  expect((await city.office.ask('PATCH', path, { body })).status).toBe(200)
  await yes(city.office, `${path}/confirm`, confirming)
  const items = await everyItem()
  expect(items.map(({ serial }) => Number(serial)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 187 }, (_each, i) => i + 1),
  )
})

test('各县(市、区) of row 37 are nine units', async () => {
  const { duties } = await seen<{ duties: readonly { value: { lead: string; responsible: string[] } }[] }>(
    city.office,
    '/api/items/t26-37',
  )
  const [{ value }] = duties as [{ value: { lead: string; responsible: string[] } }]
  const counties = city.sample.orgUnits
    .filter(({ relation }) => relation === 'countyGovernment' || relation === 'developmentZone')
    .map(({ id }) => id)
  expect(counties).toHaveLength(9)
  expect(value.lead).toBe('housing')
  expect(value.responsible.toSorted()).toEqual(['finance', ...counties].toSorted())
})

test("ten units' forms of October are filled in and come back, sealed", async () => {
  const form = new FormData()
  for (const orgUnit of answering) {
    const query = `period=2026-10&orgUnit=${orgUnit}`
    const sent = await download(city, city.office, `/api/forms/returns?${query}`)
    const own = await seen<{ entries: readonly ItemShown[] }>(
      city.office,
      `/api/items?lead=${orgUnit}&limit=200`,
    )
    const done = { 完成值: 50, 进展情况: '10月底完成50个' }
    const filled = filledIn(sent, Object.fromEntries(own.entries.map(({ serial }) => [serial, done])))
    form.append('files', new File([filled as Uint8Array<ArrayBuffer>], `${orgUnit}.xlsx`))
  }
  form.set('basis', 'signedPaper')
  form.set(
    'scan',
    new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], '盖章件.png'),
  )
  const told = await city.office.ask('POST', '/api/forms/returns', { body: form })
  expect(told, JSON.stringify(told.body).slice(0, 2000)).toMatchObject({
    ...{ status: 200, body: { recorded: 10, failed: 0 } },
  })
})

test('that day the state of 1—10月 stands, with its gaps: 98 items have figures, 89 have none', async () => {
  const items = await everyItem()
  const known = items.filter(({ state }) => state.latest)
  expect([known.length, items.length - known.length]).toEqual([98, 89])
  for (const { state } of known)
    expect(state.latest).toMatchObject({ from: 'submission', value: { number: '50' }, through: '2026-10-31' })
  const totals = await seen(city.office, '/api/totals')
  expect(totals).toMatchObject({ day: '2026-11-23', count: 187 })
  const paper = cellsOf(await download(city, city.office, '/api/ledger.xlsx'))
  const head = paper.find((row) => row.includes('自报'))!
  const printed = paper.filter((row) => /^\d+$/.test(row[0]!)).map((row) => row[head.indexOf('自报')])
  expect(printed).toHaveLength(187)
  expect(printed.filter((cell) => /^50(?:个|公里)\n（10月快报）$/.test(cell!))).toHaveLength(98)
  expect(printed.filter((cell) => cell === '')).toHaveLength(89)
})

test('a draft of the 1—10月 circular exists that day, with its gaps', async () => {
  interface Told {
    readonly time: object
    readonly gaps: readonly string[]
    readonly draft: { readonly title: string; readonly blocks: readonly { readonly words: string }[] }
    readonly classes: readonly { readonly word: string; readonly count: number; readonly percent: string }[]
  }
  const { time, classes, gaps, draft } = await seen<Told>(city.office, '/api/circular')
  expect(time).toEqual({ months: 10, percent: '83.3' })
  expect(classes.map(({ word, count, percent }) => [word, count, percent])).toEqual([
    ['未定节点', 187, '100.0'],
  ])
  expect(gaps).toHaveLength(89)
  const prose = proseIn(await download(city, city.office, '/api/circular.docx'))
  expect(prose).toContain('关于青澜市2026年《政府工作报告》重点任务进展情况的通报')
  expect(prose).toContain('重点任务共187项。1—10月时间进度83.3%。')
  expect(prose).toContain('尚无数据的89项：第11—20、31—')
  expect(prose).not.toContain('不点名单位')
  // On the screen it reads as on paper.
  expect(
    [draft.title, ...draft.blocks.map(({ words }) => words)].filter((each) => !prose.includes(each)),
  ).toEqual([])
  expect(draft.blocks.map(({ words }) => words).join('')).toContain('尚无数据的89项')
  const [, head, ...rows] = cellsOf(await download(city, city.office, '/api/circular.xlsx')).slice(1)
  expect(head).toEqual(['进展情况', '亮灯', '项数', '占比（%）', '事项序号'])
  expect(rows[0]?.[4]).toBe('1—187')
})

test('nothing outside was asked for anything', () => expect(outside).not.toHaveBeenCalled())

import { csvOf, type Table } from '@taizhang/papers'
import { inGovernment } from '@taizhang/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../../../../samples/scenarios/sheets.ts'
import {
  type Browser,
  setUp,
  signInAs,
  startTrialServer,
  type Told,
  type TrialServer,
} from '../../../test/browser.ts'
import { orgUnitAdded } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let liaison: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  const bodies = [
    { ...orgUnitAdded('housing'), name: '市住建局', aliases: ['市住房和城乡建设局'] },
    { ...orgUnitAdded('water'), name: '市水利局' },
    { ...orgUnitAdded('finance'), name: '市财政局' },
  ]
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds: bodies } })
})
afterAll(() => server.close())

const lines = [
  ['1', '新建改造管网86公里', '86公里', '牵头单位：市住建局；责任单位：市财政局', '12月底前'],
  ['2', '完成18座病险水库除险加固', '', '市水利局', '9月底前'],
  ['3', '持续优化营商环境', '', '市营商环境建设局', '全年'],
  ['4', '改造供水老旧管网', '', '市住房城乡建设局', '全年'],
]
const titles = ['序号', '工作任务', '量化目标', '责任单位', '完成时限']

function csvOfRows(rows: readonly (readonly string[])[], title = '2026年《政府工作报告》任务分解表'): string {
  const table: Table = {
    sheet: '表',
    columns: titles.map((heading) => ({ heading, width: 10 })),
    lines: rows.map((cells) => ({ kind: 'row', cells })),
  }
  return `${title}（青政办发〔2026〕3号）\n${csvOf(table)}`
}

const upload = (browser: Browser, content: string | Uint8Array, fields: object = {}, name = '分解表.csv') => {
  const form = new FormData()
  form.set('file', new File([content as string], name))
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value))
  return browser.ask('POST', '/api/imports/tables', { body: form })
}

const counted = (table: string): Promise<number> =>
  inGovernment(server.database, 'qinglan', async ({ client }) => {
    const { rows } = await client.query(`select count(*)::int as count from ${table}`)
    return rows[0].count
  })

describe('what is not taken, with nothing kept', () => {
  const long = { ...{ planYear: 2026 } }
  test.each([
    ['no header', '一、二、三\n四、五、六', long, 422, 'tableUnsound'],
    ['nothing that says a year', csvOfRows(lines, '任务分解表').replace('〔2026〕', ''), {}, 422, 'invalid'],
    ['a list that is none', csvOfRows(lines), { list: 'list' }, 422, 'invalid'],
    ['a report that is not there', csvOfRows(lines), { report: 'nowhere' }, 404, 'notFound'],
    ['a mark of secrecy', `机密★1年\n${csvOfRows(lines)}`, {}, 422, 'secretMark'],
  ])('%s', async (_case, content, fields, status, code) => {
    const told = await upload(supervisor, content, fields)
    expect(told).toMatchObject({ status, body: { code } })
    expect(await counted('imports')).toBe(0)
  })

  test('of a table that stops, every problem is told with its place', async () => {
    const told = await upload(supervisor, csvOfRows([...lines, ['4', '', '', '市水利局', '全年']]))
    expect((told.body.faults as readonly { code: string }[]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['serialTwice', 'wordsMissing', 'orgUnitUnknown']),
    )
  })

  test('who may not draw rows imports nothing', async () => {
    expect(await upload(liaison, csvOfRows(lines))).toMatchObject({ status: 403 })
    expect(await supervisor.ask('POST', '/api/imports/tables', { body: {} })).toMatchObject({ status: 415 })
  })
})

describe('a table on its way in', () => {
  let told: Told
  const at = (rest = '') => `/api/imports/tables/${told.body.id}${rest}`

  test('is shown: rows, names that were guessed, names that nobody has', async () => {
    told = await upload(supervisor, csvOfRows(lines))
    expect(told.status, JSON.stringify(told.body)).toBe(201)
    expect(told.body).toMatchObject({
      ...{ planYear: 2026, documentNumber: '青政办发〔2026〕3号' },
      counts: { rows: 4, guesses: 1, unknown: 1 },
      guesses: [{ written: '市住房城乡建设局', matched: [{ id: 'housing', name: '市住建局' }], rows: 1 }],
      unknown: [{ written: '市营商环境建设局', rows: 1 }],
      rows: [{ serial: '1', duties: { lead: 'housing', responsible: ['finance'] } }, {}, {}, {}],
    })
    expect(await supervisor.ask('GET', '/api/imports/tables')).toMatchObject({
      body: [{ name: '分解表.csv' }],
    })
  })

  test('as issued it is refused while a row has nobody, and nothing of it is recorded', async () => {
    const before = await counted('events')
    const issue = { documentNumber: '青政办发〔2026〕3号', on: '2026-02-20' }
    const confirmed = (leaveOutUnknown: boolean) =>
      supervisor.ask('POST', at('/confirm'), {
        body: { breakdown: 'b26', title: '2026年分解表', issue: { ...issue, leaveOutUnknown } },
      })
    expect(await confirmed(false)).toMatchObject({ status: 409, body: { code: 'namesUnknown' } })
    expect(await confirmed(true)).toMatchObject({ status: 409, body: { refusal: { code: 'leadsMissing' } } })
    expect([await counted('events'), await counted('documents'), await counted('breakdowns')]).toEqual([
      before,
      0,
      0,
    ])
  })

  test('is corrected: a name that nobody has is given to somebody', async () => {
    const wrong = { names: { 市营商环境建设局: ['nobody'] } }
    expect(await supervisor.ask('PATCH', at(), { body: wrong })).toMatchObject({ status: 404 })
    const names = { 市营商环境建设局: ['finance'] }
    expect(await supervisor.ask('PATCH', at(), { body: { names } })).toMatchObject({
      status: 200,
      body: { counts: { unknown: 0 }, rows: [{}, {}, { duties: { lead: 'finance' } }, {}] },
    })
  })

  test('is taken in as issued: table, items with their serials, signatures on behalf, a document', async () => {
    const signedFor = { kind: 'telephone', note: '2026年3月2日电话确认' }
    const issue = { documentNumber: '青政办发〔2026〕3号', on: '2026-02-20', signedFor }
    const body = { breakdown: 'b26', title: '2026年分解表', issue }
    const headers = { 'idempotency-key': 'once' }
    const done = await supervisor.ask('POST', at('/confirm'), { body, headers })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    const again = await supervisor.ask('POST', at('/confirm'), { body, headers })
    expect(again).toMatchObject({ status: 409, body: { code: 'importTaken' } })
    const table = await supervisor.ask('GET', '/api/breakdowns/b26')
    expect(table.body).toMatchObject({ lifecycle: 'issued', counts: { rows: 4 } })
    const printed = await server.app.request('/api/breakdowns/b26/table.xlsx', {
      headers: { host: 'localhost', cookie: supervisor.cookie()! },
    })
    const paper = cellsOf(new Uint8Array(await printed.arrayBuffer()))
      .flat()
      .join('|')
    expect(paper).toContain('青政办发〔2026〕3号　　2026年2月20日印发')
    expect(paper).not.toContain('工作稿')
    const item = await supervisor.ask('GET', '/api/items/b26-2')
    expect(item.body).toMatchObject({
      serial: '2',
      lifecycle: 'active',
      documentNumber: '青政办发〔2026〕3号',
    })
    const history = await supervisor.ask('GET', '/api/items/b26-2/history')
    expect(JSON.stringify(history.body)).toContain('代 市水利局 录入；电话记录')
    expect(await supervisor.ask('GET', `/api/documents/${told.body.id}`)).toMatchObject({
      body: { kind: 'breakdown', title: '2026年分解表' },
    })
    // A row of it can be named in a deed afterwards.
    const reviewed = {
      deeds: [
        { kind: 'supplementOpened', reason: '补充' },
        { kind: 'rowsReviewed', rows: [`${told.body.id}#1`] },
      ],
    }
    expect(
      (await supervisor.ask('POST', '/api/breakdowns/b26/deeds', { body: reviewed })).body.code,
    ).not.toBe('invalid')
  })

  test('one that is not wanted is forgotten', async () => {
    const other = await upload(supervisor, csvOfRows(lines))
    const path = `/api/imports/tables/${other.body.id}`
    expect(await liaison.ask('DELETE', path)).toMatchObject({ status: 403 })
    expect(await supervisor.ask('DELETE', path)).toMatchObject({ status: 200 })
    expect(await supervisor.ask('GET', path)).toMatchObject({ status: 404 })
  })
})

describe('beside the report', () => {
  const report = `青澜市人民政府工作报告
——2026年1月15日在青澜市第八届人民代表大会第六次会议上
二、2026年工作安排
（一）加快城市更新。新建改造管网86公里。持续优化营商环境。完成18座病险水库除险加固。新增普惠性托位1500个。
`

  test('rows are tied to its words, and what the table forgot is listed and stays pending', async () => {
    const form = new FormData()
    form.set('file', new File([report], '报告.txt'))
    form.set('id', 'report-2026')
    await supervisor.ask('POST', '/api/documents', { body: form })
    const told = await upload(supervisor, csvOfRows(lines.slice(0, 3)), { report: 'report-2026' })
    expect(told.body).toMatchObject({ counts: { linked: 3, forgotten: 1 } })
    expect(JSON.stringify(told.body.forgotten)).toContain('托位1500个')
    const names = { 市营商环境建设局: ['finance'] }
    await supervisor.ask('PATCH', `/api/imports/tables/${told.body.id}`, { body: { names } })
    const issue = { documentNumber: '青政办发〔2026〕4号', on: '2026-02-20' }
    const body = { breakdown: 'b26b', title: '2026年分解表', issue }
    const done = await supervisor.ask('POST', `/api/imports/tables/${told.body.id}/confirm`, { body })
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    const item = await supervisor.ask('GET', '/api/items/b26b-1')
    expect(item.body.sources).toMatchObject([
      { list: 'workReport', document: 'report-2026', quote: '新建改造管网86公里。' },
    ])
    const table = await supervisor.ask('GET', '/api/breakdowns/b26b')
    expect(JSON.stringify(table.body.sentences)).toContain('托位1500个')
  })
})

test('a serial that stands twice is listed and corrected; until then only the confirmation refuses', async () => {
  const told = await upload(supervisor, csvOfRows([...lines, ['4', '又一项', '', '市水利局', '全年']]))
  expect(told.status, JSON.stringify(told.body)).toBe(201)
  const at = `/api/imports/tables/${told.body.id}`
  const problems = told.body.problems as readonly { code: string; where: { sheet: string; row: number } }[]
  const twice = problems.find(({ code }) => code === 'serialTwice')!
  const body = { breakdown: 'twice', title: '2026年分解表' }
  expect(await supervisor.ask('POST', `${at}/confirm`, { body })).toMatchObject({
    ...{ status: 409, body: { code: 'serialsTwice' } },
  })
  const { sheet, row } = twice.where
  const changed = await supervisor.ask('PATCH', at, { body: { serials: [{ sheet, row, serial: '5' }] } })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect((changed.body.problems as typeof problems).map(({ code }) => code)).not.toContain('serialTwice')
  expect((changed.body.rows as readonly { serial: string }[]).map(({ serial }) => serial)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '5',
  ])
  expect((await supervisor.ask('POST', `${at}/confirm`, { body })).status).toBe(200)
  const rows = await supervisor.ask('GET', '/api/breakdowns/twice')
  expect(rows.body).toMatchObject({ counts: { rows: 5 } })
})

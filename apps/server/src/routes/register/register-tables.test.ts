import { readSheets, xlsxOf } from '@taizhang/papers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'

let server: TrialServer
let supervisor: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
})
afterAll(() => server.close())

const headings = ['单位名称', '简称', '关系', '代码', '上级', '分管领导', '联络员', '负责人']
const lines = [
  ['市政府办公室', '市府办', '', '', '', '', '', ''],
  ['市水利局', '', '政府组成部门、直属机构', '', '', '王国栋（副市长）', '刘洋', '陈海'],
  ['云泽县政府', '云泽县', '县（市、区）政府', '', '', '', '', ''],
]
function sent(
  rows: readonly (readonly string[])[],
  fields: Readonly<Record<string, string>> = {},
  browser = supervisor,
) {
  const columns = headings.map((heading) => ({ heading, width: 10 }))
  const bytes = xlsxOf([{ sheet: '单位名册', columns, lines: rows.map((cells) => ({ kind: 'row', cells })) }])
  const form = new FormData()
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], '名册.xlsx'))
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  return browser.ask('POST', '/api/register/tables', { body: form })
}
const bodies = async () => Object.keys((await supervisor.ask('GET', '/api/register')).body.orgUnits as object)

test('a table is shown first, with nothing recorded; wrong cells have their places', async () => {
  expect(await sent(lines)).toMatchObject({
    status: 200,
    body: { recorded: false, from: '2026-01-01', counts: { new: 3, changed: 0, same: 0, problems: 0 } },
  })
  const wrong = [...lines, ['市财政局', '', '友好单位', '', '', '', '', '']]
  const shown = await sent(wrong)
  expect(shown.body).toMatchObject({ problems: [{ code: 'relationUnknown', where: { row: 5, column: 3 } }] })
  expect(await sent(wrong, { confirm: 'true' })).toMatchObject({
    status: 422,
    body: { code: 'tableUnsound', faults: [{ code: 'relationUnknown' }] },
  })
  expect(await bodies()).toEqual([])
})

test('confirmed it is recorded whole: bodies, posts, holders, sponsors, the group of counties', async () => {
  const done = await sent(lines, { confirm: 'true' })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  expect(done.body).toMatchObject({ recorded: true, counts: { new: 3 } })
  const { body } = await supervisor.ask('GET', '/api/register')
  expect(Object.keys(body.orgUnits as object)).toEqual(['u-01', 'u-02', 'u-03'])
  expect(body).toMatchObject({
    groups: { counties: { name: '各县（市、区）' } },
    divisions: [{ orgUnit: 'u-02', sponsor: 'p-03', from: '2026-01-01' }],
  })
})

test('the template is prefilled with what there is, and read back says nothing new', async () => {
  const response = await server.app.request('/api/register/table.xlsx', {
    headers: { host: 'localhost', cookie: supervisor.cookie() ?? '' },
  })
  expect(response.status).toBe(200)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const outcome = await readSheets(bytes, { name: '名册.xlsx' })
  expect(JSON.stringify(outcome)).toContain('王国栋')
  const form = new FormData()
  form.set('file', new File([bytes], '名册.xlsx'))
  expect(await supervisor.ask('POST', '/api/register/tables', { body: form })).toMatchObject({
    status: 200,
    body: { counts: { new: 0, changed: 0, same: 3, problems: 0 }, deeds: [] },
  })
})

test('who may not enter bodies uploads no table', async () => {
  const reader = await signInAs(server, supervisor, 'reader', [{ role: 'reader' }])
  expect(await sent(lines, { confirm: 'true' }, reader)).toMatchObject({ status: 403 })
})

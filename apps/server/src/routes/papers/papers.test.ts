import { commentFormTables, readSheets, xlsxOf } from '@taizhang/papers'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, drawnRow, issued, orgUnitAdded, rowsDrawn } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let water: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  water = await signInAs(server, supervisor, 'liuyang', [{ role: 'head', orgUnit: 'water' }])
  const bodies = { water: '市水利局', housing: '市住建局' }
  const deeds = Object.entries(bodies).map(([id, name]) => ({ ...orgUnitAdded(id), name }))
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })
  const round = {
    ...{ kind: 'consultationOpened', orgUnits: ['water', 'housing'], silence: 'consent' },
    until: { day: '2026-03-10', time: '17:00' },
  }
  const steps = [
    rowsDrawn([drawnRow('r1', 'water'), drawnRow('r2', 'housing')]),
    { kind: 'rowsReviewed', rows: ['r1', 'r2'] },
    { kind: 'editionMade', stage: 'consultation' },
    round,
    { kind: 'rowEdited', row: 'r1', edit: { words: '新建改造管网90公里' } },
  ]
  const told = await supervisor.ask('POST', '/api/breakdowns/b26/deeds', { body: { deeds: steps } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  for (const [serial, lead] of [
    ['1', 'water'],
    ['2', 'housing'],
  ] as const) {
    const own = { ...added(), duties: { lead, responsible: [], supporting: [] } }
    const body = { deeds: [own, issued(serial)] }
    expect((await supervisor.ask('POST', `/api/items/i-${serial}/deeds`, { body })).status).toBe(200)
  }
})
afterAll(() => server.close())

const get = async (browser: Browser, path: string) => {
  const headers = { host: 'localhost', cookie: browser.cookie()! }
  const response = await server.app.request(`/api/${path}`, { headers })
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

const wordsOf = async (bytes: Uint8Array) => {
  const read = await readSheets(bytes, { name: 'a.xlsx' })
  if ('failure' in read) throw new Error(read.failure.code)
  return read.sheets
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
    .join('|')
}

test.each([
  ['the table as it stands', () => supervisor, 'breakdowns/b26/table.xlsx', '新建改造管网90公里'],
  ['what went round', () => supervisor, 'breakdowns/b26/table.xlsx?edition=1', '第r1项'],
  ['what went round, for a body', () => water, 'breakdowns/b26/table.xlsx', '（征求意见稿）'],
  ['the red-line', () => supervisor, 'breakdowns/b26/redline.xlsx?before=1', '征求意见稿与工作稿对照'],
  ['what came of the comments', () => supervisor, 'breakdowns/b26/adoption.xlsx', '意见建议采纳情况表'],
  ['the ledger', () => supervisor, 'ledger.xlsx', '市住建局'],
  ['the ledger of one body', () => supervisor, 'ledger.xlsx?lead=water', '市水利局'],
  ['a comment form', () => water, 'breakdowns/b26/comment-forms?orgUnit=water', '反馈单位：市水利局'],
] as const)('%s', async (_case, browser, path, words) => {
  const { status, headers, bytes } = await get(browser(), path)
  expect(status).toBe(200)
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="file\.xlsx"; filename\*=UTF-8''%E/,
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(await wordsOf(bytes)).toContain(words)
})

test.each([
  ['the draft, to a body', () => water, 'breakdowns/b26/redline.xlsx?before=1', 404],
  ['what came of comments, to a body', () => water, 'breakdowns/b26/adoption.xlsx', 403],
  ['an edition that is not there', () => supervisor, 'breakdowns/b26/table.xlsx?edition=9', 404],
  ['a round that was not held', () => supervisor, 'breakdowns/b26/adoption.xlsx?round=2', 404],
  ['a form of another body', () => water, 'breakdowns/b26/comment-forms?orgUnit=housing', 404],
  ['a day that is none', () => supervisor, 'ledger.xlsx?on=2026-02-30', 422],
] as const)('not given: %s', async (_case, browser, path, status) => {
  expect((await get(browser(), path)).status).toBe(status)
})

test('the table as a docx, of what went round', async () => {
  const { status, headers, bytes } = await get(water, 'breakdowns/b26/table.docx')
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('wordprocessingml')])
  const words = strFromU8(unzipSync(bytes)['word/document.xml']!)
  expect([words.includes('第r1项'), words.includes('90公里')]).toEqual([true, false])
})

test('everybody takes away just what he may see', async () => {
  const itemsOf = async (browser: Browser, query = '') => {
    const { bytes } = await get(browser, `ledger.json${query}`)
    return JSON.parse(new TextDecoder().decode(bytes)).items.map(({ id }: { readonly id: string }) => id)
  }
  expect(await itemsOf(supervisor)).toEqual(['i-1', 'i-2'])
  expect(await itemsOf(water)).toEqual(['i-1'])
  expect(await itemsOf(supervisor, '?on=2026-03-01')).toEqual([])
  expect(await itemsOf(supervisor, '?lead=housing&kind=task')).toEqual(['i-2'])
  expect(await itemsOf(supervisor, '?lead=housing&lead=water&lifecycle=issued')).toEqual(['i-1', 'i-2'])
  expect(await itemsOf(supervisor, '?deadlineUntil=2026-11-30')).toEqual([])
  expect(await itemsOf(supervisor, `?q=${encodeURIComponent('管网')}&progress=unknown`)).toEqual([
    'i-1',
    'i-2',
  ])
  expect(await itemsOf(supervisor, '?progress=behind')).toEqual([])
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await get(water, 'ledger.csv')).bytes)
  expect(csv.startsWith('\uFEFF')).toBe(true)
  expect(csv).toContain('市水利局')
  expect(csv).not.toContain('市住建局')
})

const commentForm = (field: string, proposal: string) => {
  const out = {
    ...{ orgUnit: { id: 'water', name: '市水利局' }, place: '青澜市', planYear: 2026, due: '3月10日' },
    lines: [
      {
        row: 'r1',
        group: [],
        serial: '1',
        words: '第r1项',
        measures: null,
        lead: null,
        others: null,
        deadline: null,
      },
    ],
  }
  const [table, ...others] = commentFormTables(out)
  const at = table!.columns.findIndex(({ heading }) => heading === '修改内容')
  const lines = table!.lines.map((line) =>
    line.kind === 'row' && line.cells[0] === '1'
      ? { ...line, cells: line.cells.with(at, field).with(at + 1, proposal) }
      : line,
  )
  return xlsxOf([{ ...table!, lines }, ...others])
}

test('comment forms come back: shown, taken by the body itself, or on paper for it', async () => {
  const send = (browser: Browser, bytes: Uint8Array, fields: object = {}, query = '') => {
    const form = new FormData()
    form.append('files', new File([bytes as Uint8Array<ArrayBuffer>], '意见.xlsx'))
    for (const [key, value] of Object.entries(fields)) form.set(key, value as string)
    return browser.ask('POST', `/api/breakdowns/b26/comment-forms${query}`, { body: form })
  }
  const good = commentForm('文字表述', '改造管网80公里')
  expect(await send(water, good, {}, '?dryRun=true')).toMatchObject({ body: { recorded: 0, failed: 0 } })
  expect(await send(water, commentForm('时限', '适时'))).toMatchObject({
    body: {
      recorded: 0,
      files: [{ problems: [{ code: 'proposalUnread', where: { sheet: '征求意见表' } }] }],
    },
  })
  expect(await send(supervisor, good)).toMatchObject({
    body: { recorded: 0, files: [{ problems: [{ code: 'notSpokenFor' }] }] },
  })
  expect(await send(water, good)).toMatchObject({
    body: { recorded: 1, files: [{ orgUnit: { id: 'water' } }] },
  })
  const { body } = await supervisor.ask('GET', '/api/breakdowns/b26')
  expect(Object.values(body.comments as object)).toMatchObject([
    { id: 'water#1-1', row: 'r1', field: 'words' },
  ])
  // Its id can be named when it is ruled on.
  const ruling = { kind: 'commentRuled', comment: 'water#1-1', ruling: 'notAdopted', reason: '任务不变' }
  expect(
    await supervisor.ask('POST', '/api/breakdowns/b26/deeds', { body: { deeds: [ruling] } }),
  ).toMatchObject({ status: 200 })
})

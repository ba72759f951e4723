import { type Item, periodOf } from '@taizhang/ledger'
import { archiveOf, openReturnForm, readSheets } from '@taizhang/papers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded } from '../../../test/deeds.ts'
import { type Filled, filledForm } from '../../../test/forms.ts'

let server: TrialServer
let supervisor: Browser
let water: Browser
let housing: Browser
let items: readonly Item[]

const february = periodOf('2026-02')
const bodies = { water: '市水利局', housing: '市住建局', finance: '市财政局' }
const idOf = (serial: string) => `b26-${serial}`

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  water = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  housing = await signInAs(server, supervisor, 'zhaolei', [{ role: 'head', orgUnit: 'housing' }])
  const deeds = Object.entries(bodies).map(([id, name]) => ({ ...orgUnitAdded(id), name }))
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })
  const leads = { 1: 'water', 2: 'water', 3: 'housing' }
  for (const [serial, lead] of Object.entries(leads)) {
    const own = { ...added(), duties: { lead, responsible: [], supporting: [] } }
    const told = [
      await deed(serial, [own, issued(serial)]),
      await deed(serial, [{ kind: 'signedFor' }], {
        onBehalfOf: lead,
        basis: { kind: 'telephone', note: '电话' },
      }),
    ]
    expect(told.map(({ status }) => status)).toEqual([200, 200])
  }
  items = (await Promise.all(
    Object.keys(leads).map(
      async (serial) => (await supervisor.ask('GET', `/api/items/${idOf(serial)}`)).body,
    ),
  )) as unknown as readonly Item[]
})
afterAll(() => server.close())

const deed = (serial: string, deeds: readonly object[], act?: object) =>
  supervisor.ask('POST', `/api/items/${idOf(serial)}/deeds`, { body: { deeds, ...(act && { act }) } })

const formOf = (body: keyof typeof bodies, filled: Filled) =>
  filledForm(
    { id: body, name: bodies[body] },
    february,
    items.slice(...(body === 'housing' ? [2] : [0, 2])),
    filled,
  )

type Sent = readonly (readonly [name: string, bytes: Uint8Array | string])[]

const send = (
  browser: Browser,
  files: Sent,
  fields: Readonly<Record<string, string | File>> = {},
  query = '',
) => {
  const form = new FormData()
  for (const [name, bytes] of files) form.append('files', new File([bytes as string], name))
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  return browser.ask('POST', `/api/forms/returns${query}`, { body: form })
}

const submissions = async (serial: string) =>
  (await supervisor.ask('GET', `/api/items/${idOf(serial)}`)).body.submissions as readonly {
    readonly stage: string
    readonly value?: unknown
  }[]

const done: Filled = { 1: { value: '20', words: '完成20公里' }, 2: { value: '21.5', words: '完成21.5公里' } }

describe('forms go out', () => {
  const get = async (browser: Browser, query: string) => {
    const response = await server.app.request(`/api/forms/returns?${query}`, {
      headers: { host: 'localhost', cookie: browser.cookie()! },
    })
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
  }

  test('one of a body, prefilled, under its Chinese name', async () => {
    const { response, bytes } = await get(water, 'period=2026-02&orgUnit=water')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="file.xlsx"; filename*=UTF-8''${encodeURIComponent('市水利局2026年1—2月填报表.xlsx')}`,
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const read = await readSheets(bytes, { name: 'a.xlsx' })
    const opened = 'sheets' in read ? openReturnForm(read.sheets, 'a.xlsx') : undefined
    expect(opened).toMatchObject({
      form: { orgUnit: 'water', period: '2026-02', rows: [{ serial: '1' }, { serial: '2' }] },
    })
  })

  test('it says by when, and no day that is past', async () => {
    const words = async (query: string) => {
      const read = await readSheets((await get(water, query)).bytes, { name: 'a.xlsx' })
      if ('failure' in read) throw new Error(read.failure.code)
      return read.sheets[0]!.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join('|')
    }
    const late = await words('period=2026-02&orgUnit=water')
    expect(late).toContain('报告期：2026年1—2月　　报送时限：请尽快报送')
    expect(late).toContain('|年度目标|完成时限|计划进度|')
    expect(late).toContain('2026年12月31日')
    expect(await words('period=2026-03&orgUnit=water')).toContain('报送时限：3月25日前')
  })

  test('all of them in one zip', async () => {
    const { response, bytes } = await get(supervisor, 'period=2026-02')
    expect(response.headers.get('content-type')).toBe('application/zip')
    expect(Buffer.from(bytes).toString('utf8')).toContain('市住建局2026年1—2月填报表.xlsx')
  })

  test.each([
    ['another body', () => water, 'period=2026-02&orgUnit=housing', 404],
    ['a body with nothing to fill in', () => supervisor, 'period=2026-02&orgUnit=finance', 404],
    ['a quarter in which nobody is asked by the quarter', () => supervisor, 'period=2026-Q1', 404],
    ['no period', () => supervisor, 'period=February', 422],
  ])('none for %s', async (_case, browser, query, status) => {
    expect((await get(browser(), query)).response.status).toBe(status)
  })
})

describe('forms come back', () => {
  test('shown first: nothing is recorded', async () => {
    const told = await send(water, [['水利.xlsx', formOf('water', done)]], {}, '?dryRun=true')
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    expect(told.body).toMatchObject({
      ...{ recorded: 0, failed: 0 },
      files: [
        { orgUnit: { name: '市水利局' }, period: '2026-02', taken: [{ item: 'b26-1' }, { item: 'b26-2' }] },
      ],
    })
    expect(await submissions('1')).toEqual([])
  })

  test('one file wrong does not stop the others, and is not taken by halves', async () => {
    const wrong = formOf('water', { ...done, 2: { value: '二十多', words: '' } })
    const files = [
      ['坏.xlsx', wrong],
      ['住建.xlsx', formOf('housing', { 3: { value: '30', words: '完成30公里' } })],
      ['空.xlsx', ''],
    ] as const
    const scan = new File(['局长已签'], '签字件.txt')
    const told = await send(supervisor, files, { basis: 'signedPaper', signedBy: '局长', scan })
    expect(told.body).toMatchObject({
      ...{ recorded: 1, failed: 2 },
      files: [
        { recorded: false, problems: [{ code: 'valueUnread', where: { sheet: '填报表' } }] },
        { recorded: true, orgUnit: { id: 'housing' }, problems: [] },
        { recorded: false, problems: [{ code: 'empty' }] },
      ],
    })
    expect(await submissions('1')).toEqual([])
    expect((await submissions('3')).at(-1)).toMatchObject({ stage: 'submitted', value: { number: '30' } })
    const history = await supervisor.ask('GET', '/api/items/b26-3/history')
    expect(JSON.stringify(history.body)).toContain('代 市住建局 录入；局长线下审签；扫描件')
  })

  test('a liaison sends the form of his body: a draft that its head has still to approve', async () => {
    const told = await send(water, [['水利.xlsx', formOf('water', done)]])
    expect(told.body).toMatchObject({ recorded: 1, files: [{ recorded: true }] })
    expect(await submissions('2')).toMatchObject([{ stage: 'draft', value: { number: '21.5' } }])
  })

  test('forms packed in a zip are each taken', async () => {
    const zip = archiveOf({
      '收回/水利.xlsx': formOf('water', { 1: { value: '22', words: '完成22公里' } }),
      '收回/说明.txt': '说明',
    })
    const told = await send(supervisor, [['收回.zip', zip]], { basis: 'telephone', note: '电话' })
    expect(told.body).toMatchObject({
      ...{ recorded: 1, failed: 1 },
      files: [
        { file: '水利.xlsx', recorded: true, unfilled: ['b26-2'] },
        { file: '说明.txt', recorded: false },
      ],
    })
  })

  test.each([
    ['a body the form of another', () => housing, {}, 'forbidden'],
    ['the office by login', () => supervisor, {}, 'notSpokenFor'],
  ])('not by %s', async (_case, browser, fields, code) => {
    const told = await send(browser(), [['水利.xlsx', formOf('water', done)]], fields)
    expect(told.body).toMatchObject({ recorded: 0, files: [{ problems: [{ code }] }] })
  })

  test.each([
    ['paper without its scan', { basis: 'signedPaper' }, 422],
    ['a scan that is not there', { basis: 'signedPaper', scan: 'nothing' }, 404],
    ['a telephone call without a note', { basis: 'telephone' }, 422],
    ['a basis that is none', { basis: 'hearsay' }, 422],
  ])('refused whole: %s', async (_case, fields, status) => {
    expect((await send(supervisor, [['水利.xlsx', formOf('water', done)]], fields)).status).toBe(status)
    expect((await send(supervisor, [])).status).toBe(422)
  })

  test('the same request twice is entered once', async () => {
    const before = (await submissions('1')).length
    const again = () => {
      const form = new FormData()
      form.append('files', new File([formOf('water', done) as Uint8Array<ArrayBuffer>], '水利.xlsx'))
      return water.ask('POST', '/api/forms/returns', { body: form, headers: { 'idempotency-key': 'form-1' } })
    }
    expect([(await again()).body.recorded, (await again()).body.recorded]).toEqual([1, 1])
    expect(await submissions('1')).toHaveLength(before + 1)
  })

  const telephone = { basis: 'telephone', note: '电话' }
  const housingForm = (value: string) => formOf('housing', { 3: { value, words: `完成${value}公里` } })

  test('the same form given back again is told, and nothing is recorded twice', async () => {
    const count = (await submissions('3')).length
    const told = await send(supervisor, [['住建（再报）.xlsx', housingForm('30')]], telephone)
    expect(told.body).toMatchObject({
      ...{ recorded: 0, failed: 0 },
      files: [
        {
          recorded: false,
          repeated: ['b26-3'],
          notes: [{ zh: '第3项与已报送的内容相同，未重复录入。' }],
          problems: [],
        },
      ],
    })
    expect(await submissions('3')).toHaveLength(count)
  })

  test('another value is no repetition; two copies of it in one request are', async () => {
    const count = (await submissions('3')).length
    const files = [
      ['住建.xlsx', housingForm('31')],
      ['住建（副本）.xlsx', housingForm('31')],
    ] as const
    const told = await send(supervisor, files, telephone)
    expect(told.body).toMatchObject({ recorded: 1, files: [{ recorded: true }, { repeated: ['b26-3'] }] })
    expect(told.body.files).not.toMatchObject([{ repeated: ['b26-3'] }, {}])
    expect(await submissions('3')).toHaveLength(count + 1)
  })

  test('of a form that repeats one line the other is recorded', async () => {
    const given = (value: string): Filled => ({ ...done, 2: { value, words: '又有进展' } })
    await send(supervisor, [['水利.xlsx', formOf('water', given('22'))]], telephone)
    const told = await send(supervisor, [['水利.xlsx', formOf('water', given('23'))]], telephone)
    expect(told.body).toMatchObject({ recorded: 1, files: [{ recorded: true, repeated: ['b26-1'] }] })
    expect((await submissions('2')).at(-1)).toMatchObject({ value: { number: '23' } })
  })

  test('signed paper of what was only drafted is its approval, and what was returned may be said again', async () => {
    const scan = () => ({
      basis: 'signedPaper',
      signedBy: '局长',
      scan: new File(['局长已签'], '签字件.txt'),
    })
    const signed = await send(supervisor, [['住建.xlsx', housingForm('31')]], scan())
    expect(signed.body).toMatchObject({ recorded: 1 })
    expect((await submissions('3')).at(-1)).toMatchObject({ stage: 'submitted' })
    expect((await send(supervisor, [['住建.xlsx', housingForm('31')]], scan())).body).toMatchObject({
      recorded: 0,
    })
    await deed('3', [{ kind: 'returned', period: '2026-02', reason: '请核实' }])
    expect((await send(supervisor, [['住建.xlsx', housingForm('31')]], scan())).body).toMatchObject({
      recorded: 1,
    })
  })
})

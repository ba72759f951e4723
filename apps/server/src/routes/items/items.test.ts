import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let water: Browser
let sponsor: Browser
let statistics: Browser

const postAdded = (post: string, postKind: string) => ({
  ...{ kind: 'postAdded', post, title: '副市长', orgUnit: 'office', postKind, from: '2026-01-01' },
})
const holderSet = (post: string, person: string, name: string) => ({
  ...{ kind: 'holderSet', post, person, name, acting: false, from: '2026-01-01' },
})

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  const deeds = [
    ...['office', 'water', 'housing', 'statistics'].map(orgUnitAdded),
    ...[postAdded('vice-1', 'sponsor'), holderSet('vice-1', 'p-wang', '王国栋')],
    { kind: 'divisionSet', sponsor: 'vice-1', orgUnits: ['housing'], from: '2026-01-01' },
  ]
  const told = await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  water = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  sponsor = await signInAs(server, supervisor, 'wangguodong', [{ role: 'sponsor', post: 'vice-1' }], 'p-wang')
  statistics = await signInAs(server, supervisor, 'tongji', [{ role: 'head', orgUnit: 'statistics' }])
  await makeItems()
})
afterAll(() => server.close())

const deed = async (browser: Browser, item: string, deeds: readonly object[], act: object = {}) => {
  const told = await browser.ask('POST', `/api/items/${item}/deeds`, { body: { deeds, act } })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}
const onPaper = (onBehalfOf: string) => ({ onBehalfOf, basis: signedPaper })

/** i1, i2 … led by water and housing in turn; i9 with a number that statistics publishes. */
async function makeItems() {
  for (let n = 1; n <= 8; n++) {
    const duties = { lead: n % 2 ? 'water' : 'housing', responsible: [], supporting: [] }
    const words = n === 3 ? '新增普惠性托位1500个' : `第${n}项任务`
    await deed(supervisor, `i${n}`, [{ ...added(), words, duties }, issued(String(n))])
  }
  const duties = { lead: 'housing', responsible: [], supporting: [] }
  await deed(supervisor, 'i9', [
    { ...added(), words: '商品房销售', duties, publisher: 'statistics' },
    issued('9'),
  ])
}

const idsOf = (body: object) => (body as { entries: readonly { id: string }[] }).entries.map(({ id }) => id)
const list = async (browser: Browser, query = '') => {
  const told = await browser.ask('GET', `/api/items${query}`)
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  return told.body
}

describe('the list', () => {
  test.each([
    ['the office sees all', () => supervisor, ['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7', 'i8', 'i9']],
    ['a body sees its own', () => water, ['i1', 'i3', 'i5', 'i7']],
    ['a sponsor what answers to him', () => sponsor, ['i2', 'i4', 'i6', 'i8', 'i9']],
    ['who publishes a number its item', () => statistics, ['i9']],
  ])('%s', async (_case, browser, ids) => expect(idsOf(await list(browser()))).toEqual(ids))

  test.each([
    ['one lead', '?lead=water', ['i1', 'i3', 'i5', 'i7']],
    ['two serials', '?serial=2&serial=9', ['i2', 'i9']],
    ['words, of any length', '?q=托位1500', ['i3']],
    ['one character', '?q=商', ['i9']],
    ['words that are nowhere', '?q=高铁', []],
    ['where it stands', '?lifecycle=active', []],
    ['how it goes', '?progress=behind', []],
    ['due after the year', '?deadlineFrom=2027-01-01', []],
  ])('%s', async (_case, query, ids) => expect(idsOf(await list(supervisor, query))).toEqual(ids))

  test.each([
    ['a lifecycle there is not', '?lifecycle=lost', 422, 'invalid'],
    ['a page too long', '?limit=1000', 422, 'invalid'],
    ['a cursor of nobody', '?cursor=abc', 400, 'cursorInvalid'],
    ['a cursor of another list', `?cursor=${Buffer.from('[1]').toString('base64url')}`, 400, 'cursorInvalid'],
  ])('%s', async (_case, query, status, code) => {
    expect(await supervisor.ask('GET', `/api/items${query}`)).toMatchObject({ status, body: { code } })
  })

  test('law: pages of any length hold what the list holds, once, in its order', async () => {
    for (const [browser, limit] of [
      [supervisor, 1],
      [supervisor, 4],
      [sponsor, 2],
      [water, 3],
    ] as const) {
      const whole = idsOf(await list(browser))
      const ids: string[] = []
      for (let next: unknown = ''; next !== undefined; ) {
        const page = await list(browser, `?limit=${limit}${next ? `&cursor=${next}` : ''}`)
        ids.push(...idsOf(page))
        next = page.next
      }
      expect(ids).toEqual(whole)
    }
  })
})

test('what is about an item is asked for by it', async () => {
  const instruction = {
    leader: '周市长',
    on: '2026-03-01',
    words: '请提速。',
    paper: '专报第1期',
    scan: 'scan-1',
  }
  const about = { ...added(), itemKind: 'instruction', words: '管网提速', instruction, concerns: ['i1'] }
  await deed(supervisor, 'p1', [about])
  expect(idsOf(await list(supervisor, '?concerns=i1'))).toEqual(['p1'])
  expect(idsOf(await list(supervisor, '?concerns=i2'))).toEqual([])
})

describe('one item', () => {
  test('with its target, its state and its light, and what made them', async () => {
    const told = await water.ask('GET', '/api/items/i1')
    expect(told).toMatchObject({
      status: 200,
      body: {
        ...{ words: '第1项任务', printedTarget: '86公里', names: { water: '市water局' }, day: '2026-03-02' },
        state: { lifecycle: 'issued', progress: { progress: 'unknown', because: 'noValue' } },
      },
    })
    expect((told.body.light as { computed: object }).computed).toMatchObject({ word: expect.any(String) })
    const tag = told.headers.get('etag')!
    expect(tag).toMatch(/^"\d+"$/)
    const again = await water.ask('GET', '/api/items/i1', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })

  test.each([
    ['of another body', 'i2'],
    ['that there is not', 'i99'],
    ['named as a word of the language', 'constructor'],
  ])('is not there, one %s', async (_case, id) => {
    for (const rest of ['', '/history', '/state']) {
      expect(await water.ask('GET', `/api/items/${id}${rest}`)).toMatchObject({
        status: 404,
        body: { code: 'notFound' },
      })
    }
  })
})

describe('the history', () => {
  test('names the person, whom he spoke for and on what basis, never a login of somebody else', async () => {
    await deed(supervisor, 'i5', [{ kind: 'signedFor' }], onPaper('water'))
    const { body } = await water.ask('GET', '/api/items/i5/history')
    const lines = (body as unknown as readonly { line: string; words: string }[]).map(
      ({ line, words }) => `${words}：${line}`,
    )
    expect(lines).toEqual([
      '立项：张敏 录入',
      '印发：张敏 录入',
      '签收：张敏 代 市water局 录入；线下审签；扫描件',
    ])
  })
})

describe('a day in the past', () => {
  test('is judged by what had been entered by then', async () => {
    await deed(supervisor, 'i7', [{ kind: 'signedFor' }], onPaper('water'))
    server.clock.set('2026-05-06T02:00:00.000Z')
    const later = server.browser()
    await later.signIn('liuyang', 'Bridge-86-over')
    const value = { kind: 'number', number: '50' }
    const drafted = { kind: 'drafted', period: '2026-04', value, vintage: 'flash', words: '已完成50公里' }
    await deed(later, 'i7', [drafted])
    supervisor = server.browser()
    await supervisor.signIn('zhangmin', 'Bridge-86-over')
    await deed(supervisor, 'i7', [{ kind: 'approved', period: '2026-04' }], onPaper('water'))
    const on = async (day: string) => (await supervisor.ask('GET', `/api/items/i7/state?day=${day}`)).body
    expect(await on('2026-05-06')).toMatchObject({
      ...{
        day: '2026-05-06',
        state: { progress: { progress: 'ahead', done: { percent: '58.1', exact: expect.any(String) } } },
      },
    })
    expect(await on('2026-05-05')).toMatchObject({ state: { progress: { because: 'noValue' } } })
    expect(await supervisor.ask('GET', '/api/items/i7/state?day=2026-01-01')).toMatchObject({ status: 404 })
  })
})

describe('a figure under embargo', () => {
  test('is for the posts that it names: neither value nor light nor history tells others', async () => {
    await deed(supervisor, 'i9', [{ kind: 'signedFor' }], onPaper('housing'))
    const figure = {
      value: { kind: 'number', number: '4321' },
      through: '2026-03-31',
      vintage: 'flash',
      source: '统计局',
    }
    await deed(supervisor, 'i9', [
      { kind: 'published', ...figure, embargo: { until: '2026-05-20', posts: ['vice-1'] } },
    ])
    const wang = server.browser()
    await wang.signIn('wangguodong', 'Bridge-86-over')
    const others = server.browser()
    await others.signIn('tongji', 'Bridge-86-over')
    for (const path of [
      '/api/items/i9',
      '/api/items/i9/history',
      '/api/items/i9/state',
      '/api/items?serial=9',
    ]) {
      expect(JSON.stringify((await wang.ask('GET', path)).body)).toContain('4321')
      expect(JSON.stringify((await others.ask('GET', path)).body), path).not.toContain('4321')
      expect(JSON.stringify((await supervisor.ask('GET', path)).body), path).not.toContain('4321')
    }
  })
})

describe('what is granted by name', () => {
  const light = {
    kind: 'lightSetAside',
    light: 'green',
    word: '正常',
    reason: '数据迟报',
    until: '2026-06-30',
  }

  test('is for that person, that item and those days', async () => {
    const grant = (id: string, action: string, scope: string) => ({
      ...{
        kind: 'granted',
        grant: id,
        person: 'p-wang',
        action,
        scope,
        from: '2026-05-06',
        until: '2026-05-31',
        reason: '专班',
      },
    })
    const wang = server.browser()
    await wang.signIn('wangguodong', 'Bridge-86-over')
    const setAside = (item: string) =>
      wang.ask('POST', `/api/items/${item}/deeds`, { body: { deeds: [light] } })
    await deed(supervisor, 'i2', [{ kind: 'signedFor' }], onPaper('housing'))
    const offered = async () =>
      ((await wang.ask('GET', '/api/session')).body as { readonly actions: readonly string[] }).actions
    expect((await setAside('i2')).status).toBe(403)
    expect(await offered()).not.toContain('item.lightSetAside')
    const deeds = [grant('g1', 'setLightAside', 'i2')]
    expect((await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })).status).toBe(200)
    expect(await offered()).toContain('item.lightSetAside')
    expect((await setAside('i4')).status).toBe(403)
    const told = await setAside('i2')
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    expect(await wang.ask('GET', '/api/items/i2')).toMatchObject({
      body: { light: { override: { word: '正常' } } },
    })
    // Nobody speaks for him by it.
    const forHim = { deeds: [light], act: onPaper('vice-1') }
    expect((await supervisor.ask('POST', '/api/items/i2/deeds', { body: forHim })).status).toBe(403)
  })
})

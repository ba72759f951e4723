import {
  burdenSchema,
  digestSchema,
  forecastSchema,
  handoverSheetsSchema,
  itemViewSchema,
  noticeDraftSchema,
  openNoticeSchema,
  pageOf,
  removalChoicesSchema,
  removalSchema,
  searchHitSchema,
  sharesSchema,
  suggestionsSchema,
  totalsSchema,
} from '@taizhang/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { added, issued, orgUnitAdded, signedPaper } from '../../../test/deeds.ts'

const historySchema = z.object({ entries: z.array(z.looseObject({ sequence: z.int() })) })

// 青澜市, three items under way: 1 and 2 led by 水利局, 3 by 税务局, which is vertically managed.
let server: TrialServer
let supervisor: Browser
let liaison: Browser
let other: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  const register = [
    orgUnitAdded('water'),
    { ...orgUnitAdded('tax'), name: '市税务局', relation: 'verticallyManaged' },
    { ...orgUnitAdded('housing'), name: '市住房和城乡建设局' },
    ...[
      post('mayor-1', 'sponsor', '副市长'),
      post('mayor-2', 'sponsor', '副市长'),
      post('desk-1', 'liaison', '联络员'),
    ],
    ...[
      holder('mayor-1', 'wang', '王国栋'),
      holder('mayor-2', 'limin', '李敏'),
      holder('desk-1', 'liuyang', '刘洋'),
    ],
    {
      kind: 'divisionSet',
      orgUnits: ['water'],
      sponsor: 'mayor-1',
      from: '2026-01-01',
      documentNumber: '青政〔2026〕1号',
    },
  ]
  await done(supervisor, '/api/register/deeds', { deeds: register })
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
  other = await signInAs(server, supervisor, 'zhaolei', [{ role: 'head', orgUnit: 'tax' }])
  await begin('i1', '1', 'water')
  await begin('i2', '2', 'water')
  await begin('i3', '3', 'tax')
}, 60_000)
afterAll(() => server.close())

const post = (id: string, kind: string, title: string) => ({
  ...{ kind: 'postAdded', post: id, orgUnit: 'water', postKind: kind, title, from: '2026-01-01' },
})
const holder = (id: string, person: string, name: string) => ({
  ...{ kind: 'holderSet', post: id, person, name, acting: false, from: '2026-01-01' },
})

async function done(browser: Browser, path: string, body: object) {
  const told = await browser.ask('POST', path, { body })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
}

async function begin(item: string, serial: string, lead: string) {
  const whole = { ...added(), duties: { lead, responsible: [], supporting: [] } }
  await done(supervisor, `/api/items/${item}/deeds`, { deeds: [whole, issued(serial)] })
  const act = { onBehalfOf: lead, basis: signedPaper }
  await done(supervisor, `/api/items/${item}/deeds`, { act, deeds: [{ kind: 'signedFor' }] })
}

/** Read as the contract says that it looks. */
const get = async <Schema extends z.ZodType>(browser: Browser, path: string, schema: Schema) => {
  const { body } = await browser.ask('GET', path)
  return schema.parse(body)
}

describe('after the window of March nobody has reported', () => {
  beforeAll(() => server.clock.set('2026-04-02T02:00:00.000Z'))

  test('totals: every count opens to its items, percents add up to 100', async () => {
    await supervisor.signIn('zhangmin', 'Bridge-86-over')
    const totals = await get(supervisor, '/api/totals?since=2026-01-31', totalsSchema)
    expect(totals).toMatchObject({
      ...{ day: '2026-04-02', count: 3, isWhole: true },
      outside: { parts: 0, cancelled: 0, drafts: 0 },
    })
    expect(totals.bridge).toMatchObject({ before: 0, after: 3 })
    expect(totals.reporting).toEqual([
      { value: 'late', words: '逾期未报', count: 3, percent: '100.0', items: ['i1', 'i2', 'i3'] },
    ])
    const light = totals.light.map(({ percent }) => Number(percent))
    expect(light.reduce((sum, each) => sum + each, 0)).toBe(100)
  })

  test('a liaison counts what his body has, and is told no bridge', async () => {
    await liaison.signIn('liuyang', 'Bridge-86-over')
    const totals = await get(liaison, '/api/totals?since=2026-01-31', totalsSchema)
    expect(totals).toMatchObject({ count: 2, isWhole: false })
    expect(totals.bridge).toBeUndefined()
  })

  test('of a day gone by: what had been entered by then', async () => {
    expect(await get(supervisor, '/api/totals?on=2026-02-01', totalsSchema)).toMatchObject({ count: 0 })
    expect(await get(supervisor, '/api/totals?on=2026-03-02', totalsSchema)).toMatchObject({ count: 3 })
  })

  test.each([
    ['i1', '水利', 'notice', '提醒通知单', '你单位牵头的第1项'],
    ['i3', '税务局', 'letter', '商请函', '贵单位牵头的第3项'],
  ])('%s: the notice that is called for', async (item, _body, paper, title, words) => {
    const { draft } = await get(supervisor, `/api/items/${item}/notice-draft`, noticeDraftSchema)
    expect(draft).toMatchObject({
      step: 'reminder',
      paper,
      title,
      because: '逾期未报',
      replyBy: '2026-04-08',
    })
    expect(draft?.words).toContain(words)
    expect(draft?.words).toContain('2026年4月8日前')
  })

  test('a liaison drafts no notices', async () => {
    expect(await liaison.ask('GET', '/api/items/i1/notice-draft')).toMatchObject({ status: 403 })
  })

  test('notices wait for a reply, and then are late', async () => {
    const notice = {
      ...{ kind: 'noticeIssued', step: 'reminder', paper: 'notice', to: 'water' },
      ...{ words: '请报告进展', replyBy: '2026-04-08' },
    }
    await done(supervisor, '/api/items/i1/deeds', { deeds: [notice] })
    const [waiting] = await get(supervisor, '/api/notices', z.array(openNoticeSchema))
    expect(waiting).toMatchObject({ item: 'i1', notice: 1, to: 'water', isLate: false })
    expect(
      await get(supervisor, '/api/notices?on=2026-04-09&state=late', z.array(openNoticeSchema)),
    ).toMatchObject([{ isLate: true }])
    await other.signIn('zhaolei', 'Bridge-86-over')
    expect(await get(other, '/api/notices', z.array(openNoticeSchema))).toEqual([])
    expect(await get(supervisor, '/api/items/i1/notice-draft', noticeDraftSchema)).toEqual({
      day: '2026-04-02',
    })
  })

  test('the digest of one’s own body', async () => {
    const [digest, ...more] = await get(liaison, '/api/digest', z.array(digestSchema))
    expect(more).toEqual([])
    expect(digest).toMatchObject({
      orgUnit: 'water',
      late: [{ serial: '1' }, { serial: '2' }],
      toReply: [{}],
    })
    expect(await get(supervisor, '/api/digest', z.array(digestSchema))).toEqual([])
  })

  test('the burden of each body; a body is told its own', async () => {
    const { bodies } = await get(supervisor, '/api/burden?period=2026-03', burdenSchema)
    expect(bodies.map(({ orgUnit, submissions }) => [orgUnit, submissions])).toEqual([
      ['water', 2],
      ['tax', 1],
    ])
    expect((await get(liaison, '/api/burden', burdenSchema)).bodies).toMatchObject([
      { orgUnit: 'water', items: 2 },
    ])
    expect(await supervisor.ask('GET', '/api/burden?period=2026')).toMatchObject({ status: 422 })
  })
})

describe('handover', () => {
  test('分工 changes on a day: the open items move from one to the other', async () => {
    const change = {
      ...{ kind: 'divisionSet', orgUnits: ['water'], sponsor: 'mayor-2', from: '2026-05-08' },
      documentNumber: '青政〔2026〕9号',
    }
    await done(supervisor, '/api/register/deeds', { deeds: [change] })
    const [sheet] = await get(supervisor, '/api/handover?orgUnit=water&on=2026-05-08', handoverSheetsSchema)
    expect(sheet).toMatchObject({
      ...{ title: '王国栋（副市长）移交李敏（副市长）', counts: { open: 2, dueSoon: 0 } },
      rows: [{ item: 'i1' }, { item: 'i2' }],
    })
  })

  test('a person who leaves hands over what he held', async () => {
    const sheets = await get(supervisor, '/api/handover?person=liuyang&on=2026-04-15', handoverSheetsSchema)
    expect(sheets).toMatchObject([{ from: { name: '刘洋' }, counts: { open: 2 } }])
  })

  test.each(['', '?post=mayor-1&person=wang'])('one thing is to be named, not "%s"', async (query) => {
    expect(await supervisor.ask('GET', `/api/handover${query}`)).toMatchObject({ status: 422 })
  })
})

const find = async (browser: Browser, words: string, rest = '') => {
  const found = await get(
    browser,
    `/api/search?q=${encodeURIComponent(words)}${rest}`,
    pageOf(searchHitSchema),
  )
  return { ...found, ids: found.entries.map(({ id }) => id) }
}

describe('search', () => {
  test('finds what one may see, and goes on where a page ended', async () => {
    const first = await find(supervisor, '管网86', '&limit=2')
    expect(first.ids).toEqual(['i1', 'i2'])
    expect(first.entries[0]?.excerpt.text).toContain('管网86公里')
    expect(first.entries[0]?.item?.words).toContain('管网86公里')
    const rest = await find(supervisor, '管网86', `&limit=2&cursor=${first.next}`)
    expect(rest.ids).toEqual(['i3'])
    expect(rest.next).toBeUndefined()
    expect((await find(other, '管网86')).ids).toEqual(['i3'])
  })

  test('a cursor of somewhere else', async () => {
    expect(await supervisor.ask('GET', '/api/search?q=1&cursor=abc')).toMatchObject({
      ...{ status: 400, body: { code: 'cursorInvalid' } },
    })
  })
})

test('suggestions: who had it last, with the reason, and whose duties name it', async () => {
  const suggested = (words: string) =>
    get(supervisor, `/api/suggestions?words=${encodeURIComponent(words)}`, suggestionsSchema)
  const told = await suggested('新建改造污水管网120公里')
  expect(told.known[0]).toMatchObject({ words: '新建改造管网86公里', from: { kind: 'dispatch' } })
  expect(told.suggestion?.reason).toMatch(/第\d项的分工/)
  const fresh = await suggested('改造老旧小区20个')
  expect(fresh.suggestion).toMatchObject({
    ...{ lead: { orgUnit: 'housing' }, reason: expect.stringContaining('老旧小区') },
  })
  expect(await liaison.ask('GET', '/api/suggestions?words=1')).toMatchObject({ status: 403 })
})

test('shares and their sum; a forecast is refused with few figures and told with three', async () => {
  const shares = [
    { orgUnit: 'county-1', value: '50' },
    { orgUnit: 'county-2', value: '40.3' },
  ]
  await done(supervisor, '/api/items/i2/deeds', { deeds: [{ kind: 'sharesSet', shares }] })
  expect(await get(supervisor, '/api/items/i2/shares', sharesSchema)).toMatchObject({
    outcome: { shared: '90.3', addOnPercent: '5.0', bodies: [{ target: '50' }, { target: '40.3' }] },
  })
  expect(await get(supervisor, '/api/items/i2/forecast', forecastSchema)).toMatchObject({
    refusal: { code: 'tooFewPoints' },
  })
  const verified = (through: string, number: string) => ({
    ...{ kind: 'verified', value: { kind: 'number', number }, through, vintage: 'verified' },
    source: '现场核查',
  })
  const deeds = [verified('2026-01-31', '7'), verified('2026-02-28', '14'), verified('2026-03-31', '21')]
  await done(supervisor, '/api/items/i2/deeds', { deeds })
  expect(await get(supervisor, '/api/items/i2/forecast', forecastSchema)).toMatchObject({
    forecast: { value: '84', low: '84', high: '84', unit: '公里', target: '86' },
  })
  expect(await other.ask('GET', '/api/items/i2/forecast')).toMatchObject({ status: 404 })
})

describe('removal by two persons', () => {
  let second: Browser
  beforeAll(async () => {
    second = await signInAs(server, supervisor, 'lihua', [{ role: 'supervisor' }])
  })

  test('who asked cannot confirm; another can, and then the words are gone and the chain holds', async () => {
    await done(supervisor, '/api/items/i1/deeds', {
      deeds: [{ kind: 'renamed', words: '联系人身份证370900199001010000', reason: '误填' }],
    })
    const { entries } = await get(supervisor, '/api/history?book=item&subject=i1', historySchema)
    const { sequence } = entries.at(-1)!
    const choices = `/api/removals/choices?sequence=${sequence}`
    expect(await get(supervisor, choices, removalChoicesSchema)).toMatchObject({
      ...{ what: '更名', subject: 'i1', isWithheld: false, files: [] },
      words: [
        { place: '/fact/words', text: '联系人身份证370900199001010000' },
        { place: '/fact/reason', text: '误填' },
      ],
    })
    expect(await liaison.ask('GET', choices)).toMatchObject({ status: 403 })
    expect(await supervisor.ask('GET', '/api/removals/choices?sequence=999999')).toMatchObject({
      ...{ status: 404, body: { code: 'notFound' } },
    })
    const asked = await supervisor.ask('POST', '/api/removals', {
      body: {
        target: { kind: 'words', sequence, places: ['/fact/words'] },
        ...{ documentNumber: '青政办函〔2026〕7号', reason: '含个人信息' },
      },
    })
    expect(asked.status, JSON.stringify(asked.body)).toBe(201)
    // Who confirms reads what is to go.
    expect(await get(second, '/api/removals', z.array(removalSchema))).toMatchObject([
      { askedByName: '张敏', contents: ['联系人身份证370900199001010000'] },
    ])
    const confirm = (browser: Browser) => browser.ask('POST', `/api/removals/${asked.body.id}/confirm`)
    expect(await confirm(supervisor)).toMatchObject({ status: 409, body: { code: 'refused' } })
    expect(await confirm(second)).toMatchObject({ status: 200, body: { backups: [] } })
    expect(await confirm(second)).toMatchObject({ status: 409 })
    const item = await get(supervisor, '/api/items/i1', itemViewSchema)
    expect(item.words).toBe('〔已按青政办函〔2026〕7号移除〕')
    const verified = z.looseObject({ isWhole: z.boolean(), removals: z.array(z.looseObject({})) })
    expect(await get(supervisor, '/api/audit/verify', verified)).toMatchObject({
      isWhole: true,
      removals: [{ documentNumber: '青政办函〔2026〕7号', askedByName: '张敏', reason: '含个人信息' }],
    })
    expect(await get(supervisor, '/api/removals', z.array(removalSchema))).toMatchObject([
      { outcome: 'confirmed', contents: [] },
    ])
    expect(await get(supervisor, choices, removalChoicesSchema)).toMatchObject({
      words: [{ place: '/fact/reason' }],
    })
  })

  test('a request that was withdrawn removes nothing', async () => {
    const file = { kind: 'file', sha256: 'a'.repeat(64) }
    const body = { target: file, documentNumber: '青政办函〔2026〕8号', reason: '误传' }
    const { id } = (await supervisor.ask('POST', '/api/removals', { body })).body
    expect(await second.ask('POST', `/api/removals/${id}/confirm`)).toMatchObject({ status: 409 })
    expect(await second.ask('POST', `/api/removals/${id}/withdraw`)).toMatchObject({ status: 200 })
    expect(await liaison.ask('GET', '/api/removals')).toMatchObject({ status: 403 })
  })
})

test('the log of accounts is for the audit administrator, the history of the record is not', async () => {
  const auditor = await signInAs(server, supervisor, 'audit', [{ role: 'auditAdministrator' }])
  const lines = await get(auditor, '/api/log', z.array(z.looseObject({ kind: z.string() })))
  expect(new Set(lines.map(({ kind }) => kind))).toContain('accountOpened')
  expect(await auditor.ask('GET', '/api/history')).toMatchObject({ status: 403 })
  expect(await auditor.ask('GET', '/api/audit/verify')).toMatchObject({ status: 200 })
  expect(await liaison.ask('GET', '/api/log')).toMatchObject({ status: 403 })
})

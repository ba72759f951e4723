import { csvOf, type Table } from '@taizhang/papers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type Told, type TrialServer } from './browser.ts'

// 第一个小时：空名册，一个督查员，一份187条的分解表，四步成台账。

let server: TrialServer
let supervisor: Browser

beforeAll(async () => {
  server = await startTrialServer()
  server.clock.set('2026-11-23T01:00:00.000Z')
})
afterAll(() => server.close())

const titles = ['序号', '工作任务', '责任单位', '完成时限']
const leads = [
  ...(['市发改委', '市教育局', '市科技局', '市工信局', '市民政局', '市财政局', '市人社局'] as const),
  ...(['市住建局', '市交通局', '市水利局', '市农业农村局', '市商务局', '市文旅局', '市卫健委'] as const),
  ...(['市税务局', '市气象局', '市总工会', '团市委', '市委宣传部', '青澜供电公司'] as const),
]
const counties = [
  ...(['临澜区政府', '望川区政府', '北渚区政府', '梧陵市政府', '云泽县政府', '松屏县政府'] as const),
  ...(['禾源县政府', '霁山县政府', '青澜经济技术开发区管委会'] as const),
]

function dutiesOf(serial: number): string {
  if (serial === 37) return '牵头单位：市住建局；责任单位：市财政局、各县（市、区）政府'
  if (serial === 38) return '牵头单位：市住房和城乡建设局；责任单位：市直有关部门'
  if (serial <= counties.length) return `牵头单位：${counties[serial - 1]}；责任单位：市财政局`
  return `牵头单位：${leads[serial % leads.length]}；配合单位：${leads[(serial + 7) % leads.length]}`
}

function tableOf(count: number, duties = dutiesOf): string {
  const table: Table = {
    sheet: '分解表',
    columns: titles.map((heading) => ({ heading, width: 10 })),
    lines: Array.from({ length: count }, (_each, i) => ({
      kind: 'row',
      cells: [String(i + 1), `完成第${i + 1}项建设任务`, duties(i + 1), '12月底前'],
    })),
  }
  return `2026年《政府工作报告》重点任务分解表（青政办发〔2026〕3号）\n${csvOf(table)}`
}

const upload = (browser: Browser, content: string) => {
  const form = new FormData()
  form.set('file', new File([content], '分解表.csv'))
  return browser.ask('POST', '/api/imports/tables', { body: form })
}

interface Proposed {
  readonly id: string
  readonly name: string
  readonly shortNames: readonly string[]
  readonly relation: string
  readonly certainty: string
}
const proposedIn = ({ body }: Told) => body.proposedOrgUnits as readonly Proposed[]

test('from nothing to 187 items in four calls', async () => {
  supervisor = await setUp(server)
  const preview = await upload(supervisor, tableOf(187))
  expect(preview.status, JSON.stringify(preview.body)).toBe(201)
  expect(preview.body.counts).toMatchObject({ rows: 187, guesses: 0 })
  expect(proposedIn(preview)).toHaveLength(leads.length + counties.length)
  expect(preview.body.unproposed).toMatchObject([{ written: '各县（市、区）政府' }])
  const at = `/api/imports/tables/${preview.body.id}`

  const added = await supervisor.ask('POST', `${at}/org-units`, { body: { all: true } })
  expect(added.status, JSON.stringify(added.body)).toBe(200)
  // 有关部门 is nobody's name; all others are found, and none is only guessed.
  expect(added.body.unknown).toMatchObject([{ written: '市直有关部门' }])
  expect(added.body).toMatchObject({ counts: { guesses: 0 }, proposedOrgUnits: [], unproposed: [] })
  // Who 各县（市、区） are is said by name: the register has those alone that the table named.
  const [group, ...others] = added.body.groups as readonly { zh: string; members: readonly object[] }[]
  expect([group!.members.length, others]).toEqual([counties.length, []])
  expect(group).toMatchObject({
    written: '各县（市、区）政府',
    rows: 1,
    zh: expect.stringContaining('霁山县政府'),
  })
  expect(group!.zh).toContain('是否齐全')

  const signedFor = { kind: 'telephone', note: '年初已书面签收' }
  const issue = { documentNumber: '青政办发〔2026〕3号', on: '2026-02-05', signedFor }
  const body = { breakdown: 't26', title: '2026年重点任务分解表', issue }
  // Once issued, duties are not simply filled in: who is left out is left out by somebody's word.
  const refused = await supervisor.ask('POST', `${at}/confirm`, { body })
  expect(refused.body).toMatchObject({ status: 409, code: 'namesUnknown' })
  expect(refused.body.title).toContain('市直有关部门')
  const leftOut = { ...body, issue: { ...issue, leaveOutUnknown: true } }
  const done = await supervisor.ask('POST', `${at}/confirm`, { body: leftOut })
  expect(done.status, JSON.stringify(done.body)).toBe(200)

  const { entries } = (await supervisor.ask('GET', '/api/items?limit=200')).body as {
    entries: readonly { serial: string; lifecycle: string }[]
  }
  expect(entries.map(({ serial }) => Number(serial)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 187 }, (_each, i) => i + 1),
  )
  expect(new Set(entries.map(({ lifecycle }) => lifecycle))).toEqual(new Set(['signedFor']))
  const item = await supervisor.ask('GET', '/api/items/t26-37')
  const [{ value }] = item.body.duties as [{ value: { responsible: readonly string[] } }]
  expect(value.responsible).toHaveLength(1 + counties.length)
})

describe('a second table, with bodies that are not there yet', () => {
  let preview: Told
  const at = (rest = '') => `/api/imports/tables/${preview.body.id}${rest}`
  const duties = ['市机关事务局', '市海事局', '市招商专班']

  test('only these are proposed, and what is uncertain is said to be', async () => {
    preview = await upload(
      supervisor,
      tableOf(3, (serial) => duties[serial - 1]!),
    )
    expect(proposedIn(preview).map(({ name, certainty }) => [name, certainty])).toEqual([
      ['市机关事务局', 'sure'],
      ['市海事局', 'sure'],
      ['市招商专班', 'unsure'],
    ])
    expect(preview.body.proposedOrgUnits).toMatchObject([{ waits: false }, { waits: false }, { waits: true }])
    const register = (await supervisor.ask('GET', '/api/register')).body as { orgUnits: object }
    for (const { id } of proposedIn(preview)) expect(Object.keys(register.orgUnits)).not.toContain(id)
  })

  test.each<[string, object, number, string]>([
    ['nobody named', {}, 422, 'invalid'],
    ['named and all', { all: true, orgUnits: [] }, 422, 'invalid'],
    ['a relation that is none', { orgUnits: [{ id: 'u-99', name: '某局', relation: 'x' }] }, 422, 'invalid'],
  ])('%s is refused', async (_case, body, status, code) => {
    expect(await supervisor.ask('POST', at('/org-units'), { body })).toMatchObject({ status, body: { code } })
  })

  const bodies = (count: number) =>
    Array.from({ length: count }, (_each, i) => ({
      ...{ id: `n-${i}`, name: `市第${i}局`, relation: 'directDepartment', shortNames: ['市某局'] },
    }))

  test('one short name for two is refused, one id for two too, and nothing is entered', async () => {
    const twice = await supervisor.ask('POST', at('/org-units'), { body: { orgUnits: bodies(2) } })
    expect(twice).toMatchObject({ status: 422, body: { faults: [{ code: 'namedTwice' }] } })
    const [one] = bodies(1)
    const orgUnits = [one, { ...one, name: '市又一局', shortNames: [] }]
    expect(await supervisor.ask('POST', at('/org-units'), { body: { orgUnits } })).toMatchObject({
      status: 409,
      body: { refusal: { code: 'orgUnitExists' } },
    })
    expect((await supervisor.ask('GET', at())).body.counts).toMatchObject({ unknown: 3 })
  })

  test('who may not enter bodies enters none', async () => {
    const desk = await signInAs(server, supervisor, 'desk', [{ role: 'desk' }])
    expect(await desk.ask('POST', at('/org-units'), { body: { all: true } })).toMatchObject({ status: 403 })
  })

  test('as corrected: another name and relation, and the table is still understood', async () => {
    const [first] = proposedIn(preview)
    const corrected = { ...{ id: first!.id, name: '市机关事务服务中心' }, relation: 'partyBody' }
    const told = await supervisor.ask('POST', at('/org-units'), { body: { orgUnits: [corrected] } })
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    expect(told.body.counts).toMatchObject({ unknown: 2 })
    expect(told.body.rows).toMatchObject([{ duties: { lead: first!.id } }, {}, {}])
    const register = (await supervisor.ask('GET', '/api/register')).body
    expect(register).toMatchObject({
      orgUnits: {
        [first!.id]: {
          aliases: ['市机关事务局'],
          relations: [{ from: '2026-01-01', relation: 'partyBody' }],
        },
      },
    })
  })

  test('all of the rest: what is unsure waits until somebody names it', async () => {
    const rest = await supervisor.ask('POST', at('/org-units'), { body: { all: true } })
    expect(rest.body).toMatchObject({ counts: { unknown: 1 }, unknown: [{ written: '市招商专班' }] })
    const again = await supervisor.ask('POST', at('/org-units'), { body: { all: true } })
    expect(again).toMatchObject({ status: 200, body: { counts: { unknown: 1 } } })
    const [waiting, ...more] = proposedIn(again)
    expect([waiting!.name, more]).toEqual(['市招商专班', []])
    const named = { id: waiting!.id, name: '市招商引资工作专班', relation: 'directDepartment' }
    const last = await supervisor.ask('POST', at('/org-units'), { body: { orgUnits: [named] } })
    expect(last.body).toMatchObject({ counts: { unknown: 0 }, proposedOrgUnits: [] })
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { drawnRow, orgUnitAdded, rowsDrawn, signedPaper } from '../../../test/deeds.ts'

let server: TrialServer
let supervisor: Browser
let water: Browser
let housing: Browser
let reader: Browser

beforeAll(async () => {
  server = await startTrialServer()
  supervisor = await setUp(server)
  water = await signInAs(server, supervisor, 'liuyang', [{ role: 'head', orgUnit: 'water' }])
  housing = await signInAs(server, supervisor, 'zhaolei', [{ role: 'liaison', orgUnit: 'housing' }])
  reader = await signInAs(server, supervisor, 'duzhe', [{ role: 'reader' }])
})
afterAll(() => server.close())

const deed = (browser: Browser, deeds: readonly object[], rest: object = {}) =>
  browser.ask('POST', '/api/breakdowns/b26/deeds', { body: { deeds, ...rest } })
const look = (browser: Browser, rest = '') => browser.ask('GET', `/api/breakdowns/b26${rest}`)

describe('the register', () => {
  test('bodies are entered by the office, and by nobody else', async () => {
    const deeds = ['water', 'housing', 'culture'].map(orgUnitAdded)
    const change = (browser: Browser) => browser.ask('POST', '/api/register/deeds', { body: { deeds } })
    expect(await change(water)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await change(supervisor)).toMatchObject({
      status: 200,
      body: { versions: [{ book: 'register' }] },
    })
    expect(await change(supervisor)).toMatchObject({ status: 409, body: { code: 'refused' } })
    const bodies = (await water.ask('GET', '/api/register/org-units')).body as unknown as readonly object[]
    expect(bodies).toHaveLength(3)
    const before = await water.ask('GET', '/api/register/org-units?day=2025-12-31')
    expect(before.body).toEqual([])
  })
})

describe('a table on its way', () => {
  test('is drawn by the office; nobody else sees the draft', async () => {
    const drawn = rowsDrawn([drawnRow('r1', 'water'), drawnRow('r2', 'housing')])
    expect(await deed(water, [drawn])).toMatchObject({ status: 403 })
    expect(await deed(supervisor, [drawn])).toMatchObject({ status: 200 })
    expect((await look(water)).status).toBe(404)
    expect((await water.ask('GET', '/api/breakdowns')).body).toEqual([])
    expect(await look(supervisor)).toMatchObject({ body: { lifecycle: 'drafting', counts: { rows: 2 } } })
    expect(await look(reader)).toMatchObject({ status: 200 })
  })

  test('goes round: a body that was asked sees what went round, one that was not sees nothing', async () => {
    const opened = {
      ...{ kind: 'consultationOpened', orgUnits: ['water'], silence: 'consent' },
      until: { day: '2026-03-10', time: '17:00' },
    }
    const steps = [
      { kind: 'rowsReviewed', rows: ['r1', 'r2'] },
      { kind: 'editionMade', stage: 'consultation' },
      opened,
    ]
    const told = await deed(supervisor, steps)
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    expect(await look(water)).toMatchObject({ body: { edition: 1, rows: [{ row: 'r1' }, { row: 'r2' }] } })
    expect((await look(housing)).status).toBe(404)
    // The draft goes on; what went round stays as it was.
    await deed(supervisor, [{ kind: 'rowEdited', row: 'r1', edit: { words: '新建改造管网90公里' } }])
    expect((await look(water)).body.rows).toMatchObject([{ words: '第r1项' }, {}])
    expect((await look(water, '/compare?before=1')).status).toBe(404)
    expect((await look(supervisor, '/compare?before=1')).body).toMatchObject([
      { row: 'r1', kind: 'edited' },
      {},
    ])
    expect((await look(supervisor, '/editions/2')).status).toBe(404)
  })

  const comment = (id: string, orgUnit: string) => ({
    ...{
      kind: 'commented',
      comment: id,
      orgUnit,
      row: 'r1',
      field: 'words',
      words: '建议改为开工',
      way: 'login',
    },
  })

  test.each([
    ['the body that was asked', () => water, [comment('c1', 'water')], {}, 200],
    ['a body for another', () => water, [comment('c2', 'culture')], {}, 403],
    ['one that was not asked', () => housing, [comment('c3', 'housing')], {}, 404],
    ['the office in its own name', () => supervisor, [comment('c4', 'water')], {}, 403],
    [
      'the office on paper',
      () => supervisor,
      [{ ...comment('c5', 'water'), way: 'file' }],
      { act: { onBehalfOf: 'water', basis: signedPaper } },
      200,
    ],
  ])('comments: %s', async (_case, browser, deeds, rest, status) => {
    expect((await deed(browser(), deeds, rest)).status).toBe(status)
  })

  test('a body sees its own comments; the office what came of all, and who did it', async () => {
    expect((await look(water)).body).toMatchObject({
      comments: [{ id: 'c1' }, { id: 'c5' }],
      consultations: [{ orgUnits: ['water'], noComments: [] }],
      names: {},
    })
    const { comments, names } = (await look(supervisor)).body as unknown as {
      readonly comments: readonly { readonly by: { readonly actor: string; readonly onBehalfOf?: string } }[]
      readonly names: Readonly<Record<string, string>>
    }
    const [own, onPaper] = comments.map(({ by }) => by)
    expect(names[own!.actor]).toBe('liuyang')
    expect(names[onPaper!.onBehalfOf!]).toBe('市water局')
    expect(await look(supervisor, '/adoption')).toMatchObject({
      body: { counts: { open: 2 }, commented: ['water'] },
    })
    expect(await look(supervisor, '/adoption?round=2')).toMatchObject({ status: 404 })
    expect((await look(water, '/adoption')).status).toBe(403)
  })

  test('the office sees what adopting a comment would make of its row; an instruction never becomes its words', async () => {
    const said = (id: string, words: string) => ({
      ...{ ...comment(id, 'water'), row: 'r2', way: 'login' },
      proposal: { words },
    })
    expect(await deed(water, [said('c6', '将“r2”改为“r3”'), said('c7', '建议删除')])).toMatchObject({
      status: 200,
    })
    const { comments } = (await look(supervisor)).body as unknown as {
      readonly comments: readonly { readonly id: string }[]
    }
    const [plain, vague] = ['c6', 'c7'].map((id) => comments.find((each) => each.id === id))
    expect(plain).toMatchObject({
      proposal: { words: '将“r2”改为“r3”' },
      ifAdopted: {
        edit: { words: '第r3项' },
        cells: [{ field: 'words', before: '第r2项', after: '第r3项' }],
      },
    })
    expect(vague).toMatchObject({ ifAdopted: { needsWords: true } })
    const adopt = { kind: 'commentRuled', comment: 'c7', ruling: 'adopted', reason: '属实' }
    expect(await deed(supervisor, [adopt])).toMatchObject({ body: { refusal: { code: 'editMissing' } } })
  })

  test('is not issued while a comment is open, and then its items come with it', async () => {
    const issued = { kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-03-02' }
    expect(await deed(supervisor, [{ kind: 'consultationClosed' }, issued])).toMatchObject({ status: 409 })
    const rulings = ['c1', 'c5', 'c6', 'c7'].map((each) => ({
      kind: 'commentRuled',
      comment: each,
      ruling: 'notAdopted',
      reason: '任务不变',
    }))
    const rest = [
      { kind: 'consultationClosed' },
      { kind: 'editionMade', stage: 'revised' },
      { kind: 'editionMade', stage: 'forDecision' },
      issued,
    ]
    const told = await deed(supervisor, [...rulings, ...rest])
    expect(told.status, JSON.stringify(told.body)).toBe(200)
    const subjects = (told.body.versions as readonly { subject: string }[]).map(({ subject }) => subject)
    expect(subjects).toEqual(expect.arrayContaining(['b26', 'b26-1', 'b26-2']))
    // Issued, it is no secret among those with a body.
    expect((await look(housing)).status).toBe(200)
    expect(
      await housing.ask('POST', '/api/items/b26-2/deeds', { body: { deeds: [{ kind: 'signedFor' }] } }),
    ).toMatchObject({ status: 200 })
  })
})

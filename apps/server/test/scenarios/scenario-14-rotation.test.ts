import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn, workRows } from '../../../../samples/scenarios/table.ts'
import type { Browser } from '../browser.ts'
import { type City, done, type ItemShown, openCity, seen, yes } from './city.ts'

// 情景十四 交接：9月8日分工调整，15日联络员离任；事项随岗位走，旧裁定留旧名，草稿不丢。

let city: City
let old: Browser
let next: Browser
let liaison: Browser

const itemOf = (serial: number) => `t26-${serial}`

beforeAll(async () => {
  city = await openCity('2026-01-28')
  const sponsor = (name: string, displayName: string, person: string, post: string) =>
    city.enrol({ name, displayName, person, grants: [{ role: 'sponsor', post }] })
  old = await sponsor('wangguodong', '王国栋', 'wang-guodong', 'vice-mayor-construction')
  next = await sponsor('limin', '李敏', 'li-min', 'vice-mayor-society')
  liaison = await city.enrol({
    ...{ name: 'liuyang', displayName: '刘洋', person: 'liu-yang' },
    grants: [{ role: 'liaison', orgUnit: 'housing', post: 'housing-liaison' }],
  })
  await issueTable()
})
afterAll(() => city.close())

/** 33 rows of 住建 and 7 of 水利; one is merged and one cancelled, so that 31 of 住建 stay open. Four are due in September. */
async function issueTable() {
  const rows = workRows(40, ['housing']).map((row, i) => ({
    ...row,
    ...(i >= 33 && { lead: 'water' }),
    ...(i < 4 && { deadline: '2026-09-30' }),
  }))
  await yes(city.office, '/api/breakdowns/t26/deeds', {
    deeds: [drawn(rows), { kind: 'issued', documentNumber: '青政办发〔2026〕3号', on: '2026-01-28' }],
  })
  const onPaper = { onBehalfOf: 'housing', basis: { kind: 'signedPaper', scan: 'scan-1' } }
  await done(city.office, itemOf(20), [{ kind: 'objected', reason: '建议由市城管局牵头' }], onPaper)
  await done(old, itemOf(20), [{ kind: 'ruled', reason: '仍由住建局牵头，城管局配合' }])
  const signing = Array.from({ length: 31 }, (_each, i) => ({
    item: itemOf(i + 1),
    deed: { kind: 'signedFor' },
  }))
  await yes(liaison, '/api/deeds', { deeds: signing })
  await done(city.office, itemOf(32), [{ kind: 'merged', reason: '任务内容相同', into: itemOf(31) }])
  const cancelled = { kind: 'cancelled', reason: '上级政策调整', documentNumber: '青政办函〔2026〕18号' }
  await done(city.office, itemOf(33), [cancelled])
  city.on('2026-08-26')
  const drafted = { kind: 'drafted', period: '2026-08', vintage: 'flash', words: '正在推进' }
  for (const serial of [5, 6]) {
    await done(liaison, itemOf(serial), [drafted])
    await done(city.office, itemOf(serial), [{ kind: 'approved', period: '2026-08' }], onPaper)
    await done(city.office, itemOf(serial), [{ kind: 'returned', period: '2026-08', reason: '没有写明进展' }])
  }
  await done(liaison, itemOf(7), [{ ...drafted, words: '草稿：还在核对数字' }])
}

const seenBy = async (browser: Browser) => {
  const page = await seen<{ entries: readonly ItemShown[] }>(browser, '/api/items?limit=100')
  return page.entries.filter(({ lifecycle }) => lifecycle !== 'cancelled').length
}
interface Sheet {
  readonly title: string
  readonly from?: { readonly name?: string }
  readonly to?: { readonly name?: string }
  readonly counts: object
  readonly rows: readonly {
    readonly item: string
    readonly isDueSoon: boolean
    readonly isReturned: boolean
  }[]
}

test('8 September: 住建 answers to 李敏 instead of 王国栋, and its 31 open items move', async () => {
  city.on('2026-09-07')
  expect([await seenBy(old), await seenBy(next)]).toEqual([31, 0])
  await yes(city.office, '/api/register/deeds', {
    deeds: [
      {
        ...{ kind: 'divisionSet', sponsor: 'vice-mayor-society', orgUnits: ['housing'] },
        ...{ from: '2026-09-08', documentNumber: '青政发〔2026〕15号' },
      },
    ],
  })
  expect([await seenBy(old), await seenBy(next)]).toEqual([31, 0])
  city.on('2026-09-08')
  expect([await seenBy(old), await seenBy(next)]).toEqual([0, 31])
})

test('the sheet of the new sponsor: 31 open, 4 due in 30 days, 2 returned', async () => {
  const [sheet] = await seen<readonly Sheet[]>(city.office, '/api/handover?orgUnit=housing&on=2026-09-08')
  expect(sheet).toMatchObject({
    ...{ from: { name: '王国栋' }, to: { name: '李敏' } },
    ...{ title: '王国栋（副市长（城乡建设））移交李敏（副市长（社会事业））' },
    counts: { open: 31, dueSoon: 4, overdue: 0, returned: 2 },
  })
  expect(sheet!.rows.filter(({ isReturned }) => isReturned).map(({ item }) => item)).toEqual([
    itemOf(5),
    itemOf(6),
  ])
})

test('an old ruling keeps the old name', async () => {
  const history = await seen<readonly { kind: string; line: string }[]>(
    city.office,
    `/api/items/${itemOf(20)}/history`,
  )
  expect(history.find(({ kind }) => kind === 'ruled')?.line).toContain('王国栋')
  expect(history.some(({ line }) => line.includes('李敏'))).toBe(false)
})

test('刘洋 leaves on the 15th: his sheet, his account closed, his draft kept', async () => {
  city.on('2026-09-15')
  await yes(city.office, '/api/register/deeds', {
    deeds: [
      { kind: 'holderEnded', post: 'housing-liaison', person: 'liu-yang', until: '2026-09-15' },
      {
        ...{ kind: 'holderSet', post: 'housing-liaison', person: 'tan-yi', name: '谭一' },
        ...{ acting: false, from: '2026-09-16' },
      },
    ],
  })
  const sheets = await seen<readonly Sheet[]>(city.office, '/api/handover?person=liu-yang&on=2026-09-16')
  expect(sheets).toMatchObject([
    {
      ...{ from: { name: '刘洋' }, to: { name: '谭一' } },
      counts: { open: 31, dueSoon: 4, overdue: 0, returned: 2 },
    },
  ])
  const accounts = await seen<readonly { id: string; name: string }[]>(city.office, '/api/accounts')
  const { id } = accounts.find(({ name }) => name === 'liuyang')!
  await yes(city.office, `/api/accounts/${id}/close`, {})
  expect((await liaison.ask('GET', '/api/items')).status).toBe(401)
  expect((await city.server.browser().signIn('liuyang', 'Bridge-86-over')).status).toBe(401)

  city.on('2026-09-16')
  const successor = await city.enrol({
    ...{ name: 'tanyi', displayName: '谭一', person: 'tan-yi' },
    grants: [{ role: 'liaison', orgUnit: 'housing', post: 'housing-liaison' }],
  })
  expect(await seenBy(successor)).toBe(31)
  const { submissions } = await seen<{
    submissions: readonly { stage: string; words: string; by: { actor: string } }[]
  }>(successor, `/api/items/${itemOf(7)}`)
  expect(submissions).toMatchObject([
    { stage: 'draft', words: '草稿：还在核对数字', by: { actor: 'liu-yang' } },
  ])
})

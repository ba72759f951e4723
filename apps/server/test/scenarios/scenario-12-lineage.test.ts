import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn, workRows } from '../../../../samples/scenarios/table.ts'
import { proseIn } from '../prose.ts'
import { type City, done, download, type ItemShown, openCity, refusalOf, seen, yes } from './city.ts'

// 情景十二 拆并更名：序号不再使用，总数写明变动，旧名也查得到。

let city: City

const hospital = '市儿童医院迁建'
const itemOf = (serial: string) => `t26-${serial}`

beforeAll(async () => {
  city = await openCity('2026-01-28')
  const rows = workRows(193, ['housing', 'education', 'water'])
  rows[36] = { words: '新建改造管网86公里', type: 'project', lead: 'housing' }
  rows[99] = { words: hospital, type: 'project', lead: 'health' }
  await yes(city.office, '/api/breakdowns/t26/deeds', {
    deeds: [
      drawn(rows),
      {
        kind: 'issued',
        documentNumber: '青政办发〔2026〕3号',
        on: '2026-01-28',
        meeting: '市政府第1次常务会议',
      },
    ],
  })
})
afterAll(() => city.close())

const pages = async (query: string): Promise<ItemShown[]> => {
  const items: ItemShown[] = []
  for (let next: string | undefined = ''; next !== undefined; ) {
    const page: { entries: ItemShown[]; next?: string } = await seen(
      city.office,
      `/api/items?limit=200${query}${next && `&cursor=${next}`}`,
    )
    items.push(...page.entries)
    next = page.next
  }
  return items
}

test('193 items stand on the ledger', async () => {
  const items = await pages('')
  expect(items.map(({ serial }) => Number(serial)).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 193 }, (_each, i) => i + 1),
  )
})

test('52 merges into 51, 37 splits into 37-1 and 37-2, the hospital is renamed', async () => {
  city.on('2026-05-20')
  await done(city.office, itemOf('52'), [{ kind: 'merged', reason: '任务内容相同', into: itemOf('51') }])
  const parts = [
    { id: 'p37-1', words: '新建管网40公里' },
    { id: 'p37-2', words: '改造管网46公里' },
  ]
  await done(city.office, itemOf('37'), [{ kind: 'split', reason: '分段实施', parts }])
  const renamed = {
    ...{ kind: 'renamed', words: '市妇女儿童医疗中心（一期）', reason: '初步设计批复更名' },
  }
  await done(city.office, itemOf('100'), [renamed])
  const under = await pages(`&parent=${itemOf('37')}`)
  expect(under.map(({ serial, words }) => [serial, words])).toEqual([
    ['37-1', '新建管网40公里'],
    ['37-2', '改造管网46公里'],
  ])
  const sources = (
    await seen<{ sources: readonly { quote: string }[] }>(city.office, `/api/items/${itemOf('51')}`)
  ).sources
  expect(sources.map(({ quote }) => quote)).toEqual([
    '推进第51项重点工作落地见效。',
    '推进第52项重点工作落地见效。',
  ])
})

test('192项，较上期减1项（第52项并入第51项）', async () => {
  const { count, bridge } = await seen<{ count: number; bridge: object }>(
    city.office,
    '/api/totals?since=2026-04-30',
  )
  expect(count).toBe(192)
  expect(bridge).toMatchObject({ before: 193, after: 192, words: '192项，较上期减1项（第52项并入第51项）' })
})

test('the circular says so', async () => {
  const prose = proseIn(await download(city, city.office, '/api/circular.docx?since=2026-04-30'))
  expect(prose).toContain('重点任务共192项，较上期减1项（第52项并入第51项）。')
  expect(prose).toContain('市妇女儿童医疗中心（一期）')
  expect(prose).not.toContain('市儿童医院迁建')
})

test('52 is not used again', async () => {
  const again = {
    ...{ kind: 'added', itemKind: 'task', words: '增补一项', sources: [] },
    duties: { lead: 'water', responsible: [], supporting: [] },
    schedule: { kind: 'noNodes', start: '2026-01-01', deadline: '2026-12-31' },
  }
  const issued = { kind: 'issued', document: 't26', serial: '52', documentNumber: '青政办发〔2026〕9号' }
  const deeds = [again, issued]
  expect(await refusalOf(city.office, '/api/items/late-52/deeds', { deeds })).toBe('serialTaken')
})

test.each([hospital, '市妇女儿童医疗中心（一期）'])('%s finds the item', async (words) => {
  const found = await pages(`&q=${encodeURIComponent(words)}`)
  expect(found.map(({ serial, words: now }) => [serial, now])).toEqual([
    ['100', '市妇女儿童医疗中心（一期）'],
  ])
})

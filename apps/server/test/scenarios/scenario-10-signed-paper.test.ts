import { afterAll, beforeAll, expect, test } from 'vitest'
import { filledIn } from '../../../../samples/scenarios/sheets.ts'
import type { Browser } from '../browser.ts'
import { type City, done, download, formWith, openCity, seen } from './city.ts'

// 情景十 线下审签：水利局交回xlsx和盖章扫描件，台账写明谁代谁录入，从不写成局长登录。

let city: City
let zhangMin: Browser

beforeAll(async () => {
  city = await openCity('2026-01-28')
  zhangMin = await city.enrol({
    ...{ name: 'dcs-zhangmin', displayName: '督查室张敏', person: 'zhang-min' },
    grants: [{ role: 'supervisor' }],
  })
  await done(zhangMin, 'p21', [
    {
      ...{ kind: 'added', itemKind: 'project', words: '完成18座病险水库除险加固', sources: [] },
      duties: { lead: 'water', responsible: [], supporting: [] },
      measure: { kind: 'cumulative', target: '18', comparator: 'exactly', unit: '座' },
      schedule: { kind: 'straight', start: '2026-01-01', deadline: '2026-12-31' },
    },
    { kind: 'issued', document: 'table-2026', serial: '21', documentNumber: '青政办发〔2026〕3号' },
  ])
  const byPhone = { onBehalfOf: 'water', basis: { kind: 'telephone', note: '来电确认签收' } }
  await done(zhangMin, 'p21', [{ kind: 'signedFor' }], byPhone)
})
afterAll(() => city.close())

const scan = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x10])
let form: Uint8Array

test('a form goes out, prefilled with what is asked', async () => {
  city.on('2026-06-22')
  form = await download(city, zhangMin, '/api/forms/returns?period=2026-06&orgUnit=water')
  expect(form.length).toBeGreaterThan(1000)
})

interface Taken {
  readonly recorded: number
  readonly files: readonly { readonly recorded: boolean; readonly problems: readonly object[] }[]
}
const send = async (fields: Readonly<Record<string, string>>, files: object = {}) => {
  const filled = filledIn(form, { 21: { 完成值: 9, 进展情况: '9座完工，其余全部开工' } })
  const body = formWith({ files: ['市水利局2026年6月填报表.xlsx', filled], ...files }, fields)
  return zhangMin.ask('POST', '/api/forms/returns', { body })
}

test('without its scan a paper is none, and by login nobody speaks for 水利局', async () => {
  city.on('2026-06-24')
  expect((await send({ basis: 'signedPaper' })).status).toBe(422)
  const byLogin = await send({ basis: 'login' })
  expect(byLogin).toMatchObject({ body: { recorded: 0, files: [{ problems: [{ code: 'notSpokenFor' }] }] } })
})

test('the xlsx and the sealed scan are taken in together', async () => {
  const told = await send({ basis: 'signedPaper', signedBy: '局长' }, { scan: ['盖章件.png', scan] })
  const body = told.body as unknown as Taken
  expect(body, JSON.stringify(body)).toMatchObject({ recorded: 1, files: [{ recorded: true, problems: [] }] })
  const item = await seen(zhangMin, '/api/items/p21')
  expect(item).toMatchObject({
    state: { reporting: { reporting: 'submitted' }, progress: { done: { percent: '50.0' } } },
  })
})

test('history reads 督查室张敏 代 市水利局 录入；局长线下审签；扫描件, never a login of the head', async () => {
  const history = await seen<readonly { kind: string; line: string; act: { basis: { scan?: string } } }[]>(
    zhangMin,
    '/api/items/p21/history',
  )
  const said = history.filter(({ kind }) => kind === 'drafted' || kind === 'approved')
  expect(said.map(({ kind, line }) => [kind, line])).toEqual([
    ['drafted', '督查室张敏 代 市水利局 录入；局长线下审签；扫描件'],
    ['approved', '督查室张敏 代 市水利局 录入；局长线下审签；扫描件'],
  ])
  const kept = await download(city, zhangMin, `/api/files/${said[0]!.act.basis.scan}`)
  expect(kept).toEqual(scan)
  expect(history.filter(({ line }) => line.includes('江心舟'))).toEqual([])
  const accounts = await seen<readonly { displayName: string }[]>(city.office, '/api/accounts')
  expect(accounts.map(({ displayName }) => displayName).toSorted()).toEqual(['张敏', '督查室张敏'].toSorted())
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { docxOf } from '@taizhang/papers'
import { backUp, openTrialDatabase, restoreInto, type TrialDatabase, withClient } from '@taizhang/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from '../browser.ts'
import { type City, done, formWith, openCity, seen, upload, yes } from './city.ts'

// 情景十五 涉密和个人信息：带密级的文件不入库；已存的照片由两人凭文号移除，链仍可核验。

let city: City
let second: Browser
const folder = mkdtempSync(join(tmpdir(), 'scenario-15-'))
const key = { kind: 'keyFile', bytes: Buffer.alloc(32, '青澜') } as const

beforeAll(async () => {
  city = await openCity('2026-04-01')
  present()
  second = await city.enrol({ name: 'taoning', displayName: '陶宁', grants: [{ role: 'supervisor' }] })
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true })
})

/** A backup bears the time of the machine; to be compared with it, files have to as well. */
const present = () => city.server.clock.set(new Date().toISOString())

/** Every row of every table, past row level security, as bytes. */
async function everyByte(database: TrialDatabase): Promise<Buffer> {
  return withClient(database.superuserAddress, async (client) => {
    const { rows: tables } = await client.query<{ readonly name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    )
    const rows: string[] = []
    for (const { name } of tables) {
      const told = await client.query<{ readonly row: string }>(`select t::text as row from ${name} t`)
      rows.push(...told.rows.map(({ row }) => row))
    }
    return Buffer.from(rows.join('\n'))
  })
}

const holds = (bytes: Buffer, content: Uint8Array) =>
  bytes.includes(Buffer.from(content)) || bytes.includes(Buffer.from(content).toString('hex'))

const database = () => city.server.database as TrialDatabase

async function restored(name: string): Promise<Buffer> {
  const target = await openTrialDatabase()
  try {
    const outcome = await restoreInto(target, { file: join(folder, name), key })
    expect(outcome).toHaveProperty('head')
    return await everyByte(target)
  } finally {
    await target.close()
  }
}

/** Files under the folder for temporary ones that were written since, as far as this user may read them. */
function temporarySince(ms: number): readonly string[] {
  const names = readdirSync(tmpdir(), { withFileTypes: true }).filter((each) => each.isFile())
  return names.map(({ name }) => join(tmpdir(), name)).filter((path) => statSync(path).mtimeMs >= ms)
}

test('a docx headed 机密★1年 is refused, and no byte of it remains', async () => {
  const began = Date.now()
  const columns = [{ heading: '内容', width: 40 }]
  const lines = [{ kind: 'row' as const, cells: ['独特字样：某项谈判的底线。'] }]
  const secret = await docxOf({ sheet: '方案', title: '机密★1年', columns, lines })
  for (const path of ['/api/documents', '/api/files']) {
    const told = await city.office.ask('POST', path, { body: formWith({ file: ['方案.docx', secret] }) })
    expect(told).toMatchObject({ status: 422, body: { code: 'secretMark' } })
  }
  const stored = await everyByte(database())
  // A stretch from the middle: whoever kept a part would have kept this.
  const middle = secret.subarray(secret.length >> 1, (secret.length >> 1) + 64)
  expect(holds(stored, middle)).toBe(false)
  expect(stored.includes('独特字样')).toBe(false)
  expect(city.server.lines.join('')).not.toContain('独特字样')
  for (const path of temporarySince(began)) {
    const bytes = readFileSync(path)
    expect([path, holds(bytes, middle) || bytes.includes('独特字样')]).toEqual([path, false])
  }
  await backUp(database(), { file: join(folder, 'first.tzb'), key })
  const copied = await restored('first.tzb')
  expect(holds(copied, middle) || copied.includes('独特字样')).toBe(false)
})

/** Twelve cards on one picture: bytes of a PNG that are found again. */
const photo = () => {
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
  const cards = Array.from({ length: 12 }, (_each, i) => `990102199${i % 10}0101${1000 + i}`)
  return Uint8Array.from([...head, ...new TextEncoder().encode(cards.join('\n'))])
}
const confirmed = async (browser: Browser, id: string) => browser.ask('POST', `/api/removals/${id}/confirm`)

test('a stored photo of 12 identity cards is removed by two persons under a number', async () => {
  present()
  const bytes = photo()
  const sha256 = await upload(city.office, '十二户签约现场.png', bytes)
  await done(city.office, 'p40', [
    {
      ...{ kind: 'added', itemKind: 'task', words: '征迁签约', sources: [] },
      duties: { lead: 'housing', responsible: [], supporting: [] },
      schedule: { kind: 'noNodes', start: '2026-01-01', deadline: '2026-12-31' },
    },
  ])
  await backUp(database(), { file: join(folder, 'second.tzb'), key })
  expect(holds(await restored('second.tzb'), bytes)).toBe(true)

  const asking = {
    target: { kind: 'file', sha256 },
    documentNumber: '青政办函〔2026〕31号',
    reason: '含个人证件',
  }
  const unnumbered = await city.office.ask('POST', '/api/removals', {
    body: { ...asking, documentNumber: '' },
  })
  expect(unnumbered.status).toBe(422)
  const { id } = (await yes(city.office, '/api/removals', asking)) as { readonly id: string }
  expect((await confirmed(city.office, id)).status).toBe(409)
  expect(holds(await everyByte(database()), bytes)).toBe(true)

  const told = await confirmed(second, id)
  expect(told).toMatchObject({ status: 200, body: { backups: [{ fileName: 'second.tzb' }] } })
})

test('it is gone, a tombstone stays, the same bytes are not taken again, and the chain verifies', async () => {
  const bytes = photo()
  expect(holds(await everyByte(database()), bytes)).toBe(false)
  expect((await everyByte(database())).includes('十二户签约现场')).toBe(false)
  const [request] = await seen<readonly { target: { sha256: string }; removal: number; outcome: string }[]>(
    city.office,
    '/api/removals',
  )
  expect(request).toMatchObject({ outcome: 'confirmed', documentNumber: '青政办函〔2026〕31号' })
  const gone = await city.office.ask('GET', `/api/files/${request!.target.sha256}`)
  expect(gone).toMatchObject({ status: 410, body: { code: 'fileRemoved' } })
  expect(await seen(city.office, `/api/files?sha256=${request!.target.sha256}`)).toMatchObject([
    { removedUnder: '青政办函〔2026〕31号' },
  ])
  const again = await city.office.ask('POST', '/api/files', { body: formWith({ file: ['再传.png', bytes] }) })
  expect(again.body.code).toBe('fileRemoved')
  expect(await seen(city.office, '/api/audit/verify')).toMatchObject({ isWhole: true })
  const { entries } = await seen<{ entries: readonly object[] }>(city.office, '/api/history?book=removal')
  expect(entries).toMatchObject([
    {
      kind: 'fileRemoved',
      deed: {
        documentNumber: '青政办函〔2026〕31号',
        reason: '含个人证件',
        secondPerson: expect.any(String),
      },
    },
  ])
})

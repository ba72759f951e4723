import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dateOf } from '@taizhang/ledger'
import { foundGovernment, inGovernment, openDatabase, recordDeeds, withClient } from '@taizhang/store'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { run } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'taizhang-records-'))
// Root's database runs as somebody else, who must get through.
chmodSync(folder, 0o711)
const at = (name: string) => join(folder, name)

const act = { actor: '督查室张敏', basis: { kind: 'login' }, at: dateOf('2026-02-01') } as const
const year = { start: dateOf('2026-01-01'), deadline: dateOf('2026-12-31') }

beforeAll(async () => {
  const database = await openDatabase({ folder: at('台账') })
  await foundGovernment(database, { id: '370900', name: '青澜市', level: 'city' }, act)
  await recordDeeds(database, '370900', [
    {
      ...{ book: 'item', item: 'pipes', act },
      deed: {
        ...{
          kind: 'added',
          itemKind: 'task',
          words: '=新建改造管网86公里',
          schedule: { ...year, kind: 'straight' },
        },
        sources: [{ document: 'report', list: 'workReport', quote: '新建改造管网86公里' }],
        duties: { lead: '市住建局', responsible: [], supporting: ['市财政局', '市城管局'] },
        measure: { kind: 'cumulative', target: '86', comparator: 'exactly', unit: '公里' },
      },
    },
  ])
  await database.close()
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs a command as typed, on the ledger of this test unless told; gives its status and what it printed. */
async function taizhang(...args: readonly string[]) {
  const printed: string[] = []
  const catching = (words: string | Uint8Array) => {
    printed.push(String(words))
    return true
  }
  const spies = [process.stdout, process.stderr].map((each) =>
    vi.spyOn(each, 'write').mockImplementation(catching),
  )
  try {
    const data = args.includes('--data') ? [] : ['--data', at('台账')]
    return { status: await run([...args, ...data]), said: printed.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

test('key, backup, check, restore, verify: what a careful office does', async () => {
  const key = ['--key-file', at('密钥')] as const
  expect((await taizhang('backup', '--make-key', at('密钥'))).status).toBe(0)
  const made = await taizhang('backup', at('一.tzb'), ...key)
  expect(made).toMatchObject({ status: 0, said: expect.stringContaining('已备份到') })
  expect((await taizhang('backup', '--check', at('一.tzb'), ...key)).said).toMatch(
    /完整.*\n.*张表.*\n370900：记录链到第2条/,
  )
  const restored = await taizhang('restore', at('一.tzb'), ...key, '--data', at('新'))
  expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('逐表核对相符') })
  const [before, after] = [
    await taizhang('audit', 'verify'),
    await taizhang('audit', 'verify', '--data', at('新')),
  ]
  expect(before.said).toMatch(/青澜市（370900）：记录链完整，共2条/)
  expect(after).toEqual(before)
})

test('what goes wrong is said, and nothing is written over', async () => {
  const key = ['--key-file', at('密钥')] as const
  writeFileSync(at('另一把'), Buffer.alloc(32, 7))
  writeFileSync(at('残.tzb'), readFileSync(at('一.tzb')).subarray(0, 500))
  const rows = [
    [['backup', at('一.tzb'), ...key], 1, /已经有了/],
    [['backup'], 2, /要说一个文件/],
    [['backup', at('二.tzb'), '--key-file', at('没有')], 2, /读不了密钥文件/],
    [['backup', at('二.tzb'), ...key, '--data', at('空')], 1, /里没有台账/],
    [['restore', at('一.tzb'), '--key-file', at('另一把'), '--data', at('别处')], 1, /口令或密钥不对/],
    [['restore', at('残.tzb'), ...key, '--data', at('别处')], 1, /已损坏|不完整/],
    [['restore', at('密钥'), ...key, '--data', at('别处')], 1, /不是台账的备份/],
    [['restore', at('一.tzb'), ...key], 1, /已有内容.*不覆盖/],
    [['audit', 'check'], 2, /audit verify/],
    [['audit', 'verify', '--government', '110000'], 2, /没有 110000 的台账，有的是：370900 青澜市/],
    [['export'], 2, /要说一个文件夹/],
  ] as const
  for (const [args, status, said] of rows) {
    const outcome = await taizhang(...args)
    expect(outcome.said, args.join(' ')).toMatch(said)
    expect(outcome.status, args.join(' ')).toBe(status)
  }
  expect(existsSync(at('别处'))).toBe(false)
})

test('an anchor shows a chain that was rewritten whole', async () => {
  const { said } = await taizhang('audit', 'verify')
  const [anchor = ''] = /sm3:\d+:[\da-f]{64}/.exec(said)!
  expect((await taizhang('audit', 'verify', '--anchor', anchor)).status).toBe(0)
  const other = anchor.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
  expect(await taizhang('audit', 'verify', '--anchor', other)).toMatchObject({
    status: 1,
    said: expect.stringContaining('重写过'),
  })
})

test('what was changed behind the chain is found, and made anew', async () => {
  const database = await openDatabase({ folder: at('新') })
  await withClient({ ...database.ownerAddress, user: 'postgres' }, (client) =>
    client.query(`update items set state = jsonb_set(state, '{words}', '"别的话"')`),
  )
  await database.close()
  expect(await taizhang('audit', 'verify', '--data', at('新'))).toMatchObject({
    status: 1,
    said: expect.stringMatching(/现状与记录链不符，共1处：items pipes/),
  })
  expect((await taizhang('audit', 'rebuild', '--data', at('新'))).status).toBe(0)
  expect((await taizhang('audit', 'verify', '--data', at('新'))).status).toBe(0)
})

test('the first broken link is named', async () => {
  const database = await openDatabase({ folder: at('新') })
  await withClient({ ...database.ownerAddress, user: 'postgres' }, (client) =>
    client.query(`update events set entry = replace(entry, '张敏', '李强') where sequence = 2`),
  )
  await database.close()
  expect(await taizhang('audit', 'verify', '--data', at('新'))).toMatchObject({
    status: 1,
    said: expect.stringMatching(/第2条被改动过/),
  })
})

test('an export holds the ledger in csv and json, every column in the dictionary, no formula', async () => {
  expect(await taizhang('export', at('数据'))).toMatchObject({ status: 0 })
  const table = (name: string) =>
    recordsIn(readFileSync(join(at('数据'), name), 'utf8').replace('\ufeff', ''))
  expect(table('items.csv')).toEqual([
    expect.objectContaining({
      ...{ item: 'pipes', words: "'=新建改造管网86公里", lead: '市住建局', supporting: '市财政局、市城管局' },
      ...{ target: '86', unit: '公里', deadline: '2026-12-31' },
    }),
  ])
  expect(JSON.parse(readFileSync(join(at('数据'), 'items.json'), 'utf8'))).toMatchObject([{ id: 'pipes' }])
  expect(table('events.csv').map(({ deed }) => deed)).toEqual(['founded', 'added'])
  const described = new Set(table('data-dictionary.csv').map(({ file, column }) => `${file} ${column}`))
  for (const file of readdirSync(at('数据')).filter((name) => /^(?!data-|glossary).*\.csv$/.test(name))) {
    const [heading = ''] = readFileSync(join(at('数据'), file), 'utf8')
      .replace('\ufeff', '')
      .split('\r\n')
    for (const column of heading.split(',')) expect(described).toContain(`${file} ${column}`)
  }
  expect((await taizhang('export', at('数据.zip'))).status).toBe(0)
  expect((await taizhang('export', at('数据'))).said).toMatch(/已有内容/)
})

/** The lines of a csv file by their headings; words in quotes may hold commas and line ends. */
function recordsIn(csv: string): Readonly<Record<string, string>>[] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)].map(
    ([, quoted, plain, end]) => ({ cell: quoted?.replaceAll('""', '"') ?? plain!, end }),
  )
  const width = cells.findIndex(({ end }) => end !== ',') + 1
  const heading = cells.slice(0, width)
  return Array.from({ length: cells.length / width - 1 }, (_, i) =>
    Object.fromEntries(heading.map(({ cell }, at) => [cell, cells[(i + 1) * width + at]!.cell])),
  )
}

test('a backup is listed, so that a removal can name it', async () => {
  const database = await openDatabase({ folder: at('台账') })
  const { rows } = await inGovernment(database, '370900', ({ client }) =>
    client.query('select file_name from backups'),
  )
  await database.close()
  expect(rows).toEqual([{ file_name: '一.tzb' }])
})

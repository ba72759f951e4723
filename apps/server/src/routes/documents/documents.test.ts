import { inGovernment } from '@taizhang/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, setUp, signInAs, startTrialServer, type TrialServer } from '../../../test/browser.ts'

let server: TrialServer
let supervisor: Browser
let liaison: Browser

beforeAll(async () => {
  server = await startTrialServer({ uploadBytesMax: 200_000 })
  supervisor = await setUp(server)
  liaison = await signInAs(server, supervisor, 'liuyang', [{ role: 'liaison', orgUnit: 'water' }])
})
afterAll(() => server.close())

const report = `青澜市人民政府工作报告
——2026年1月15日在青澜市第八届人民代表大会第六次会议上
二、2026年工作安排
（一）加快城市更新。新建改造管网86公里，市住建局牵头。城镇新增就业4.2万人以上。
`

const upload = (
  browser: Browser,
  path: string,
  name: string,
  content: string | Uint8Array,
  fields: object = {},
) => {
  const form = new FormData()
  form.set('file', new File([content as string], name))
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value))
  return browser.ask('POST', path, { body: form })
}

/** Every byte that the database keeps of uploads and documents, as text. */
const stored = () =>
  inGovernment(server.database, 'qinglan', async ({ client }) => {
    const parts = await client.query<{ content: Buffer }>('select content from file_parts')
    const bodies = await client.query<{ body: string }>('select body from documents')
    const events = await client.query<{ entry: string }>(
      "select entry || coalesce(words::text, '') as entry from events left join event_words using (government_id, sequence)",
    )
    return [
      ...parts.rows.map(({ content }) => content.toString()),
      ...bodies.rows.map(({ body }) => body),
      ...events.rows.map(({ entry }) => entry),
    ].join('\n')
  })

describe('a report', () => {
  test('is kept and read, once', async () => {
    const first = await upload(supervisor, '/api/documents', '报告.txt', report, { id: 'report-2026' })
    expect(first).toMatchObject({
      status: 201,
      body: { id: 'report-2026', title: '青澜市人民政府工作报告', planYear: 2026, isNew: true },
    })
    const again = await upload(supervisor, '/api/documents', '报告.txt', report, { id: 'report-2026' })
    expect(again).toMatchObject({ status: 200, body: { id: 'report-2026', isNew: false } })
    expect(await supervisor.ask('GET', '/api/documents')).toMatchObject({ body: [{ id: 'report-2026' }] })
    const whole = await supervisor.ask('GET', '/api/documents/report-2026')
    expect(whole).toMatchObject({
      body: { text: expect.stringContaining('86公里'), reading: { targets: expect.anything() } },
    })
  })

  test('without a heading is called as its file is, without the ending', async () => {
    const shown = await upload(
      supervisor,
      '/api/documents?dryRun=true',
      '2026年工作.要点.txt',
      '改造管网86公里。\n',
    )
    expect(shown).toMatchObject({ status: 200, body: { title: '2026年工作.要点' } })
  })

  test('is shown before it is kept: what was guessed, and what would be refused', async () => {
    const shown = await upload(
      supervisor,
      '/api/documents?dryRun=true',
      '新报告.txt',
      `${report}只看不存。\n`,
    )
    expect(shown).toMatchObject({
      ...{ status: 200 },
      body: {
        place: '青澜市',
        encoding: 'utf-8',
        planYear: 2026,
        beginning: expect.stringContaining('青澜市'),
      },
    })
    const marked = await upload(supervisor, '/api/documents?dryRun=true', '方案.txt', '机密★1年\n方案。\n')
    expect(marked).toMatchObject({ status: 422, body: { code: 'secretMark' } })
    expect(await stored()).not.toContain('只看不存')
  })

  test('in another character set than the one guessed is read as it is said to be', async () => {
    const bytes = Uint8Array.from(Buffer.from(`${report}`, 'utf16le'))
    const shown = await upload(supervisor, '/api/documents?dryRun=true', '报告.txt', bytes, {
      encoding: 'utf-16le',
    })
    expect(shown).toMatchObject({ status: 200, body: { encoding: 'utf-16le', encodingFrom: 'declared' } })
  })

  test.each([
    ['another file under its id', '另一份.txt', `${report}再加一句。`, { id: 'report-2026' }, 409, 'idTaken'],
    ['a kind there is not', '报告.txt', report, { kind: 'novel' }, 422, 'invalid'],
    ['a field there is not', '报告.txt', report, { colour: 'red' }, 422, 'invalid'],
    ['a program', '报告.docx', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2), {}, 422, 'cannotOpen'],
    ['nothing', '报告.txt', '', {}, 422, 'cannotOpen'],
    ['too much', '报告.txt', '字'.repeat(100_000), {}, 413, 'tooLarge'],
  ])('is refused: %s', async (_case, name, content, fields, status, code) => {
    expect(await upload(supervisor, '/api/documents', name, content, fields)).toMatchObject({
      status,
      body: { code },
    })
  })

  test('is no business of a body', async () => {
    expect((await liaison.ask('GET', '/api/documents/report-2026')).status).toBe(403)
    expect((await upload(liaison, '/api/documents', '报告.txt', report)).status).toBe(403)
  })
})

describe('a file that bears a mark of secrecy', () => {
  test.each([
    ['at its head', '方案.txt', '机密★1年\n关于某事的方案，独特字样甲。\n', '/api/documents'],
    ['as evidence', '方案.txt', '绝密★启用前\n独特字样乙。\n', '/api/files'],
    ['in its name', '机密★方案.txt', '独特字样丙。\n', '/api/files'],
  ])('%s is refused, and no byte of it stays', async (_case, name, content, path) => {
    expect(await upload(supervisor, path, name, content)).toMatchObject({
      status: 422,
      body: { code: 'secretMark' },
    })
    expect(await stored()).not.toContain('独特字样')
    expect(server.lines.join('')).not.toContain('独特字样')
  })

  test.each([['保密工作责任制.txt'], ['商业秘密保护.txt']])(
    'what only speaks of secrets is kept: %s',
    async (name) => {
      expect(await upload(supervisor, '/api/files', name, `${name}：加强保密工作。\n`)).toMatchObject({
        status: 201,
      })
    },
  )
})

describe('evidence', () => {
  test('comes back byte for byte, as something to be saved', async () => {
    const page = '<!doctype html><script>alert(1)</script>佐证'
    const kept = await upload(liaison, '/api/files', '佐证（一）.html', page)
    expect(kept.status).toBe(201)
    const back = await liaison.ask('GET', `/api/files/${kept.body.sha256}`)
    expect(back.body.text).toBe(page)
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename="file.html"; filename*=UTF-8''%E4%BD%90%E8%AF%81%EF%BC%88%E4%B8%80%EF%BC%89.html`,
    )
    expect(back.headers.get('x-content-type-options')).toBe('nosniff')
    expect(back.headers.get('content-security-policy')).toContain('sandbox')
    const unknown = '0'.repeat(64)
    const told = await liaison.ask('GET', `/api/files?sha256=${kept.body.sha256}&sha256=${unknown}`)
    expect(told.body).toMatchObject([{ sha256: kept.body.sha256, name: '佐证（一）.html' }])
  })

  test('of a picture says that nobody could look for a mark', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
    expect(await upload(liaison, '/api/files', '现场.png', picture)).toMatchObject({
      ...{ status: 201, body: { type: 'png', warning: { zh: expect.stringContaining('密级') } } },
    })
  })

  test.each([
    ['a digest there is not', 'a'.repeat(64), 404],
    ['no digest', '..%2f..%2fetc%2fpasswd', 422],
  ])('is not there: %s', async (_case, sha256, status) => {
    expect((await liaison.ask('GET', `/api/files/${sha256}`)).status).toBe(status)
  })
})

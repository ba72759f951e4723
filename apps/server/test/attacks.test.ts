import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, password, setUp, signInAs, startTrialServer, type TrialServer } from './browser.ts'
import { added, issued, orgUnitAdded } from './deeds.ts'

let server: TrialServer
let supervisor: Browser
let head: Browser

beforeAll(async () => {
  const rate = { requests: 100_000, seconds: 60 }
  server = await startTrialServer({
    bodyBytesMax: 200_000,
    rates: { address: rate, account: rate, signIn: rate },
  })
  supervisor = await setUp(server)
  const deeds = [orgUnitAdded('water'), orgUnitAdded('finance')]
  await supervisor.ask('POST', '/api/register/deeds', { body: { deeds } })
  await give('item-1', [added(), issued('1')])
  await give('item-2', [{ ...added(), duties: { lead: 'finance', responsible: [], supporting: [] } }])
  head = await signInAs(server, supervisor, 'head-water', [{ role: 'head', orgUnit: 'water' }])
})
afterAll(() => server.close())

type Headers = Readonly<Record<string, string>>

const give = (item: string, deeds: readonly object[], headers: Headers = {}, browser = supervisor) =>
  browser.ask('POST', `/api/items/${item}/deeds`, { body: { deeds }, headers })

const edited = (words: string) => ({ kind: 'wordsEdited', words })

async function codeOf(asked: ReturnType<Browser['ask']>): Promise<string> {
  const { status, body } = await asked
  return status < 300 ? 'done' : String(body.code)
}

const hostile = ["' or '1'='1", "'; drop table items; --", "\\'; select 1; --", '$1', '%_%', '*:*', "a':*|b"]

describe('words that would be SQL', () => {
  test.each(hostile)('%s finds nothing, and breaks nothing', async (text) => {
    const word = encodeURIComponent(text)
    for (const query of [`q=${word}`, `serial=${word}`]) {
      const told = await supervisor.ask('GET', `/api/items?${query}`)
      expect([told.status, told.body.entries], query).toEqual([200, []])
    }
    for (const name of ['lead', 'document', 'light', 'deadlineFrom', 'changedAfter']) {
      expect(await codeOf(supervisor.ask('GET', `/api/items?${name}=${word}`)), name).toBe('invalid')
    }
    const cursor = Buffer.from(JSON.stringify([text, text])).toString('base64url')
    expect((await supervisor.ask('GET', `/api/items?cursor=${cursor}`)).status).toBe(200)
    expect(await codeOf(give('item-2', [edited(`工作${text}`)]))).toBe('done')
    expect((await supervisor.ask('GET', '/api/items/item-2')).body.words).toBe(`工作${text}`)
  })

  test('a government that a cookie names is a value', async () => {
    const token = supervisor.cookie()!.split('.').at(-1)!
    for (const government of ["qinglan' or '1'='1", "x', true); reset role; --", '%00', '%5C', '']) {
      const thief = server.browser()
      thief.setCookie(`taizhang-sign-in=${government}.${token}`)
      expect(await codeOf(thief.ask('GET', '/api/session')), government).toBe('signedOut')
    }
  })
})

describe('text that no database stores is refused, not stumbled over', () => {
  const cursorOf = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
  test.each([
    ['NUL to search for', '/api/items?q=a%00b'],
    ['NUL in a serial', '/api/items?serial=%00'],
    ['NUL in the search', '/api/search?q=%00%00'],
    ['NUL in a cursor', `/api/items?cursor=${cursorOf(['\0', 'a'])}`],
    ['half a character in a cursor', `/api/items?cursor=${cursorOf(['\ud800', 'a'])}`],
    ['a cursor of another form', `/api/items?cursor=${cursorOf({ length: 2 })}`],
    ['NUL for an id', '/api/items/%00'],
    ['bytes that are no text', '/api/items/%ff'],
    ['a limit without end', '/api/items?limit=1e999'],
    ['a place beyond all numbers', '/api/items/item-1/history?after=99999999999999999999'],
    ['the first day there is', '/api/items/item-1/state?day=0000-01-01'],
    ['the last', '/api/items/item-1/state?day=9999-12-31'],
  ])('%s', async (_case, path) => {
    expect((await supervisor.ask('GET', path)).status).toBeLessThan(500)
  })

  test.each([
    ['NUL in a name', { name: 'zhang\0min', password }],
    ['half a character in a name', { name: '\ud800', password: 'x' }],
    ['NUL for a password', { name: 'ghost', password: '\0' }],
    ['a government there is not', { government: 'nowhere', name: 'zhangmin', password }],
  ])('signing in with %s', async (_case, body) => {
    expect(await codeOf(server.browser().ask('POST', '/api/session', { body }))).toMatch(
      /^(signInFailed|invalid)$/,
    )
  })

  test.each(['a\0b', '\ud800', 'x\udc00'])('in the words of a deed: %j', async (words) => {
    expect(await codeOf(give('item-2', [edited(words)]))).toBe('invalid')
  })
})

describe('bodies made to cost', () => {
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)
  test.each([
    ['too large', `{"deeds":["${'x'.repeat(300_000)}"]}`, 413],
    ['deep and never closed', '['.repeat(90_000), 400],
    ['deep lists', deep('[', ']', 50_000), 422],
    ['deep objects', `${'{"act":'.repeat(15_000)}1${'}'.repeat(15_000)}`, 422],
    ['a prototype', '{"deeds":[{"kind":"signedFor","__proto__":{"isAdmin":true}}]}', 422],
    ['a kind that every object has', '{"deeds":[{"kind":"constructor"}]}', 422],
    ['more deeds than are taken', `{"deeds":[${Array(5000).fill('{"kind":"signedFor"}').join()}]}`, 422],
    ['nothing', '', 400],
    ['a number that is none', '1e400', 422],
  ])('%s', async (_case, body, status) => {
    const headers = { 'content-type': 'application/json' }
    const bytes = new TextEncoder().encode(body)
    const told = await supervisor.ask('POST', '/api/items/item-2/deeds', { body: bytes, headers })
    expect([told.status, JSON.stringify(told.body).length < 50_000]).toEqual([status, true])
    expect(({} as Readonly<Record<string, unknown>>).isAdmin).toBeUndefined()
  })
})

describe('keys and versions', () => {
  test('a key is that of one account: another gets no answer by it, and has no say', async () => {
    const [mine, theirs] = [edited('督查室改'), { kind: 'signedFor' }]
    expect(await codeOf(give('item-2', [mine], { 'idempotency-key': 'k1' }))).toBe('done')
    expect(await codeOf(give('item-2', [mine], { 'idempotency-key': 'k1' }, head))).toBe('forbidden')
    expect(await codeOf(give('item-1', [theirs], { 'idempotency-key': 'k1' }, head))).toBe('done')
    expect(await codeOf(give('item-2', [edited('别的')], { 'idempotency-key': 'k1' }))).toBe('keyReused')
  })

  test('a request made again is answered as before, also when it names the version it saw', async () => {
    const { headers } = await supervisor.ask('GET', '/api/items/item-2')
    const sent = { 'idempotency-key': 'k2', 'if-match': headers.get('etag')! }
    const first = await give('item-2', [edited('一稿')], sent)
    const again = await give('item-2', [edited('一稿')], sent)
    expect([again.status, again.body]).toEqual([200, first.body])
  })

  test.each([
    ['an old version', '"1"', 'stale'],
    ['one that is to come', '"999999"', 'stale'],
    ['a weak one', 'W/"1"', 'malformed'],
    ['two', '"1", "2"', 'malformed'],
    ['a number without end', `"${'9'.repeat(40)}"`, 'malformed'],
    ['SQL', `"1' or 1=1"`, 'malformed'],
  ])('If-Match: %s', async (_case, tag, code) => {
    expect(await codeOf(give('item-2', [edited('x')], { 'if-match': tag }))).toBe(code)
  })

  test('a version tells nothing of what may not be seen, and nor does a no', async () => {
    const refused = async (item: string, deed: object, headers: Headers = {}) => {
      const { status, body } = await give(item, [deed], headers, head)
      const { requestId: _each, ...told } = body
      return JSON.stringify([status, told]).replaceAll(item, '…')
    }
    for (const deed of [
      { kind: 'signedFor' },
      edited('x'),
      { kind: 'noticeReplied', notice: 1, words: 'x' },
    ]) {
      for (const headers of [{}, { 'if-match': '"1"' }]) {
        expect(await refused('item-2', deed, headers)).toBe(await refused('no-such-item', deed, headers))
      }
    }
  })
})

describe('signing in', () => {
  test('a cookie that was there before is not the one that comes of it (session fixation)', async () => {
    const browser = server.browser()
    const planted = `taizhang-sign-in=qinglan.${'A'.repeat(43)}`
    browser.setCookie(planted)
    expect((await browser.signIn('zhangmin', password)).status).toBe(200)
    expect(browser.cookie()).not.toBe(planted)
    const other = server.browser()
    other.setCookie(planted)
    expect(await codeOf(other.ask('GET', '/api/session'))).toBe('signedOut')
  })

  test('a lock holds for every way to write the name, and from every address that is said', async () => {
    await signInAs(server, supervisor, 'lockme', [])
    const ways = ['lockme', 'LOCKME', 'ｌｏｃｋｍｅ', 'LockMe', 'lockme']
    const tried = []
    for (const [i, name] of [...ways, 'ｌｏｃｋｍｅ'].entries()) {
      const body = { name, password: i === ways.length ? password : 'Wrong-pass-1' }
      const headers = { 'x-forwarded-for': `10.0.0.${i}` }
      tried.push((await server.browser().ask('POST', '/api/session', { body, headers })).status)
    }
    expect(tried).toEqual([401, 401, 401, 401, 423, 423])
  })

  test('names that there are and names that there are not are refused in the same words and time', async () => {
    await signInAs(server, supervisor, 'isthere', [])
    const tell = async (name: string) => {
      const began = performance.now()
      const { status, body, headers } = await server.browser().signIn(name, 'Wrong-pass-1')
      return {
        took: performance.now() - began,
        said: [status, body.code, body.title, headers.get('set-cookie')],
      }
    }
    const [known, unknown] = [[] as number[], [] as number[]]
    for (let i = 0; i < 4; i++) {
      const [one, other] = [await tell('isthere'), await tell('notthere')]
      expect(other.said).toEqual(one.said)
      known.push(one.took)
      unknown.push(other.took)
    }
    // Both hash a password; without that the second would take a tenth of the first.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4)
  })
})

describe('uploads', () => {
  const upload = (name: string, content: string | Uint8Array, path = '/api/files') => {
    const form = new FormData()
    form.set('file', new File([content as string], name))
    return supervisor.ask('POST', path, { body: form })
  }
  const kept = async (name: string, content: string | Uint8Array) => {
    const { sha256 } = (await upload(name, content)).body as { readonly sha256: string }
    return supervisor.ask('GET', `/api/files/${sha256}`)
  }

  test.each([
    ['a path', '../../etc/passwd.txt', "UTF-8''passwd.txt"],
    ['a path of Windows', 'C:\\a\\b.txt', "UTF-8''b.txt"],
    ['a header', 'a\r\nset-cookie: x=y.txt', "UTF-8''aset-cookie%3A%20x%3Dy.txt"],
    ['a quotation mark', 'a"; filename=b.txt', "UTF-8''a%22%3B%20filename%3Db.txt"],
    ['Chinese', '佐证(一).txt', "UTF-8''%E4%BD%90%E8%AF%81%28%E4%B8%80%29.txt"],
  ])('a name with %s', async (_case, name, expected) => {
    const { headers } = await kept(name, `材料 ${name}`)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="file.txt"; filename*=${expected}`)
    expect(headers.get('set-cookie')).toBeNull()
  })

  test('a page comes back as something to be saved, and would run nothing', async () => {
    const { headers } = await kept(
      'x.html',
      '<!doctype html><html><body><script>alert(1)</script></body></html>',
    )
    expect(headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('words that would be a page are served as data', async () => {
    await give('item-2', [edited('<script>alert(1)</script>')])
    for (const path of ['/api/items/item-2', '/api/items', '/api/items/%3Cscript%3E', '/api/%3Cscript%3E']) {
      const response = await server.app.request(path, { headers: { cookie: supervisor.cookie()! } })
      expect(response.headers.get('content-type'), path).toMatch(/^application\/(problem\+)?json/)
    }
  })

  test('an archive that would fill the memory is not opened', async () => {
    const xml = strToU8(`<w:document>${' '.repeat(60_000_000)}</w:document>`)
    const bomb = zipSync(
      { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': xml },
      { level: 9 },
    )
    expect(bomb.length).toBeLessThan(200_000)
    expect(await codeOf(upload('bomb.docx', bomb, '/api/documents'))).toBe('cannotOpen')
  })
})

test('what is asked ends no line of the log and begins none', async () => {
  await supervisor.ask('GET', '/api/items/x%0A%7B%22level%22:50%7D', {
    headers: { 'user-agent': 'a {"level":60}' },
  })
  await server.browser().signIn('a\n{"level":60}', 'Wrong-pass-1')
  for (const line of server.lines.flatMap((each) => each.trimEnd().split('\n'))) {
    const { level, msg } = JSON.parse(line) as { readonly level: number; readonly msg: string }
    expect([level, msg]).toEqual([30, 'request'])
  }
})

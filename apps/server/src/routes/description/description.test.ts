import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTrialServer, type TrialServer } from '../../../test/browser.ts'
import { routesOf } from '../../app.ts'

let server: TrialServer

beforeAll(async () => {
  server = await startTrialServer({ basePath: '/taizhang' })
})
afterAll(() => server.close())

const routes = routesOf({})
type Json = Readonly<Record<string, unknown>>

test('describes every route, each once', async () => {
  const { body } = await server.browser().ask('GET', '/api/openapi.json')
  expect(body).toMatchObject({ openapi: '3.1.0', servers: [{ url: '/taizhang' }] })
  const described = Object.entries(body.paths as Readonly<Record<string, Json>>).flatMap(
    ([path, operations]) => Object.keys(operations).map((method) => `${method} ${path}`),
  )
  const mounted = routes.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(mounted).size).toBe(mounted.length)
  expect(described.toSorted()).toEqual(
    mounted.filter((each) => !/healthz|readyz|openapi|\/api$/.test(each)).toSorted(),
  )
})

test('points at nothing that is not there, and names the deeds', async () => {
  const { body } = await server.browser().ask('GET', '/api/openapi.json')
  const schemas = (body.components as { schemas: Json }).schemas
  const pointed = Array.from(JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g), ([, at]) => at!)
  expect(pointed.length).toBeGreaterThan(20)
  for (const at of pointed) {
    expect(at).toMatch(/^#\/components\/schemas\//)
    expect(schemas, at).toHaveProperty([at.split('/').at(-1)!])
  }
  expect(Object.keys(schemas)).toEqual(
    expect.arrayContaining(['ItemDeed', 'BreakdownDeed', 'RegisterDeed', 'Problem']),
  )
  const drafted = JSON.stringify(
    (schemas.ItemDeed as { oneOf: readonly Json[] }).oneOf.find((each) =>
      JSON.stringify(each).includes('"const":"drafted"'),
    ),
  )
  // What may be left out is not asked for, and a day has its form.
  expect(drafted).toContain('"required":["kind","period","vintage","words"]')
  expect(drafted).toContain('"format":"date"')
})

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly required: boolean }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
}
const described = async (method: string, path: string): Promise<Described> => {
  const { body } = await server.browser().ask('GET', '/api/openapi.json')
  return (body.paths as Readonly<Record<string, Readonly<Record<string, Described>>>>)[path]![method]!
}

test.each([
  ['what has no default is not asked for', 'get', '/api/circular', { on: false, since: false }],
  ['a period is asked for, a body not', 'get', '/api/forms/returns', { period: true, orgUnit: false }],
  ['what has a default', 'get', '/api/items/{id}/history', { id: true, after: false, limit: false }],
  ['the two of a preview', 'get', '/api/policies/preview', { kind: true, id: true, on: false }],
] as const)('parameters: %s', async (_case, method, path, asked) => {
  const { parameters = [] } = await described(method, path)
  expect(Object.fromEntries(parameters.map(({ name, required }) => [name, required]))).toEqual(asked)
})

test.each([
  ['/api/files', ['file'], []],
  ['/api/imports/tables', ['file'], ['planYear', 'list', 'report']],
  ['/api/forms/returns', ['files'], ['scan', 'basis', 'signedBy', 'note', 'orgUnit', 'period', 'at']],
] as const)('an upload names its fields: %s', async (path, asked, others) => {
  const { requestBody } = await described('post', path)
  const { properties, required } = requestBody!.content['multipart/form-data']!.schema
  expect(required).toEqual(asked)
  expect(Object.keys(properties as Json).toSorted()).toEqual([...asked, ...others].toSorted())
})

test('law: every upload names at least one file, and no route takes both JSON and a form', () => {
  for (const { upload, body } of routes) {
    if (upload) expect(Object.keys(upload.files).length).toBeGreaterThan(0)
    expect(upload && body).toBeUndefined()
  }
})

test('the page names every route and loads nothing from elsewhere', async () => {
  const { text } = (await server.browser().ask('GET', '/api')).body as { text: string }
  for (const { path } of routes)
    if (!/healthz|readyz|^\/api$|openapi/.test(path)) expect(text).toContain(`/taizhang${path}<`)
  expect(text).not.toMatch(/<(?:script|link|img|iframe)\b|https?:\/\/(?!www\.w3\.org)/)
})

test('law: every route that is not open to all refuses who is not signed in', async () => {
  const guest = server.browser()
  for (const { method, path, access } of routes.filter((route) => route.access !== 'public')) {
    const address = path.replace(/\{\w+\}/g, 'x')
    const told = await guest.ask(method.toUpperCase(), address, method === 'get' ? {} : { body: {} })
    expect(told, `${method} ${path} (${access})`).toMatchObject({ status: 401, body: { code: 'signedOut' } })
  }
})

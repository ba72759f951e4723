import { problemSchema } from '@taizhang/contract'
import { z } from 'zod'
import { actionWords } from '../access/action.ts'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** The description of the interface (接口说明) as OpenAPI 3.1, made of the routes themselves: what they check is what it says. */
export function describe(routes: readonly Route[], basePath: string): Json {
  const components: Record<string, unknown> = {}
  const refer = (schema: z.ZodType, io: 'input' | 'output') => hoist(schemaOf(schema, io), components)
  const paths: Record<string, Record<string, unknown>> = {}
  for (const route of routes) {
    paths[route.path] ??= {}
    paths[route.path]![route.method] = operationOf(route, refer)
  }
  refer(problemSchema, 'output')
  return {
    openapi: '3.1.0',
    info: { title: '台账 Taizhang', version: '1', description: introduction },
    servers: [{ url: basePath || '/' }],
    paths,
    components: { schemas: components },
  }
}

const introduction = `从任务分解到销号的全过程接口。登录后每次修改须带 X-CSRF-Token（见 GET /api/session）。

- 不予办理以 application/problem+json 回答，code 不变，文字可能调整。
- Idempotency-Key：同一个键的同一项请求只办理一次，再次发送得到同样的回答。
- If-Match：取自 ETag；内容已被他人修改时回答 412，并列出修改。
- 列表翻页：把 next 作为 cursor 再次请求。`

type Refer = (schema: z.ZodType, io: 'input' | 'output') => unknown

function operationOf(route: Route, refer: Refer): Json {
  const { tag, summary, access, params, query, body, answers, upload } = route
  const [zh, en] = summary
  const parameters = [...parametersOf('path', params, refer), ...parametersOf('query', query, refer)]
  const yes =
    answers === 'file'
      ? { 'application/octet-stream': {} }
      : { 'application/json': { schema: refer(answers, 'output') } }
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    tags: [tag],
    summary: `${zh} ${en}`,
    description: accessWords(access),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: refer(body, 'input') } } },
    }),
    ...(upload && {
      requestBody: { required: true, content: { 'multipart/form-data': { schema: formOf(upload, refer) } } },
    }),
    responses: {
      200: { description: '已办理 Done', content: yes },
      default: { description: '不予办理 Not done', content: problem },
    },
  }
}

function accessWords(access: Route['access']): string {
  if (access === 'public') return '无须登录。Open to everybody.'
  if (access === 'signedIn') return '登录即可。For anybody signed in.'
  return `权限：${actionWords[access][0]}（\`${access}\`）`
}

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined, refer: Refer): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  const { required = [] } = schemaOf(schema, 'input') as { readonly required?: readonly string[] }
  return Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(([name, each]) => ({
    ...{ name, in: place, required: required.includes(name) },
    schema: refer(each, 'input'),
  }))
}

const bytes = { type: 'string', contentMediaType: 'application/octet-stream' } as const

/** Files and the other fields of a form stand side by side. */
function formOf({ files, fields }: NonNullable<Route['upload']>, refer: Refer): Json {
  const { properties = {}, required = [] } = refer(fields, 'input') as {
    readonly properties?: Json
    readonly required?: readonly string[]
  }
  const asked = Object.entries(files).flatMap(([name, count]) => (count === 'atMostOne' ? [] : [name]))
  const shapes = Object.entries(files).map(([name, count]) => [
    name,
    count === 'some' ? { type: 'array', items: bytes, minItems: 1 } : bytes,
  ])
  return {
    type: 'object',
    properties: { ...properties, ...Object.fromEntries(shapes) },
    required: [...asked, ...required],
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** Named parts go to the components, which all of OpenAPI can point at. */
function hoist(schema: Record<string, unknown>, components: Record<string, unknown>): unknown {
  const { $defs = {}, ...rest } = schema
  for (const [name, part] of Object.entries($defs as Readonly<Record<string, unknown>>)) {
    components[name] ??= pointed(part)
  }
  return pointed(rest)
}

function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, member.replace('#/$defs/', '#/components/schemas/')]
        : [key, pointed(member)],
    ),
  )
}

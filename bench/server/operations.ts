/** What can be asked of the server, as its own description says it: a route that is added is asked from then on. */

export type Json = Readonly<Record<string, unknown>>

export interface Operation {
  readonly method: string
  readonly path: string
  /** `public`, `signedIn`, or the action of the access table. */
  readonly access: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: Json }[]
  readonly body: Json | undefined
  readonly isUpload: boolean
}

export interface Description {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, Json>>
}

export async function readDescription(
  ask: (path: string, init: RequestInit) => Promise<Response>,
): Promise<Description> {
  const told = (await (await ask('/api/openapi.json', {})).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>
    readonly components: { readonly schemas: Readonly<Record<string, Json>> }
  }
  const operations = Object.entries(told.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(method, path, operation)),
  )
  return { operations, schemas: told.components.schemas }
}

function operationOf(method: string, path: string, operation: Json): Operation {
  const {
    description,
    parameters = [],
    requestBody,
  } = operation as {
    readonly description: string
    readonly parameters?: Operation['parameters']
    readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Json }>> }
  }
  const content = requestBody?.content ?? {}
  return {
    ...{ method: method.toUpperCase(), path, access: accessOf(description), parameters },
    ...{ body: content['application/json']?.schema, isUpload: 'application/octet-stream' in content },
  }
}

function accessOf(description: string): string {
  if (description.startsWith('无须登录')) return 'public'
  if (description.startsWith('登录即可')) return 'signedIn'
  const [, action] = /（`([\w.]+)`）/.exec(description) ?? []
  if (!action) throw new Error(`a route that does not say who may: ${description}`)
  return action
}

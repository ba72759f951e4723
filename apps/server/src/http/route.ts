import type { CalendarDate } from '@taizhang/ledger'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Action } from '../access/action.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { ProblemAnswer } from './problem-answer.ts'
import type { ServerParts } from './server-parts.ts'

/** What the middleware leaves for the routes. */
export interface RequestEnv {
  readonly Variables: { requestId: string; address: string; who: SignedIn | undefined }
}

/** A yes: what goes back, as JSON, with the version of what was read or made. */
export interface Answered {
  readonly status?: 200 | 201
  readonly body: unknown
  /** The sequence of the last event of the thing: its ETag, and what If-Match is compared with. */
  readonly version?: number
}

/** JSON, a no, or anything else as it is (a file, a page). */
export type Answer = Answered | ProblemAnswer | Response

type Output<Schema extends z.ZodType | undefined> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a route is given of a request, read and checked. */
export interface Asked<
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Body extends z.ZodType | undefined,
  Who,
> {
  readonly server: ServerParts
  readonly params: Output<Params>
  readonly query: Output<Query>
  readonly body: Output<Body>
  /** Who asks; undefined only in a route that is open to everybody. */
  readonly who: Who
  readonly today: CalendarDate
  readonly requestId: string
  readonly address: string
  /** The request itself, for headers and for uploads. */
  readonly context: Context<RequestEnv>
}

/** What a form with files holds (上传表单): under which names files stand, and the other fields. */
export interface UploadShape {
  readonly files: Readonly<Record<string, 'one' | 'some' | 'atMostOne'>>
  readonly fields: z.ZodType
}

/** The address, what it is for, who may, what it takes and gives. */
export interface RouteHead<
  Params extends z.ZodType | undefined,
  Query extends z.ZodType | undefined,
  Body extends z.ZodType | undefined,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below the base path: /api/items/{id}. */
  readonly path: string
  /** Under which heading the description of the interface lists it. */
  readonly tag: string
  readonly summary: readonly [zh: string, en: string]
  /**
   * `public` for everybody, `signedIn` for anybody with an account, else an action of the access table. An action is asked of the roles
   * before the handler runs; where it depends on the thing, the handler asks again with the thing in hand.
   */
  readonly access: Action | 'public' | 'signedIn'
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** The shape of a yes; `file` for bytes. */
  readonly answers: z.ZodType | 'file'
  /** Takes a form with files instead of JSON. */
  readonly upload?: UploadShape
}

/** One route (接口): its head, and what it does. Made by `defineRoute` or `definePublicRoute`. */
export interface Route
  extends RouteHead<z.ZodType | undefined, z.ZodType | undefined, z.ZodType | undefined> {
  readonly handle: (asked: Asked<undefined, undefined, undefined, SignedIn | undefined>) => Promise<Answer>
}

/** A route for people who are signed in. */
export function defineRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: RouteHead<Params, Query, Body> & {
    readonly access: Action | 'signedIn'
    readonly handle: (asked: Asked<Params, Query, Body, SignedIn>) => Promise<Answer>
  },
): Route {
  return route as unknown as Route // mount reads and checks what each asks for before it calls it
}

/** A route for everybody: signing in, setting up, being alive. */
export function definePublicRoute<
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  route: RouteHead<Params, Query, Body> & {
    readonly access: 'public'
    readonly handle: (asked: Asked<Params, Query, Body, SignedIn | undefined>) => Promise<Answer>
  },
): Route {
  return route as unknown as Route // as above
}

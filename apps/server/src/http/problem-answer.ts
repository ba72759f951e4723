import { explainProblem, type faultSchema, problems } from '@taizhang/contract'
import type { z } from 'zod'

export type ProblemCode = keyof typeof problems

/** A no (接口问题): the code, what its message names, and what belongs to the case. */
export interface ProblemAnswer {
  readonly problem: ProblemCode
  readonly facts?: Readonly<Record<string, string>>
  readonly faults?: readonly z.output<typeof faultSchema>[]
  readonly refusal?: { readonly code: string; readonly facts?: Readonly<Record<string, string>> }
  readonly changes?: readonly unknown[]
  /** Seconds after which it may be tried again. */
  readonly retryAfter?: number
}

/** An answer that says no; a short way to write one. */
export function problem(
  code: ProblemCode,
  facts?: Readonly<Record<string, string>>,
  rest: Omit<ProblemAnswer, 'problem' | 'facts'> = {},
): ProblemAnswer {
  return { problem: code, ...(facts && { facts }), ...rest }
}

/** The same as application/problem+json (RFC 9457). */
export function problemResponse(answer: ProblemAnswer, requestId: string): Response {
  const { problem: code, facts = {}, retryAfter, ...rest } = answer
  const all = { requestId, ...facts }
  const body = {
    type: `urn:taizhang:problem:${code}`,
    status: problems[code][0],
    code,
    title: explainProblem(code, all, 'zh'),
    detail: explainProblem(code, all, 'en'),
    requestId,
    ...rest,
  }
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' })
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  return new Response(JSON.stringify(body), { status: problems[code][0], headers })
}

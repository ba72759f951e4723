import { defaultLimits } from '@taizhang/open'
import type { Given } from '../work.ts'
import { linesOf } from './line-stream.ts'

/** A line of the filter's input (过滤输入行): a text to read, or what is wrong with the line. Lines count from 1. */
export type NdjsonTask =
  | { readonly given: Extract<Given, { kind: 'text' }>; readonly line: number }
  | { readonly error: NdjsonError; readonly line: number }

export interface NdjsonError {
  readonly id: unknown
  readonly line: number
  readonly error: { readonly code: NdjsonCode; readonly message: string }
}

/** The weightier first. */
type NdjsonCode = 'lineTooLong' | 'notJson' | 'noText'

/** The lines {"id", "text"} of a stream, one by one and in constant memory. Empty lines are passed over. */
export async function* ndjsonTasks(
  stream: AsyncIterable<Uint8Array>,
  mostLineBytes: number = defaultLimits.fileBytes,
): AsyncGenerator<NdjsonTask> {
  let number = 0
  for await (const line of linesOf(stream, mostLineBytes)) {
    number++
    if ('tooLong' in line)
      yield refused(number, null, 'lineTooLong', `超过${mostLineBytes}字节的上限，共${line.tooLong}字节`)
    else if (line.bytes.length > 0) yield* taskOf(line.bytes.toString().replace(/^\ufeff/, ''), number)
  }
}

function* taskOf(words: string, line: number): Generator<NdjsonTask> {
  if (words.trim() === '') return
  const value = parsed(words)
  if (value === undefined) {
    yield refused(line, null, 'notJson', '不是一个JSON对象')
    return
  }
  const { id = null, text } = value
  if (typeof text !== 'string') yield refused(line, id, 'noText', '没有text字段，或text不是字符串')
  else yield { given: { kind: 'text', text, id, name: nameOf(id, line) }, line }
}

function parsed(words: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(words)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function nameOf(id: unknown, line: number): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : `line ${line}`
}

function refused(line: number, id: unknown, code: NdjsonCode, why: string): NdjsonTask {
  return { error: { id, line, error: { code, message: `第${line}行${why}。` } }, line }
}

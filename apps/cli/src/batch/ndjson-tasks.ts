import { isUtf8 } from 'node:buffer'
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
type NdjsonCode = 'lineTooLong' | 'notUtf8' | 'notJson' | 'noText' | 'idTooLong'

// An id names a record; one nested without end could not even be written out again.
const mostIdCharacters = 1000

/** The lines {"id", "text"} of a stream, one by one and in constant memory. Empty lines are passed over. */
export async function* ndjsonTasks(
  stream: AsyncIterable<Uint8Array>,
  mostLineBytes: number = defaultLimits.fileBytes,
): AsyncGenerator<NdjsonTask> {
  let number = 0
  for await (const line of linesOf(stream, mostLineBytes)) {
    number++
    if ('tooLong' in line)
      yield refused(number, null, 'lineTooLong', [
        `超过${mostLineBytes}字节的上限，共${line.tooLong}字节，请拆开`,
        `has ${line.tooLong} bytes; the limit is ${mostLineBytes}: split it`,
      ])
    else if (!isUtf8(line.bytes))
      yield refused(number, null, 'notUtf8', [
        '不是UTF-8编码，请先转换编码',
        'is not in UTF-8: convert it first',
      ])
    else if (line.bytes.length > 0) yield* taskOf(line.bytes.toString().replace(/^\ufeff/, ''), number)
  }
}

function* taskOf(words: string, line: number): Generator<NdjsonTask> {
  if (words.trim() === '') return
  const value = parsed(words)
  if (value === undefined) {
    yield refused(line, null, 'notJson', [
      '不是一个JSON对象，应是{"id","text"}',
      'is no JSON object: it should be {"id","text"}',
    ])
    return
  }
  const { id = null, text } = value
  if (!isShort(id))
    yield refused(line, null, 'idTooLong', [
      `的id超过${mostIdCharacters}个字符，请换成短的`,
      `has an id of more than ${mostIdCharacters} characters: give it a short one`,
    ])
  else if (typeof text !== 'string')
    yield refused(line, id, 'noText', [
      '没有text字段，或text不是字符串，请补上',
      'has no "text", or one that is no string: give it one',
    ])
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

function isShort(id: unknown): boolean {
  try {
    return JSON.stringify(id).length <= mostIdCharacters
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function refused(
  line: number,
  id: unknown,
  code: NdjsonCode,
  [zh, en]: readonly [zh: string, en: string],
): NdjsonTask {
  return { error: { id, line, error: { code, message: `第${line}行${zh}。Line ${line} ${en}.` } }, line }
}

import { faultsOf } from '@taizhang/contract'
import type { Context } from 'hono'
import type { z } from 'zod'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { RequestEnv } from '../http/route.ts'

/** A file of a request (上传文件). */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a form with files holds (表单数据): the files under each name, and the other fields as the schema reads them. */
export interface Multipart<Fields> {
  readonly files: ReadonlyMap<string, readonly UploadedFile[]>
  readonly fields: Fields
}

/** Reads a request of multipart/form-data (读取上传表单). Its size was limited before it came here. */
export async function readMultipart<Schema extends z.ZodType>(
  context: Context<RequestEnv>,
  schema: Schema,
): Promise<Multipart<z.output<Schema>> | ProblemAnswer> {
  const type = context.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\s*;/i.test(type))
    return problem('mediaUnsupported', { wanted: 'multipart/form-data' })
  const form = await formOf(await context.req.arrayBuffer(), type)
  if (!form) return problem('malformed')
  const files = new Map<string, UploadedFile[]>()
  const given: Record<string, string> = {}
  for (const [key, value] of form.entries()) {
    if (typeof value === 'string') given[key] = value
    else files.set(key, [...(files.get(key) ?? []), await uploadedFile(value)])
  }
  const read = schema.safeParse(given)
  if (read.success) return { files, fields: read.data }
  const faults = faultsOf(read.error, given)
  return problem('invalid', { count: String(faults.length) }, { faults })
}

async function formOf(bytes: ArrayBuffer, type: string): Promise<FormData | undefined> {
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof TypeError) return undefined // what undici says of a body that is none
    throw error
  }
}

const longestName = 200

/** Without folders and signs that end lines: the name goes into messages, headers and papers. */
async function uploadedFile(file: File): Promise<UploadedFile> {
  const last = file.name.split(/[\\/]/).at(-1)!
  const name = Array.from(last.replace(/\p{C}/gu, '')).slice(-longestName).join('')
  return { name: name || '未命名', bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** The one file under this name, or what is wrong. */
export function oneFile(
  { files }: Pick<Multipart<unknown>, 'files'>,
  name: string,
): UploadedFile | ProblemAnswer {
  const [file, ...more] = files.get(name) ?? []
  if (file && more.length === 0) return file
  const [zh, en] = file
    ? ['只能有一个文件', 'is to be one file']
    : ['没有选择文件', 'is missing: choose a file']
  return problem(
    'invalid',
    { count: '1' },
    { faults: [{ path: name, field: '文件', code: file ? 'tooMany' : 'missing', zh, en }] },
  )
}

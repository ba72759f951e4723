import { availableParallelism } from 'node:os'
import type { HeadingLanguage } from '@taizhang/papers'
import { oneOf, typed, wholeNumber } from '../options.ts'

export const readFormats = ['table', 'json', 'ndjson', 'csv', 'xlsx', 'html'] as const
export type ReadFormat = (typeof readFormats)[number]

/** What `taizhang read` was asked to do (读取选项). */
export interface ReadOptions {
  readonly paths: readonly string[]
  readonly format: ReadFormat
  readonly out?: string
  readonly resume: boolean
  readonly force: boolean
  readonly recursive: boolean
  readonly jobs: number
  readonly headings: HeadingLanguage
  readonly isFilter: boolean
  readonly explain?: number
}

const table = {
  format: { type: 'string' },
  out: { type: 'string' },
  resume: { type: 'boolean' },
  force: { type: 'boolean' },
  recursive: { type: 'boolean' },
  jobs: { type: 'string' },
  headings: { type: 'string' },
  input: { type: 'string' },
  explain: { type: 'string' },
} as const

/** The options of `taizhang read`, or what is wrong with them. */
export function readOptions(args: readonly string[]): ReadOptions | { readonly misuse: string } {
  const all = typed(args, table)
  if ('misuse' in all) return all
  const { values, paths } = all
  const format = oneOf('format', values.format, readFormats)
  const headings = oneOf('headings', values.headings, ['zh', 'en'])
  const input = oneOf('input', values.input, ['ndjson'])
  const jobs = wholeNumber('jobs', values.jobs, [1, 256])
  const explain = wholeNumber('explain', values.explain, [0, 2 ** 31])
  for (const each of [format, headings, input, jobs, explain]) if (typeof each === 'object') return each
  const options: ReadOptions = {
    paths,
    format: (format as ReadFormat | undefined) ?? (input || values.out ? 'ndjson' : 'table'),
    ...(values.out !== undefined && { out: values.out }),
    resume: values.resume ?? false,
    force: values.force ?? false,
    recursive: values.recursive ?? false,
    jobs: (jobs as number | undefined) ?? availableParallelism(),
    headings: (headings as HeadingLanguage | undefined) ?? 'zh',
    isFilter: input === 'ndjson',
    ...(explain !== undefined && { explain: explain as number }),
  }
  const misuse = misuseOf(options)
  return misuse ? { misuse } : options
}

function misuseOf(options: ReadOptions): string | undefined {
  const { paths, out, resume, isFilter, format, explain } = options
  if (isFilter && (paths.length > 0 || out !== undefined || format !== 'ndjson'))
    return '--input ndjson 从标准输入读、往标准输出写，不再带文件、--out 或别的格式（a filter takes no paths, --out or format）'
  if (!isFilter && paths.length === 0) return '没有说读哪个文件（no file given）'
  if (paths.includes('-') && (paths.length > 1 || out !== undefined))
    return '“-”表示标准输入，只能单独使用（"-" stands alone）'
  if (resume && out === undefined)
    return '--resume 要和 --out 一起用，接着写同一个文件夹（--resume needs --out）'
  if (
    explain !== undefined &&
    (paths.length !== 1 || out !== undefined || !['table', 'json'].includes(format))
  )
    return '--explain 一次只解释一个文件，格式只能是 table 或 json（--explain takes one file, as table or json）'
  return undefined
}

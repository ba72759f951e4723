import { createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { archiveOf } from '@taizhang/papers'
import { writeWhole } from '../batch/write-whole.ts'

/** Where exported files go (导出去处): a folder, or one zip file that has its name only when it is whole. */
export interface ExportSink {
  readonly add: (name: string, content: AsyncIterable<string>) => Promise<void>
  readonly close: () => void
}

/** The sink for a name: a zip file if it ends so, else a folder, which must be empty. Words say what is wrong with it. */
export function exportSink(path: string): ExportSink | { readonly misuse: string } {
  if (/\.zip$/i.test(path))
    return existsSync(path)
      ? { misuse: `${path} 已经有了，请换一个名字（the file is there）` }
      : zipSink(path)
  if (existsSync(path) && readdirSync(path).length > 0)
    return { misuse: `${path} 里已有内容，请换一个空文件夹（the folder is not empty）` }
  mkdirSync(path, { recursive: true })
  return {
    add: (name, content) => pipeline(content, createWriteStream(join(path, name), { flags: 'wx' })),
    close: () => undefined,
  }
}

function zipSink(path: string): ExportSink {
  const files: Record<string, string> = {}
  return {
    add: async (name, content) => {
      const parts: string[] = []
      for await (const part of content) parts.push(part)
      files[name] = parts.join('')
    },
    close: () => writeWhole(path, archiveOf(files)),
  }
}

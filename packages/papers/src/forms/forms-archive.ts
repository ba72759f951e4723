import { archiveOf } from '../archive.ts'

/** A file made, with the name it is to have. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Forms as one zip (打包下载). Names lose what a file system does not take, and two alike are told apart. */
export function formsArchive(files: readonly NamedFile[]): Uint8Array {
  const taken = new Set<string>()
  return archiveOf(
    Object.fromEntries(files.map(({ name, bytes }) => [freeName(safeName(name), taken), bytes])),
  )
}

const longest = 120

function safeName(name: string): string {
  const clean = name.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  const [, stem = '', extension = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(clean) ?? []
  return (Array.from(stem).slice(0, longest).join('') || '文件') + extension
}

function freeName(name: string, taken: Set<string>): string {
  const [, stem = '', extension = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(name) ?? []
  let free = name
  for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${stem}（${i}）${extension}`
  taken.add(free.toLowerCase())
  return free
}

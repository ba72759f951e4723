import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Paths of all files that git has or would take (受版本管理的文件): a new file is checked before it is committed. */
export function trackedPaths(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return list.split('\0').filter((path) => path !== '' && isFile(path))
}

/** Not for a file that was just deleted, nor for a link to a folder. */
function isFile(path: string): boolean {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false
}

/** The text of a file; undefined where its bytes are no text. */
export function textOf(path: string): string | undefined {
  const bytes = readFileSync(join(root, path))
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8')
}

/** Code of ours. Fixture files are documents, whatever they are called. */
export function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]s|tsx)$/.test(path) && !path.includes('/fixtures/files/')
}

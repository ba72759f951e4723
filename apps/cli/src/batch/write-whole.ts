import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Writes a file whole or not at all (整体写入), also when the program is stopped, and the folders that lead to it. Throws
 * what the file system says.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true })
  // Short, so that it is not this name that is too long.
  const part = join(folder, `.taizhang.${process.pid}.part`)
  try {
    writeFileSync(part, content)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw Object.assign(error as NodeJS.ErrnoException, { path })
  }
}

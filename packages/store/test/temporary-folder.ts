import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder that other users may pass through (临时目录): started by root, the database runs as one of them. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `taizhang-${name}-`))
  chmodSync(folder, 0o711)
  return folder
}

import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['soffice', 'libreoffice', 'soffice.exe', 'soffice.com']

/** The path of LibreOffice on PATH; undefined when it is not installed. */
export function findLibreOffice(path = process.env.PATH ?? ''): string | undefined {
  const folders = path.split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

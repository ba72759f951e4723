import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { WorkFailure } from '../work.ts'

/** A file to read (输入文件): its path, and the name it goes by in readings and results. */
export interface Input {
  readonly path: string
  readonly name: string
}

export interface Found {
  readonly inputs: readonly Input[]
  /** Files in the folders that are no documents. */
  readonly skipped: number
  /** Folders that would not be opened, and why. */
  readonly failures: readonly WorkFailure[]
}

const documentExtensions = new Set([
  ...['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.ofd', '.tmx'],
  ...['.doc', '.wps', '.rtf', '.odt'],
])

/**
 * The documents that paths mean (查找文档), each once, those of a folder in order of their names. A file named by itself is
 * taken whatever it is called; of a folder only documents, and only its own unless `recursive`, and nothing in `except`.
 * Links to folders are not followed; pipes and devices in a folder are passed over.
 *
 * Names are paths from the folder given, or from the folder that holds all that was given, with forward slashes.
 */
export async function findInputs(
  paths: readonly string[],
  { recursive, except }: { readonly recursive: boolean; readonly except?: string },
): Promise<Found> {
  const given = await Promise.all(
    paths.map(async (path) => ({ path: resolve(path), isFolder: await isFolder(path) })),
  )
  const base = commonFolder(given.map(({ path, isFolder }) => (isFolder ? path : dirname(path))))
  const nameOf = (path: string) => relative(base, path).split(sep).join('/')
  const left = except === undefined ? undefined : resolve(except)
  const found = new Set<string>()
  const failures: WorkFailure[] = []
  let skipped = 0
  const walk = async (folder: string): Promise<void> => {
    const entries = await entriesOf(folder)
    if (!Array.isArray(entries)) {
      failures.push({ code: 'unreadable', name: nameOf(folder) || folder, cause: entries.cause })
      return
    }
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (path === left) continue
      if (entry.isDirectory()) {
        if (recursive) await walk(path)
      } else if (isDocument(entry.name) && (entry.isFile() || (await isLinkToFile(entry, path))))
        found.add(path)
      else skipped++
    }
  }
  for (const { path, isFolder } of given) {
    if (isFolder) await walk(path)
    else found.add(path)
  }
  return { inputs: Array.from(found, (path) => ({ path, name: nameOf(path) })), skipped, failures }
}

async function entriesOf(folder: string): Promise<Dirent[] | { readonly cause: string }> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    return { cause: (error as NodeJS.ErrnoException).code ?? String(error) }
  }
}

/** A link that leads nowhere is taken for one to a file: opening it says what is wrong with it. */
async function isLinkToFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false
  try {
    return (await stat(path)).isFile()
  } catch {
    return true
  }
}

/** ~$报告.docx is what Word keeps beside a document that is open; ._报告.docx comes from another system's archive. */
function isDocument(name: string): boolean {
  return !/^(?:~\$|\.)/.test(name) && documentExtensions.has(extname(name).toLowerCase())
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // Whoever opens it will say what is wrong with it.
    return false
  }
}

function commonFolder(folders: readonly string[]): string {
  const parts = folders.map((folder) => folder.split(sep))
  const first = parts[0] ?? []
  const length = first.findIndex((part, i) => parts.some((other) => other[i] !== part))
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep
}

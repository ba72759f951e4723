import { readdir, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'

/** A file to read (输入文件): its path, and the name it goes by in readings and results. */
export interface Input {
  readonly path: string
  readonly name: string
}

export interface Found {
  readonly inputs: readonly Input[]
  /** Files in the folders that are no documents. */
  readonly skipped: number
}

const documentExtensions = new Set([
  ...['.txt', '.md', '.html', '.htm', '.docx', '.pdf', '.ofd', '.tmx'],
  ...['.doc', '.wps', '.rtf', '.odt'],
])

/**
 * The documents that paths mean (查找文档), each once, those of a folder in order of their names. A file named by itself is
 * taken whatever it is called; of a folder only documents, and only its own unless `recursive`. Links to folders are not
 * followed.
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
  const found = new Set<string>()
  let skipped = 0
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true })
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      if (path === except) continue
      if (entry.isDirectory()) {
        if (recursive) await walk(path)
      } else if (isDocument(entry.name)) found.add(path)
      else skipped++
    }
  }
  for (const { path, isFolder } of given) {
    if (isFolder) await walk(path)
    else found.add(path)
  }
  const inputs = Array.from(found, (path) => ({ path, name: relative(base, path).split(sep).join('/') }))
  return { inputs, skipped }
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

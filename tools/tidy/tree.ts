import type { Violation } from './violation.ts'

const file = 'docs/tree.md'

/** Folders that docs/tree.md should name (目录树) and does not, and lines of it that name nothing there is. */
export function treeFaults(tree: string, paths: readonly string[]): Violation[] {
  const lines = tree
    .split('\n')
    .map((text, i) => ({ line: i + 1, path: /^([\w.-]+(?:\/[^\s/]+)*\/)\s+\S/.exec(text)?.[1] }))
  const named = lines.flatMap(({ line, path }) => (path === undefined ? [] : [{ line, path }]))
  const folders = new Set(paths.flatMap(foldersAbove))
  const missing = [...folders]
    .filter((folder) => isWanted(folder) && !named.some(({ path }) => path === folder))
    .map((folder) => ({
      path: file,
      line: 1,
      message: `${folder} is not in the tree: add a line that says what it holds.`,
    }))
  const gone = named
    .filter(({ path }) => !folders.has(path))
    .map(({ path, line }) => ({
      path: file,
      line,
      message: `${path} is not there any more: take the line away.`,
    }))
  return [...missing, ...gone]
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_part, i) => `${parts.slice(0, i + 1).join('/')}/`)
}

/** Every folder at the top, and every package and application. */
function isWanted(folder: string): boolean {
  return /^[^/]+\/$/.test(folder) || /^(?:packages|apps)\/[^/]+\/$/.test(folder)
}

import { posix } from 'node:path'
import { lineAt, type SourceFile } from './syntax.ts'
import type { Violation } from './violation.ts'

/**
 * Circles that are in the matter itself (确需互相引用), by the file that comes first in the alphabet, with the reason.
 */
const inTheMatter: Readonly<Record<string, string>> = {
  'packages/open/src/docx/blocks.ts': 'a table is a block, and each of its cells holds blocks',
}

/**
 * Files that import each other in a circle (循环依赖): neither can be run, or moved, without the other. Imports of types
 * do not count: a file may take its words from the one that calls it. Each circle is told once, at the file that comes
 * first in the alphabet.
 */
export function cycles(files: readonly SourceFile[]): Violation[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const imported = new Map(files.map((file) => [file.path, neighbours(file, byPath)]))
  const done = new Set<string>()
  return [...byPath.keys()].sort().flatMap((path) => {
    if (done.has(path)) return []
    const circle = circleThrough(path, imported)
    for (const each of circle) done.add(each)
    return circle.length > 0 && !inTheMatter[path] ? [violationOf(byPath.get(path)!, circle)] : []
  })
}

function neighbours(file: SourceFile, byPath: ReadonlyMap<string, SourceFile>): string[] {
  return file.imports
    .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
    .map(({ from }) => posix.join(posix.dirname(file.path), from))
    .filter((path) => byPath.has(path))
}

/** The shortest way from a file back to itself; empty when there is none. */
function circleThrough(start: string, imported: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const path of queue) {
    for (const next of imported.get(path) ?? []) {
      if (next === start) return wayTo(path, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, path)
      queue.push(next)
    }
  }
  return []
}

function wayTo(last: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [last]
  for (let at = cameFrom.get(last); at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

function violationOf(file: SourceFile, circle: readonly string[]): Violation {
  const next = posix.basename(circle[1] ?? file.path)
  const { start } = file.imports.find(({ from }) => posix.basename(from) === next)!
  const round = [...circle, file.path].map((path) => posix.basename(path)).join(' → ')
  return {
    path: file.path,
    line: lineAt(file.text, start),
    message: `imports go in a circle, ${round}: move what both need into a file of its own (where the matter itself goes in a circle, name it with the reason in tools/tidy/cycles.ts).`,
  }
}

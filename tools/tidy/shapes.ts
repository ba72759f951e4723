import { lineAt, type Node, type SourceFile, walk } from './syntax.ts'
import type { Violation } from './violation.ts'
import { isConfig } from './workspace.ts'

/** Files that hold a class because a library asks for one, with the reason. */
const classesAllowed: Readonly<Record<string, string>> = {
  'apps/web/src/api/problem.ts': 'what is thrown is an Error, so that it carries where it came from',
  'apps/web/src/shared/page-boundary.tsx': 'React catches errors of a page in classes only',
}

type Fault = (node: Node, file: SourceFile) => string | undefined

const faults: Readonly<Record<string, Fault>> = {
  ExportDefaultDeclaration: (_node, { path }) =>
    isConfig(path) ? undefined : 'a default export has no name of its own: export it by name.',
  ClassDeclaration: classFault,
  ClassExpression: classFault,
  TSEnumDeclaration: () => 'an enum is no plain value: use a union of strings, or an as const table.',
  TSModuleDeclaration: ({ kind, declare }) =>
    kind === 'namespace' && !declare ? 'a namespace is not erased: a file is the namespace.' : undefined,
  TSAnyKeyword: () => 'any turns the checks off: use unknown and look, or the type it has.',
  CatchClause: ({ body }) =>
    isEmpty(body as Node) ? 'an empty catch hides what went wrong: handle it, or do not catch.' : undefined,
}

/** Shapes of code that the project does without (不用的写法): default exports, classes, enums, any, empty catches. */
export function bannedShapes(file: SourceFile): Violation[] {
  const violations: Violation[] = []
  walk(file.program, (node) => {
    const message = faults[node.type]?.(node, file)
    if (message) violations.push({ path: file.path, line: lineAt(file.text, node.start), message })
  })
  return violations
}

function classFault(_node: Node, { path }: SourceFile): string | undefined {
  if (classesAllowed[path]) return undefined
  return 'a class mixes values with what is done to them: use functions and readonly types (where a library asks for a class, name the file and the reason in tools/tidy/shapes.ts).'
}

function isEmpty(block: Node): boolean {
  return (block.body as readonly Node[]).length === 0
}

/** Anything in an index.ts but re-exports (入口文件): what a package gives must be seen at one glance. */
export function fullIndexes({ path, text, program }: SourceFile): Violation[] {
  if (!path.endsWith('/index.ts')) return []
  return (program.body as readonly Node[])
    .filter((statement) => !(statement.source && statement.type.startsWith('Export')))
    .map(({ start }) => ({
      path,
      line: lineAt(text, start),
      message: 'index.ts only re-exports: move this into a file named by what it is.',
    }))
}

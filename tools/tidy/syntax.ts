import { parseSync } from 'rolldown/utils'

/** A node of the syntax tree (语法树), as much as the checks need of it; the tree is ESTree with TypeScript. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [property: string]: unknown
}

export interface Comment {
  readonly type: 'Line' | 'Block'
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What a file asks for by `import`, `export … from`, `import()` or `import('…').Type`. */
export interface Import {
  readonly from: string
  readonly start: number
  /** Gone after compiling: import type, or all names marked so. */
  readonly typeOnly: boolean
}

/** A file of code (源文件), parsed. Paths are from the root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly program: Node
  readonly comments: readonly Comment[]
  readonly imports: readonly Import[]
}

/** Parses a file. Throws where it is no TypeScript: then nothing can be said of it. */
export function parse(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]!.message}`)
  const tree = program as unknown as Node // the parser's own types name every kind of node; the checks name a few
  return { path, text, program: tree, comments, imports: importsOf(tree) }
}

/** Whether `text` is code by itself, with no error; undefined when it is not. */
export function parsedOrNothing(text: string): Node | undefined {
  const { program, errors } = parseSync('fragment.ts', text)
  return errors.length > 0 ? undefined : (program as unknown as Node)
}

/** Calls `visit` for every node, each before those inside it, with the node around it. */
export function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent)
  for (const child of childrenOf(node)) walk(child, visit, node)
}

function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** Every node of one of the types. */
export function nodesOf(program: Node, ...types: readonly string[]): Node[] {
  const found: Node[] = []
  walk(program, (node) => {
    if (types.includes(node.type)) found.push(node)
  })
  return found
}

/** The line, counted from 1, on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

function importsOf(program: Node): Import[] {
  return nodesOf(program, ...importing).flatMap((node) => {
    const from = (node.source as Node | null)?.value
    return typeof from === 'string' ? [{ from, start: node.start, typeOnly: isTypeOnly(node) }] : []
  })
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType') return true
  if (node.importKind === 'type' || node.exportKind === 'type') return true
  const names = (node.specifiers as readonly Node[] | undefined) ?? []
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type')
}

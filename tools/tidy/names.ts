import { posix } from 'node:path'
import { lineAt, type Node, type SourceFile, walk } from './syntax.ts'
import type { Violation } from './violation.ts'

/** Words that name a drawer, not a thing, and what to do instead. */
const emptyWords = new Set([
  ...['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'managers', 'service', 'services'],
])
const advice =
  'says nothing of what it is: name it by the one idea it holds, or move its parts to where they are used.'

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Names of code files and their folders that are not kebab-case, or are empty words (文件名). */
export function badFileNames(paths: readonly string[]): Violation[] {
  return paths.flatMap((path) => {
    const message = pathFault(path)
    return message ? [{ path, line: 1, message }] : []
  })
}

function pathFault(path: string): string | undefined {
  const { dir, base } = posix.parse(path)
  const folders = dir.split('/').filter((folder) => folder !== '' && folder !== '.ci')
  const words = [...folders, ...base.split('.')]
  const odd = words.find((word) => !kebab.test(word))
  if (odd !== undefined)
    return `${odd} is not kebab-case: files and folders of code are named like close-out.test.ts.`
  const empty = words.find((word) => word.split('-').some((part) => emptyWords.has(part)))
  return empty && `${empty} ${advice}`
}

const declaring: Readonly<Record<string, string>> = {
  FunctionDeclaration: 'id',
  FunctionExpression: 'id',
  TSTypeAliasDeclaration: 'id',
  TSInterfaceDeclaration: 'id',
}

/**
 * Identifiers (标识符) that end in an empty word, and Chinese ones but for the keys of lexicon tables. A value inside a
 * function may be called `common`: its neighbours say what it has in common.
 */
export function badIdentifiers(file: SourceFile): Violation[] {
  const violations: Violation[] = []
  const add = (node: Node, message: string) =>
    violations.push({ path: file.path, line: lineAt(file.text, node.start), message })

  walk(file.program, (node, parent) => {
    if (isName(node) && /\p{Script=Han}/u.test(node.name) && !isKey(node, parent)) {
      add(node, `${node.name} is an identifier in Chinese: take the id of the glossary; Chinese is data.`)
    }
    const declared = node[declaring[node.type] ?? '']
    if (isName(declared) && emptyWords.has(lastWordOf(declared.name)))
      add(declared, `${declared.name} ${advice}`)
  })
  for (const { id } of topLevelVariables(file.program)) {
    if (isName(id) && emptyWords.has(lastWordOf(id.name))) add(id, `${id.name} ${advice}`)
  }
  return violations
}

function topLevelVariables(program: Node): Node[] {
  return (program.body as readonly Node[])
    .map((statement) => (statement.declaration as Node | undefined | null) ?? statement)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations as readonly Node[])
}

interface Name extends Node {
  readonly name: string
}

function isName(node: unknown): node is Name {
  return typeof node === 'object' && node !== null && 'name' in node && typeof node.name === 'string'
}

/** { 万: 4 } is a lexicon; { 万 } would need a variable of that name. */
function isKey(node: Node, parent: Node | undefined): boolean {
  return parent?.type === 'Property' && parent.key === node && !parent.shorthand && !parent.computed
}

function lastWordOf(identifier: string): string {
  return identifier
    .split(/_|(?<=[a-z0-9])(?=[A-Z])/)
    .at(-1)!
    .toLowerCase()
}

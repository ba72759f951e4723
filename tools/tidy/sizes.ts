import { lineAt, type Node, type SourceFile, walk } from './syntax.ts'
import type { Violation } from './violation.ts'

const mostLines = 70
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** Functions of more than 70 lines (过长的函数). What `describe` is given is a heading over tests, not a function. */
export function longFunctions({ path, text, program }: SourceFile): Violation[] {
  const violations: Violation[] = []
  walk(program, (node, parent) => {
    if (!functions.has(node.type) || isDescribed(parent)) return
    const lines = text.slice(node.start, node.end).split('\n').length
    if (lines <= mostLines) return
    const line = lineAt(text, node.start)
    const message = `${nameOf(node, parent)} has ${lines} lines, at most ${mostLines} are read in one go: name its parts and move them below it.`
    violations.push({ path, line, message })
  })
  return violations
}

function isDescribed(parent: Node | undefined): boolean {
  if (parent?.type !== 'CallExpression') return false
  let callee = parent.callee as Node
  while (callee.type === 'CallExpression' || callee.type === 'MemberExpression') {
    callee = (callee.callee ?? callee.object) as Node
  }
  return callee.name === 'describe'
}

function nameOf(node: Node, parent: Node | undefined): string {
  const id = (node.id ?? parent?.id ?? parent?.key) as Node | null | undefined
  return typeof id?.name === 'string' ? id.name : 'this function'
}

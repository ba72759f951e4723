import { type Comment, lineAt, nodesOf, parsedOrNothing, type SourceFile } from './syntax.ts'
import type { Violation } from './violation.ts'

/** Notes of work to do that name no issue (待办): nobody will find them. */
export function unnumberedTodos({ path, text, comments }: SourceFile): Violation[] {
  return comments
    .filter(({ value }) => /\b(?:TODO|FIXME|HACK|XXX)\b/.test(value) && !/#\d+/.test(value))
    .map(({ start }) => ({
      path,
      line: lineAt(text, start),
      message: 'work to do belongs in an issue: name it here (TODO #12), or do it now.',
    }))
}

/** Comments that are code put aside (注释掉的代码). Examples in doc comments are not: they are there to be read. */
export function commentedOutCode({ path, text, comments }: SourceFile): Violation[] {
  return groupsOf(
    comments.filter((comment) => standsAlone(text, comment) && !isDoc(comment)),
    text,
  )
    .filter((group) => isCode(group.map(({ value }) => value).join('\n')) || group.some(isStatement))
    .map(([first]) => ({
      path,
      line: lineAt(text, first!.start),
      message: 'this comment is code: delete it (git keeps it), or say in words what it is for.',
    }))
}

function isDoc({ type, value }: Comment): boolean {
  return type === 'Block' && value.startsWith('*')
}

function standsAlone(text: string, { start }: Comment): boolean {
  return /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}

/** Line comments on lines that follow each other are one comment. */
function groupsOf(comments: readonly Comment[], text: string): Comment[][] {
  const groups: Comment[][] = []
  for (const comment of comments) {
    const last = groups.at(-1)?.at(-1)
    const goesOn =
      last && comment.type === 'Line' && /^\r?\n[ \t]*$/.test(text.slice(last.end, comment.start))
    if (goesOn) groups.at(-1)!.push(comment)
    else groups.push([comment])
  }
  return groups
}

const codeNodes = [
  ...['VariableDeclaration', 'FunctionDeclaration', 'ImportDeclaration', 'ExportNamedDeclaration'],
  ...['ReturnStatement', 'IfStatement', 'ForStatement', 'ForOfStatement', 'WhileStatement', 'ThrowStatement'],
  ...['AssignmentExpression', 'CallExpression', 'AwaitExpression'],
]

/** One line of code above or below a line of prose. */
function isStatement({ value }: Comment): boolean {
  return /^\s*(?:import|export|const|let|return|if|for|while|await|throw)\b/.test(value) && isCode(value)
}

/**
 * Prose rarely parses, and what of it does (a word, a label, a number) holds none of these. `return early` and
 * `names (in Chinese)` do: hence the signs that code has and prose has not.
 */
function isCode(words: string): boolean {
  if (!/[=;{}]|\w\(/.test(words)) return false
  const tree = parsedOrNothing(words) ?? parsedOrNothing(`async () => {\n${words}\n}`)
  if (tree) return nodesOf(tree, ...codeNodes).length > 0
  return /^\s*(?:import|export|const|let|return|function)\b.*[{(;]\s*$/m.test(words)
}

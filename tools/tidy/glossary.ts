import type { Term } from '@taizhang/terms'
import { lineAt, type Node, type SourceFile, walk } from './syntax.ts'
import type { Violation } from './violation.ts'

/** Packages whose exported types are words of the domain; those of open and papers are words of file formats. */
export const domainPackages = ['terms', 'reader', 'ledger', 'intake', 'contract', 'store']

/** What may stand beside a term in the name of a type: IndicatorName, TargetProblem. */
const qualifiers = new Set('class name code options outcome problem reason type field suggested'.split(' '))

/** Types exported by the index of a package (领域类型), with the place where it says so. */
export interface ExportedType {
  readonly name: string
  readonly path: string
  readonly line: number
}

/** The types that an index.ts gives, also through `export *`. */
export function exportedTypes(index: SourceFile, files: ReadonlyMap<string, SourceFile>): ExportedType[] {
  return (index.program.body as readonly Node[]).flatMap((statement) => {
    if (statement.type === 'ExportAllDeclaration') return typesThrough(index, statement, files)
    return ((statement.specifiers as readonly Node[] | undefined) ?? [])
      .filter((each) => statement.exportKind === 'type' || each.exportKind === 'type')
      .map((each) => ({
        name: String((each.exported as Node).name),
        path: index.path,
        line: lineAt(index.text, each.start),
      }))
  })
}

function typesThrough(
  index: SourceFile,
  statement: Node,
  files: ReadonlyMap<string, SourceFile>,
): ExportedType[] {
  const from = String((statement.source as Node).value)
  const file = files.get(index.path.replace('index.ts', from.replace('./', '')))
  if (!file) return []
  return (file.program.body as readonly Node[])
    .filter(({ type }) => type === 'ExportNamedDeclaration')
    .flatMap(({ declaration }) => (declaration ? [declaration as Node] : []))
    .filter(({ type }) => type === 'TSInterfaceDeclaration' || type === 'TSTypeAliasDeclaration')
    .map((declaration) => ({
      name: String((declaration.id as Node).name),
      path: file.path,
      line: lineAt(file.text, declaration.start),
    }))
}

/** Types whose name is not made of words of the glossary. */
export function typesOutsideGlossary(types: readonly ExportedType[], terms: readonly Term[]): Violation[] {
  const known = new Set(terms.flatMap(({ id, forms }) => [id, ...forms]).map((id) => wordsOf(id).join(' ')))
  return types
    .filter(
      ({ name }) => !isMadeOf(wordsOf(name), known) || wordsOf(name).every((word) => qualifiers.has(word)),
    )
    .map(({ name, path, line }) => ({
      path,
      line,
      message: `${name} is in no row of packages/terms/src/terms.ts: take the word that stands there, or add a row and run npm run glossary.`,
    }))
}

/** OrgUnit, not org and unit: the longest words of the glossary first. OrgUnits is several of them. */
function isMadeOf(words: readonly string[], known: ReadonlySet<string>): boolean {
  if (words.length === 0) return true
  return words.some((_word, i) => {
    const length = words.length - i
    const start = words.slice(0, length).join(' ')
    return (
      (known.has(start) || known.has(start.replace(/s$/, '')) || (length === 1 && qualifiers.has(start))) &&
      isMadeOf(words.slice(length), known)
    )
  })
}

function wordsOf(identifier: string): string[] {
  return identifier.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
}

/** Terms that no code uses and no issue is to bring. */
export function unusedTerms(terms: readonly Term[], code: readonly SourceFile[]): Violation[] {
  const used = new Set(code.flatMap(wordsUsedIn))
  return terms
    .filter(
      ({ id, forms, later }) =>
        later === undefined && ![id, ...forms].some((form) => used.has(form.toLowerCase())),
    )
    .map(({ zh, id }) => ({
      path: 'packages/terms/src/terms.ts',
      line: 1,
      message: `no code uses ${id} (${zh}): delete the row, or put the issue that will bring it in its last column.`,
    }))
}

/** Identifiers and strings as glossary words: targets, Target and 'target' are target. */
function wordsUsedIn({ program }: SourceFile): string[] {
  const words: string[] = []
  walk(program, (node) => {
    const word = node.type === 'Literal' ? node.value : node.name
    if (typeof word !== 'string' || !/^\w+$/.test(word)) return
    const lower = word.replaceAll('_', '').toLowerCase()
    words.push(lower, lower.replace(/s$/, ''))
  })
  return words
}

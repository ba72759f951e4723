/** Where a rule was found (规则出处): its full name, what kind of text it is, the address where one is known, and what it says. */
export interface RuleSource {
  readonly name: string
  readonly kind: string
  readonly address?: string
  readonly says: string
}

const [sources = {}] = Object.values(
  import.meta.glob('../../../../policies/sources.json', { import: 'default', eager: true }),
) as readonly Readonly<Record<string, RuleSource>>[] // our own file; a test reads every entry

/** A piece of what a preset says of its source: words, or a source by its short name. */
export type SourcePiece = string | { readonly key: string; readonly source: RuleSource }

/** The source of a preset in pieces (出处拆分): [金寨2025] is a source that can be opened, what is not known stays as it is. */
export function sourcePieces(text: string): readonly SourcePiece[] {
  return text
    .split(/(\[[^\]]+\])/)
    .filter((each) => each !== '')
    .map((each) => {
      const key = each.startsWith('[') ? each.slice(1, -1) : ''
      const source = Object.hasOwn(sources, key) ? sources[key] : undefined
      return source ? { key, source } : each
    })
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Gold (人工标注) of our own for real reports, made by ../shared/gold/SCHEME.md. The texts stay outside the repository:
 * an item is stored as an offset and a length, and gets its words from the text when it is used.
 */
export interface StoredGold {
  readonly doc: string
  /** held-out gold is scored once, at the end; the other two served as guide and as check. */
  readonly set: 'development' | 'validation' | 'held-out'
  readonly textSha256: string
  readonly [layer: string]: unknown
}

interface StoredItem {
  readonly start: number
  readonly length: number
  readonly quantities?: readonly { readonly at: number; readonly length: number }[]
  readonly deadline?: { readonly start: number; readonly length: number }
}

const folder = fileURLToPath(new URL('./gold/', import.meta.url))
const layers = ['sections', 'headline', 'commitments', 'actuals', 'noise', 'x_borderline']

export function storedGold(): StoredGold[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(folder + name, 'utf8')) as StoredGold)
}

/** Gold in the shape that the shared scorer takes. Throws when the text is not the one it was made on. */
export function withWords(gold: StoredGold, text: string): Record<string, unknown> {
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (sha256 !== gold.textSha256)
    throw new Error(`Gold of ${gold.doc} was made on another text: opening it has changed.`)
  const hydrated = layers.flatMap((layer) => {
    const items = gold[layer] as readonly StoredItem[] | undefined
    return items ? [[layer, items.map((item) => itemWithWords(item, text))] as const] : []
  })
  return { doc: gold.doc, ...Object.fromEntries(hydrated) }
}

function itemWithWords({ start, length, quantities, deadline, ...rest }: StoredItem, text: string): unknown {
  const words = text.slice(start, start + length)
  return {
    ...rest,
    start,
    text: words,
    ...(quantities
      ? {
          quantities: quantities.map(({ at, length: size, ...fields }) => ({
            ...fields,
            text: words.slice(at, at + size),
          })),
          deadline: deadline ? text.slice(deadline.start, deadline.start + deadline.length) : '',
        }
      : {}),
  }
}

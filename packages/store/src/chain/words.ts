import { randomBytes } from 'node:crypto'
import type { Json } from './canonical.ts'
import { type DigestAlgorithm, digestOf } from './digest.ts'

/**
 * Where people write freely or persons are named (可移除字段): the string at such a field, or in a list there, stands beside the chain
 * and can be removed. All else (ids, codes, numbers, days, document numbers) is the record itself and stays.
 */
export const removableFields: ReadonlySet<string> = new Set([
  // What is said: words of items, rows, comments, notices, instructions, and what they are written on.
  ...['words', 'text', 'quote', 'paper', 'source'],
  // Why, and how it came in.
  ...['reason', 'note'],
  // Persons by name, and how to reach them. Actors, posts and bodies are ids.
  ...['name', 'leader', 'telephone', 'email', 'address'],
])

/** Words by their place in the entry, each with its salt (链旁文字): `/fact/words`. */
export type SealedWords = Readonly<Record<string, readonly [salt: string, words: string]>>

/** In the chain, instead of words: the digest that they and their salt must give. */
export const sealField = '$words'

/** A value with its words taken out, and the words. */
export interface Parted {
  readonly sealed: Json
  readonly words: SealedWords
}

/** Takes the words out of a value (文字移出), leaving their salted digests. Without the salt, short words could be guessed. */
export function partWords(value: Json, algorithm: DigestAlgorithm): Parted {
  const words: Record<string, readonly [string, string]> = {}
  const sealed = mapWords(value, (text, place) => {
    const salt = randomBytes(16).toString('hex')
    words[place] = [salt, text]
    return { [sealField]: sealOf(algorithm, salt, text) }
  })
  return { sealed, words }
}

/** The digest that stands in the chain for these words. */
export function sealOf(algorithm: DigestAlgorithm, salt: string, text: string): string {
  return digestOf(algorithm, `${salt}\n${text}`)
}

/** Every seal of an entry with its place. */
export function sealsOf(value: Json): readonly Seal[] {
  const seals: Seal[] = []
  find(value, '')
  return seals

  function find(at: Json, place: string): void {
    if (at === null || typeof at !== 'object') return
    const seal = sealAt(at)
    if (seal !== undefined) {
      seals.push({ place, seal })
      return
    }
    for (const [key, member] of Object.entries(at)) {
      if (typeof member === 'object') find(member, `${place}/${escaped(key)}`)
    }
  }
}

interface Seal {
  readonly place: string
  readonly seal: string
}

/**
 * The words put back where they were taken out (文字复原), in a value that is the caller's own: it is changed. `gone` says what reads where
 * there are none.
 */
export function joinWords(value: Json, words: SealedWords, gone: (place: string) => string): Json {
  const seals = sealsOf(value)
  let whole = value
  for (const { place } of seals) {
    const text = words[place]?.[1] ?? gone(place)
    if (place === '') whole = text
    else putAt(value, place, text)
  }
  return whole
}

function putAt(value: Json, place: string, text: string): void {
  const keys = place.slice(1).split('/').map(unescaped)
  const last = keys.pop()!
  // Every key but the last leads to an object or a list: the seal was found there.
  const parent = keys.reduce((at, key) => (at as Record<string, Json>)[key]!, value)
  Object.defineProperty(parent, last, { value: text, enumerable: true, configurable: true, writable: true })
}

function sealAt(value: object): string | undefined {
  const seal = sealField in value ? value[sealField] : undefined
  return typeof seal === 'string' ? seal : undefined
}

function mapWords(value: Json, replace: (text: string, place: string) => Json): Json {
  return walk(value, '', false)

  function walk(at: Json, place: string, isRemovable: boolean): Json {
    if (typeof at === 'string') return isRemovable ? replace(at, place) : at
    if (at === null || typeof at !== 'object') return at
    if (Array.isArray(at)) return at.map((member: Json, i) => walk(member, `${place}/${i}`, isRemovable))
    const members = Object.entries(at)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, walk(member!, `${place}/${escaped(key)}`, removableFields.has(key))])
    return Object.fromEntries(members)
  }
}

/** As a JSON Pointer (RFC 6901) writes it. */
function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}

function unescaped(key: string): string {
  return key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key
}

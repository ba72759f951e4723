/** Values that a JSON schema lets through, and some that it nearly does. */
import type { Json } from './operations.ts'

export interface Chance {
  /** In [0, 1). */
  readonly number: () => number
  readonly pick: <T>(from: readonly T[]) => T
  readonly often: (share: number) => boolean
}

export function chanceOf(number: () => number): Chance {
  return {
    number,
    pick: (from) => from[Math.floor(number() * from.length)]!,
    often: (share) => number() < share,
  }
}

/** Texts to choose from: ids, days, numbers, words. A pattern takes the first that it matches. */
export interface Material {
  readonly chance: Chance
  readonly schemas: Readonly<Record<string, Json>>
  readonly texts: readonly string[]
}

/** A value of the schema; below a depth only what must be there. */
export function randomOf(schema: Json, material: Material, depth = 0): unknown {
  const { chance, schemas } = material
  if (typeof schema.$ref === 'string')
    return randomOf(schemas[schema.$ref.split('/').at(-1)!] ?? {}, material, depth)
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return chance.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (Array.isArray(choices)) return randomOf(chance.pick(choices as readonly Json[]), material, depth)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, material, depth)
    case 'array':
      return listOf(schema, material, depth)
    case 'boolean':
      return chance.often(0.5)
    case 'integer':
    case 'number':
      return chance.pick([0, 1, 1, 2, 3, 50])
    case 'string':
      return textOf(schema, material)
    default:
      return chance.pick(material.texts)
  }
}

function objectOf({ properties = {}, required = [] }: Json, material: Material, depth: number): unknown {
  const must = new Set(required as readonly string[])
  const share = depth > 4 ? 0 : 0.35
  return Object.fromEntries(
    Object.entries(properties as Readonly<Record<string, Json>>)
      .filter(([name]) => must.has(name) || material.chance.often(share))
      .map(([name, each]) => [name, randomOf(each, material, depth + 1)]),
  )
}

function listOf({ items = {}, minItems = 0 }: Json, material: Material, depth: number): unknown {
  const length = Math.max(Number(minItems), depth > 4 ? 0 : Math.floor(material.chance.number() * 3))
  return Array.from({ length }, () => randomOf(items as Json, material, depth + 1))
}

function textOf({ pattern, format, maxLength = 4000 }: Json, { chance, texts }: Material): string {
  if (format === 'date') return chance.pick(days)
  const wanted = typeof pattern === 'string' ? new RegExp(pattern, 'u') : /./
  for (let tries = 0; tries < 40; tries++) {
    const text = chance.pick(texts)
    if (wanted.test(text) && text.length <= Number(maxLength)) return text
  }
  return '1'
}

const days = [
  '2026-01-01',
  '2026-02-28',
  '2026-03-16',
  '2026-03-16',
  '2026-04-10',
  '2026-06-30',
  '2026-12-31',
]

/** The same with something wrong: a part gone, of another type, or one too many. */
export function spoilt(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0 && chance.often(0.7)) {
    const at = Math.floor(chance.number() * value.length)
    return value.map((each, i) => (i === at ? spoilt(each, chance) : each))
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const names = Object.keys(value)
    if (names.length === 0 || chance.often(0.2)) return { ...value, ['__proto__x']: 1, government_id: 'gb' }
    const name = chance.pick(names)
    const { [name]: part, ...rest } = value as Json
    return chance.often(0.3) ? rest : { ...rest, [name]: spoilt(part, chance) }
  }
  return chance.pick([
    null,
    0,
    -1,
    1e21,
    '',
    '\0',
    '\ud800',
    [],
    {},
    true,
    "' or 1=1 --",
    'x'.repeat(5000),
  ] as const)
}

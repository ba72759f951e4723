import type { ItemDeed, ItemView } from '../../../api/items.ts'
import type { ActField, ActSpec } from './act.ts'

/** What the fields of a form hold (填写内容). */
export type Typed = Readonly<Record<string, unknown>>

/** What a form opens with (初始内容). */
export function initialOf(fields: readonly ActField[], item: ItemView | undefined): Typed {
  return fields.reduce<Typed>((typed, { name, initial }) => {
    const value = initial?.(item)
    return value === undefined ? typed : placed(typed, name.split('.'), value)
  }, {})
}

/** The deed that was filled in (形成办理动作): fields of the act and no others, what was left empty left out. */
export function deedOf({ kind, fields }: Pick<ActSpec, 'kind' | 'fields'>, typed: Typed): ItemDeed {
  const filled = fields.reduce<Typed>((deed, field) => {
    const value = filledIn(field, at(typed, field.name.split('.')))
    return value === undefined ? deed : placed(deed, field.name.split('.'), value)
  }, {})
  const { embargo, ...others } = filled
  // Under embargo for everybody until the day: no posts are named here.
  return {
    kind,
    ...others,
    ...(embargo ? { embargo: { posts: [], ...(embargo as object) } } : {}),
  } as unknown as ItemDeed // the server reads it by its schema
}

function filledIn({ kind, isOptional, name }: ActField, value: unknown): unknown {
  if (kind === 'yes') return value === true
  if (kind === 'scan') return (value as readonly string[] | undefined)?.[0]
  if (kind === 'duties' && isOptional && !(value as { readonly lead?: string } | undefined)?.lead)
    return undefined
  if (name === 'notice') return Number(value)
  if (typeof value === 'string') return value.trim() === '' && isOptional ? undefined : value.trim()
  return Array.isArray(value) && value.length === 0 && isOptional ? undefined : value
}

function at(typed: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Typed | undefined)?.[name], typed)
}

function placed(typed: Typed, [name = '', ...rest]: readonly string[], value: unknown): Typed {
  if (rest.length === 0) return { ...typed, [name]: value }
  return { ...typed, [name]: placed((typed[name] as Typed | undefined) ?? {}, rest, value) }
}

/** What JSON can say (JSON 值). */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * The one text of a value (规范形式, RFC 8785): no blanks, members by the UTF-16 units of their names, numbers and strings as
 * ECMAScript writes them. Members that are undefined are left out, as JSON has no such thing.
 *
 * @throws RangeError for what has no such text: NaN, infinities, half of a surrogate pair.
 */
export function canonical(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`JSON has no number ${value}`)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${quoted(name)}:${canonical(member!)}`)
  return `{${members.join(',')}}`
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value)
}

function quoted(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new RangeError('JSON text holds no half of a surrogate pair')
  return JSON.stringify(text)
}

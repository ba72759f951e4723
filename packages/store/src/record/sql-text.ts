/** What a field takes (字段值). Objects are written as JSON. */
export type SqlValue = null | undefined | boolean | number | string | readonly string[] | object

/**
 * A value as SQL text (SQL 字面量). Whole batches of statements go to the database as one text, which saves a round trip for each;
 * such a text takes no parameters, so that values are quoted here and only here.
 */
export function literal(value: SqlValue): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') return quotedText(value)
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return wholeNumber(value)
  if (isTexts(value))
    return value.length === 0 ? "'{}'::text[]" : `array[${value.map(quotedText).join()}]::text[]`
  return quotedText(JSON.stringify(value))
}

/** JSON as SQL text, for lists too. */
export function json(value: unknown): string {
  return quotedText(JSON.stringify(value))
}

/** Right under either setting of standard_conforming_strings: a backslash makes it an E'' string, in which it is doubled. */
function quotedText(text: string): string {
  if (text.includes('\0')) throw new RangeError('text for the database holds no NUL')
  const quoted = text.replaceAll("'", "''")
  return quoted.includes('\\') ? ` E'${quoted.replaceAll('\\', '\\\\')}'` : `'${quoted}'`
}

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new RangeError(`a whole number is written to the database, got ${value}`)
  return String(value)
}

function isTexts(value: object): value is readonly string[] {
  return Array.isArray(value)
}

/** The rows of one table to be written (待写入的行): field names with values in SQL text. */
export type SqlRow = Readonly<Record<string, string>>

/** Adds rows. */
export function insertText(table: string, rows: readonly SqlRow[]): string {
  if (rows.length === 0) return ''
  const columns = Object.keys(rows[0]!)
  const tuples = rows.map((row) => `(${columns.map((column) => row[column]).join()})`)
  return `insert into ${table} (${columns.join()}) values ${tuples.join()};`
}

/** Adds rows, or replaces those with the same key. */
export function upsertText(table: string, key: readonly string[], rows: readonly SqlRow[]): string {
  if (rows.length === 0) return ''
  const others = Object.keys(rows[0]!).filter((column) => !key.includes(column))
  const sets = others.map((column) => `${column} = excluded.${column}`)
  return insertText(table, rows).replace(/;$/, ` on conflict (${key.join()}) do update set ${sets.join()};`)
}

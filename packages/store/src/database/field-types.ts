import pg from 'pg'

const { builtins } = pg.types

/** A bigint as a number (长整数): sequences and sizes stay far below 2^53; what does not is our mistake. */
function safeInteger(digits: string): number {
  const value = Number(digits)
  if (!Number.isSafeInteger(value))
    throw new RangeError(`a bigint beyond 2^53 came from the database: ${digits}`)
  return value
}

/** An instant as ISO text in UTC: 2026-11-22T06:30:00.123Z. */
function instant(text: string): string {
  return new Date(text).toISOString()
}

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: safeInteger,
  [builtins.DATE]: (text) => text,
  [builtins.NUMERIC]: (text) => text,
  [builtins.TIMESTAMPTZ]: instant,
}

/** How fields come out of the database (字段类型): a day as its text, a decimal as its digits, an instant as ISO text. */
export const fieldTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) =>
    (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text'),
}

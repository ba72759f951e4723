/** Where a list goes on (翻页位置), as text that nobody needs to understand. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** What a cursor says; undefined for one that was not made here. */
export function readCursor(cursor: string, count: number): readonly string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isOurs = Array.isArray(parts) && parts.length === count && parts.every((each) => isStorable(each))
    return isOurs ? (parts as readonly string[]) : undefined // looked at above
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A cursor goes into a query as it is, and no database takes NUL. */
function isStorable(part: unknown): part is string {
  return typeof part === 'string' && !part.includes('\0')
}

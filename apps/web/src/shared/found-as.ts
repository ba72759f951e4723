/** How a row or an item answers to what was typed (查找): 0 by its serial, 1 by how its serial begins, 2 by its words; undefined where it does not. */
export function foundAs(
  typed: string,
  row: { readonly serial?: string | undefined; readonly words: string } | undefined,
): 0 | 1 | 2 | undefined {
  const wanted = typed.trim()
  if (!row) return undefined
  if (row.serial === wanted) return 0
  if (row.serial?.startsWith(wanted)) return 1
  return row.words.toLowerCase().includes(wanted.toLowerCase()) ? 2 : undefined
}

/** An id that no table has yet (分解表编号): t2026, and with a number behind it where that is taken. */
export function freeId(year: number | undefined, taken: readonly string[]): string {
  const first = `t${year ?? ''}`
  if (!taken.includes(first)) return first
  let number = 2
  while (taken.includes(`${first}-${number}`)) number += 1
  return `${first}-${number}`
}

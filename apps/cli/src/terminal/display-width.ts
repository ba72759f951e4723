const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many places of a terminal words take (显示宽度): two for a Chinese character, none for a combining mark. */
export function displayWidth(words: string): number {
  let width = 0
  for (const character of words) width += widthOf(character)
  return width
}

/** Words cut to so many places, with … when some are missing. */
export function cutToWidth(words: string, most: number): string {
  if (displayWidth(words) <= most) return words
  let width = 0
  let kept = ''
  for (const character of words) {
    width += widthOf(character)
    if (width > most - 1) break
    kept += character
  }
  return `${kept}…`
}

/** Words filled up with blanks to so many places. */
export function padToWidth(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - displayWidth(words)))
}

function widthOf(character: string): number {
  if (noWidth.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

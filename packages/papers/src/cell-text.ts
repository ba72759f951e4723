/** The most characters that a cell of a spreadsheet takes. */
export const mostCharacters = 32_767

const cutNote = '…（超出单元格长度上限，已截断，全文见原文）'

/**
 * Words as a cell can hold them (单元格文字): control characters and halves of characters dropped, line ends as \n, and
 * cut at what a spreadsheet takes, with a note that says so.
 */
export function cellText(words: string): string {
  const clean = words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
  if (clean.length <= mostCharacters) return clean
  return clean.slice(0, mostCharacters - cutNote.length).replace(/[\ud800-\udbff]$/, '') + cutNote
}

/**
 * Whether a spreadsheet may take words for a formula (公式) when it reads them from a file of plain text. Blanks and marks
 * without width before the sign are no protection: programs trim them.
 */
export function looksLikeFormula(words: string): boolean {
  return /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(words)
}

/**
 * The number that a decimal in digits is, where a spreadsheet can hold it exactly: up to 15 significant digits. It keeps
 * no more, and would show others changed without a word.
 */
export function exactNumber(digits: string): number | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(digits)) return undefined
  const significant = digits.replace(/^-?[0.]*/, '').replace('.', '')
  return significant.length <= 15 ? Number(digits) : undefined
}

/**
 * Words of a document as they are printed in a table (清理后的原文): without line ends, indents and the escapes that
 * scrapers leave. Only for showing: the words of record are those at the offsets.
 */
export function printed(words: string): string {
  return words
    .replace(/\\r\\n|\\[rnt]|&nbsp;|<U\+00A0>|[\u00a0\u3000\ufeff]/giu, ' ')
    .replace(/(?<=[^\p{ASCII}])\s+|\s+(?=[^\p{ASCII}])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

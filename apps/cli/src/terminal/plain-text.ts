/**
 * Words of a document as a terminal may print them (终端文字): without the control characters that would move its cursor,
 * change its title or turn the reading direction, and on one line.
 */
export function plainText(words: string): string {
  return words
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

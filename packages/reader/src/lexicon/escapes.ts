/**
 * Debris that scraping leaves in a text instead of a character. Longest first, each kind with a bounded length, so
 * that a file of open brackets is searched in linear time.
 */
export const escapes =
  /\\r\\n|\\[rnt](?![a-z])|&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[\da-fA-F]{1,5});|<U\+[\dA-Fa-f]{4,6}>|<!--[^<>]{0,200}-->|<\/?(?:br|p|div|span|strong|b|font|a|td|tr)(?:\s[^<>]{0,200})?\/?>/g

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  bull: '•',
  hellip: '…',
  permil: '‰',
  times: '×',
  deg: '°',
  radic: '√',
  le: '≤',
  ge: '≥',
}

const breaks = new Set(['br', 'p', 'div', 'tr'])

/** The character code an escape stands for: a line break is 10, nothing is 0. */
export function decodeEntity(written: string): number {
  if (written.startsWith('\\')) return written === '\\t' ? 32 : 10
  if (written.startsWith('<U+')) return Number.parseInt(written.slice(3, -1), 16) & 0xffff
  if (written.startsWith('&#x')) return Number.parseInt(written.slice(3, -1), 16) & 0xffff
  if (written.startsWith('&#')) return Number.parseInt(written.slice(2, -1), 10) & 0xffff
  if (written.startsWith('&')) return (named[written.slice(1, -1)] ?? '&').charCodeAt(0)
  const tag = /^<\/?([a-z]+)/.exec(written)?.[1] ?? ''
  return breaks.has(tag) ? 10 : 0
}

// Letters of the symbol fonts that turn up in reports, by code with the private-use part taken off.
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  116: '⧫',
  117: '◆',
  118: '❖',
  119: '⬥',
  158: '·',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
}
const symbol: Readonly<Record<number, string>> = {
  183: '•',
  177: '±',
  178: '″',
  179: '≥',
  163: '≤',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  176: '°',
  165: '∞',
  174: '→',
  97: 'α',
  98: 'β',
  109: 'μ',
  68: 'Δ',
  83: 'Σ',
}

/**
 * The character that a letter of a symbol font shows (w:sym, bullets): F0FC of Wingdings is ✓.
 *
 * Undefined when it is a private-use letter that we have no character for. Codes outside the private-use
 * area stand for themselves.
 */
export function shownSymbol(code: number, font: string): string | undefined {
  const letter = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = /wingdings/i.test(font) ? wingdings : /symbol/i.test(font) ? symbol : {}
  if (table[letter]) return table[letter]
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || code < 0x20 || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

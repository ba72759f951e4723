// Letters of the symbol fonts that turn up in reports: the code, with the private-use part taken off, and
// what it shows.
const wingdings = readTable(
  '6c● 6d○ 6e■ 6f□ 71❑ 72❒ 74⧫ 75◆ 76❖ 77⬥ 9e· 9f• a1○ a7▪ a8□ ab★ d8➢ e0→ e8➔ f0⇨ fb✗ fc✓ fd☒ fe☑',
)
const symbol = readTable('44Δ 53Σ 61α 62β 6dμ a3≤ a5∞ ae→ b0° b1± b2″ b3≥ b4× b7• b8÷ b9≠ bb≈')

/**
 * The character that a letter of a symbol font shows (w:sym, bullets): F0FC of Wingdings is ✓.
 *
 * Undefined when it is a private-use letter that we have no character for. Codes outside the private-use
 * area stand for themselves.
 */
export function shownSymbol(code: number, font: string): string | undefined {
  const letter = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const table = /wingdings/i.test(font) ? wingdings : /symbol/i.test(font) ? symbol : undefined
  const shown = table?.get(letter)
  if (shown) return shown
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || code < 0x20 || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

function readTable(text: string): ReadonlyMap<number, string> {
  return new Map(text.split(' ').map((entry) => [Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)]))
}

const sampledUnits = 4096

// Any of these proves 16-bit units: in UTF-8 and GBK text a NUL, 0x01 or 0x02 byte never stands before or
// after another byte, so ASCII text such as "bush hid the facts" cannot pass for a row of ideographs.
const proof = new Set(['\n', '\r', ' ', '、', '。', '　', '，', '《', '》'])

const chinese = /[\t\n\r -~\u00a0-\u00ff\u2010-\u203b\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u

/**
 * Whether `bytes` are UTF-16 text without a byte-order mark, and which order.
 *
 * Judged on the first 4,096 units: at least 97 % must be characters of Chinese text and one must be a mark
 * or a space that only 16-bit units can spell.
 */
export function utf16Pattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => looksLike(bytes, encoding))
}

function looksLike(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const evenLength = Math.min(bytes.length - (bytes.length % 2), 2 * sampledUnits)
  if (evenLength < 4) return false
  const units = Array.from(
    new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, evenLength)),
  )
  const fitting = units.filter((unit) => chinese.test(unit)).length
  return fitting >= 0.97 * units.length && units.some((unit) => proof.has(unit))
}

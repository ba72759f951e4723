import type { EncodingFrom } from '../opened.ts'
import { byteOrderMark } from './byte-order-mark.ts'
import { utf16Pattern } from './utf16-pattern.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly from: EncodingFrom
  readonly notes: readonly string[]
}

// Broken bytes in a few places of a long file are damage, not another character set.
const brokenShare = 0.001

/**
 * The text of `bytes`, byte-order mark removed and nothing else changed.
 *
 * Tried in order: byte-order mark, the declared set, UTF-16 by its pattern, strict UTF-8, UTF-8 with at most
 * one byte in a thousand broken or cut off within its last character, GB18030 (which takes in GB2312 and
 * GBK), then the likelier of the two with what is broken. A broken byte becomes U+FFFD, and a note says how
 * many. A declaration that the bytes contradict is set aside with a note. Always gives a text: whether it is
 * one, `isBinary` tells.
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark) return lenient(bytes.subarray(mark.length), mark.encoding, 'byteOrderMark')
  if (declared === undefined) return byGuess(bytes)
  const stated = encodingName(declared)
  const asStated = stated === undefined ? undefined : byDeclaration(bytes, stated)
  if (asStated) return asStated
  const guess = byGuess(bytes)
  return guess.encoding === stated ? guess : withNote(guess, `declarationLied:${declared}`)
}

/** The WHATWG name for a declared character set; undefined when it is no set we can decode. */
function encodingName(label: string): string | undefined {
  try {
    const name = new TextDecoder(label.trim()).encoding
    // Pages that say gb2312 use characters of GB18030 all the time; it contains both.
    return name === 'gbk' ? 'gb18030' : name
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function byDeclaration(bytes: Uint8Array, encoding: string): Decoded | undefined {
  // Chinese text in GBK is never valid UTF-8 by accident, but UTF-8 often passes as GB18030.
  if (encoding !== 'utf-8' && isUtf8WithIdeographs(bytes)) return undefined
  const text = strict(bytes, encoding)
  return text === undefined ? undefined : { text, encoding, from: 'declared', notes: [] }
}

function byGuess(bytes: Uint8Array): Decoded {
  const wide = utf16Pattern(bytes)
  if (wide) return lenient(bytes, wide, 'utf16Pattern')
  const whole = strict(bytes, 'utf-8')
  if (whole !== undefined) return { text: whole, encoding: 'utf-8', from: 'utf8', notes: [] }
  const utf8 = lenient(bytes, 'utf-8', 'utf8')
  if (isCutShort(bytes) || brokenIn(utf8.text) <= brokenShare * bytes.length) return utf8
  const gb18030 = lenient(bytes, 'gb18030', 'gb18030')
  if (brokenIn(gb18030.text) === 0) return gb18030
  // GB18030 finds a character in nearly any two bytes, so fewer broken ones prove nothing; UTF-8 finds none
  // in GBK.
  return foreignIn(utf8.text) > brokenIn(utf8.text) ? utf8 : gb18030
}

/** Whether the bytes are UTF-8 but for a last character of which one to three bytes are left. */
function isCutShort(bytes: Uint8Array): boolean {
  return [1, 2, 3].some((cut) => isUtf8WithIdeographs(bytes.subarray(0, Math.max(0, bytes.length - cut))))
}

function isUtf8WithIdeographs(bytes: Uint8Array): boolean {
  return /[\u3000-\u9fff]{2}/u.test(strict(bytes, 'utf-8') ?? '')
}

function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function lenient(bytes: Uint8Array, encoding: string, from: EncodingFrom): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  const broken = brokenIn(text)
  return { text, encoding, from, notes: broken > 0 ? [`brokenBytes:${broken}`] : [] }
}

function withNote(decoded: Decoded, note: string): Decoded {
  return { ...decoded, notes: [note, ...decoded.notes] }
}

function foreignIn(text: string): number {
  return text.match(/[\u0080-\ufffc]/g)?.length ?? 0
}

function brokenIn(text: string): number {
  return text.split('\ufffd').length - 1
}

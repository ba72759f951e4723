import type { XmlElement } from '../xml/parse-xml.ts'
import { childrenOf, textOf } from '../xml/walk.ts'

/**
 * The words of a string of a sheet: its runs one after the other, however they look. How a name is pronounced (注音) stands in
 * the file beside them and is no part of them.
 */
export function stringText(string: XmlElement | undefined): string {
  const words = childrenOf(string).map((child) => {
    if (child.name === 'x:t') return textOf(child)
    return child.name === 'x:r' ? childrenOf(child, 'x:t').map(textOf).join('') : ''
  })
  return plainText(words.join(''))
}

/** _x000D_ is how a file writes a character that XML has not; line ends become \n. */
export function plainText(written: string): string {
  return written
    .replace(/_x([0-9a-f]{4})_/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n')
}

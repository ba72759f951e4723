import { declaredEncoding } from '../xml/parse-xml.ts'

const searchedBytes = 4096

/**
 * The character set that a page states in a meta tag or an XML declaration; undefined when it states none.
 */
export function statedCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searchedBytes))
  const stated =
    /<meta[^>]{1,400}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? declaredEncoding(bytes)
  // Had it been UTF-16, these letters could not have been read one byte each.
  return stated && /^utf-?16/i.test(stated) ? 'utf-8' : stated
}

import type { Extraction } from '../extraction.ts'
import type { Decoded } from './decode-text.ts'

/** Plain text as it stands: what a scraper left in it stays, for the reader to judge. */
export function openText({ text, encoding, from, notes }: Decoded): Extraction {
  return {
    mediaType: 'text/plain',
    content: { plain: text },
    dropped: new Map(),
    notes,
    encoding: { name: encoding, from },
  }
}

import type { Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { convertByLibreOffice } from './convert-by-libre-office.ts'

export type ForeignFormat = 'doc' | 'wps' | 'rtf' | 'odt' | 'word xml'

interface Foreign {
  readonly extension: string
  readonly mediaType: string
  /** Named, so that LibreOffice does not take a damaged file for plain text and open it all the same. */
  readonly filter?: string
}

export const foreignFormats: Readonly<Record<ForeignFormat, Foreign>> = {
  doc: { extension: 'doc', mediaType: 'application/msword', filter: 'MS Word 97' },
  wps: { extension: 'wps', mediaType: 'application/vnd.ms-works' },
  rtf: { extension: 'rtf', mediaType: 'application/rtf', filter: 'Rich Text Format' },
  odt: { extension: 'odt', mediaType: 'application/vnd.oasis.opendocument.text' },
  'word xml': { extension: 'xml', mediaType: 'application/msword' },
}

/**
 * The same document as docx (格式转换). Refuses with `needsConversion` where LibreOffice is not installed, `tookTooLong`, and
 * `corrupt` when nothing came out.
 */
export function convertToDocx(
  bytes: Uint8Array,
  format: ForeignFormat,
  limits: Limits,
): Promise<Outcome<Uint8Array>> {
  return convertByLibreOffice(
    bytes,
    { format, ...foreignFormats[format], to: 'docx:MS Word 2007 XML' },
    limits,
  )
}

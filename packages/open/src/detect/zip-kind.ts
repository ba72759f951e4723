import type { Archive } from '../archive/open-archive.ts'
import type { Lookalike } from '../failure.ts'

export type ZipKind =
  | { readonly kind: 'docx' | 'ofd' | 'odt' }
  | { readonly kind: 'other'; readonly looksLike: Lookalike }

/** What a zip is, by the parts it has. */
export function zipKind(archive: Archive): ZipKind {
  if (archive.has('OFD.xml')) return { kind: 'ofd' }
  const has = (folder: string) => archive.names.some((name) => name.toLowerCase().startsWith(folder))
  if (archive.has('word/document.xml') || (archive.has('[Content_Types].xml') && has('word/')))
    return { kind: 'docx' }
  if (has('xl/')) return { kind: 'other', looksLike: 'spreadsheet' }
  if (has('ppt/')) return { kind: 'other', looksLike: 'slides' }
  if (archive.has('mimetype') && archive.has('content.xml')) return openDocumentKind(archive)
  return { kind: 'other', looksLike: 'archive' }
}

function openDocumentKind(archive: Archive): ZipKind {
  const type = archive.read('mimetype')
  const name = 'value' in type ? new TextDecoder().decode(type.value) : ''
  if (name.includes('spreadsheet')) return { kind: 'other', looksLike: 'spreadsheet' }
  if (name.includes('presentation')) return { kind: 'other', looksLike: 'slides' }
  return { kind: 'odt' }
}

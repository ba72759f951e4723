import { strFromU8, unzipSync } from 'fflate'

/** The words of a docx that the interface gives, a paragraph a line. */
export function proseIn(paper: Uint8Array): string {
  const xml = strFromU8(unzipSync(paper)['word/document.xml']!)
  return xml
    .split('</w:p>')
    .map((each) => Array.from(each.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)/g), ([, words]) => words).join(''))
    .filter((line) => line !== '')
    .join('\n')
}

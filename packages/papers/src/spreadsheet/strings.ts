import { cellText } from '../cell-text.ts'
import type { MarkedRun, MarkedWords } from '../table.ts'
import { bodyFont } from './look.ts'

/** The words of a workbook (共享字符串), each once, with its number. */
export interface Strings {
  readonly numberOf: (words: string | MarkedWords) => number
  readonly xml: () => string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A list of words that grows. */
export function createStrings(): Strings {
  const entries = new Map<string, number>()
  return {
    numberOf(words) {
      const xml = typeof words === 'string' ? textXml(words) : words.runs.map(runXml).join('')
      const known = entries.get(xml)
      if (known !== undefined) return known
      entries.set(xml, entries.size)
      return entries.size - 1
    },
    xml: () =>
      `<sst xmlns="${main}" uniqueCount="${entries.size}">${Array.from(entries.keys(), (xml) => `<si>${xml}</si>`).join('')}</sst>`,
  }
}

function textXml(words: string): string {
  return `<t xml:space="preserve">${escapeXml(sheetText(words))}</t>`
}

// Told apart by line and stroke too: most copies are black and white.
const marks = {
  added: { shape: '<u/>', colour: 'FFB00020' },
  removed: { shape: '<strike/>', colour: 'FF6B7280' },
} as const

function runXml({ text, mark, colour }: MarkedRun): string {
  if (text === '') return ''
  const argb = mark ? marks[mark].colour : colour && `FF${colour.replace('#', '').toUpperCase()}`
  const font =
    `<rFont val="${bodyFont.name}"/><charset val="134"/>${mark === 'removed' ? marks.removed.shape : ''}` +
    `${argb ? `<color rgb="${argb}"/>` : ''}<sz val="${bodyFont.size}"/>${mark === 'added' ? marks.added.shape : ''}`
  return `<r><rPr>${font}</rPr>${textXml(text)}</r>`
}

/** _x000A_ in a cell is read as the character of that number, unless its first _ is written so itself. */
function sheetText(words: string): string {
  return cellText(words).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Words as XML has them, in text and in attributes. */
export function escapeXml(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

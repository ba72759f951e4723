import { cutToWidth, displayWidth, padToWidth } from './display-width.ts'
import { plainText } from './plain-text.ts'

/** Rows as lines of a terminal (终端表格), each column as wide as its words and at most as wide as said. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  most: readonly number[],
): string[] {
  const clean = [headings, ...rows].map((row) =>
    row.map((cell, i) => cutToWidth(plainText(cell), most[i] ?? 40)),
  )
  const widths = headings.map((_heading, i) => Math.max(...clean.map((row) => displayWidth(row[i] ?? ''))))
  const lines = clean.map((row) =>
    widths
      .map((width, i) => padToWidth(row[i] ?? '', width))
      .join('  ')
      .trimEnd(),
  )
  return [lines[0]!, widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)]
}

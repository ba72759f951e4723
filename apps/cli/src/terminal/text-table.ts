import { cutToWidth, displayWidth, padToWidth } from './display-width.ts'
import { plainText } from './plain-text.ts'

/**
 * Rows as lines of a terminal (终端表格), each column as wide as its words and at most as wide as said; where that is more
 * than the terminal has, the widest columns give way.
 */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  most: readonly number[],
  terminalWidth: number = Number.POSITIVE_INFINITY,
): string[] {
  const clean = [headings, ...rows].map((row) =>
    row.map((cell, i) => cutToWidth(plainText(cell), most[i] ?? 40)),
  )
  const wanted = headings.map((_heading, i) =>
    clean.reduce((width, row) => Math.max(width, displayWidth(row[i] ?? '')), 0),
  )
  const widths = fitted(wanted, terminalWidth - 2 * (headings.length - 1))
  const lines = clean.map((row) =>
    widths
      .map((width, i) => padToWidth(cutToWidth(row[i] ?? '', width), width))
      .join('  ')
      .trimEnd(),
  )
  return [lines[0]!, widths.map((width) => '─'.repeat(width)).join('  '), ...lines.slice(1)]
}

// Four characters and a … still tell one thing from another.
const leastWidth = 9

function fitted(widths: readonly number[], most: number): number[] {
  const fitting = [...widths]
  for (let over = fitting.reduce((sum, width) => sum + width, 0) - most; over > 0; over--) {
    const widest = fitting.indexOf(Math.max(...fitting))
    if (fitting[widest]! <= leastWidth) break
    fitting[widest]!--
  }
  return fitting
}

const wordEnd = /[A-Za-z0-9%)\]]$/
const wordStart = /^[A-Za-z0-9([]/

// Letters of one word stand closer than this; the space between two words is a quarter to a third.
const leastSpaceEm = 0.18

/**
 * What to write between two pieces on one line with a gap of so many ems between them.
 *
 * Only between two Latin words a gap is a space: Chinese characters are set apart to fill the line.
 */
export function spaceBetween(left: string, right: string, gapEm: number): '' | ' ' {
  return gapEm >= leastSpaceEm && wordEnd.test(left) && wordStart.test(right) ? ' ' : ''
}

/**
 * Two lines of a paragraph as one text.
 *
 * A word divided by a hyphen is joined, other Latin words get their space back, and a number that was broken
 * over the line end (1234 and 5.6万亩) is one number again.
 */
export function joinOverLineEnd(upper: string, lower: string): { text: string; lowerStart: number } {
  const isDivided = /[A-Za-z]-$/.test(upper) && /^[a-z]/.test(lower)
  const kept = isDivided ? upper.slice(0, -1) : upper
  const meet = `${upper.slice(-1)}|${lower.slice(0, 1)}`
  const isTwoWords = !isDivided && /^(?:[A-Za-z\d,;.:%)]\|[A-Za-z]|[A-Za-z]\|\d)$/.test(meet)
  const joined = isTwoWords ? `${kept} ` : kept
  return { text: joined + lower, lowerStart: joined.length }
}

const ideograph = '[\\u2e80-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]'
const spaceBesideIdeograph = new RegExp(`(?<=${ideograph})[ \\u00a0]+|[ \\u00a0]+(?=${ideograph})`, 'gu')

/**
 * Text of a page with the spaces beside Chinese characters gone: they are the gap that programs set between
 * 增长, 5.6% and 左右, or that spreads a line. A space between Latin words stays, and so does an ideographic
 * one.
 */
export function closeUp(text: string): string {
  return text.replace(spaceBesideIdeograph, '')
}

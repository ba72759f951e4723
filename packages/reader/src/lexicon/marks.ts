/** The marks that headings and list members begin with (标题序号), on a line of the view. */

export const hanDigits = '一二三四五六七八九十'
const han = `[${hanDigits}百]{1,4}`

export const markers = [
  { name: 'part', level: 1, pattern: new RegExp(`第${han}(?:部分|章|篇)[、：，]?`, 'y') },
  {
    name: 'ideographic',
    level: 1,
    pattern: new RegExp(`${han}(?:、|\\.(?!\\d)|，(?=[^。；]{2,24}$))`, 'my'),
  },
  { name: 'bracketed', level: 2, pattern: new RegExp(`（${han}）[、.]?|[㈠-㈩]、?`, 'y') },
  { name: 'dash', level: 2, pattern: /——+|--+(?!\d)|—(?![—\d])/y },
  { name: 'arabic', level: 3, pattern: /\d{1,2}(?:、|\.(?!\d))/y },
  { name: 'bracketedArabic', level: 4, pattern: /（\d{1,2}）[、.]?|[①-⑳⒈-⒛⑴-⒇]/y },
  {
    name: 'ordinal',
    level: 3,
    pattern: new RegExp(`第${han}[，、：]|其${han}[，、]|首先，|其次，|再次，|最后，`, 'y'),
  },
  { name: 'oneIs', level: 3, pattern: new RegExp(`${han}(?:是|要|个方面是)[：，]?`, 'y') },
  { name: 'bullet', level: 3, pattern: /[·●◆■▲★◇▶►※*]+/y },
] as const

export type MarkerName = (typeof markers)[number]['name']

export interface Marker {
  readonly name: MarkerName
  readonly level: number
  /** View units the marker takes. */
  readonly length: number
  readonly text: string
}

/** The marker that stands at `at` in `text`, if one does. */
export function markerAt(text: string, at: number): Marker | undefined {
  for (const { name, level, pattern } of markers) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match) return { name, level, length: match[0].length, text: match[0] }
  }
  return undefined
}

const values: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from(hanDigits, (digit, index) => [digit, index + 1]),
)

/** The number a marker counts: 十二、 is 12, 3. is 3; 0 when it counts nothing. */
export function markerNumber(marker: Marker): number {
  const arabic = /\d+/.exec(marker.text)
  if (arabic) return Number(arabic[0])
  const digits = /[一二三四五六七八九十百]+/.exec(marker.text)?.[0]
  if (!digits) return 0
  const [tens = '', ones = ''] = digits.includes('十') ? digits.split('十') : ['', digits]
  const ten = digits.includes('十') ? (values[tens] ?? 1) * 10 : 0
  return ten + (values[ones] ?? 0)
}

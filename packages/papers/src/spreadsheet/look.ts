/** How a cell looks (单元格样式); cells that look alike share one entry of the styles. */
export interface Look {
  readonly font: keyof typeof fonts
  readonly fill?: keyof typeof fills
  readonly border?: 'all' | 'across'
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center'
  readonly indent?: number
  readonly isDate?: boolean
  /** Words that run on over the empty cells beside them are not wrapped. */
  readonly runsOver?: boolean
  /** For people to change where the sheet is locked. */
  readonly isOpen?: boolean
}

// 8 pixels a digit of the first font: widths of columns are counted in it, and it must be one that is there.
const fonts = {
  ground: { name: '宋体', size: 11 },
  body: { name: '宋体', size: 10.5 },
  part: { name: '宋体', size: 10.5, colour: 'FF555555' },
  head: { name: '黑体', size: 10.5 },
  lowerHead: { name: '楷体', size: 10.5, isBold: true },
  title: { name: '方正小标宋简体', size: 18 },
} as const satisfies Readonly<
  Record<string, { name: string; size: number; colour?: string; isBold?: boolean }>
>

const fills = { heading: 'FFD9E2EC', group: 'FFEEF2F6', filling: 'FFFFF8E1' } as const
const lineColour = 'FF8A94A0'

/** Words in a cell that look otherwise than the rest of it. */
export const bodyFont = fonts.body

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const fontNames = Object.keys(fonts) as (keyof typeof fonts)[] // its own keys
const fillNames = Object.keys(fills) as (keyof typeof fills)[] // its own keys
const borders = ['none', 'all', 'across'] as const
// Formats from 164 on are a file's own.
const dateFormat = 164

/** Looks as they are met, each with its number in the styles of the file. */
export interface Looks {
  readonly numberOf: (look: Look) => number
  /** The part of the styles, once all sheets are written. */
  readonly xml: () => string
}

/** A list of looks that grows. */
export function createLooks(): Looks {
  const entries = new Map<string, number>()
  const numberOf = (look: Look): number => {
    const xml = entryOf(look)
    const known = entries.get(xml)
    if (known !== undefined) return known
    entries.set(xml, entries.size)
    return entries.size - 1
  }
  numberOf({ font: 'ground', vertical: 'center' })
  return { numberOf, xml: () => stylesXml([...entries.keys()]) }
}

function entryOf({
  font,
  fill,
  border,
  horizontal,
  vertical,
  indent,
  isDate,
  isOpen,
  runsOver,
}: Look): string {
  const numbers =
    `numFmtId="${isDate ? dateFormat : 0}" fontId="${fontNames.indexOf(font)}" ` +
    // The first two fills are the standard's own: none and a pattern of dots.
    `fillId="${fill ? fillNames.indexOf(fill) + 2 : 0}" borderId="${borders.indexOf(border ?? 'none')}" xfId="0"`
  const applied = 'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"'
  const alignment =
    `<alignment${horizontal || indent ? ` horizontal="${horizontal ?? 'left'}"` : ''} vertical="${vertical}"${runsOver ? '' : ' wrapText="1"'}` +
    `${indent ? ` indent="${indent}"` : ''}/>`
  const protection = isOpen ? '<protection locked="0"/>' : ''
  return `<xf ${numbers} ${applied}${isOpen ? ' applyProtection="1"' : ''}>${alignment}${protection}</xf>`
}

function stylesXml(entries: readonly string[]): string {
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`
  return (
    `<styleSheet xmlns="${main}">` +
    list('numFmts', [`<numFmt numFmtId="${dateFormat}" formatCode="yyyy\\-mm\\-dd"/>`]) +
    list('fonts', fontNames.map(fontXml)) +
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...fillNames.map(
        (name) =>
          `<fill><patternFill patternType="solid"><fgColor rgb="${fills[name]}"/><bgColor indexed="64"/></patternFill></fill>`,
      ),
    ]) +
    list('borders', borders.map(borderXml)) +
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    list('cellXfs', entries) +
    list('cellStyles', ['<cellStyle name="常规" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  )
}

function fontXml(name: keyof typeof fonts): string {
  const font: { name: string; size: number; colour?: string; isBold?: boolean } = fonts[name]
  const colour = font.colour ? `<color rgb="${font.colour}"/>` : '<color indexed="8"/>'
  return `<font>${font.isBold ? '<b/>' : ''}<sz val="${font.size}"/>${colour}<name val="${font.name}"/><family val="3"/><charset val="134"/></font>`
}

function borderXml(border: (typeof borders)[number]): string {
  const side = (name: string, isDrawn: boolean) =>
    isDrawn ? `<${name} style="thin"><color rgb="${lineColour}"/></${name}>` : `<${name}/>`
  const beside = border === 'all'
  const across = border !== 'none'
  return `<border>${side('left', beside)}${side('right', beside)}${side('top', across)}${side('bottom', across)}<diagonal/></border>`
}

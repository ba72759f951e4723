import { strToU8, zipSync } from 'fflate'
import type { Table } from '../table.ts'
import { createLooks } from './look.ts'
import { sheetName } from './sheet-name.ts'
import { type SheetXml, sheetXml } from './sheet-xml.ts'
import { createStrings, escapeXml } from './strings.ts'

/**
 * Tables as a workbook (电子表格), a sheet each: heading row frozen and repeated in print, filter, one page wide, A4
 * landscape with page numbers.
 *
 * Words are written as words, so that none can be a formula. Numbers of at most 15 significant digits are numbers, others
 * words. Dates are real dates, so that they sort and filter. The same tables give the same bytes.
 */
export function xlsxOf(tables: readonly Table[]): Uint8Array {
  const shared = { looks: createLooks(), strings: createStrings() }
  const names = new Set<string>()
  const sheets = tables
    .flatMap((table) => [table, ...(table.annex ? [table.annex] : [])])
    .map((table) => ({ table, name: freeName(table.sheet, names), ...sheetXml(table, shared) }))
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relationships([...sheets.map(sheetRelation), ...sharedRelations])],
    ...sheets.map(({ xml }, i): [string, string] => [`xl/worksheets/sheet${i + 1}.xml`, xml]),
    ['xl/styles.xml', shared.looks.xml()],
    ['xl/sharedStrings.xml', shared.strings.xml()],
  ]
  const files = parts.map(([path, xml]) => [path, strToU8(declaration + xml)] as const)
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1), level: 6 })
}

type NamedSheet = SheetXml & { readonly table: Table; readonly name: string }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const sharedRelations: readonly (readonly [type: string, target: string])[] = [
  ['styles', 'styles.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
]

function sheetRelation(_sheet: NamedSheet, i: number): readonly [string, string] {
  return ['worksheet', `worksheets/sheet${i + 1}.xml`]
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const each = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`
}

function contentTypes(sheets: number): string {
  const part = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${sheetType}.${type}+xml"/>`
  return (
    `<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('workbook', 'sheet.main') +
    Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet')).join('') +
    part('styles', 'styles') +
    part('sharedStrings', 'sharedStrings') +
    '</Types>'
  )
}

function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name, table }, i) =>
      `<sheet name="${escapeXml(name)}" sheetId="${i + 1}"${table.isHiddenSheet ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  const printed = sheets.flatMap((sheet, i) => (sheet.table.isHiddenSheet ? [] : definedNames(sheet, i)))
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${printed.join('')}</definedNames></workbook>`
  )
}

/** A hidden sheet has no area to print, or some programs print it with the rest. */
function definedNames({ name, printArea, printTitles }: NamedSheet, i: number): string[] {
  const quoted = `'${escapeXml(name.replaceAll("'", "''"))}'`
  return [
    `<definedName name="_xlnm.Print_Area" localSheetId="${i}">${quoted}!${printArea}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${quoted}!${printTitles}</definedName>`,
  ]
}

function freeName(words: string, names: Set<string>): string {
  const name = sheetName(words)
  let free = name
  for (let i = 2; names.has(free.toLowerCase()); i++)
    free = `${name.slice(0, 31 - `（${i}）`.length)}（${i}）`
  names.add(free.toLowerCase())
  return free
}

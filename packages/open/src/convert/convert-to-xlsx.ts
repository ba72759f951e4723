import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { corrupt, type Outcome } from '../failure.ts'
import type { Limits } from '../limits.ts'
import { convertByLibreOffice, shareOfTime } from './convert-by-libre-office.ts'
import { findLibreOffice } from './find-libre-office.ts'
import { inFolderOfItsOwn } from './own-folder.ts'
import { runCapped } from './run-capped.ts'

/** Spreadsheets that are not xlsx: xls and WPS's et are one format, xml is that of Excel 2003. */
export type ForeignSheets = 'xls' | 'ods' | 'xlsb' | 'spreadsheet xml'

const foreignSheets: Readonly<
  Record<ForeignSheets, { readonly extension: string; readonly filter: string }>
> = {
  xls: { extension: 'xls', filter: 'MS Excel 97' },
  ods: { extension: 'ods', filter: 'calc8' },
  xlsb: { extension: 'xlsb', filter: 'Calc MS Excel 2007 Binary' },
  'spreadsheet xml': { extension: 'xml', filter: 'MS Excel 2003 XML' },
}

/**
 * The same spreadsheet as xlsx (格式转换), made by LibreOffice where it is installed, and otherwise by SheetJS: in a process of
 * its own, since the last release of it on npm has holes that are known. Time and memory are capped.
 */
export function convertToXlsx(
  bytes: Uint8Array,
  format: ForeignSheets,
  limits: Limits,
): Promise<Outcome<Uint8Array>> {
  return findLibreOffice() === undefined
    ? convertBySheetJs(bytes, format, limits)
    : convertByLibreOffice(
        bytes,
        { format, ...foreignSheets[format], to: 'xlsx:Calc MS Excel 2007 XML' },
        limits,
      )
}

// Runs where nothing of ours is: what a file does to the prototypes of this process ends with it.
const script = `
const [library, input, output, rows] = process.argv.slice(1)
const { readFileSync, writeFileSync } = require('node:fs')
const { read, write } = require(library)
const book = read(readFileSync(input), { type: 'buffer', cellNF: true, cellStyles: true, sheetRows: Number(rows) })
writeFileSync(output, write(book, { type: 'buffer', bookType: 'xlsx', cellStyles: true }))
`

export function convertBySheetJs(
  bytes: Uint8Array,
  format: ForeignSheets,
  limits: Limits,
): Promise<Outcome<Uint8Array>> {
  const library = createRequire(import.meta.url).resolve('xlsx')
  return inFolderOfItsOwn(async (folder) => {
    const [input, output] = [join(folder, 'in'), join(folder, 'out.xlsx')]
    await writeFile(input, bytes)
    const seconds = shareOfTime * limits.seconds
    const heap = `--max-old-space-size=${limits.heapMegabytes}`
    // One row more than is allowed, so that too many are seen to be too many.
    const args = [heap, '-e', script, library, input, output, String(limits.rows + 1)]
    const ending = await runCapped(process.execPath, args, seconds)
    if ('timedOut' in ending) return { failure: { code: 'tookTooLong', limitSeconds: seconds } }
    try {
      return { value: await readFile(output) }
    } catch (error) {
      return corrupt(format, error)
    }
  })
}

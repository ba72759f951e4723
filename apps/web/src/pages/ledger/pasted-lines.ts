import type { ItemDeed } from '../../api/items.ts'
import type { LedgerLine } from '../../api/lines.ts'

/** What was pasted in one line (粘贴行): the number of the item, what it has reached, and the words. */
export interface PastedLine {
  readonly row: number
  readonly serial: string
  readonly value: string
  readonly words: string
  /** The item, or why there is none. */
  readonly found: { readonly line: LedgerLine } | { readonly fault: PasteFault }
}

export type PasteFault = 'unknown' | 'several' | 'twice' | 'notNumber' | 'empty'

/** Reads cells copied from a spreadsheet (读取粘贴内容): number, value, words; a heading line is passed over. */
export function pastedLines(text: string, lines: readonly LedgerLine[]): readonly PastedLine[] {
  const bySerial = new Map<string, LedgerLine[]>()
  for (const line of lines) {
    if (line.serial === undefined) continue
    bySerial.set(line.serial, [...(bySerial.get(line.serial) ?? []), line])
  }
  const seen = new Set<string>()
  return cellsIn(text).map(({ row, cells: [first = '', value = '', words = ''] }) => {
    const serial = first.replace(/^第|项$/gu, '')
    const found = bySerial.get(serial) ?? []
    const fault = faultOf({ found, value, words, isTwice: seen.has(serial) })
    seen.add(serial)
    return { row, serial, value: valueIn(value), words, found: fault ? { fault } : { line: found[0]! } }
  })
}

/** Lines and their cells as a spreadsheet copies them: tabs between cells, cells with line breaks in quotes. */
function cellsIn(text: string) {
  const whole = text.replace(/"((?:[^"]|"")*)"/gu, (_, inner: string) =>
    inner.replaceAll('""', '"').replace(/\r?\n/gu, ' '),
  )
  return whole
    .split(/\r?\n/u)
    .map((line, i) => ({ row: i + 1, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(
      ({ cells }) => cells.some((cell) => cell !== '') && !/^(?:序号|编号|No\.?)$/iu.test(cells[0] ?? ''),
    )
}

function faultOf(of: {
  readonly found: readonly LedgerLine[]
  readonly value: string
  readonly words: string
  readonly isTwice: boolean
}): PasteFault | undefined {
  const { found, value, words, isTwice } = of
  if (found.length === 0) return 'unknown'
  if (found.length > 1) return 'several'
  if (isTwice) return 'twice'
  if (value === '' && words === '') return 'empty'
  return value !== '' && valueOfLine(valueIn(value), found[0]!) === undefined ? 'notNumber' : undefined
}

/** Digits without the marks of thousands and without a unit behind them: 37,914人 → 37914. */
function valueIn(cell: string): string {
  const [, digits] = /^(-?[\d,，]+(?:\.\d+)?)\D*$/u.exec(cell) ?? []
  return digits === undefined ? cell : digits.replace(/[,，]/gu, '')
}

const yes = /^(?:是|已完成|完成|已办结|yes|done)$/iu
const no = /^(?:否|未完成|未办结|no)$/iu

function valueOfLine(value: string, { measure }: LedgerLine): object | undefined {
  if (measure === 'yesNo') {
    if (yes.test(value)) return { kind: 'yesNo', done: true }
    return no.test(value) ? { kind: 'yesNo', done: false } : undefined
  }
  if (measure === undefined || measure === 'milestone') return undefined
  return /^-?\d+(?:\.\d+)?$/.test(value) ? { kind: 'number', number: value } : undefined
}

/** The draft that a line makes (形成草稿). */
export function draftOf(
  { value, words }: PastedLine,
  line: LedgerLine,
  period: string,
): ItemDeed & { readonly kind: 'drafted' } {
  const said = value === '' ? undefined : valueOfLine(value, line)
  return {
    ...{ kind: 'drafted', period, vintage: 'estimate', words },
    ...(said && { value: said }),
  } as unknown as ItemDeed & { readonly kind: 'drafted' } // the server reads it by its schema
}

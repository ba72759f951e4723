import { type FormField, formFields } from '@taizhang/intake'
import type { Item, Period } from '@taizhang/ledger'
import { returnFormLine, returnFormTables, type Table, xlsxOf } from '@taizhang/papers'

/** Which heading a field stands under on the form. */
const headings: Readonly<Partial<Record<FormField, string>>> = {
  ...{ value: '完成值', words: '进展情况', noChange: '无变化', causeKind: '滞后原因类别', cause: '滞后原因' },
  ...{ nextStep: '下一步举措', nextStepBy: '下一步时限' },
}

/** What a body writes on the lines of its form, by the serial of the item. */
export type Filled = Readonly<Record<string, Readonly<Partial<Record<FormField, string>>>>>

/** A return form that a body filled in with a program of its own: the cells changed, all else as it went out. */
export function filledForm(
  orgUnit: { readonly id: string; readonly name: string },
  period: Period,
  items: readonly Item[],
  filled: Filled,
): Uint8Array {
  const lines = items.map((item) => returnFormLine(item, period))
  const out = { orgUnit, period, place: '青澜市', planYear: 2026, due: '月底前', lines }
  const [table, ...others] = returnFormTables(out)
  return xlsxOf([{ ...table!, lines: table!.lines.map((line) => written(line, table!, filled)) }, ...others])
}

function written(line: Table['lines'][number], { columns }: Table, filled: Filled): Table['lines'][number] {
  if (line.kind !== 'row') return line
  const said = filled[String(line.cells[0])] ?? {}
  const cells = line.cells.map((cell, i) => {
    const field = formFields.find((each) => headings[each] === columns[i]?.heading)
    return (field && said[field]) ?? cell
  })
  return { ...line, cells }
}

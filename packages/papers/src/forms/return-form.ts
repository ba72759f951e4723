import type { FormField } from '@taizhang/intake'
import { causeCategories, type Period } from '@taizhang/ledger'
import { formPeriodWords } from '../ledger/period-words.ts'
import { vintageWords } from '../ledger/vintage-words.ts'
import { xlsxOf } from '../spreadsheet/workbook.ts'
import type { Column, Table } from '../table.ts'
import { type FormRecord, idHeading, recordTable } from './form-record.ts'

/** A form that a body is to fill in (填报表): what it is asked, and what is known of it already. */
export interface ReturnFormOut {
  readonly orgUnit: { readonly id: string; readonly name: string }
  readonly period: Period
  /** Whose ledger: 青澜市. */
  readonly place: string
  readonly planYear: number
  /** 10月25日前, or that it is late: printed over the form. */
  readonly due: string
  readonly contact?: string
  readonly lines: readonly ReturnFormLine[]
}

export interface ReturnFormLine {
  readonly item: string
  readonly serial: string
  readonly words: string
  /** As printed: 86公里 · 调整后3%（原5%）; null for what has no number. */
  readonly target: string | null
  /** When it is to be done: 2026年12月31日. */
  readonly deadline: string | null
  /** What should be done by the end of the period: 83.3%. */
  readonly planned: string | null
  /** The last value accepted, and when: 64.2公里（2026年9月）. */
  readonly last: string | null
  readonly prefilled: Readonly<Partial<Record<FormField, string>>>
}

/** The return form of one body (填报表) as xlsx: a sheet to fill in, locked elsewhere, and a hidden one that knows it again. */
export function returnFormXlsx(form: ReturnFormOut): Uint8Array {
  return xlsxOf(returnFormTables(form))
}

/** The sheets of a return form. */
export function returnFormTables(form: ReturnFormOut): Table[] {
  const record = recordOf(form)
  const columns = [...knownColumns, ...fieldColumns, idColumn(record)]
  const table: Table = {
    sheet: '填报表',
    title: `${form.place}${form.planYear}年《政府工作报告》任务进展情况填报表`,
    headnote: `填报单位：${form.orgUnit.name}　　报告期：${formPeriodWords(form.period)}　　报送时限：${form.due}`,
    guidance: guidanceOf(form),
    isLocked: true,
    columns,
    lines: form.lines.map((line) => ({
      kind: 'row',
      cells: [
        ...[line.serial, line.words, line.target, line.deadline, line.planned, line.last],
        ...fieldColumns.map(({ field }) => line.prefilled[field] ?? null),
        line.item,
      ],
    })),
  }
  return [table, recordTable(record)]
}

function recordOf({ orgUnit, period, lines }: ReturnFormOut): FormRecord {
  return {
    kind: 'returnForm',
    orgUnit: orgUnit.id,
    period,
    entries: lines.map(({ item, serial, words, prefilled }) => ({ id: item, serial, words, prefilled })),
  }
}

function guidanceOf({ contact }: ReturnFormOut): string[] {
  return [
    '填表说明：1.只填浅黄色各栏，其他内容已预填。2.本期没有变化的，只在“无变化”栏选“√”，其余不填。3.“完成值”填累计到本期末的数字，计量单位与年度目标一致；' +
      '按节点推进的写已完成的节点，办成与否的写“是”或“否”。4.进度滞后的，须写滞后原因、下一步举措和时限。5.不要改动序号；可以排序、筛选，不影响收回。' +
      (contact ? `6.联系人：${contact}。` : ''),
  ]
}

const center = { align: 'center' } as const

const knownColumns: readonly Column[] = [
  { heading: '序号', width: 3, ...center },
  { heading: '工作任务', width: 13 },
  { heading: '年度目标', width: 5.5, ...center },
  { heading: '完成时限', width: 5.2, ...center },
  { heading: '计划进度', width: 3.8, ...center },
  { heading: '上期数', width: 5.2, ...center },
]

interface FieldColumn extends Column {
  readonly field: FormField
}

const filling = { isForFilling: true } as const

/** The columns to fill in, in the order in which people think: is there anything new, how much, why, what next. */
export const fieldColumns: readonly FieldColumn[] = [
  { field: 'noChange', heading: '无变化', width: 3.2, choices: ['√'], ...center, ...filling },
  { field: 'value', heading: '完成值', width: 5, ...center, ...filling },
  {
    ...{ field: 'vintage', heading: '数据版本', width: 4.2, ...center, ...filling },
    choices: Object.values(vintageWords),
  },
  { field: 'words', heading: '进展情况', width: 11, ...filling },
  {
    ...{ field: 'causeKind', heading: '滞后原因类别', width: 5, ...center, ...filling },
    choices: Object.values(causeCategories).map(({ zh }) => zh),
  },
  { field: 'cause', heading: '滞后原因', width: 6.5, ...filling },
  { field: 'nextStep', heading: '下一步举措', width: 6.5, ...filling },
  { field: 'nextStepBy', heading: '下一步时限', width: 5.2, holds: 'date', ...center, ...filling },
  { field: 'request', heading: '需协调事项', width: 6, ...filling },
  { field: 'requestOf', heading: '提请协调单位', width: 4.6, ...center, ...filling },
  { field: 'requestBy', heading: '协调时限', width: 5.2, holds: 'date', ...center, ...filling },
]

function idColumn(record: FormRecord): Column {
  return { heading: idHeading(record), width: 8, isHidden: true }
}

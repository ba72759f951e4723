import { dayWords } from '../breakdown/names.ts'
import type { Cell, Column, Line, Table } from '../table.ts'
import type { Circular, CircularItem } from './circular.ts'
import { overrideNote } from './override-note.ts'
import { serialWords } from './serial-words.ts'
import { sharesNote } from './shares-note.ts'

/** The tables behind a circular (通报附表): the counts with their shares, and every item by class, so that each count opens to its list. */
export function circularTables(circular: Circular): Table[] {
  return [countsTable(circular), itemsTable(circular)]
}

function countsTable(circular: Circular): Table {
  const { planYear, place, day, classes, total, time } = circular
  return {
    sheet: '汇总',
    title: `${place}${planYear}年重点任务进展汇总表`,
    headnote: `截至${dayWords(day)}，共${total.words}；时间进度${time.percent}%`,
    columns: [
      { heading: '进展情况', width: 8, align: 'center' },
      { heading: '亮灯', width: 6, align: 'center' },
      { heading: '项数', width: 5, align: 'center' },
      { heading: '占比（%）', width: 6, align: 'center' },
      { heading: '事项序号', width: 40 },
    ],
    lines: [
      ...classes.map(
        ({ word, light, count, percent, items }): Line => ({
          kind: 'row',
          cells: [
            word,
            light.zh,
            count,
            percent,
            serialWords(items.map(({ serial, words }) => serial ?? words)),
          ],
        }),
      ),
      { kind: 'row', cells: ['合计', null, total.count, total.count === 0 ? '0.0' : '100.0', null] },
    ],
    notes: [sharesNote(circular)],
  }
}

interface ItemColumn extends Column {
  readonly cell: (item: CircularItem) => Cell
}

const center = { align: 'center' } as const
const percentOf = (digits: string | undefined) => (digits === undefined ? null : `${digits}%`)

const itemColumns: readonly ItemColumn[] = [
  { ...{ heading: '序号', width: 3.2, ...center }, cell: ({ serial }) => serialCell(serial) },
  { ...{ heading: '事项', width: 14 }, cell: (item) => item.words + overrideNote(item) },
  { ...{ heading: '牵头单位', width: 7, ...center }, cell: ({ lead }) => lead ?? '（不点名）' },
  { ...{ heading: '年度目标', width: 6, ...center }, cell: ({ target }) => target ?? null },
  { ...{ heading: '完成时限', width: 9, ...center }, cell: ({ deadline }) => dayWords(deadline) },
  { ...{ heading: '最新数据', width: 8, ...center }, cell: ({ figure }) => figure ?? null },
  { ...{ heading: '完成进度', width: 4.2, ...center }, cell: ({ done }) => percentOf(done) },
  { ...{ heading: '计划进度', width: 4.2, ...center }, cell: ({ planned }) => percentOf(planned) },
  { ...{ heading: '滞后（百分点）', width: 4.4, ...center }, cell: ({ lag }) => lagCell(lag) },
  { ...{ heading: '滞后原因', width: 9 }, cell: ({ cause }) => cause ?? null },
  { ...{ heading: '下一步举措', width: 9 }, cell: ({ nextStep }) => nextStep ?? null },
]

function serialCell(serial: string | undefined): Cell {
  if (serial === undefined) return null
  return /^[1-9]\d{0,5}$/.test(serial) ? Number(serial) : serial
}

function lagCell(lag: string | undefined): Cell {
  return lag?.startsWith('-') ? `超前${lag.slice(1)}` : (lag ?? null)
}

function itemsTable({ planYear, place, classes }: Circular): Table {
  return {
    sheet: '事项清单',
    title: `${place}${planYear}年重点任务进展清单`,
    columns: itemColumns.map(({ cell: _cell, ...column }) => column),
    lines: classes.flatMap(({ word, count, items }): Line[] => [
      { kind: 'group', level: 1, text: `${word}（${count}项）` },
      ...items.map((each): Line => ({ kind: 'row', cells: itemColumns.map(({ cell }) => cell(each)) })),
    ]),
  }
}

// What a page is measured against: antd's own table with the same rows, nothing else on the page.
import { Table } from 'antd'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const ledger = (entries, names) => ({
  rows: entries,
  columns: [
    ['序号', 72, ({ serial }) => serial],
    ['事项', 270, ({ words }) => words],
    ['亮灯', 100, ({ light }) => light.word],
    ['目标', 116, ({ target }) => target],
    ['最新数', 120, ({ latest }) => latest.value],
    ['滞后', 100, ({ lag }) => lag],
    ['报送', 88, ({ reporting }) => reporting],
    ['牵头单位', 140, ({ lead }) => names[lead]],
    ['完成时限', 104, ({ deadline }) => deadline],
  ],
})

const wall = (items) => ({
  rows: items.map((item) => ({ ...item, id: item.item })),
  columns: [
    ['序号', 72, ({ serial }) => serial],
    ['事项', 270, ({ words }) => words],
    ['亮灯', 100, ({ light, word }) => `${light.zh} ${word}`],
    ['滞后', 100, ({ lag }) => lag],
    ['牵头单位', 140, ({ leadName }) => leadName],
  ],
})

const review = (rows) => ({
  rows,
  columns: [
    ['事项', 400, ({ words }) => words],
    ['类型', 100, ({ type }) => type],
    ['数值', 270, ({ measures }) => measures.map(({ words }) => words).join('；')],
    ['完成时限', 104, ({ deadline }) => deadline.date],
    ['牵头单位', 140, ({ duties, hint }) => duties.lead ?? hint?.lead],
  ],
})

const response = await fetch(new URLSearchParams(location.search).get('rows'))
const answer = await response.json()
const { rows, columns } = answer.entries
  ? ledger(answer.entries, answer.names)
  : answer.items
    ? wall(answer.items)
    : review(answer.rows)
createRoot(document.getElementById('root')).render(
  createElement(Table, {
    ...{ virtual: true, size: 'small', rowKey: 'id', pagination: false, dataSource: rows },
    scroll: { x: 1110, y: 560 },
    rowSelection: {},
    columns: columns.map(([title, width, cell]) => ({ title, width, render: (_, row) => cell(row) })),
  }),
)

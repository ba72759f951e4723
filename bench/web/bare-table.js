// What the ledger is measured against: antd's own table with the same rows and columns, nothing else on the page.
import { Table } from 'antd'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

const columns = [
  ['序号', 72, ({ serial }) => serial],
  ['事项', 270, ({ words }) => words],
  ['亮灯', 100, ({ light }) => light.word],
  ['目标', 116, ({ target }) => target],
  ['最新数', 120, ({ latest }) => latest.value],
  ['滞后', 100, ({ lag }) => lag],
  ['报送', 88, ({ reporting }) => reporting],
  ['牵头单位', 140, ({ lead }, names) => names[lead]],
  ['完成时限', 104, ({ deadline }) => deadline],
]

const response = await fetch('api/lines')
const { entries, names } = await response.json()
const root = createRoot(document.getElementById('root'))
root.render(
  createElement(Table, {
    ...{ virtual: true, size: 'small', rowKey: 'id', pagination: false, dataSource: entries },
    scroll: { x: 1110, y: 560 },
    rowSelection: {},
    columns: columns.map(([title, width, cell]) => ({
      ...{ title, width, render: (_, line) => cell(line, names) },
    })),
  }),
)

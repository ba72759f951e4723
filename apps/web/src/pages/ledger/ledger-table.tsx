import './ledger-table.css'
import { type MouseEvent, memo, type RefObject, useEffect, useMemo } from 'react'
import type { LedgerLine } from '../../api/lines.ts'
import { useRows } from '../../shared/use-rows.ts'
import { wordsOf } from '../../words/i18n.ts'
import type { Column, Showing } from './ledger-columns.tsx'
import type { LedgerRow } from './ledger-order.ts'

const useWords = wordsOf('ledgerTable', {
  caption: ['台账，共{{count}}行', 'The ledger, {{count}} rows'],
  selectAll: ['全选本页视图', 'Select all shown'],
  select: ['选择第{{serial}}项', 'Select item {{serial}}'],
  selectGroup: ['选择该组', 'Select the group'],
  open: ['展开或收起', 'Open or close'],
  count: ['{{count}}项', '{{count}} items'],
  none: ['（未写明）', '(not said)'],
})

const rowHeight = 46
const headHeight = 40

/** What the table may do to its page (表格操作). */
interface LedgerActions {
  readonly open: (id: string) => void
  readonly select: (ids: readonly string[], isOn: boolean) => void
  readonly toggleGroup: (key: string) => void
  readonly sort: (by: string) => void
}

interface TableProps extends LedgerActions {
  readonly rows: readonly LedgerRow[]
  readonly columns: readonly Column[]
  readonly showing: Showing
  readonly selected: ReadonlySet<string>
  readonly current: string | undefined
  readonly sorted: string
  readonly canSelect: boolean
  readonly groupName: (key: string) => string
}

/** The ledger as a table (台账表): a real table of which only the rows in sight are drawn. */
export function LedgerTable(props: TableProps) {
  const { rows, columns, showing, selected, current, canSelect } = props
  const say = useWords()
  const { box, height, start, end, show } = useRows(rows.length, rowHeight, headHeight)
  const width = columns.reduce((sum, each) => sum + each.width, canSelect ? 40 : 0)
  useArrows(box, rows.length, show)
  const span = columns.length + (canSelect ? 1 : 0)
  return (
    <div ref={box} className="ledger-box" style={{ height }}>
      <table className="ledger-table" style={{ minWidth: width }} aria-rowcount={rows.length + 1}>
        <caption className="ledger-caption">{say('caption', { count: rows.length })}</caption>
        <Widths columns={columns} canSelect={canSelect} />
        <Head {...props} />
        <tbody>
          <Gap height={start * rowHeight} span={span} />
          {rows.slice(start, end).map((row, i) => {
            const index = start + i
            return row.kind === 'group' ? (
              <GroupRow key={`group ${row.key}`} {...{ row, index, span }} {...props} />
            ) : (
              <LineRow
                key={row.line.id}
                line={row.line}
                isSelected={selected.has(row.line.id)}
                isCurrent={current === row.line.id}
                {...{ index, columns, showing, canSelect }}
                open={props.open}
                select={props.select}
              />
            )
          })}
          <Gap height={(rows.length - end) * rowHeight} span={span} />
        </tbody>
      </table>
    </div>
  )
}

function Widths({ columns, canSelect }: Pick<TableProps, 'columns' | 'canSelect'>) {
  return (
    <colgroup>
      {canSelect && <col style={{ width: 40 }} />}
      {columns.map(({ key, width }) => (
        <col key={key} style={key === 'words' ? undefined : { width }} />
      ))}
    </colgroup>
  )
}

/** The room of rows that are not drawn. */
function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={span} className="ledger-gap" />
    </tr>
  )
}

function Head({ rows, columns, showing, sorted, selected, canSelect, sort, select }: TableProps) {
  const say = useWords()
  const ids = useMemo(() => rows.flatMap((row) => (row.kind === 'line' ? [row.line.id] : [])), [rows])
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id))
  return (
    <thead>
      <tr style={{ height: headHeight }}>
        {canSelect && (
          <th scope="col" className="ledger-check">
            <input
              type="checkbox"
              checked={isAll}
              aria-label={say('selectAll')}
              onChange={() => select(ids, !isAll)}
            />
          </th>
        )}
        {columns.map(({ key, title, sort: by, isNumber }) => {
          const direction = by && sorted.replace(/^-/, '') === by ? (sorted[0] === '-' ? 'down' : 'up') : ''
          const aria = direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined
          return (
            <th
              key={key}
              scope="col"
              className={isNumber ? 'ledger-number' : undefined}
              {...(aria && { 'aria-sort': aria })}
            >
              {by ? (
                <button type="button" className="ledger-sort" onClick={() => sort(by)}>
                  {showing.pick(title)} <span aria-hidden>{{ up: '↑', down: '↓', '': '↕' }[direction]}</span>
                </button>
              ) : (
                showing.pick(title)
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface LineProps extends Pick<TableProps, 'columns' | 'showing' | 'canSelect' | 'open' | 'select'> {
  readonly line: LedgerLine
  readonly index: number
  readonly isSelected: boolean
  readonly isCurrent: boolean
}

const LineRow = memo(function LineRow(props: LineProps) {
  const { line, index, columns, showing, isSelected, isCurrent, canSelect, open, select } = props
  const say = useWords()
  return (
    <tr
      className="ledger-row"
      aria-rowindex={index + 2}
      data-index={index}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      style={{ height: rowHeight }}
      onClick={(event) => {
        if (!(event.target as Element).closest('a,input,button')) open(line.id)
      }}
    >
      {canSelect && (
        <td className="ledger-check">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={say('select', { serial: line.serial ?? line.words.slice(0, 10) })}
            onChange={() => select([line.id], !isSelected)}
          />
        </td>
      )}
      {columns.map(({ key, cell, isNumber }) => (
        <td key={key} className={isNumber ? 'ledger-number' : undefined}>
          {key === 'words' ? (
            <ItemLink line={line} open={open} />
          ) : (
            <span className="ledger-cell">{cell(line, showing)}</span>
          )}
        </td>
      ))}
    </tr>
  )
})

/** Opens the drawer; in another tab, by the keys of the browser, the page of the item. */
export function ItemLink({ line, open }: Pick<LineProps, 'line' | 'open'>) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    open(line.id)
  }
  return (
    <a
      className="ledger-cell ledger-words"
      href={`items/${encodeURIComponent(line.id)}`}
      title={line.words}
      onClick={follow}
    >
      {line.parent !== undefined && <span aria-hidden>└ </span>}
      {line.words}
    </a>
  )
}

function GroupRow(
  props: TableProps & {
    readonly row: Extract<LedgerRow, { readonly kind: 'group' }>
    readonly index: number
    readonly span: number
  },
) {
  const { row, index, span, canSelect, selected, select, toggleGroup, groupName } = props
  const say = useWords()
  const isAll = row.ids.every((id) => selected.has(id))
  return (
    <tr className="ledger-group" aria-rowindex={index + 2} data-index={index} style={{ height: rowHeight }}>
      {canSelect && (
        <td className="ledger-check">
          <input
            type="checkbox"
            checked={isAll}
            aria-label={say('selectGroup')}
            onChange={() => select(row.ids, !isAll)}
          />
        </td>
      )}
      <th scope="rowgroup" colSpan={span - (canSelect ? 1 : 0)}>
        <button
          type="button"
          className="ledger-sort"
          aria-expanded={row.isOpen}
          onClick={() => toggleGroup(row.key)}
        >
          <span aria-hidden>{row.isOpen ? '▾' : '▸'}</span> {groupName(row.key) || say('none')}（
          {say('count', { count: row.ids.length })}）
        </button>
      </th>
    </tr>
  )
}

/** Up and down go from row to row, drawn or not. */
function useArrows(
  box: RefObject<HTMLDivElement | null>,
  count: number,
  show: (index: number) => void,
): void {
  useEffect(() => {
    const element = box.current
    if (!element) return
    const move = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
      const row = (event.target as Element).closest<HTMLElement>('[data-index]')
      if (step === undefined || !row) return
      event.preventDefault()
      const next = Math.max(0, Math.min(count - 1, Number(row.dataset.index) + step))
      show(next)
      const focus = () => {
        const to = element.querySelector<HTMLElement>(`[data-index="${next}"] :is(a, button)`)
        to?.focus({ preventScroll: true })
        return to !== null
      }
      // Where it is not drawn yet, after the rows that came into sight were.
      if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus))
    }
    element.addEventListener('keydown', move)
    return () => element.removeEventListener('keydown', move)
  }, [box, count, show])
}

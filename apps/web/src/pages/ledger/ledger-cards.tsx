import './ledger-table.css'
import type { LedgerLine } from '../../api/lines.ts'
import { LightSign } from '../../shared/light-sign.tsx'
import { useRows } from '../../shared/use-rows.ts'
import { pairOf, progressWords, reportingWords } from '../../words/item-words.ts'
import type { Showing } from './ledger-columns.tsx'
import { ItemLink } from './ledger-table.tsx'

const cardHeight = 96

/** The ledger on a narrow screen (台账卡片): one card an item. */
export function LedgerCards(props: {
  readonly lines: readonly LedgerLine[]
  readonly showing: Showing
  readonly open: (id: string) => void
}) {
  const { lines, showing, open } = props
  const { box, height, start, end } = useRows(lines.length, cardHeight)
  return (
    <div ref={box} className="ledger-box" style={{ height }}>
      <ul
        className="ledger-cards"
        style={{ paddingTop: start * cardHeight, paddingBottom: (lines.length - end) * cardHeight }}
      >
        {lines.slice(start, end).map((line) => (
          <Card key={line.id} {...{ line, showing, open }} />
        ))}
      </ul>
    </div>
  )
}

function Card({
  line,
  showing,
  open,
}: {
  readonly line: LedgerLine
  readonly showing: Showing
  readonly open: (id: string) => void
}) {
  const { names, lights, pick } = showing
  const light = lights.get(line.light.id)
  const [lead = ''] = [line.lead]
  return (
    <li className="ledger-card">
      <ItemLink line={line} open={open} />
      <span className="ledger-card-line">
        {light && <LightSign light={light} word={line.light.word} computed={line.light.computed} />}
        <span>{pick(pairOf(progressWords, line.progress))}</span>
        <span>{pick(pairOf(reportingWords, line.reporting))}</span>
      </span>
      <span className="ledger-card-line">
        <span>{line.serial}</span>
        <span>{line.deadline}</span>
        <span>{names[lead] ?? ''}</span>
      </span>
    </li>
  )
}

import { Button, Checkbox, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import type { WorkLine } from '../../api/work.ts'
import { LineHead } from './line-head.tsx'
import { useWorkWords } from './work-words.ts'

const keyOf = (line: WorkLine) =>
  `${line.item}/${line.queue}/${line.period ?? ''}/${line.notice ?? line.request ?? ''}`

/** Lines with what may be done to each (待办清单), and what may be done to all that are chosen. */
export function ChosenLines(props: {
  readonly lines: readonly WorkLine[]
  readonly hasLead?: boolean
  readonly body?: (line: WorkLine) => ReactNode
  readonly acts: (line: WorkLine) => ReactNode
  /** For several at once; without it nothing is chosen. */
  readonly bulk?: (chosen: readonly WorkLine[]) => ReactNode
}) {
  const { lines, hasLead = false, body, acts, bulk } = props
  const say = useWorkWords()
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const chosen = lines.filter((line) => keys.has(keyOf(line)))
  const turn = (line: WorkLine, isOn: boolean) => {
    const next = new Set(keys)
    if (isOn) next.add(keyOf(line))
    else next.delete(keyOf(line))
    setKeys(next)
  }
  return (
    <>
      {bulk && lines.length > 1 && (
        <Flex gap={12} wrap align="center" className="work-bulk">
          <Checkbox
            checked={chosen.length === lines.length}
            indeterminate={chosen.length > 0 && chosen.length < lines.length}
            onChange={(event) => setKeys(new Set(event.target.checked ? lines.map(keyOf) : []))}
          >
            {say('chooseAll')}
          </Checkbox>
          <span aria-live="polite">{say('chosen', { count: chosen.length })}</span>
          {bulk(chosen)}
        </Flex>
      )}
      <ul className="work-list">
        {lines.map((line) => (
          <li key={keyOf(line)} className="work-row">
            <Flex gap={10} align="start">
              {bulk && lines.length > 1 && (
                <Checkbox
                  aria-label={`${line.serial ?? ''} ${line.words}`}
                  checked={keys.has(keyOf(line))}
                  onChange={(event) => turn(line, event.target.checked)}
                />
              )}
              <div style={{ minWidth: 0, flex: 1 }}>
                <LineHead line={line} hasLead={hasLead} />
                {body?.(line)}
              </div>
            </Flex>
            <div className="work-acts">{acts(line)}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is done to all that are chosen (批量办理): not before something is. */
export function BulkButton(props: {
  readonly count: number
  readonly isBusy?: boolean
  readonly isPrimary?: boolean
  readonly press: () => void
  readonly children: ReactNode
}) {
  return (
    <Button
      {...(props.isPrimary && { type: 'primary' as const })}
      disabled={props.count === 0}
      loading={props.isBusy ?? false}
      onClick={props.press}
    >
      {props.children}
    </Button>
  )
}

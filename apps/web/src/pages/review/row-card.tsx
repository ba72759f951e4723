import type { Measure } from '@taizhang/ledger'
import { Button, Space } from 'antd'
import { memo, type ReactNode } from 'react'
import type { SerialRow } from '../../api/breakdowns.ts'
import { Amended } from './amended.tsx'
import { isNumberLost } from './number-lost.ts'
import type { ReviewAct } from './review-acts.ts'
import { useReviewWords } from './review-words.ts'

/** What a card is given (条目卡片). */
interface RowCardProps {
  readonly row: SerialRow
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly isFixed: boolean
  readonly nameOf: (orgUnit: string | undefined) => string
  readonly personOf: (id: string) => string
  readonly act: (act: ReviewAct, id: string) => void
}

/** A row as the table will print it (条目), with what suggests its lead and why. */
export const RowCard = memo(function RowCard(props: RowCardProps) {
  const say = useReviewWords()
  const { row, isCurrent, isChosen, isFixed, nameOf, personOf, act } = props
  const { id, serial, words, type, reviewed, amendment, parts, origin } = row
  return (
    <>
      <div className="card-head">
        <input
          type="checkbox"
          checked={isChosen}
          tabIndex={-1}
          aria-label={`${say('choose')} ${say('number', { serial })}`}
          onChange={() => act('choose', id)}
        />
        <strong>{serial}</strong>
        <span className={`card-type piece-${type}`}>{say(type)}</span>
        {parts.length > 0 && <span className="card-note">{say('parts', { count: parts.length })}</span>}
        {origin.kind === 'person' && (
          <span className="card-note">{say('fromElsewhere', { source: origin.source })}</span>
        )}
        <span style={{ flex: 1 }} />
        {reviewed && (
          <span className="card-done">✓ {say('reviewedBy', { name: personOf(reviewed.actor) })}</span>
        )}
      </div>
      <p className="card-words">{words}</p>
      <Numbers row={row} nameOf={nameOf} />
      <Bodies row={row} nameOf={nameOf} />
      {amendment && <Amended row={row} isFixed={isFixed} act={act} />}
      {isCurrent && !isFixed && !amendment && <Acts row={row} act={act} />}
    </>
  )
})

function Numbers({ row, nameOf }: Pick<RowCardProps, 'row' | 'nameOf'>) {
  const say = useReviewWords()
  const { measures, deadline } = row
  return (
    <div className="card-facts">
      {measures.map(({ words, measure, publisher }) => (
        <span key={words}>
          {measure ? <b>{printedAim(measure)}</b> : null} {words}
          {publisher !== undefined && `（${nameOf(publisher)}）`}
          {isNumberLost(words, row.words) && <em className="card-lacking"> {say('numberLost')}</em>}
        </span>
      ))}
      <span>
        {say('deadline')} {deadline.date ?? deadline.words ?? say('open')}
        {deadline.from === 'default' && say('byDefault')}
        {deadline.from === 'text' && deadline.words && deadline.date && `（${deadline.words}）`}
      </span>
    </div>
  )
}

const signs = { exactly: '', about: '左右', at_least: '以上', at_most: '以内', range: '' } as const

/** What is to be reached (目标值), short: 7.5%以上. */
function printedAim(measure: Measure): string {
  if (!('target' in measure)) return measure.kind === 'zero' ? `0${measure.unit}` : ''
  const { target, upper, unit, comparator } = measure
  return `${target}${upper === undefined ? '' : `—${upper}`}${unit}${signs[comparator]}`
}

function Bodies({ row, nameOf }: Pick<RowCardProps, 'row' | 'nameOf'>) {
  const say = useReviewWords()
  const { duties, hint } = row
  const isGuess = duties.lead === undefined && hint?.lead !== undefined
  const shown = isGuess ? { ...hint, furtherLeads: [] } : duties
  const named = (ids: readonly string[] = []) => ids.map(nameOf).join('、')
  const leads = [...(shown.lead === undefined ? [] : [shown.lead]), ...(shown.furtherLeads ?? [])]
  if (leads.length === 0) return <div className="card-bodies card-lacking">{say('noLead')}</div>
  return (
    <div className={isGuess ? 'card-bodies card-guess' : 'card-bodies'}>
      <Duty label={say(isGuess ? 'suggested' : 'lead')}>
        <b>{named(leads)}</b>
      </Duty>
      {shown.responsible.length > 0 && <Duty label={say('responsible')}>{named(shown.responsible)}</Duty>}
      {shown.supporting.length > 0 && <Duty label={say('supporting')}>{named(shown.supporting)}</Duty>}
      {isGuess && (
        <div className="card-note">
          {say('because')}：{hint.reason}
        </div>
      )}
    </div>
  )
}

function Duty({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <span className="card-duty">
      {label}：{children}
    </span>
  )
}

function Acts({ row, act }: Pick<RowCardProps, 'row' | 'act'>) {
  const say = useReviewWords()
  const takesHint = row.duties.lead === undefined && row.hint?.lead !== undefined
  const list: readonly (readonly [ReviewAct, string, string])[] = [
    ['edit', say('edit'), 'Enter'],
    ['split', say('split'), 'S'],
    ['merge', say('merge'), 'M'],
    ['drop', say('drop'), 'D'],
  ]
  return (
    <Space wrap size={4} className="card-acts">
      <Button size="small" type="primary" onClick={() => act('accept', row.id)}>
        {say(takesHint ? 'acceptHint' : 'accept')} <Key name="A" />
      </Button>
      {list.map(([name, label, key]) => (
        <Button size="small" key={name} onClick={() => act(name, row.id)}>
          {label} <Key name={key} />
        </Button>
      ))}
    </Space>
  )
}

/** A key on a button (按键). */
export function Key({ name }: { readonly name: string }) {
  return (
    <kbd className="review-key" aria-hidden>
      {name}
    </kbd>
  )
}

import { Link } from '@tanstack/react-router'
import { Tag, Typography } from 'antd'
import type { Briefing } from '../../api/totals.ts'
import { useCircularWord } from '../../words/use-circular-word.ts'
import { useOverviewWords } from './overview-words.ts'
import { Panel } from './panel.tsx'
import { ShortList } from './short-list.tsx'

const mostShown = 10

/** What is asked of leaders and has no ruling yet (需协调事项). */
export function WaitingPanel({ briefing }: { readonly briefing: Briefing }) {
  const say = useOverviewWords()
  return (
    <Panel title={say('waiting')}>
      {briefing.waiting.length === 0 && (
        <Typography.Text type="secondary">{say('noWaiting')}</Typography.Text>
      )}
      <ul className="overview-list">
        {briefing.waiting.map((each) => (
          <li key={`${each.item}${each.request}`}>
            <Link to={'/ledger' as never} search={{ item: each.item } as never}>
              {each.serial} {each.words}
            </Link>
            <small>
              {each.raisedBy} · {say('asks', { of: each.ofName, by: each.by })}{' '}
              {each.isLate && <Tag color="error">{say('isLate')}</Tag>}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** What is overdue, behind or unreported, the worst first (未按进度). */
export function TroublePanel({ briefing }: { readonly briefing: Briefing }) {
  const say = useOverviewWords()
  const inCircular = useCircularWord()
  const { late } = briefing
  const byHand = (word: string) => say('override', { word: inCircular(word) })
  return (
    <Panel title={say('trouble')} note={say('troubleNote', { count: late.length })}>
      {late.length === 0 && <Typography.Text type="secondary">{say('noneLate')}</Typography.Text>}
      <ShortList
        name="trouble"
        most={mostShown}
        each={late}
        line={(each) => (
          <li key={each.item}>
            <Link to={'/ledger' as never} search={{ item: each.item } as never}>
              {each.serial} {each.words}
            </Link>
            <small>
              {[
                ...[inCircular(each.word), each.override && byHand(each.override.word), each.lead],
                ...[each.lag && say('lag', { lag: each.lag }), each.cause],
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        )}
      />
    </Panel>
  )
}

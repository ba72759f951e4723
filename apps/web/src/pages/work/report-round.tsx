import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Card, Result, Typography } from 'antd'
import { useEffect, useRef } from 'react'
import { itemQuery, type WorkLine } from '../../api/work.ts'
import { useNarrow } from '../../frame/look.ts'
import { useSession } from '../../frame/session.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { readStored } from '../../shared/stored.ts'
import { useView } from '../../shared/use-view.ts'
import { usePick } from '../../words/i18n.ts'
import { periodName } from '../../words/period-name.ts'
import type { Act } from './deed-dialog.tsx'
import { LineHead, OwedTags, Serial } from './line-head.tsx'
import { draftKey } from './submission-draft.ts'
import { SubmissionForm } from './submission-form.tsx'
import { useOnline } from './use-online.ts'
import { useWorkWords } from './work-words.ts'

const keyOf = ({ item, period = '' }: Pick<WorkLine, 'item' | 'period'>) => `${item}/${period}`

/**
 * Reporting one item after another (逐项填报): the list of what is owed on one side, the form on the other; saving goes on to the next.
 * On a phone the form takes the place of the list.
 */
export function ReportRound(props: {
  readonly lines: readonly WorkLine[]
  readonly approves: boolean
  readonly act?: Act
}) {
  const { lines, approves, act } = props
  const say = useWorkWords()
  const view = useView()
  const isNarrow = useNarrow()
  const round = useRound(lines)
  const isKept = useKept()
  const asked = view.one('report')
  const open = round.find((line) => keyOf(line) === asked) ?? (isNarrow ? undefined : firstOpen(round))
  const at = open ? round.indexOf(open) : -1
  const next =
    round.find((line, i) => i > at && line.isDrafted !== true) ??
    round.find((line) => line !== open && line.isDrafted !== true)
  usePrefetched(next)
  const go = (line: WorkLine | undefined) => {
    view.set({ report: line && keyOf(line) }, { replace: !isNarrow })
    window.scrollTo({ top: 0 })
  }
  const kept = round.filter(isKept).length
  if (round.length === 0) return null
  const list = (
    <nav aria-label={say('report')} className="work-side">
      <Typography.Paragraph type="secondary">
        {say('reportAll', { count: round.length })}
      </Typography.Paragraph>
      <ul className="work-list">
        {round.map((line) => (
          <li key={keyOf(line)}>
            <button type="button" className="work-pick" aria-current={line === open} onClick={() => go(line)}>
              <PickWords line={line} isKept={isKept(line)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
  return (
    <>
      <Offline />
      {kept > 0 && (
        <Alert type="info" showIcon title={say('keptMany', { count: kept })} style={{ marginBottom: 12 }} />
      )}
      <div className="work-round">
        {(!isNarrow || !open) && list}
        {open ? (
          <OpenForm
            key={keyOf(open)}
            line={open}
            place={say('place', { at: at + 1, of: round.length })}
            hasNext={next !== undefined}
            approves={approves}
            act={act}
            back={isNarrow ? () => go(undefined) : undefined}
            done={() => go(next)}
          />
        ) : (
          !isNarrow && <Result status="success" title={say('reportDone')} subTitle={say('reportDoneNext')} />
        )}
      </div>
    </>
  )
}

function PickWords({ line, isKept }: { readonly line: WorkLine; readonly isKept: boolean }) {
  const pick = usePick()
  return (
    <>
      <Serial serial={line.serial} />
      {line.words}
      <br />
      <Typography.Text type="secondary">{pick(periodName(line.period ?? ''))} </Typography.Text>
      <OwedTags line={line} isKept={isKept} />
    </>
  )
}

function firstOpen(round: readonly WorkLine[]): WorkLine | undefined {
  return round.find(({ isDrafted }) => isDrafted !== true)
}

/** The lines in the order in which they were first shown: what is saved meanwhile does not jump away, what left the list goes. */
function useRound(lines: readonly WorkLine[]): readonly WorkLine[] {
  const order = useRef<readonly string[]>([])
  const keys = lines.map(keyOf)
  order.current = [...order.current, ...keys.filter((key) => !order.current.includes(key))]
  return order.current.flatMap((key) => lines.find((line) => keyOf(line) === key) ?? [])
}

/** Whether this machine keeps something that was typed and not sent. */
function useKept(): (line: WorkLine) => boolean {
  const { signIn } = useSession()
  return ({ item, period = '' }) =>
    readStored(`draft.${draftKey(signIn.account.id, item, period)}`) !== undefined
}

function usePrefetched(next: WorkLine | undefined): void {
  const queries = useQueryClient()
  const id = next?.item
  useEffect(() => {
    if (id !== undefined) void queries.prefetchQuery(itemQuery(id))
  }, [queries, id])
}

function Offline() {
  const say = useWorkWords()
  return useOnline() ? null : (
    <Alert type="warning" showIcon role="status" title={say('offline')} style={{ marginBottom: 12 }} />
  )
}

function OpenForm(props: {
  readonly line: WorkLine
  readonly place: string
  readonly hasNext: boolean
  readonly approves: boolean
  readonly act: Act | undefined
  readonly back: (() => void) | undefined
  readonly done: () => void
}) {
  const { line, place, hasNext, approves, act, back, done } = props
  const say = useWorkWords()
  const { data, error, refetch } = useQuery(itemQuery(line.item))
  return (
    <Card
      size="small"
      title={back ? <Button onClick={back}>{say('backToList')}</Button> : place}
      extra={back ? place : undefined}
      styles={{ body: { paddingBottom: 0 } }}
    >
      <div style={{ marginBottom: 8 }}>
        <LineHead line={line}>
          <OwedTags line={line} isKept={false} />
        </LineHead>
      </div>
      <ProblemNote problem={error} retry={() => void refetch()} />
      {data ? (
        <SubmissionForm
          item={data}
          period={line.period ?? ''}
          {...(act && { act })}
          approves={approves}
          hasNext={hasNext}
          done={done}
        />
      ) : (
        !error && <Loading />
      )}
    </Card>
  )
}

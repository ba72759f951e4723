import type { Finding } from '@taizhang/reader'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Dropdown, Flex, Progress, Segmented, Select, Tag } from 'antd'
import type { WholeBreakdown } from '../../api/breakdowns.ts'
import type { OutlineSection } from './outline-nav.tsx'
import { type EntryFilter, entryFilters, progressOf } from './review-entries.ts'
import { useReviewWords } from './review-words.ts'
import { Key } from './row-card.tsx'
import { SuggestAnew } from './suggest-anew.tsx'
import type { ReviewState } from './use-review.ts'

interface BarProps {
  readonly review: ReviewState
  readonly breakdown: WholeBreakdown
  readonly documents: readonly { readonly id: string; readonly title: string }[]
  readonly sections: readonly OutlineSection[]
  readonly findings: readonly Finding[]
  /** The document on the left. */
  readonly shown: string | undefined
  /** On a narrow screen one side is shown at a time. */
  readonly side:
    | { readonly side: 'report' | 'rows'; readonly setSide: (side: 'report' | 'rows') => void }
    | undefined
}

/** How far the review is, and what is shown of it (审阅进度和筛选). */
export function ReviewBar({ review, breakdown, documents, sections, findings, shown, side }: BarProps) {
  const say = useReviewWords()
  const { filter, setFilter, isFixed, acting, setDialog, chosen, only, showOnly } = review
  const section = sections.find(({ id }) => id === only)
  return (
    <div className="review-bar no-print">
      {isFixed && breakdown.lifecycle === 'issued' && <Alert type="info" title={say('readOnly')} />}
      <ProgressLine review={review} breakdown={breakdown} findings={findings} />
      {!isFixed && <SuggestAnew breakdown={breakdown} />}
      <Flex gap={8} wrap align="center">
        {side && (
          <Segmented
            value={side.side}
            options={(['report', 'rows'] as const).map((value) => ({ value, label: say(value) }))}
            onChange={side.setSide}
          />
        )}
        {!side && (
          <Button size="small" onClick={() => review.setOutlined(!review.isOutlined)}>
            {say('outline')}
          </Button>
        )}
        <Segmented<EntryFilter>
          size="small"
          aria-label={say('show')}
          value={filter}
          options={entryFilters.map((value) => ({ value, label: say(value) }))}
          onChange={setFilter}
        />
        {!isFixed && <ChooseShown review={review} />}
        {section && (
          <Tag closable onClose={() => showOnly(undefined)}>
            {say('onlySection', { title: section.title })}
          </Tag>
        )}
        {documents.length > 1 && (
          <Select
            size="small"
            aria-label={say('document')}
            style={{ minWidth: 180 }}
            {...(shown !== undefined && { value: shown })}
            options={documents.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={review.setText}
          />
        )}
        <span style={{ flex: 1 }} />
        {!isFixed && chosen.size > 0 && (
          <Button size="small" type="primary" onClick={() => setDialog({ kind: 'lead' })}>
            {say('leadChosen', { count: chosen.size })}
          </Button>
        )}
        {!isFixed && chosen.size > 1 && (
          <Button size="small" onClick={() => acting.actHere('merge')}>
            {say('mergeChosen', { count: chosen.size })}
          </Button>
        )}
        {!isFixed && <Tools acting={acting} setDialog={setDialog} />}
      </Flex>
    </div>
  )
}

/** All rows that are shown, or none (全选). */
function ChooseShown({ review: { entries, chosen, setChosen } }: Pick<BarProps, 'review'>) {
  const say = useReviewWords()
  const rows = entries.flatMap(({ kind, id }) => (kind === 'row' ? [id] : []))
  const isAll = rows.every((id) => chosen.has(id))
  if (chosen.size > 0 && isAll)
    return (
      <Button size="small" onClick={() => setChosen(new Set())}>
        {say('chooseNone')}
      </Button>
    )
  return (
    <Button
      size="small"
      disabled={rows.length === 0}
      onClick={() => setChosen(new Set([...chosen, ...rows]))}
    >
      {say('chooseShown', { count: rows.length })}
    </Button>
  )
}

function Tools({ acting, setDialog }: Pick<ReviewState, 'acting' | 'setDialog'>) {
  const say = useReviewWords()
  return (
    <>
      {/* A press must not take the chosen words away before they are read. */}
      <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={acting.add}>
        {say('add')} <Key name="N" />
      </Button>
      <Button size="small" onClick={acting.undo}>
        {say('undo')} <Key name="U" />
      </Button>
      <Button size="small" onClick={() => setDialog({ kind: 'history' })}>
        {say('history')}
      </Button>
      <Button size="small" onClick={() => setDialog({ kind: 'keys' })}>
        {say('keys')} <Key name="?" />
      </Button>
    </>
  )
}

function ProgressLine({ review, breakdown, findings }: Pick<BarProps, 'review' | 'breakdown' | 'findings'>) {
  const say = useReviewWords()
  const progress = progressOf(breakdown.rows, breakdown.sentences)
  const { rows, reviewed, sentences, amended, leadless } = progress
  const jumps: readonly (readonly [EntryFilter, string, number])[] = [
    ['sentences', say('openSentences', { count: sentences }), sentences],
    ['amended', say('amendedRows', { count: amended }), amended],
    ['leadless', say('leadlessRows', { count: leadless }), leadless],
  ]
  const isDone = reviewed === rows && sentences + amended + leadless === 0
  return (
    <Flex gap={12} wrap align="center" role="status">
      <span>{say('progress', progress)}</span>
      <Progress
        percent={rows === 0 ? 0 : Math.floor((reviewed * 100) / rows)}
        size="small"
        style={{ width: 160 }}
        aria-label={say('progress', progress)}
      />
      {sentences === 0 && <span>{say('openSentences', { count: 0 })}</span>}
      {jumps.map(
        ([filter, label, count]) =>
          count > 0 && (
            <Button key={filter} size="small" type="link" onClick={() => jump(review, filter)}>
              {label}
            </Button>
          ),
      )}
      {findings.length > 0 && <Findings findings={findings} />}
      {isDone && breakdown.lifecycle === 'drafting' && (
        <span>
          {say('allDone')}{' '}
          <Link to={`/breakdowns/${breakdown.id}/consultation` as never}>{say('toConsultation')}</Link>
        </span>
      )}
    </Flex>
  )
}

/** To the next entry of this sort, behind where one is. */
function jump({ all, here, setCurrent, setFilter, filter }: ReviewState, wanted: EntryFilter) {
  if (filter !== 'all') setFilter('all')
  const at = here ? all.indexOf(here) : -1
  const isWanted = (entry: ReviewState['all'][number]) =>
    wanted === 'sentences'
      ? entry.kind === 'sentence'
      : entry.kind === 'row' &&
        (wanted === 'amended' ? entry.row.amendment !== undefined : entry.row.duties.lead === undefined)
  const next = all.slice(at + 1).find(isWanted) ?? all.find(isWanted)
  if (next) setCurrent(next.id)
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useReviewWords()
  const show = ({ start, end }: Finding) => {
    const pieces = [...document.querySelectorAll<HTMLElement>('.review-left .piece-doubt')]
    const piece = pieces.find(({ dataset }) => Number(dataset.start) >= start && Number(dataset.start) < end)
    piece?.scrollIntoView({ block: 'center' })
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: findings.map((finding) => ({
          key: `${finding.start}`,
          label: `${finding.text.slice(0, 24)}：${finding.message}`,
          onClick: () => show(finding),
        })),
        style: { maxHeight: 320, overflow: 'auto' },
      }}
    >
      <Button size="small" type="link">
        {say('findings', { count: findings.length })}
      </Button>
    </Dropdown>
  )
}

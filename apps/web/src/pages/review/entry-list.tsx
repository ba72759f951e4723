import { Empty } from 'antd'
import { useEffect, useRef } from 'react'
import type { WholeBreakdown } from '../../api/breakdowns.ts'
import { useFirst } from '../../shared/use-first.ts'
import type { ReviewEntry } from './review-entries.ts'
import { useReviewWords } from './review-words.ts'
import { RowCard } from './row-card.tsx'
import { RowForm } from './row-form.tsx'
import { SentenceCard } from './sentence-card.tsx'
import type { ReviewState } from './use-review.ts'

interface ListProps {
  readonly review: ReviewState
  readonly breakdown: WholeBreakdown
}

/** The rows in reading order (条目列表), each under its heading. The first come at once, the others as soon as these are seen. */
export function EntryList({ review, breakdown }: ListProps) {
  const say = useReviewWords()
  const { here, lights } = review
  const entries = useFirst(review.entries, 24)
  const list = useRef<HTMLOListElement>(null)
  const hereId = here?.id
  // Paragraphs that were drawn anew have lost the mark.
  useEffect(() => lights.markCurrent(hereId))
  useEffect(() => {
    if (hereId === undefined) return
    lights.markCurrent(hereId)
    const item = list.current?.querySelector<HTMLElement>('li[aria-current=true]')
    item?.scrollIntoView({ block: 'nearest' })
    if (isFree(document.activeElement)) item?.focus({ preventScroll: true })
    const words = document.querySelector('.review-left [data-current]')
    words?.scrollIntoView({ block: 'center' })
  }, [hereId, lights])
  if (entries.length === 0)
    return (
      <section className="review-pane" aria-label={say('rows')}>
        <Empty description={say('nothingHere')} />
      </section>
    )
  return (
    <section className="review-pane review-right" aria-label={say('rows')}>
      <ol ref={list}>
        {entries.map((entry, at) => (
          <Entry
            key={entry.id}
            entry={entry}
            heading={headingOf(entry, entries[at - 1])}
            review={review}
            breakdown={breakdown}
          />
        ))}
      </ol>
    </section>
  )
}

/** Whether the focus may go to the entry: not while somebody types or has opened something. */
function isFree(focused: Element | null): boolean {
  return (
    focused === null ||
    focused === document.body ||
    focused.closest('.review-right ol, .review-left') !== null
  )
}

/** The heading of the table, where another begins. */
function headingOf(entry: ReviewEntry, before: ReviewEntry | undefined): string | undefined {
  if (entry.kind !== 'row') return undefined
  const own = entry.row.group.join(' / ')
  return before?.kind === 'row' && before.row.group.join(' / ') === own ? undefined : own
}

interface EntryProps extends ListProps {
  readonly entry: ReviewEntry
  readonly heading: string | undefined
}

function Entry({ entry, heading, review, breakdown }: EntryProps) {
  const { here, chosen, lights, acting, isFixed, nameOf, personOf, dialog, setDialog, setCurrent } = review
  const { id } = entry
  const isCurrent = here?.id === id
  const isEdited = dialog?.kind === 'edit' && dialog.id === id
  return (
    <>
      {heading && <li className="review-group">{heading}</li>}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the review do the same */}
      <li
        className={`review-entry entry-${entry.kind}`}
        data-keys={lights.keyOf(id)}
        tabIndex={-1}
        aria-current={isCurrent}
        onClick={() => setCurrent(id)}
      >
        {entry.kind === 'sentence' && (
          <SentenceCard sentence={entry.sentence} isCurrent={isCurrent && !isFixed} act={acting.act} />
        )}
        {entry.kind === 'row' && !isEdited && (
          <RowCard
            {...{ row: entry.row, isCurrent, isFixed, nameOf, personOf, act: acting.act }}
            isChosen={chosen.has(id)}
          />
        )}
        {entry.kind === 'row' && isEdited && (
          <RowForm
            breakdown={breakdown.id}
            row={entry.row}
            isBusy={review.isBusy}
            save={acting.save}
            close={() => setDialog(undefined)}
          />
        )}
      </li>
    </>
  )
}

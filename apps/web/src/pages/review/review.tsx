import type { ReactNode } from 'react'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { WholeBreakdown } from '../../api/breakdowns.ts'
import type { DocumentView } from '../../api/documents.ts'
import { useMedia } from '../../frame/look.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { EntryList } from './entry-list.tsx'
import { OutlineNav, type OutlineSection } from './outline-nav.tsx'
import { ReportPane } from './report-pane.tsx'
import { ReviewBar } from './review-bar.tsx'
import { ReviewDialogs } from './review-dialogs.tsx'
import { useReviewWords } from './review-words.ts'
import { paragraphsOf } from './text-pieces.ts'
import { useReview } from './use-review.ts'

/** What the review is given (审阅内容). */
interface ReviewProps {
  readonly breakdown: WholeBreakdown
  readonly document?: DocumentView
  /** Shown where there is no text. */
  readonly missing: ReactNode
  readonly documents: readonly { readonly id: string; readonly title: string }[]
}

const noFindings = [] as const

/** Left the report as it reads, right its rows (左文右表). */
export function Review(props: ReviewProps) {
  const say = useReviewWords()
  const { breakdown, document, missing, documents } = props
  const sections = useSections(breakdown, document)
  const review = useReview(breakdown, document, sections)
  const isNarrow = useMedia('(max-width: 899px)')
  const [side, setSide] = useState<'report' | 'rows'>('rows')
  const { panes, height } = usePanes()
  const findings = document?.reading?.findings ?? noFindings
  const paragraphs = useMemo(
    () =>
      document
        ? paragraphsOf({
            ...{ document: document.id, text: document.text, findings },
            ...{ rows: breakdown.rows, sentences: breakdown.sentences },
            sections: document.reading?.sections ?? [],
          })
        : [],
    [document, findings, breakdown.rows, breakdown.sentences],
  )
  const isOutlined = document && !isNarrow && review.isOutlined
  return (
    <div ref={review.lights.box} className="review">
      <ReviewBar
        review={review}
        breakdown={breakdown}
        documents={documents}
        sections={sections}
        findings={findings}
        shown={document?.id}
        side={isNarrow ? { side, setSide } : undefined}
      />
      <ProblemNote problem={review.problem} />
      <div ref={panes} className="review-panes" style={isNarrow ? undefined : { height }}>
        {isOutlined && (
          <OutlineNav sections={sections} only={review.only} goTo={review.goTo} showOnly={review.showOnly} />
        )}
        {(!isNarrow || side === 'report') && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls is reached by keyboard
          <section className="review-pane review-left" tabIndex={0} aria-label={say('report')}>
            {document ? (
              <ReportPane
                paragraphs={paragraphs}
                findings={findings}
                keyOf={review.lights.keyOf}
                chosen={review.chooseInText}
              />
            ) : (
              missing
            )}
          </section>
        )}
        {(!isNarrow || side === 'rows') && <EntryList review={review} breakdown={breakdown} />}
      </div>
      <ReviewDialogs review={review} breakdown={breakdown} />
    </div>
  )
}

/** The panes reach to the foot of the window, and scroll by themselves. */
function usePanes() {
  const panes = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(560)
  useLayoutEffect(() => {
    const measure = () => {
      const top = (panes.current?.getBoundingClientRect().top ?? 0) + window.scrollY
      setHeight(Math.max(360, window.innerHeight - top - 34))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return { panes, height }
}

/** The outline, with how far the rows under each heading are. */
function useSections(
  { rows }: WholeBreakdown,
  document: DocumentView | undefined,
): readonly OutlineSection[] {
  return useMemo(() => {
    const placed = rows.flatMap(({ quotes, reviewed }) => {
      const quote = quotes.find((each) => each.document === document?.id)
      return quote ? [{ start: quote.start, isReviewed: reviewed !== undefined }] : []
    })
    const counted = (document?.reading?.sections ?? []).map((section) => {
      const own = placed.filter(({ start }) => start >= section.start && start < section.bodyEnd)
      return { ...section, rows: own.length, reviewed: own.filter(({ isReviewed }) => isReviewed).length }
    })
    return counted.filter(({ rows, level }) => rows > 0 || level === 1)
  }, [rows, document])
}

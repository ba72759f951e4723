import type { Finding } from '@taizhang/reader'
import { memo } from 'react'
import { useFirst } from '../../shared/use-first.ts'
import { useReviewWords } from './review-words.ts'
import type { Piece, TextParagraph } from './text-pieces.ts'

/** The report as it reads (报告原文): coloured by kind, findings marked, open sentences standing out. */
export function ReportPane(props: {
  readonly paragraphs: readonly TextParagraph[]
  readonly findings: readonly Finding[]
  readonly keyOf: (id: string) => string
  readonly chosen: (id: string) => void
}) {
  const say = useReviewWords()
  const { findings, keyOf, chosen } = props
  const paragraphs = useFirst(props.paragraphs, 12)
  const choose = (target: EventTarget) => {
    if (document.getSelection()?.isCollapsed === false) return
    const id = (target as Element).closest<HTMLElement>('[data-id]')?.dataset.id
    if (id !== undefined) chosen(id)
  }
  return (
    // Whatever a press does here is done by keys in the list of rows.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article className="review-report" aria-label={say('report')} onClick={({ target }) => choose(target)}>
      {paragraphs.map((paragraph) => (
        <Paragraph key={paragraph.start} paragraph={paragraph} findings={findings} keyOf={keyOf} />
      ))}
    </article>
  )
}

interface ParagraphProps {
  readonly paragraph: TextParagraph
  readonly findings: readonly Finding[]
  readonly keyOf: (id: string) => string
}

const headings = ['h2', 'h3', 'h4'] as const

const Paragraph = memo(
  function Paragraph({ paragraph, findings, keyOf }: ParagraphProps) {
    const { start, pieces, section } = paragraph
    const content = pieces.map((piece) => (
      <Stretch key={piece.start} piece={piece} finding={findings[piece.finding ?? -1]} keyOf={keyOf} />
    ))
    if (!section) return <p id={`at-${start}`}>{content}</p>
    const Heading = headings[Math.min(3, section.level) - 1]!
    return (
      <Heading id={`at-${start}`} className="review-heading">
        {content}
      </Heading>
    )
  },
  (before, after) => before.findings === after.findings && isSameText(before.paragraph, after.paragraph),
)

function isSameText(before: TextParagraph, after: TextParagraph): boolean {
  return (
    before === after ||
    (before.pieces.length === after.pieces.length && JSON.stringify(before) === JSON.stringify(after))
  )
}

function Stretch(props: {
  readonly piece: Piece
  readonly finding: Finding | undefined
  readonly keyOf: (id: string) => string
}) {
  const { piece, finding, keyOf } = props
  const { start, text, rows, sentence } = piece
  const ids = sentence === undefined ? rows : [...rows, sentence]
  const [first] = ids
  return (
    <span
      data-start={start}
      className={classOf(piece)}
      {...(first !== undefined && { 'data-id': first, 'data-keys': ids.map(keyOf).join(' ') })}
      {...(finding && { title: finding.message })}
    >
      {text}
    </span>
  )
}

function classOf({ type, isOpen, sentence, isHeading, finding, rows }: Piece): string {
  return [
    'piece',
    type && `piece-${type}`,
    isOpen && 'piece-open',
    !isOpen && sentence !== undefined && rows.length === 0 && 'piece-out',
    isHeading && 'piece-heading',
    finding !== undefined && 'piece-doubt',
  ]
    .filter(Boolean)
    .join(' ')
}

import { Tabs } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useView } from '../../../shared/use-view.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { AdoptionPart } from './adoption-part.tsx'
import { AnswersPart } from './answers-part.tsx'
import { CommentsPart } from './comments-part.tsx'
import { EditionsPart } from './editions-part.tsx'
import { IssuePart } from './issue-part.tsx'

const useWords = wordsOf('consultation', {
  editions: ['版次', 'Editions'],
  answers: ['发送与反馈', 'Round and answers'],
  comments: ['意见裁定', 'Rulings'],
  commentsOpen: ['意见裁定（{{n}}条待裁）', 'Rulings ({{n}} open)'],
  adoption: ['采纳情况', 'What came of it'],
  issue: ['印发', 'Issue'],
})

/** The round as the office leads it (征求意见·办公室): editions, answers, rulings, what came of it, issue. */
export function OfficeView({ breakdown }: { readonly breakdown: WholeBreakdown }) {
  const say = useWords()
  const { one, set } = useView()
  // Where it stood when it was opened: what is done on a part does not lead away from it.
  const [start] = useState(() => startOf(breakdown))
  const open = breakdown.hindrances.comments.length
  const parts = [
    { key: 'editions', label: say('editions'), children: <EditionsPart breakdown={breakdown} /> },
    { key: 'answers', label: say('answers'), children: <AnswersPart breakdown={breakdown} /> },
    {
      key: 'comments',
      label: open > 0 ? say('commentsOpen', { n: open }) : say('comments'),
      children: <CommentsPart breakdown={breakdown} />,
    },
    { key: 'adoption', label: say('adoption'), children: <AdoptionPart breakdown={breakdown} /> },
    { key: 'issue', label: say('issue'), children: <IssuePart breakdown={breakdown} /> },
  ]
  return (
    <Tabs
      type="card"
      size="small"
      destroyOnHidden
      activeKey={one('part') ?? start}
      onChange={(part) => set({ part })}
      items={parts}
    />
  )
}

/** Where the table stands says what is next. */
function startOf({ lifecycle, hindrances }: WholeBreakdown): string {
  if (lifecycle === 'consulting') return 'answers'
  if (lifecycle === 'drafting') return 'editions'
  return hindrances.comments.length > 0 ? 'comments' : 'issue'
}

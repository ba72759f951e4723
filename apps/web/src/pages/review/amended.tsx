import { Button, Flex } from 'antd'
import type { SerialRow } from '../../api/breakdowns.ts'
import type { ReviewAct } from './review-acts.ts'
import { useReviewWords } from './review-words.ts'

/** What a later text did to a row (文字变动): the old and the new, to be decided. */
export function Amended(props: {
  readonly row: SerialRow
  readonly isFixed: boolean
  readonly act: (act: ReviewAct, id: string) => void
}) {
  const say = useReviewWords()
  const { row, isFixed, act } = props
  const { amendment, words } = row
  if (!amendment) return null
  const isGone = amendment.kind === 'vanished'
  return (
    <div className="card-amended">
      <b>{say(isGone ? 'vanishedTitle' : 'changedTitle')}</b>
      <p>
        {say('oldWords')}：<del>{words}</del>
      </p>
      {!isGone && (
        <p>
          {say('newWords')}：<ins>{newWordsOf(amendment.edit, row)}</ins>
        </p>
      )}
      {!isFixed && (
        <Flex gap={8}>
          <Button size="small" type="primary" onClick={() => act('takeNew', row.id)}>
            {say(isGone ? 'takeGone' : 'takeNew')}
          </Button>
          <Button size="small" onClick={() => act('keepOld', row.id)}>
            {say('keepOld')}
          </Button>
        </Flex>
      )}
    </div>
  )
}

/** What the row would say: its words, and where those stay, its numbers and day. */
function newWordsOf(
  edit: Extract<NonNullable<SerialRow['amendment']>, { readonly kind: 'changed' }>['edit'],
  { words, measures, deadline }: SerialRow,
): string {
  const numbers = (edit.measures ?? measures).map((each) => each.words).join('；')
  const day = (edit.deadline ?? deadline).date ?? ''
  if (edit.words !== undefined) return edit.words
  return [words, edit.measures && numbers, edit.deadline && day].filter(Boolean).join(' · ')
}

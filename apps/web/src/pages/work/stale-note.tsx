import { Alert, Button, Flex } from 'antd'
import type { Problem } from '../../api/problem.ts'
import { useSubmissionWords } from './submission-words.ts'

interface Change {
  readonly sequence: number
  readonly words: string
  readonly actor: string
  readonly at: string
}

/** Somebody else was quicker (并发修改): what he did, and the choice to save all the same or to drop what was typed. */
export function StaleNote(props: {
  readonly problem: Problem
  readonly again: () => void
  readonly drop: () => void
}) {
  const say = useSubmissionWords()
  const changes = props.problem.changes as readonly Change[] // as the server lists them
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={say('stale')}
      description={
        <>
          <ul style={{ margin: '0 0 8px', paddingInlineStart: 20 }}>
            {changes.map(({ sequence, at, words, actor }) => (
              <li key={sequence}>
                {at} {words} ({actor})
              </li>
            ))}
          </ul>
          <p>{say('staleWhat')}</p>
          <Flex gap={8}>
            <Button type="primary" onClick={props.again}>
              {say('again')}
            </Button>
            <Button onClick={props.drop}>{say('startAgain')}</Button>
          </Flex>
        </>
      }
    />
  )
}

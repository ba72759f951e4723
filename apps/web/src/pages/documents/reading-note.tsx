import { Alert, Button, Flex, Spin, Typography } from 'antd'
import { Problem } from '../../api/problem.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { useUploadWords } from './document-words.ts'
import type { useReading } from './use-reading.ts'

/** How far the reading of a file is, or why it was refused (读取进度和结果); a mark of secrecy is told as such. */
export function ReadingNote({ reading }: { readonly reading: ReturnType<typeof useReading> }) {
  const say = useUploadWords()
  const pick = usePick()
  const { name, seconds, problem, stop } = reading
  if (name !== undefined)
    return (
      <Flex vertical gap={8} style={{ padding: '16px 0' }} role="status">
        <Flex gap={12} align="center">
          <Spin />
          <span aria-live={seconds % 10 === 0 ? 'polite' : 'off'}>{say('reading', { name, seconds })}</span>
          <Button size="small" onClick={stop}>
            {say('cancel')}
          </Button>
        </Flex>
        <Typography.Text type="secondary">{say('readingWhy')}</Typography.Text>
      </Flex>
    )
  if (problem instanceof Problem && problem.code === 'secretMark')
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        style={{ margin: '16px 0' }}
        title={say('secret')}
        description={
          <>
            <p>{pick(problem)}</p>
            <strong>{say('secretNext')}</strong>
          </>
        }
      />
    )
  return <ProblemNote problem={problem} />
}

import { Link } from '@tanstack/react-router'
import { Button, Typography } from 'antd'
import type { WorkLine } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { ChosenLines } from './chosen-lines.tsx'
import { useDialog } from './deed-dialog.tsx'
import { ResultDialog } from './result-dialog.tsx'
import { useWorkWords } from './work-words.ts'

/** Instructions (批示件): results to be shown to who wrote them, and those that are still under way. */
export function InstructionPart({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useWorkWords()
  const asking = useDialog<string>()
  const results = lines.filter(({ queue }) => queue === 'result')
  const open = lines.filter(({ queue }) => queue === 'instruction')
  return (
    <>
      {results.length > 0 && (
        <>
          <Typography.Title level={2} style={{ fontSize: 16 }}>
            {say('results')}
          </Typography.Title>
          <p>{say('noFurtherWhat')}</p>
          <ChosenLines
            lines={results}
            hasLead
            acts={({ item }) => (
              <Button type="primary" onClick={() => asking.open(item)}>
                {say('noFurther')}
              </Button>
            )}
          />
        </>
      )}
      {open.length > 0 && (
        <>
          <Typography.Title level={2} style={{ fontSize: 16 }}>
            {say('openInstructions')}
          </Typography.Title>
          <ChosenLines lines={open} hasLead acts={() => null} />
        </>
      )}
      {asking.about !== undefined && <ResultDialog item={asking.about} close={asking.close} />}
    </>
  )
}

/** What is late in a leader's charge (分管滞后事项), the worst first; the sheet of it prints. */
export function LatePart({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useWorkWords()
  const { may } = useSession()
  return (
    <>
      <p>
        {say('lateWhat')}{' '}
        {may('briefing.read') && (
          <Link to={'/sheet' as never} style={{ textDecoration: 'underline' }}>
            {say('openSheet')}
          </Link>
        )}
      </p>
      <ChosenLines
        lines={lines}
        hasLead
        body={({ lag, reason }) => (
          <>
            {lag !== undefined && !lag.startsWith('-') && (
              <Typography.Text type="danger">{say('lag', { lag })}</Typography.Text>
            )}
            {reason !== undefined && <div>{say('lateBecause', { reason })}</div>}
          </>
        )}
        acts={() => null}
      />
    </>
  )
}

/** Items whose closing was asked for (待审销号): they are reviewed on the page of supervision. */
export function ClosingPart({ lines }: { readonly lines: readonly WorkLine[] }) {
  const say = useWorkWords()
  return (
    <>
      <p>
        <Link to={'/supervision' as never} search={{ tab: 'closing' } as never}>
          {say('openSupervision')}
        </Link>
      </p>
      <ChosenLines lines={lines} hasLead acts={() => null} />
    </>
  )
}

import { Link } from '@tanstack/react-router'
import { Alert, Flex, Typography } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { periodName } from '../../words/period-name.ts'
import { FileLinks } from './file-links.tsx'
import { valueText } from './measure-text.ts'
import { unreadPeriods } from './unread-periods.ts'

const useWords = wordsOf('claimFacts', {
  reached: ['完成{{done}}%', '{{done}}% done'],
  claimedOn: ['{{day}}申请销号', 'claimed {{day}}'],
  lastSaid: [
    '最近采用的填报（{{period}}）：{{value}}{{words}}',
    'Last report accepted ({{period}}): {{value}}{{words}}',
  ],
  never: ['还没有采用过填报。', 'No report was accepted yet.'],
  value: ['{{value}}；', '{{value}}; '],
  reason: ['未达目标的理由：{{reason}}', 'Why it should close though the target is not reached: {{reason}}'],
  evidence: ['佐证材料', 'Evidence'],
  unread: [
    '{{period}}的填报还没有采用或者退回，处理后才能销号。',
    'The report for {{period}} is neither accepted nor returned; do that before closing.',
  ],
  openUnread: ['到“我的工作”办理', 'Open it in My work'],
})

/** What a review of a close-out looks at (审核依据): the claim and its evidence, the latest figure, what is still to be read. */
export function ClaimFacts({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const { closeOut, state } = item
  return (
    <Flex vertical gap={4} style={{ marginBottom: 12 }}>
      <Flex gap={12} wrap>
        {state.progress.done && <span>{say('reached', { done: state.progress.done.percent })}</span>}
        <span>{say('claimedOn', { day: closeOut?.claimedOn ?? '' })}</span>
      </Flex>
      <LastSaid item={item} />
      {closeOut?.reason !== undefined && (
        <Typography.Text type="warning">{say('reason', { reason: closeOut.reason })}</Typography.Text>
      )}
      <Flex gap={8} wrap align="center">
        {say('evidence')}
        <FileLinks files={closeOut?.evidence ?? []} />
      </Flex>
      <Unread item={item} />
    </Flex>
  )
}

function LastSaid({ item: { submissions, measures } }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const said = submissions.findLast(({ stage }) => stage === 'accepted')
  if (!said) return <span>{say('never')}</span>
  const value = said.value && say('value', { value: pick(valueText(said.value, measures.at(-1)?.value)) })
  return (
    <span>
      {say('lastSaid', { period: pick(periodName(said.period)), value: value ?? '', words: said.words })}
    </span>
  )
}

/** Reports that would wait for ever once it is closed (待采用). */
function Unread({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const periods = unreadPeriods(item)
  if (periods.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={say('unread', { period: periods.map((each) => pick(periodName(each))).join('、') })}
      action={
        <Link to={'/work' as never} search={{ tab: 'accept' } as never}>
          {say('openUnread')}
        </Link>
      }
    />
  )
}

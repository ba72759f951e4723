import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Descriptions, Flex, Typography } from 'antd'
import { type ChainState, settingsApi } from '../../../api/settings.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('chainCheck', {
  what: [
    '每件记录都带有前一件的指纹，改动、删除或者插入任何一件，链就断开。核验时从第一件算到最后一件。',
    'Each entry holds the fingerprint of the one before: whatever is changed, taken out or put in breaks the chain. The check goes through all of them.',
  ],
  verify: ['现在核验', 'Check it now'],
  whole: ['记录链完整，没有被改动过。', 'The chain is whole.'],
  broken: [
    '记录链在第{{sequence}}件断开。请停止写入，用最近的备份核对，并报告单位负责人。',
    'The chain breaks at entry {{sequence}}. Stop writing, compare with the last backup, and tell whoever is in charge.',
  ],
  removed: ['按规定移除的内容（{{count}}处）', 'Removed by the rules ({{count}})'],
  removedNone: ['没有移除过内容。', 'Nothing was ever removed.'],
  removal: [
    '第{{removal}}件记录：{{number}}，{{askedBy}}申请，{{ruledBy}}于{{on}}确认。理由：{{reason}}',
    'Entry {{removal}}: {{number}}, asked by {{askedBy}}, confirmed by {{ruledBy}} on {{on}}. Reason: {{reason}}',
  ],
  sequence: ['记录总数', 'Entries'],
  digest: ['链尾指纹', 'Fingerprint of the last'],
  note: [
    '把总数和指纹抄在纸上另行保管，以后核验时对照，就能发现整条链被重写。',
    'Keep number and fingerprint on paper elsewhere: then even a chain that was rewritten whole is found out.',
  ],
})

/** Whether the chain of the record is whole (记录链核验). */
export function ChainCheck() {
  const say = useWords()
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => settingsApi.verify() })
  return (
    <Flex vertical gap={12} align="start" style={{ maxWidth: 760 }}>
      <Typography.Text>{say('what')}</Typography.Text>
      <Button type="primary" loading={isPending} onClick={() => mutate()}>
        {say('verify')}
      </Button>
      <ProblemNote problem={error} />
      <div aria-live="polite" style={{ width: '100%' }}>
        {data && (
          <Alert
            type={data.isWhole ? 'success' : 'error'}
            showIcon
            title={data.isWhole ? say('whole') : say('broken', { sequence: data.broken?.sequence ?? '?' })}
          />
        )}
        {data?.anchor && (
          <>
            <Descriptions
              bordered
              size="small"
              column={1}
              style={{ margin: '12px 0' }}
              items={[
                { key: 'sequence', label: say('sequence'), children: data.anchor.sequence },
                {
                  key: 'digest',
                  label: say('digest'),
                  children: <Typography.Text copyable>{data.anchor.digest}</Typography.Text>,
                },
              ]}
            />
            <Typography.Text type="secondary">{say('note')}</Typography.Text>
            <Removed removals={data.removals} />
          </>
        )}
      </div>
    </Flex>
  )
}

/** What is not there any more, and on what grounds (移除情况): the chain is whole without it. */
function Removed({ removals }: { readonly removals: ChainState['removals'] }) {
  const say = useWords()
  return (
    <section style={{ marginTop: 12 }}>
      <strong>
        {removals.length === 0 ? say('removedNone') : say('removed', { count: removals.length })}
      </strong>
      <ul>
        {removals.map((each) => (
          <li key={each.id}>
            {say('removal', {
              removal: each.removal ?? '',
              number: each.documentNumber,
              askedBy: each.askedByName,
              ruledBy: each.ruledByName ?? '',
              on: momentText(each.ruledAt ?? each.askedAt),
              reason: each.reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Button, Tag } from 'antd'
import type { ItemView } from '../../api/items.ts'
import { download } from '../../shared/download.ts'
import { useDoing } from '../../shared/use-doing.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { checkWords, circumstanceWords, pairOf, ratingWords, stepWords } from '../../words/item-words.ts'
import { FileLinks } from './file-links.tsx'
import { Facts, Part } from './part.tsx'
import { useItemHistory, useNames } from './use-item.ts'

const useWords = wordsOf('supervisionPart', {
  notices: ['督办单、商请函', 'Notices'],
  none: ['没有发过督办单或商请函。', 'No notice was issued.'],
  letter: ['商请函', 'Letter'],
  to: ['致{{to}}，{{on}}发，{{by}}前回复', 'to {{to}} on {{on}}, reply by {{by}}'],
  reply: ['回复', 'Reply'],
  replyBy: ['{{who}} {{on}}', '{{who}} {{on}}'],
  waiting: ['待回复', 'Waiting for a reply'],
  paper: ['下载（docx）', 'Download (docx)'],
  close: ['销号', 'Close-out'],
  claimed: ['申请日期', 'Claimed on'],
  evidence: ['佐证', 'Evidence'],
  reason: ['说明', 'Reason'],
  checks: ['四查', 'Four checks'],
  rating: ['等次', 'Rating'],
  closed: ['销号时间', 'Closed'],
  yes: ['是', 'yes'],
  no: ['否', 'no'],
  circumstances: ['特殊情形', 'Circumstances'],
  holds: ['成立', 'holds'],
  holdsNot: ['不成立', 'does not hold'],
  extension: ['延期申请', 'Extension asked for'],
  until: ['至{{day}}：{{reason}}', 'until {{day}}: {{reason}}'],
  returned: ['被退回次数', 'Times returned'],
})

/** Notices and replies, the close-out, circumstances (督办、销号、特殊情形). */
export function SupervisionPart({ item }: { readonly item: ItemView }) {
  const say = useWords()
  const pick = usePick()
  const { extensionRequest, circumstances, returnedCount } = item
  return (
    <>
      <Part title={say('notices')}>
        {item.notices.length === 0 && <p>{say('none')}</p>}
        {item.notices.map((notice) => (
          <NoticeFacts key={notice.number} item={item} notice={notice} />
        ))}
      </Part>
      {item.closeOut && <CloseOut item={item} closeOut={item.closeOut} />}
      <Facts
        facts={[
          [
            say('extension'),
            extensionRequest &&
              say('until', { day: extensionRequest.deadline, reason: extensionRequest.reason }),
          ],
          ...circumstances.map(
            ({ circumstance, holds, reason }) =>
              [
                say('circumstances'),
                `${pick(pairOf(circumstanceWords, circumstance))}：${say(holds ? 'holds' : 'holdsNot')}（${reason}）`,
              ] as const,
          ),
          [say('returned'), returnedCount > 0 && returnedCount],
        ]}
      />
    </>
  )
}

type Notice = ItemView['notices'][number]

function NoticeFacts({ item, notice }: { readonly item: ItemView; readonly notice: Notice }) {
  const say = useWords()
  const pick = usePick()
  const nameOf = useNames()
  const { run, isBusy } = useDoing()
  const { number, step, paper, to, words, replyBy, documentNumber, reply, by } = notice
  const path = `/api/items/${encodeURIComponent(item.id)}/notices/${number}.docx`
  return (
    <div style={{ marginBottom: 12 }}>
      <strong>
        {paper === 'letter' ? say('letter') : pick(pairOf(stepWords, step))} {documentNumber}
      </strong>{' '}
      {reply === undefined && <Tag color="warning">{say('waiting')}</Tag>}
      <Button type="link" size="small" disabled={isBusy} onClick={() => void run(() => download(path), '')}>
        {say('paper')}
      </Button>
      <div>{say('to', { to: nameOf(to), on: by.at, by: replyBy })}</div>
      <blockquote className="item-quote">{words}</blockquote>
      {reply && (
        <Facts
          facts={[
            [say('reply'), reply.words],
            ['', say('replyBy', { who: nameOf(reply.by.actor), on: reply.by.at })],
            [say('evidence'), reply.evidence && <FileLinks files={reply.evidence} />],
          ]}
        />
      )}
    </div>
  )
}

function CloseOut(props: { readonly item: ItemView; readonly closeOut: NonNullable<ItemView['closeOut']> }) {
  const { item, closeOut } = props
  const say = useWords()
  const pick = usePick()
  const { data } = useItemHistory(item.id, item.version)
  const closed = item.lifecycle === 'closed' ? data?.findLast(({ kind }) => kind === 'closed') : undefined
  const { claimedOn, evidence, reason, checks, rating } = closeOut
  return (
    <Part title={say('close')}>
      <Facts
        facts={[
          [say('claimed'), claimedOn],
          [say('evidence'), <FileLinks key="files" files={evidence} />],
          [say('reason'), reason],
          [
            say('checks'),
            checks &&
              Object.entries(checks)
                .map(([name, holds]) => `${pick(pairOf(checkWords, name))}：${say(holds ? 'yes' : 'no')}`)
                .join('；'),
          ],
          [say('rating'), rating && pick(pairOf(ratingWords, rating))],
          [say('closed'), closed && `${closed.act.at}　${closed.line}`],
        ]}
      />
    </Part>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, Empty, Table, Tag } from 'antd'
import { type OpenNotice, supervisionApi } from '../../api/supervision.ts'
import { useWork } from '../../api/work.ts'
import { useSession } from '../../frame/session.tsx'
import { DownloadButton } from '../../shared/download-button.tsx'
import { Loading } from '../../shared/loading.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { pairOf, stepWords } from '../../words/item-words.ts'
import { DeedDialog, useDialog } from '../work/deed-dialog.tsx'
import { ReasonField } from '../work/reason-field.tsx'
import { useWorkWords } from '../work/work-words.ts'
import { ItemLink } from './item-link.tsx'
import { useSupervisionWords } from './supervision-words.ts'

/** Notices that wait for their reply (待回复督办件), the most pressing first; a reply is entered by the body, or for it by the office. */
export function RepliesPart() {
  const say = useSupervisionWords()
  const acts = useWorkWords()
  const pick = usePick()
  const { may } = useSession()
  const work = useWork()
  const { data, error, refetch } = useQuery({
    queryKey: ['work', 'notices'],
    queryFn: ({ signal }) => supervisionApi.openNotices(signal),
  })
  const replying = useDialog<OpenNotice>()
  const { about } = replying
  if (!data || !work.data)
    return error ? <ProblemNote problem={error} retry={() => void refetch()} /> : <Loading />
  if (data.length === 0) return <Empty description={`${say('noReplies')} · ${say('noRepliesNext')}`} />
  const own = new Set(work.data.own.map(({ id }) => id))
  const mayReply = ({ to }: OpenNotice) => own.has(to) || (may('act.onBehalf') && may('item.accepted'))
  return (
    <>
      <Table
        size="small"
        rowKey={({ item, notice }) => `${item}/${notice}`}
        pagination={false}
        scroll={{ x: 1040 }}
        dataSource={[...data]}
        columns={[
          { title: say('item'), width: 260, render: (_, each) => <ItemLink {...each} /> },
          { title: say('step'), width: 90, render: (_, each) => pick(pairOf(stepWords, each.step)) },
          { title: say('to'), dataIndex: 'toName', width: 150 },
          { title: say('number'), dataIndex: 'documentNumber', width: 160 },
          {
            title: say('replyBy'),
            width: 170,
            render: (_, { isLate, replyBy }) => (
              <Tag {...(isLate && { color: 'error' })}>
                {say(isLate ? 'late' : 'waiting', { day: replyBy })}
              </Tag>
            ),
          },
          {
            title: '',
            width: 220,
            render: (_, each) => (
              <>
                {mayReply(each) && (
                  <Button size="small" type="primary" onClick={() => replying.open(each)}>
                    {acts('replyOne')}
                  </Button>
                )}{' '}
                <DownloadButton type="link" path={noticePath(each)}>
                  {say('download')}
                </DownloadButton>
              </>
            ),
          },
        ]}
      />
      {about && <ReplyDialog notice={about} isOwn={own.has(about.to)} close={replying.close} />}
    </>
  )
}

function ReplyDialog(props: {
  readonly notice: OpenNotice
  readonly isOwn: boolean
  readonly close: () => void
}) {
  const { notice: about, isOwn, close } = props
  const acts = useWorkWords()
  return (
    <DeedDialog
      title={`${acts('replyOne')} · ${about.toName}`}
      okText={acts('replyOne')}
      onBehalfOf={isOwn ? undefined : about.to}
      deeds={({ words }) => [
        { item: about.item, deed: { kind: 'noticeReplied', notice: about.notice, words: String(words) } },
      ]}
      close={close}
    >
      <ReasonField name="words" label={acts('replyWords')} hint={acts('replyHint')} />
    </DeedDialog>
  )
}

/** Where the paper of a notice is (督办文稿). */
export function noticePath({ item, notice }: { readonly item: string; readonly notice: number }): string {
  return `/api/items/${encodeURIComponent(item)}/notices/${notice}.docx`
}

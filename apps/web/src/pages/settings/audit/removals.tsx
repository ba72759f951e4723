import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Form, Input, InputNumber, Modal, Radio, Select, Table, Tag } from 'antd'
import { useState } from 'react'
import { type Removal, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { EmptyWords } from '../../../shared/empty-words.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { Wanted } from '../fields.tsx'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('removals', {
  what: [
    '误录的涉密信息、个人身份信息等，由一人申请、另一人确认后移除，须有批准文号。移除后内容不可恢复，原处留有移除说明，记录链仍然完整。做过的备份里还有，要另行处理。',
    'What should not have been entered is removed by two persons under a document number: one asks, another confirms. It cannot be brought back; a note stays in its place and the chain stays whole. Backups still hold it.',
  ],
  ask: ['申请移除', 'Ask for a removal'],
  kind: ['移除什么', 'What'],
  words: ['记录中的文字', 'Words of an entry'],
  file: ['文件、扫描件', 'A file'],
  sequence: ['记录号', 'Entry'],
  sequenceHint: ['在“审计·办理记录”中查到的记录号。', 'As shown under Audit, What was done.'],
  places: ['文字所在位置', 'Where in it'],
  placesHint: [
    '例如 /fact/words、/fact/reason，填一个按一次回车。',
    'Such as /fact/words; Enter after each.',
  ],
  sha256: ['文件编号（64位）', 'Digest of the file (64 signs)'],
  documentNumber: ['批准文号', 'Document number'],
  reason: ['理由', 'Reason'],
  asked: ['已提交，请另一人确认。', 'Asked; have another person confirm it.'],
  none: ['没有移除申请。', 'No requests.'],
  by: ['申请人', 'Asked by'],
  state: ['状态', 'State'],
  open: ['待另一人确认', 'Waits for another person'],
  confirmed: ['已移除', 'Removed'],
  withdrawn: ['已撤回', 'Withdrawn'],
  confirm: ['确认移除', 'Confirm'],
  withdraw: ['撤回', 'Withdraw'],
  own: ['须由另一人确认', 'Another has to confirm'],
  sure: ['移除后不可恢复，确认移除？', 'It cannot be brought back. Remove it?'],
  backups: [
    '已移除。这些备份中还有该内容，请销毁或者说明为何不销毁：{{names}}',
    'Removed. These backups still hold it; destroy them or note why not: {{names}}',
  ],
  removed: ['已移除，没有备份含有该内容。', 'Removed; no backup holds it.'],
  target: ['内容', 'What'],
  entry: ['第{{n}}件记录：{{places}}', 'Entry {{n}}: {{places}}'],
})

/** Removing what should not be on record (移除内容): asked by one, confirmed by another. */
export function Removals() {
  const say = useWords()
  const [isAsking, setAsking] = useState(false)
  const { data, error, isPending } = useQuery({
    queryKey: ['removals'],
    queryFn: ({ signal }) => settingsApi.removals(signal),
  })
  return (
    <Flex vertical gap={12}>
      <Alert type="warning" showIcon title={say('what')} />
      <ProblemNote problem={error} />
      <Button type="primary" style={{ alignSelf: 'start' }} onClick={() => setAsking(true)}>
        {say('ask')}
      </Button>
      <Table<Removal>
        size="small"
        rowKey="id"
        loading={isPending}
        pagination={false}
        scroll={{ x: 860 }}
        dataSource={[...(data ?? [])]}
        locale={{ emptyText: <EmptyWords words={say('none')} /> }}
        columns={[
          { title: say('target'), render: (_, { target }) => <Target target={target} /> },
          { title: say('documentNumber'), width: 170, dataIndex: 'documentNumber' },
          { title: say('reason'), width: 180, dataIndex: 'reason' },
          {
            title: say('by'),
            width: 160,
            render: (_, { askedBy, askedAt }) => `${askedBy} ${momentText(askedAt)}`,
          },
          {
            title: say('state'),
            width: 190,
            render: (_, removal) =>
              removal.outcome ? <Tag>{say(removal.outcome)}</Tag> : <Acts removal={removal} />,
          },
        ]}
      />
      {isAsking && <AskRemoval close={() => setAsking(false)} />}
    </Flex>
  )
}

function Target({ target }: { readonly target: Removal['target'] }) {
  const say = useWords()
  if (target.kind === 'file') return <code style={{ wordBreak: 'break-all' }}>{target.sha256}</code>
  return <>{say('entry', { n: target.sequence, places: target.places.join('、') })}</>
}

function Acts({ removal }: { readonly removal: Removal }) {
  const say = useWords()
  const { modal } = App.useApp()
  const { signIn } = useSession()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const { id, askedBy } = removal
  const isOwn = askedBy === (signIn.account.person ?? signIn.account.id)
  const confirm = () =>
    run(async () => {
      const { backups } = await settingsApi.confirmRemoval(id)
      const names = backups.map(({ fileName }) => fileName).join('、')
      modal.info({ title: backups.length > 0 ? say('backups', { names }) : say('removed') })
      await queries.invalidateQueries({ queryKey: ['removals'] })
    }, '')
  const withdraw = () =>
    run(async () => {
      await settingsApi.withdrawRemoval(id)
      await queries.invalidateQueries({ queryKey: ['removals'] })
    })
  return (
    <>
      <ProblemNote problem={problem} />
      <Flex gap={4} wrap align="center">
        {isOwn ? (
          say('own')
        ) : (
          <Button
            danger
            size="small"
            loading={isBusy}
            onClick={() =>
              modal.confirm({ title: say('sure'), okButtonProps: { danger: true }, onOk: confirm })
            }
          >
            {say('confirm')}
          </Button>
        )}
        <Button size="small" loading={isBusy} onClick={() => void withdraw()}>
          {say('withdraw')}
        </Button>
      </Flex>
    </>
  )
}

interface Typed {
  readonly kind: 'words' | 'file'
  readonly sequence?: number
  readonly places?: string[]
  readonly sha256?: string
  readonly documentNumber: string
  readonly reason: string
}

function AskRemoval({ close }: { readonly close: () => void }) {
  const say = useWords()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [form] = Form.useForm<Typed>()
  const ask = async ({ kind, sequence = 0, places = [], sha256 = '', documentNumber, reason }: Typed) => {
    const target =
      kind === 'words'
        ? { kind, sequence, places }
        : ({ kind: 'file', sha256: sha256.trim().toLowerCase() } as const)
    const isDone = await run(async () => {
      await settingsApi.askRemoval({ target, documentNumber, reason })
      await queries.invalidateQueries({ queryKey: ['removals'] })
    }, say('asked'))
    if (isDone) close()
  }
  return (
    <Modal
      open
      width={600}
      title={say('ask')}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <ProblemNote problem={problem} />
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'file' }}
        onFinish={(typed) => void ask(typed)}
      >
        <RemovalFields />
      </Form>
    </Modal>
  )
}

function RemovalFields() {
  const say = useWords()
  const shared = useSharedWords()
  const kind = Form.useWatch('kind') as Typed['kind'] | undefined
  return (
    <>
      <Form.Item name="kind" label={say('kind')}>
        <Radio.Group options={(['file', 'words'] as const).map((value) => ({ value, label: say(value) }))} />
      </Form.Item>
      {kind === 'words' ? (
        <>
          <Wanted name="sequence" label={say('sequence')} extra={say('sequenceHint')}>
            <InputNumber min={1} precision={0} style={{ width: 160 }} />
          </Wanted>
          <Wanted name="places" label={say('places')} extra={say('placesHint')}>
            <Select mode="tags" open={false} suffixIcon={null} />
          </Wanted>
        </>
      ) : (
        <Form.Item
          name="sha256"
          label={say('sha256')}
          rules={[{ required: true, pattern: /^\s*[0-9a-fA-F]{64}\s*$/, message: shared('required') }]}
        >
          <Input />
        </Form.Item>
      )}
      <Wanted name="documentNumber" label={say('documentNumber')}>
        <Input maxLength={200} />
      </Wanted>
      <Wanted name="reason" label={say('reason')}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
      </Wanted>
    </>
  )
}

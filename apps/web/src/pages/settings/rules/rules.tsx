import type { CalendarDate, PolicyKind } from '@taizhang/ledger'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Card, Flex, Form, Input, Modal, Table, Tag, Typography } from 'antd'
import { useState } from 'react'
import { type PolicyKindView, type PolicyPreview, settingsApi } from '../../../api/settings.ts'
import { useSession } from '../../../frame/session.tsx'
import { Loading } from '../../../shared/loading.tsx'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { SourceText } from '../../../shared/source-text.tsx'
import { usePick, wordsOf } from '../../../words/i18n.ts'
import { DayField } from '../fields.tsx'
import { RegisterForm } from '../register-form.tsx'

const useWords = wordsOf('rules', {
  what: [
    '各地做法不同的规则都是有出处的预设。换用前先看会改变哪些事项；从起始日起生效，以前的亮灯和记录不变。',
    'What differs by place is a preset with its source. See first what another would change; it holds from its day on, and lights of days before stay.',
  ],
  chosen: ['现用', 'In use'],
  since: ['自{{from}}起{{number}}', 'since {{from}}{{number}}'],
  unchosen: ['没有选过，按通用预设', 'never chosen: the plain one'],
  source: ['出处：', 'Source: '],
  dated: ['{{dated}}', '{{dated}}'],
  notSaid: ['出处没有写明、由预设补定的：', 'What the source leaves open, and was decided in the preset:'],
  preview: ['看会改变什么', 'What would change'],
  choose: ['换用', 'Use it'],
  previewTitle: ['换用“{{name}}”会改变什么', 'What “{{name}}” would change'],
  nothing: ['按今天的情况，没有事项会改变。', 'Today no item would change.'],
  changes: ['按今天的情况，{{n}}项会改变（共{{all}}项）：', 'Today {{n}} of {{all}} items would change:'],
  serial: ['序号', 'No.'],
  words: ['事项', 'Item'],
  before: ['现在', 'Now'],
  after: ['换用后', 'Then'],
  clause: ['条款：{{clause}}', 'Clause: {{clause}}'],
  chooseTitle: ['换用“{{name}}”', 'Use “{{name}}”'],
  from: ['自哪天起', 'From'],
  number: ['依据文号（选填）', 'Document number (optional)'],
  close: ['关闭', 'Close'],
  unpreviewed: [
    '进度安排在每个事项上选用，这里只列出可用的。',
    'Schedules are chosen item by item; these can be.',
  ],
})

type Preset = PolicyKindView['presets'][number]

/** The rules of the place (规则): presets with their sources, what another would change, and choosing it. */
export function RulesChosen() {
  const say = useWords()
  const { data, error } = useQuery({
    queryKey: ['register', 'policies'],
    queryFn: ({ signal }) => settingsApi.policies(signal),
  })
  if (!data) return error ? <ProblemNote problem={error} /> : <Loading />
  return (
    <Flex vertical gap={16}>
      <p style={{ margin: 0 }}>{say('what')}</p>
      {data.map((kind) => (
        <KindCard key={kind.kind} kind={kind} />
      ))}
    </Flex>
  )
}

function KindCard({ kind }: { readonly kind: PolicyKindView }) {
  const say = useWords()
  const pick = usePick()
  const { chosen } = kind
  const number = chosen?.documentNumber === undefined ? '' : `（${chosen.documentNumber}）`
  const since = chosen?.from === undefined ? say('unchosen') : say('since', { from: chosen.from, number })
  return (
    <Card
      size="small"
      title={<h2 style={{ margin: 0, fontSize: 16 }}>{pick(kind)}</h2>}
      extra={chosen && <Typography.Text type="secondary">{since}</Typography.Text>}
    >
      {kind.kind === 'schedule' && <p style={{ marginTop: 0 }}>{say('unpreviewed')}</p>}
      {kind.presets.map((preset) => (
        <PresetLine key={preset.id} kind={kind.kind} preset={preset} />
      ))}
    </Card>
  )
}

function PresetLine({ kind, preset }: { readonly kind: string; readonly preset: Preset }) {
  const say = useWords()
  const { may } = useSession()
  const [open, setOpen] = useState<'preview' | 'choose'>()
  const { name, source, dated, notSaid, isChosen } = preset
  const mayChoose = may('register.policyChosen') && !isChosen && kind !== 'schedule'
  return (
    <div style={{ padding: '8px 0', borderTop: '1px solid var(--ant-color-split)' }}>
      <Flex gap={8} wrap align="center">
        <strong>{name}</strong>
        {isChosen && <Tag color="success">{say('chosen')}</Tag>}
        <Typography.Text type="secondary">{say('dated', { dated })}</Typography.Text>
        <span style={{ flex: 1 }} />
        {mayChoose && (
          <>
            <Button size="small" aria-label={`${say('preview')}：${name}`} onClick={() => setOpen('preview')}>
              {say('preview')}
            </Button>
            <Button size="small" aria-label={`${say('choose')}：${name}`} onClick={() => setOpen('choose')}>
              {say('choose')}
            </Button>
          </>
        )}
      </Flex>
      <div>
        {say('source')}
        <SourceText text={source} />
      </div>
      {notSaid.length > 0 && (
        <details>
          <summary>{say('notSaid')}</summary>
          <ul>
            {notSaid.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {open === 'preview' && <Preview kind={kind} preset={preset} close={() => setOpen(undefined)} />}
      {open === 'choose' && <Choose kind={kind} preset={preset} close={() => setOpen(undefined)} />}
    </div>
  )
}

function Preview(props: { readonly kind: string; readonly preset: Preset; readonly close: () => void }) {
  const say = useWords()
  const { kind, preset, close } = props
  const { data, error, isPending } = useQuery({
    queryKey: ['policies', 'preview', kind, preset.id],
    queryFn: ({ signal }) => settingsApi.preview(kind, preset.id, signal),
  })
  return (
    <Modal
      open
      width={960}
      title={say('previewTitle', { name: preset.name })}
      footer={<Button onClick={close}>{say('close')}</Button>}
      onCancel={close}
    >
      <ProblemNote problem={error} />
      {isPending && <Loading />}
      {data && data.changes.length === 0 && <Alert type="info" showIcon title={say('nothing')} />}
      {data && data.changes.length > 0 && <Changes preview={data} />}
    </Modal>
  )
}

type Judged = PolicyPreview['changes'][number]['before']

function Changes({ preview }: { readonly preview: PolicyPreview }) {
  const say = useWords()
  const judged = ({ lightWords, word, clause }: Judged) => (
    <span title={say('clause', { clause })}>
      {lightWords} · {word}
    </span>
  )
  return (
    <>
      <p>{say('changes', { n: preview.changes.length, all: preview.count })}</p>
      <Table
        size="small"
        rowKey="item"
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        scroll={{ x: 700 }}
        dataSource={[...preview.changes]}
        columns={[
          { title: say('serial'), width: 70, dataIndex: 'serial' },
          {
            title: say('words'),
            render: (_, { item, words }) => <Link to={`/items/${item}` as never}>{words}</Link>,
          },
          { title: say('before'), width: 190, render: (_, { before }) => judged(before) },
          { title: say('after'), width: 190, render: (_, { after }) => judged(after) },
        ]}
      />
    </>
  )
}

interface Typed {
  readonly from: CalendarDate
  readonly documentNumber?: string
}

function Choose(props: { readonly kind: string; readonly preset: Preset; readonly close: () => void }) {
  const say = useWords()
  const { signIn } = useSession()
  const { kind, preset, close } = props
  return (
    <RegisterForm<Typed>
      title={say('chooseTitle', { name: preset.name })}
      note={say('what')}
      ok={say('choose')}
      initial={{ from: signIn.today as unknown as CalendarDate }}
      deeds={({ from, documentNumber }) => [
        {
          ...{ kind: 'policyChosen', policy: kind as PolicyKind, id: preset.id, from }, // a kind of /api/policies
          ...(documentNumber && { documentNumber }),
        },
      ]}
      close={close}
    >
      <DayField name="from" label={say('from')} />
      <Form.Item name="documentNumber" label={say('number')}>
        <Input maxLength={200} />
      </Form.Item>
    </RegisterForm>
  )
}

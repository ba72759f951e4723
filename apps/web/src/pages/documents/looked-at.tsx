import './documents.css'
import { Alert, Button, Flex, Form, Input, InputNumber, Select, Typography } from 'antd'
import type { DocumentAdded, DocumentFields } from '../../api/documents.ts'
import { useSession } from '../../frame/session.tsx'
import { useDocumentWords, useUploadWords } from './document-words.ts'

const kinds = [
  ...(['workReport', 'partyPlenum', 'livelihoodList', 'projectList'] as const),
  ...(['plan', 'meeting', 'instruction', 'other'] as const),
]
const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const

interface Typed {
  readonly title: string
  readonly planYear: number | null
  readonly kind: (typeof kinds)[number]
}

/** What was read from a file (试读结果), with the guesses to be put right before it is kept. */
export function LookedAt(props: {
  readonly found: DocumentAdded
  readonly isBusy: boolean
  readonly keep: (fields: DocumentFields) => void
  readonly lookAgain: (fields: DocumentFields) => void
  readonly again: () => void
}) {
  const say = useUploadWords()
  const { found, isBusy, keep, lookAgain, again } = props
  const { encoding } = found
  const known = encodings.find((each) => each === encoding)
  const finish = ({ title, planYear, kind }: Typed) =>
    keep({ title, kind, ...(planYear !== null && { planYear }), ...(known && { encoding: known }) })
  return (
    <Form<Typed>
      layout="vertical"
      initialValues={{ title: found.title, planYear: found.planYear ?? null, kind: found.kind }}
      onFinish={finish}
    >
      <Typography.Title level={2} style={{ fontSize: 16 }}>
        {say('found')}
      </Typography.Title>
      <Found found={found} />
      {encoding !== undefined && (
        <Form.Item label={`${say('encoding')}${say('encodingGuess')}`} htmlFor="encoding">
          <Select
            id="encoding"
            {...(known && { value: known })}
            disabled={isBusy}
            options={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
            onChange={(value: (typeof encodings)[number]) => lookAgain({ encoding: value })}
          />
        </Form.Item>
      )}
      <Fields />
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say('keep')}
        </Button>
        <Button onClick={again}>{say('again')}</Button>
      </Flex>
    </Form>
  )
}

function Found({ found }: { readonly found: DocumentAdded }) {
  const say = useUploadWords()
  const { signIn } = useSession()
  const { counts, characters, place, beginning } = found
  const named = { sections: 0, targets: 0, commitments: 0, actuals: 0, findings: 0, ...counts, characters }
  const isOther = place !== undefined && !signIn.government.name.includes(place.replace(/[省市县区]$/, ''))
  return (
    <>
      <Typography.Paragraph>{say('foundCounts', named)}</Typography.Paragraph>
      {named.targets + named.commitments === 0 && (
        <Alert type="warning" showIcon title={say('nothingFound')} style={{ marginBottom: 12 }} />
      )}
      <Typography.Paragraph>
        {say('place')}：{place ?? say('nowhere')}
      </Typography.Paragraph>
      {isOther && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={say('placeOther', { place, government: signIn.government.name })}
        />
      )}
      <Typography.Text type="secondary">{say('beginning')}</Typography.Text>
      <blockquote className="document-beginning">{beginning}</blockquote>
    </>
  )
}

function Fields() {
  const say = useUploadWords()
  const words = useDocumentWords()
  return (
    <>
      <Form.Item name="title" label={say('docTitle')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Flex gap={16} wrap>
        <Form.Item
          name="planYear"
          label={say('planYear')}
          extra={say('planYearHint')}
          rules={[{ required: true }]}
          style={{ flex: 1 }}
        >
          <InputNumber min={1949} max={9999} controls={false} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="kind" label={say('kind')} style={{ flex: 1, minWidth: 160 }}>
          <Select options={kinds.map((value) => ({ value, label: words(value) }))} />
        </Form.Item>
      </Flex>
    </>
  )
}

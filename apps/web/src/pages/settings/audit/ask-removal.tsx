import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Flex, Form, Input, InputNumber, Modal, Radio, Typography } from 'antd'
import { type RemovalChoices, type RemovalTarget, settingsApi } from '../../../api/settings.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { useDoing } from '../../../shared/use-doing.ts'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { Wanted } from '../fields.tsx'
import { momentText } from '../moment-text.ts'

const useWords = wordsOf('askRemoval', {
  ask: ['申请移除', 'Ask for a removal'],
  kind: ['从哪里找', 'Where it is'],
  entry: ['某件办理记录里的文字、附件', 'Words or files of an entry'],
  file: ['没有用到的文件，按编号', 'A file that nothing names, by its digest'],
  sequence: ['记录号', 'Entry'],
  sequenceHint: [
    '在“审计·办理记录”里查到，那里也可以直接点“移除…”。',
    'As listed under Audit, What was done; “Remove…” there leads here.',
  ],
  chosen: ['移除哪些', 'What of it'],
  choose: ['请勾选要移除的内容。', 'Tick what is to be removed.'],
  nothing: [
    '这件记录里没有可以移除的文字或附件：编号、数值、日期和文号是记录本身，不能移除。',
    'This entry has no words or files that can be removed: numbers, ids, days and document numbers are the record itself.',
  ],
  withheld: [
    '这件记录尚在保密期内，到期后才能查看和移除。',
    'This entry is under embargo; it can be looked at and removed after that.',
  ],
  isFile: ['附件', 'File'],
  sha256: ['文件编号（64位）', 'Digest of the file (64 signs)'],
  documentNumber: ['批准文号', 'Document number'],
  reason: ['理由', 'Reason'],
  asked: ['已提交，请另一名督查员确认。', 'Asked; have another supervisor confirm it.'],
})

interface Typed {
  readonly kind: 'entry' | 'file'
  readonly sequence?: number
  /** `/fact/words`, or the digest of a file. */
  readonly chosen?: readonly string[]
  readonly sha256?: string
  readonly documentNumber: string
  readonly reason: string
}

/** Asking for a removal (申请移除): an entry is looked up, and what is to go is ticked. Each file is a request of its own. */
export function AskRemoval({ entry, close }: { readonly entry?: number; readonly close: () => void }) {
  const say = useWords()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [form] = Form.useForm<Typed>()
  const ask = async (typed: Typed) => {
    const { documentNumber, reason } = typed
    const isDone = await run(async () => {
      for (const target of targetsOf(typed)) await settingsApi.askRemoval({ target, documentNumber, reason })
    }, say('asked'))
    await queries.invalidateQueries({ queryKey: ['removals'] })
    if (isDone) close()
  }
  return (
    <Modal
      open
      width={640}
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
        initialValues={{ kind: 'entry', ...(entry !== undefined && { sequence: entry }) }}
        onFinish={(typed) => void ask(typed)}
      >
        <Form.Item name="kind" label={say('kind')}>
          <Radio.Group
            options={(['entry', 'file'] as const).map((value) => ({ value, label: say(value) }))}
          />
        </Form.Item>
        <Form.Item noStyle dependencies={['kind']}>
          {({ getFieldValue }) => (getFieldValue('kind') === 'file' ? <FileField /> : <EntryFields />)}
        </Form.Item>
        <Wanted name="documentNumber" label={say('documentNumber')}>
          <Input maxLength={200} />
        </Wanted>
        <Wanted name="reason" label={say('reason')}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={4000} />
        </Wanted>
      </Form>
    </Modal>
  )
}

function targetsOf({ kind, sequence = 0, chosen = [], sha256 = '' }: Typed): readonly RemovalTarget[] {
  if (kind === 'file') return [{ kind: 'file', sha256: sha256.trim().toLowerCase() }]
  const places = chosen.filter((each) => each.startsWith('/'))
  const files = chosen.filter((each) => !each.startsWith('/'))
  return [
    ...(places.length > 0 ? [{ kind: 'words' as const, sequence, places }] : []),
    ...files.map((digest) => ({ kind: 'file' as const, sha256: digest })),
  ]
}

function FileField() {
  const say = useWords()
  const shared = useSharedWords()
  return (
    <Form.Item
      name="sha256"
      label={say('sha256')}
      rules={[{ required: true, pattern: /^\s*[0-9a-fA-F]{64}\s*$/, message: shared('required') }]}
    >
      <Input />
    </Form.Item>
  )
}

function EntryFields() {
  const say = useWords()
  const form = Form.useFormInstance<Typed>()
  const sequence = Form.useWatch('sequence', form)
  const { data, error } = useQuery({
    queryKey: ['removal-choices', sequence],
    queryFn: ({ signal }) => settingsApi.removalChoices(sequence!, signal),
    enabled: typeof sequence === 'number',
    retry: false,
  })
  return (
    <>
      <Wanted name="sequence" label={say('sequence')} extra={say('sequenceHint')}>
        <InputNumber
          min={1}
          precision={0}
          style={{ width: 160 }}
          onChange={() => form.setFieldValue('chosen', [])}
        />
      </Wanted>
      <ProblemNote problem={error} />
      {data && <Choices choices={data} />}
    </>
  )
}

function Choices({ choices }: { readonly choices: RemovalChoices }) {
  const say = useWords()
  const { recordedAt, what, line, subject, words, files, isWithheld } = choices
  const isEmpty = words.length + files.length === 0
  return (
    <>
      <Typography.Paragraph type="secondary">
        {momentText(recordedAt)} · {what} · {line} · {subject}
      </Typography.Paragraph>
      {isEmpty ? (
        <Alert
          type="info"
          showIcon
          title={say(isWithheld ? 'withheld' : 'nothing')}
          style={{ marginBottom: 16 }}
        />
      ) : (
        <Form.Item
          name="chosen"
          label={say('chosen')}
          rules={[{ required: true, type: 'array', min: 1, message: say('choose') }]}
        >
          <Checkbox.Group className="removal-choices">
            <Flex vertical gap={8}>
              {words.map(({ place, text }) => (
                <Checkbox key={place} value={place}>
                  {text} <Typography.Text type="secondary">{place}</Typography.Text>
                </Checkbox>
              ))}
              {files.map(({ sha256, name }) => (
                <Checkbox key={sha256} value={sha256}>
                  {say('isFile')} {name}
                </Checkbox>
              ))}
            </Flex>
          </Checkbox.Group>
        </Form.Item>
      )}
    </>
  )
}

import { UploadOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Form, Input, InputNumber, Select, Typography, Upload } from 'antd'
import { useState } from 'react'
import { newKey } from '../../api/client.ts'
import { filesApi } from '../../api/files.ts'
import type { ItemDeed } from '../../api/items.ts'
import { Problem } from '../../api/problem.ts'
import { supervisionApi } from '../../api/supervision.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDraft } from '../../shared/use-draft.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { useActing } from '../work/deed-dialog.tsx'
import { instructionDeeds, noteOf, type TypedInstruction } from './instruction-deeds.ts'
import { ItemSelect } from './item-select.tsx'
import { useSupervisionWords } from './supervision-words.ts'

interface Typed extends TypedInstruction {
  readonly days: number
  readonly count: 'days' | 'workingDays' | 'date'
  readonly lastDay?: string
}

interface FormProps {
  readonly kind: 'instruction' | 'decision'
  /** The number that is offered. */
  readonly serial: string
  readonly done: () => void
}

/** An instruction of a leader or a decision of a meeting (登记批示、议定事项): words verbatim, scan, who does it, by when. */
export function InstructionForm({ kind, serial, done }: FormProps) {
  const say = useSupervisionWords()
  const { signIn } = useSession()
  const [form] = Form.useForm<Typed>()
  const draft = useDraft<Partial<Typed>>(`${signIn.account.id}/${kind}`, {
    ...{ on: signIn.today, days: 7, count: 'days', serial },
  })
  // One form makes one item, however often it is sent.
  const [item] = useState(() => `${kind}-${newKey().slice(0, 12)}`)
  const deadline = useDeadline(Form.useWatch([], form))
  const { act, isBusy, problem } = useActing()
  const isNote = problem instanceof Problem && problem.refusal?.code === 'nothingToDo'
  const leave = () => {
    draft.drop()
    done()
  }
  const save = async (typed: Typed) => {
    if (deadline === undefined) return
    const deeds = instructionDeeds(typed, { kind, deadline }).map((deed) => ({ item, deed }))
    if (await act(deeds, undefined, say('recorded'))) leave()
  }
  const keepAsNote = async () => {
    const typed = form.getFieldsValue()
    if (typed.concerns === undefined) return
    const deed = { kind: 'instructionNoted', instruction: noteOf(typed) } as ItemDeed // days come from the calendar
    if (await act([{ item: typed.concerns, deed }], undefined, say('noted'))) leave()
  }
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={draft.value}
      onValuesChange={(_, all) => draft.write(all)}
      onFinish={(typed) => void save(typed)}
    >
      <SaidFields kind={kind} />
      <DoingFields kind={kind} deadline={deadline} />
      <ProblemNote problem={problem} />
      <Flex gap={8} wrap>
        {/* By the button alone: Enter in a field records nothing. */}
        <Button type="primary" loading={isBusy} disabled={deadline === undefined} onClick={form.submit}>
          {say('save')}
        </Button>
        {isNote && (
          <Button disabled={form.getFieldValue('concerns') === undefined} onClick={() => void keepAsNote()}>
            {say('asNote')}
          </Button>
        )}
      </Flex>
    </Form>
  )
}

/** The last day, by the calendar of the server. */
function useDeadline(typed: Partial<Typed> | undefined): string | undefined {
  const { on, days, count = 'days', lastDay } = typed ?? {}
  const { data } = useQuery({
    queryKey: ['due', on, days, count],
    queryFn: ({ signal }) => supervisionApi.due(on!, days!, count === 'date' ? 'days' : count, signal),
    enabled: count !== 'date' && on !== undefined && days !== undefined && days > 0,
  })
  if (count !== 'date') return data?.date
  return on !== undefined && lastDay !== undefined && lastDay >= on ? lastDay : undefined
}

/** What was written (批示原文). */
function SaidFields({ kind }: Pick<FormProps, 'kind'>) {
  const say = useSupervisionWords()
  const rules = useRequired()
  const isInstruction = kind === 'instruction'
  return (
    <>
      <Flex gap={12} wrap>
        <Form.Item
          name="by"
          label={say(isInstruction ? 'leader' : 'meeting')}
          rules={rules}
          style={{ flex: '1 1 200px' }}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="on" label={say('on')} rules={rules}>
          <DayInput />
        </Form.Item>
      </Flex>
      <Form.Item name="verbatim" label={say('verbatim')} rules={rules}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
      {isInstruction ? (
        <>
          <Form.Item name="paper" label={say('onPaper')} rules={rules}>
            <Input maxLength={200} placeholder={say('onPaperHint')} />
          </Form.Item>
          <Form.Item name="scan" label={say('scan')} rules={rules}>
            <ScanField />
          </Form.Item>
        </>
      ) : (
        <Form.Item name="documentNumber" label={say('minutesNumber')} rules={rules}>
          <Input maxLength={200} />
        </Form.Item>
      )}
    </>
  )
}

/** Who does what by when (交办). */
function DoingFields({
  kind,
  deadline,
}: Pick<FormProps, 'kind'> & { readonly deadline: string | undefined }) {
  const say = useSupervisionWords()
  const rules = useRequired()
  const isDate = Form.useWatch('count') === 'date'
  return (
    <>
      <Form.Item name="task" label={say('task')} rules={rules}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
      </Form.Item>
      <Flex gap={12} wrap>
        <Form.Item name="lead" label={say('lead')} rules={rules} style={{ flex: '1 1 240px' }}>
          <OrgUnitSelect />
        </Form.Item>
        <Form.Item name="furtherLeads" label={say('furtherLeads')} style={{ flex: '1 1 240px' }}>
          <OrgUnitSelect isMany />
        </Form.Item>
        <Form.Item name="serial" label={say('entryNumber')} rules={rules} style={{ width: 120 }}>
          <Input maxLength={64} />
        </Form.Item>
      </Flex>
      <Flex gap={12} wrap align="end">
        {isDate ? (
          <Form.Item name="lastDay" label={say('limit')} rules={rules}>
            <DayInput />
          </Form.Item>
        ) : (
          <Form.Item name="days" label={say('limit')} rules={rules}>
            <InputNumber min={1} max={1000} />
          </Form.Item>
        )}
        <Form.Item name="count">
          <Select
            aria-label={say('limit')}
            style={{ width: 140 }}
            options={(['days', 'workingDays', 'date'] as const).map((value) => ({
              value,
              label: say(value),
            }))}
          />
        </Form.Item>
        <Form.Item>
          <Typography.Text strong aria-live="polite">
            {deadline !== undefined && say('deadlineIs', { day: deadline })}
          </Typography.Text>
        </Form.Item>
      </Flex>
      {kind === 'instruction' && (
        <Form.Item name="concerns" label={say('concerns')}>
          <ItemSelect />
        </Form.Item>
      )}
    </>
  )
}

function useRequired() {
  const say = useSharedWords()
  return [{ required: true, message: say('required') }]
}

/** A scan is kept at once; the form holds its digest. */
function ScanField(props: {
  readonly id?: string
  readonly value?: string
  readonly onChange?: (sha256: string) => void
}) {
  const say = useSupervisionWords()
  const shared = useSharedWords()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const keep = async (file: File) => {
    setProblem(undefined)
    try {
      const { sha256 } = await filesApi.keep(file)
      setName(file.name)
      props.onChange?.(sha256)
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <>
      <ProblemNote problem={problem} />
      <Upload
        {...(props.id !== undefined && { id: props.id })}
        showUploadList={false}
        beforeUpload={(file) => {
          void keep(file)
          return false
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />}>{say('chooseScan')}</Button>
      </Upload>{' '}
      <span aria-live="polite">{props.value ? say('scanKept', { name }) : shared('noSecrets')}</span>
    </>
  )
}

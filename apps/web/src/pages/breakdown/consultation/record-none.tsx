import { Button, Flex, Form, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import type { WholeBreakdown } from '../../../api/breakdowns.ts'
import { useOrgUnits } from '../../../api/register.ts'
import { ProblemNote } from '../../../shared/problem-note.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { useSharedWords } from '../../../words/shared-words.ts'
import { useTableDeeds } from './use-breakdown.ts'

const useWords = wordsOf('recordNone', {
  open: ['代录无意见（已选{{n}}个单位）', 'Enter “no comment” for {{n}} bodies'],
  hint: ['勾选来电说没有意见的单位，可以一并代录。', 'Tick bodies that called to say they have none.'],
  title: ['代{{n}}个单位录入“无意见”', 'Enter “no comment” for {{n}} bodies'],
  why: ['每个单位写一条电话记录：何时、与何人联系。', 'A note of the call for each: when, and with whom.'],
  note: ['{{orgUnit}}的电话记录', 'Note of the call of {{orgUnit}}'],
  alike: ['都按第一条填写', 'The same for all'],
  record: ['录入', 'Enter'],
  done: ['已代{{orgUnit}}录入无意见。', 'Entered for {{orgUnit}}.'],
})

/** Several bodies that called to say they have no comment, in one form (批量代录无意见): each with a note of its own. */
export function RecordNone(props: {
  readonly breakdown: WholeBreakdown
  readonly orgUnits: readonly string[]
  readonly done: () => void
}) {
  const say = useWords()
  const { breakdown, orgUnits, done } = props
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    done()
  }
  if (orgUnits.length === 0)
    return <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
  return (
    <div style={{ marginBottom: 12 }}>
      <Button onClick={() => setOpen(true)}>{say('open', { n: orgUnits.length })}</Button>
      {isOpen && <Notes breakdown={breakdown} orgUnits={orgUnits} close={close} />}
    </div>
  )
}

type Typed = Readonly<Record<string, string>>

function Notes(props: {
  readonly breakdown: WholeBreakdown
  readonly orgUnits: readonly string[]
  readonly close: () => void
}) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  const { breakdown, close } = props
  const { act, isBusy, problem } = useTableDeeds(breakdown)
  const [form] = Form.useForm<Typed>()
  // Those that were entered go from the form; where one is refused, the rest stay as typed.
  const [left, setLeft] = useState(props.orgUnits)
  const record = async (notes: Typed) => {
    for (const orgUnit of left) {
      const basis = { kind: 'telephone', note: notes[orgUnit]! } as const
      const told = say('done', { orgUnit: nameOf(orgUnit) })
      if (
        !(await act([{ kind: 'noComment', orgUnit, way: 'file' }], {
          act: { onBehalfOf: orgUnit, basis },
          told,
        }))
      )
        return
      setLeft((all) => all.filter((each) => each !== orgUnit))
    }
    close()
  }
  const copy = () => {
    const note = form.getFieldValue(left[0]!) as string | undefined
    form.setFieldsValue(Object.fromEntries(left.map((each) => [each, note])))
  }
  return (
    <Modal
      open
      title={say('title', { n: left.length })}
      okText={say('record')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <ProblemNote problem={problem} />
      <Flex justify="space-between" align="center" gap={8} style={{ marginBottom: 12 }}>
        {say('why')}
        {left.length > 1 && (
          <Button size="small" onClick={copy}>
            {say('alike')}
          </Button>
        )}
      </Flex>
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(notes) => void record(notes)}
      >
        {left.map((orgUnit) => (
          <NoteField key={orgUnit} orgUnit={orgUnit} />
        ))}
      </Form>
    </Modal>
  )
}

function NoteField({ orgUnit }: { readonly orgUnit: string }) {
  const say = useWords()
  const shared = useSharedWords()
  const { nameOf } = useOrgUnits()
  return (
    <Form.Item
      name={orgUnit}
      label={say('note', { orgUnit: nameOf(orgUnit) })}
      rules={[{ required: true, whitespace: true, message: shared('required') }]}
    >
      <Input.TextArea autoSize maxLength={4000} />
    </Form.Item>
  )
}

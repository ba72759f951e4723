import type { RegisterDeed } from '@taizhang/ledger'
import { Form, Modal } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useRegisterDeeds } from './use-register.ts'

/** A change of the register in a form (名册办理表单): what is typed becomes deeds, done whole or not at all. */
export function RegisterForm<Typed extends object>(props: {
  readonly title: string
  readonly note?: string
  readonly ok: string
  readonly isDanger?: boolean
  readonly initial: Partial<Typed>
  readonly deeds: (typed: Typed) => readonly RegisterDeed[]
  readonly close: () => void
  readonly children: ReactNode
}) {
  const { act, isBusy, problem } = useRegisterDeeds()
  const [form] = Form.useForm<Typed>()
  const send = async (typed: Typed) => {
    if (await act(props.deeds(typed))) props.close()
  }
  return (
    <Modal
      open
      width={600}
      title={props.title}
      okText={props.ok}
      okButtonProps={{ danger: props.isDanger ?? false }}
      confirmLoading={isBusy}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={props.close}
    >
      <ProblemNote problem={problem} />
      {props.note && <p>{props.note}</p>}
      <Form<Typed>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={props.initial}
        onFinish={(typed) => void send(typed)}
      >
        {props.children}
      </Form>
    </Modal>
  )
}

import { Alert, Form, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { ItemDeed, ItemDeeds } from '../../api/items.ts'
import { useRefresh, workApi } from '../../api/work.ts'
import { type Basis, BasisFields, basisIn } from '../../shared/basis-fields.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useWorkWords } from './work-words.ts'

export type Act = NonNullable<ItemDeeds['act']>

/** One deed on one item (办理). */
export interface ItemAct {
  readonly item: string
  readonly deed: ItemDeed
}

/** Records deeds on several items, all of them or none, and reads again what was shown (批量办理). */
export function useActing() {
  const { run, isBusy, problem, clear } = useDoing()
  const refresh = useRefresh()
  // Until what is shown has been read again it is under way: the same cannot be done to what has moved on.
  const act = (deeds: readonly ItemAct[], by?: Act, told?: string) =>
    run(async () => {
      await workApi.record({ deeds: [...deeds], ...(by && { act: by }) })
      await refresh()
    }, told)
  return { act, isBusy, problem, clear }
}

/** What the fields of a dialog hold. */
export type Typed = Readonly<Record<string, unknown>>

/** A question with fields before something is done (办理窗口); where it is done for another, it asks for the basis as well. */
export function DeedDialog(props: {
  readonly title: string
  readonly note?: ReactNode
  readonly okText: string
  readonly onBehalfOf?: string | undefined
  /** Where the basis was said before. */
  readonly act?: Act | undefined
  readonly initial?: Typed
  readonly children?: ReactNode
  readonly deeds: (typed: Typed) => readonly ItemAct[]
  readonly close: () => void
}) {
  const { title, note, okText, onBehalfOf, initial, children, deeds, close } = props
  const say = useWorkWords()
  const [form] = Form.useForm<Typed>()
  const { act, isBusy, problem } = useActing()
  const submit = async (typed: Typed) => {
    const by = onBehalfOf === undefined ? props.act : { onBehalfOf, basis: basisIn(typed.basis as Basis) }
    if (await act(deeds(typed), by)) close()
  }
  return (
    <Modal
      open
      title={title}
      okText={okText}
      mask={{ closable: false }}
      confirmLoading={isBusy}
      onOk={form.submit}
      onCancel={close}
      width={560}
    >
      {note}
      <ProblemNote problem={problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initial ?? {}}
        onFinish={(typed) => void submit(typed)}
      >
        {children}
        {onBehalfOf !== undefined && (
          <>
            <Alert type="info" title={say('onBehalfWhat')} style={{ marginBottom: 12 }} />
            <BasisFields />
          </>
        )}
      </Form>
    </Modal>
  )
}

/** A dialog that is opened by what it is about (窗口状态). */
export function useDialog<About>() {
  const [about, setAbout] = useState<About>()
  return { about, open: (next: About) => setAbout(next), close: () => setAbout(undefined) }
}

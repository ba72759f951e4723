import { Alert, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import { mostAtOnce, recordAll, refusedAt } from '../../api/bulk.ts'
import type { LedgerLine } from '../../api/lines.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { useDeedName } from '../../words/deed-name.ts'
import { wordsOf } from '../../words/i18n.ts'
import type { ActSpec } from '../item/acts/act.ts'
import { ActFields } from '../item/acts/act-fields.tsx'
import { initialOf, type Typed } from '../item/acts/deed-of.ts'
import { useRefresh } from '../item/use-item.ts'
import { bulkDeed, bulkFields, isFor } from './bulk-acts.ts'

const useWords = wordsOf('bulkDialog', {
  title: ['{{act}}：{{count}}项', '{{act}}: {{count}} items'],
  all: ['要么全部办理，要么一项也不办。', 'All of them, or none.'],
  notFor: ['以下{{count}}项不适用，不会办理：', 'Not for these {{count}}, which are left as they are:'],
  none: ['所选事项都不适用这一办理。', 'It is for none of the selected items.'],
  tooMany: ['一次最多办理{{most}}项，请减少选择。', 'At most {{most}} at once: select fewer.'],
  refused: ['未办理。被拒的是：{{item}}', 'Nothing was done. Refused: {{item}}'],
  without: ['去掉这一项再办', 'Do it without this one'],
})

/** One act on all the selected items that it is for (批量办理窗口). */
export function BulkDialog(props: {
  readonly spec: ActSpec
  readonly lines: readonly LedgerLine[]
  readonly close: () => void
  readonly done: () => void
}) {
  const { spec, close, done } = props
  const say = useWords()
  const deedName = useDeedName()
  const refresh = useRefresh()
  const [form] = Form.useForm<Typed>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { run, isBusy, problem, clear } = useDoing()
  const wanted = props.lines.filter((line) => isFor(spec, line) && !left.has(line.id))
  const others = props.lines.filter((line) => !isFor(spec, line))
  const refused = wanted[refusedAt(problem) ?? -1]
  const act = deedName(spec.kind)
  const send = async (typed: Typed) => {
    const deeds = wanted.map((line) => ({ item: line.id, deed: bulkDeed(spec, typed, line) }))
    if (!(await run(() => recordAll(deeds)))) return
    done()
    close()
    await refresh()
  }
  return (
    <Modal
      open
      width={680}
      title={say('title', { act, count: wanted.length })}
      okText={act}
      confirmLoading={isBusy}
      okButtonProps={{ disabled: wanted.length === 0 || wanted.length > mostAtOnce }}
      mask={{ closable: false }}
      onCancel={close}
      onOk={() => form.submit()}
    >
      <p>{say('all')}</p>
      {wanted.length === 0 && <Alert type="warning" title={say('none')} />}
      {wanted.length > mostAtOnce && <Alert type="warning" title={say('tooMany', { most: mostAtOnce })} />}
      <NotFor lines={others} />
      {refused && (
        <Alert
          type="error"
          style={{ marginBottom: 12 }}
          title={say('refused', { item: `${refused.serial ?? ''} ${refused.words}` })}
          action={
            <Button
              size="small"
              onClick={() => {
                setLeft(new Set([...left, refused.id]))
                clear()
              }}
            >
              {say('without')}
            </Button>
          }
        />
      )}
      <ProblemNote problem={problem} />
      <Form
        form={form}
        layout="vertical"
        initialValues={initialOf(bulkFields(spec), undefined) as object}
        onFinish={(typed) => void send(typed)}
      >
        <ActFields fields={bulkFields(spec)} item={undefined} />
      </Form>
    </Modal>
  )
}

function NotFor({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const say = useWords()
  if (lines.length === 0) return null
  return (
    <details style={{ marginBottom: 12 }}>
      <summary>{say('notFor', { count: lines.length })}</summary>
      <ul style={{ maxHeight: 160, overflow: 'auto' }}>
        {lines.map(({ id, serial, words }) => (
          <li key={id}>
            {serial} {words}
          </li>
        ))}
      </ul>
    </details>
  )
}

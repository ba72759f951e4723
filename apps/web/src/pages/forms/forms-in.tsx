import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Form, Spin } from 'antd'
import { useState } from 'react'
import type { ReturnedForms } from '../../api/consultations.ts'
import { returnFormsApi } from '../../api/return-forms.ts'
import { type Basis, BasisFields, basisIn } from '../../shared/basis-fields.tsx'
import { FileDrop } from '../../shared/file-drop.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { ReturnedFormsList } from '../../shared/returned-forms-list.tsx'
import { useReading } from '../documents/use-reading.ts'
import { useFormsWords } from './forms-words.ts'

/** Forms that came back (收回填报表): looked at first, then entered; one that fails stops no other. */
export function FormsIn() {
  const say = useFormsWords()
  const queries = useQueryClient()
  const reading = useReading()
  const [files, setFiles] = useState<readonly File[]>([])
  const [seen, setSeen] = useState<ReturnedForms>()
  const [form] = Form.useForm<{ readonly basis: Basis }>()
  const isBusy = reading.name !== undefined
  const send = async (isDry: boolean) => {
    // On what they rest decides what can be entered: it is said before they are looked at.
    const typed = await form.validateFields().catch(() => undefined)
    if (!typed) return
    const called = say('chosen', { count: files.length })
    const sent = await reading.run(called, (signal) =>
      returnFormsApi.take(formOf(files, typed.basis), isDry, signal),
    )
    if (!sent) return
    setSeen(sent)
    if (!isDry) await queries.invalidateQueries()
  }
  const ready = seen?.files.filter(isReady) ?? []
  return (
    <>
      <Chosen
        files={files}
        isBusy={isBusy}
        choose={(chosen) => {
          setFiles(chosen)
          setSeen(undefined)
        }}
      />
      <Form form={form} layout="vertical" style={{ marginTop: 16, maxWidth: 560 }}>
        <BasisFields />
      </Form>
      <ProblemNote problem={reading.problem} />
      <Flex gap={8} align="center" style={{ marginBottom: 12 }}>
        <Button disabled={files.length === 0 || isBusy} onClick={() => void send(true)}>
          {say('look')}
        </Button>
        {ready.length > 0 && (
          <Button type="primary" disabled={isBusy} onClick={() => void send(false)}>
            {say('record', { count: ready.length })}
          </Button>
        )}
        {reading.name !== undefined && (
          <span role="status">
            <Spin size="small" /> {say('reading', { name: reading.name, seconds: reading.seconds })}
          </span>
        )}
      </Flex>
      {seen && <Outcome seen={seen} ready={ready.length} />}
    </>
  )
}

const isReady = ({ recorded, problems, taken }: ReturnedForms['files'][number]) =>
  !recorded && problems.length === 0 && taken.length > 0

/** Those that were refused come first: they are what is left to do. */
function inOrder(answer: ReturnedForms): ReturnedForms {
  const files = answer.files.toSorted(
    (a, b) => Math.min(1, b.problems.length) - Math.min(1, a.problems.length),
  )
  return { ...answer, files }
}

function Outcome({ seen, ready }: { readonly seen: ReturnedForms; readonly ready: number }) {
  const say = useFormsWords()
  const { files, recorded, failed } = seen
  const isDry = recorded === 0
  const refused = files.filter(({ problems }) => problems.length > 0).length
  return (
    <div aria-live="polite">
      <Alert
        type={failed > 0 ? 'warning' : 'success'}
        showIcon
        style={{ marginBottom: 8 }}
        title={
          isDry
            ? say('looked', { files: files.length, ready, refused, empty: files.length - ready - refused })
            : say('recorded', { recorded, failed })
        }
      />
      <ReturnedFormsList answer={inOrder(seen)} />
    </div>
  )
}

function Chosen(props: {
  readonly files: readonly File[]
  readonly isBusy: boolean
  readonly choose: (files: readonly File[]) => void
}) {
  const say = useFormsWords()
  const { files, isBusy, choose } = props
  if (files.length === 0)
    return (
      <FileDrop hint={say('drop')} isMany accept=".xlsx,.xls,.docx,.zip" isBusy={isBusy} chosen={choose} />
    )
  return (
    <Flex gap={8} align="center" wrap>
      {say('chosen', { count: files.length })}
      <Button size="small" disabled={isBusy} onClick={() => choose([])}>
        {say('others')}
      </Button>
    </Flex>
  )
}

function formOf(files: readonly File[], typed: Basis): FormData {
  const form = new FormData()
  for (const file of files) form.append('files', file)
  const { kind, ...rest } = basisIn(typed)
  form.set('basis', kind)
  for (const [name, value] of Object.entries(rest)) form.set(name, String(value))
  return form
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, Radio, Typography } from 'antd'
import { breakdownsApi } from '../../api/breakdowns.ts'
import { type ImportConfirmation, type ImportPreview, importsApi } from '../../api/imports.ts'
import { type Basis, BasisFields, basisIn } from '../../shared/basis-fields.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { printedNumber } from '../../shared/printed-number.ts'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { useDoing } from '../../shared/use-doing.ts'
import { freeId } from '../documents/free-id.ts'
import { useImportWords } from './import-words.ts'
import { Part } from './part.tsx'

interface Typed {
  readonly title: string
  readonly as: 'draft' | 'issued'
  readonly documentNumber?: string
  readonly on?: string
  readonly meeting?: string
  readonly isSigned?: boolean
  readonly basis?: Basis
  readonly leaveOutUnknown?: boolean
}

/** The last step (确认导入): as a draft, or as it was issued, signed for on paper. */
export function ConfirmImport({ preview }: { readonly preview: ImportPreview }) {
  const say = useImportWords()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { run, isBusy, problem } = useDoing()
  const [form] = Form.useForm<Typed>()
  const as = Form.useWatch('as', form) ?? 'issued'
  const { data } = useQuery({
    queryKey: ['breakdowns'],
    queryFn: ({ signal }) => breakdownsApi.list(signal),
  })
  const confirm = async (typed: Typed) => {
    const breakdown = freeId(
      preview.planYear,
      (data ?? []).map(({ id }) => id),
    )
    const isTaken = await run(
      () => importsApi.confirm(preview.id, confirmationOf(breakdown, typed)),
      say('taken'),
    )
    if (!isTaken) return
    await queries.invalidateQueries()
    void navigate({ to: (typed.as === 'issued' ? '/ledger' : `/breakdowns/${breakdown}`) as never })
  }
  return (
    <Part title={say('confirm')}>
      <Form<Typed>
        form={form}
        layout="vertical"
        style={{ maxWidth: 560 }}
        initialValues={{
          as: 'issued',
          title: preview.titles[0] ?? preview.file.name.replace(/\.\w+$/, ''),
          documentNumber: preview.documentNumber ?? numberIn(preview.file.name),
        }}
        onFinish={(typed) => void confirm(typed)}
      >
        <Form.Item name="as" label={say('as')}>
          <Radio.Group
            style={{ display: 'grid', gap: 4 }}
            options={[
              { value: 'issued', label: say('asIssued') },
              { value: 'draft', label: say('asDraft') },
            ]}
          />
        </Form.Item>
        <Form.Item name="title" label={say('title')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        {as === 'issued' && <IssueFields unknown={preview.counts.unknown} />}
        <ProblemNote problem={problem} />
        {/* By the button alone: Enter in a field takes nothing in. */}
        <Button type="primary" loading={isBusy} onClick={form.submit}>
          {say(as === 'issued' ? 'issuedDone' : 'draftDone')}
        </Button>
      </Form>
    </Part>
  )
}

/** The number under which offices file a table (文号): 青政办发〔2026〕3号.xls. */
function numberIn(name: string): string | undefined {
  return /^\S*?〔\d{4}〕\d+号/.exec(printedNumber(name))?.[0]
}

function IssueFields({ unknown }: { readonly unknown: number }) {
  const say = useImportWords()
  const isSigned = Form.useWatch('isSigned') as boolean | undefined
  const wanted = [{ required: true }]
  return (
    <>
      <Form.Item name="documentNumber" label={say('documentNumber')} rules={wanted}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="on" label={say('on')} rules={wanted}>
        <DayInput />
      </Form.Item>
      <Form.Item name="meeting" label={say('meeting')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="isSigned" valuePropName="checked" extra={say('signedWhy')}>
        <Checkbox>{say('signed')}</Checkbox>
      </Form.Item>
      {isSigned && <BasisFields />}
      {unknown > 0 && (
        <Form.Item name="leaveOutUnknown" valuePropName="checked">
          <Checkbox>
            <Typography.Text type="warning">{say('leaveOut', { count: unknown })}</Typography.Text>
          </Checkbox>
        </Form.Item>
      )}
    </>
  )
}

function confirmationOf(breakdown: string, typed: Typed): ImportConfirmation {
  const { title, as, documentNumber = '', on = '', meeting, isSigned, basis } = typed
  if (as === 'draft') return { breakdown, title }
  return {
    ...{ breakdown, title },
    issue: {
      ...{
        documentNumber: printedNumber(documentNumber),
        on,
        leaveOutUnknown: typed.leaveOutUnknown ?? false,
      },
      ...(meeting && { meeting }),
      ...(isSigned && basis && { signedFor: basisIn(basis) }),
    },
  }
}

import { DeleteOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons'
import type { CauseCategory, Measure, Vintage } from '@taizhang/ledger'
import { Button, Checkbox, Flex, Form, Input, Radio, Select, Tag, Upload } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { newKey } from '../../api/client.ts'
import { filesApi } from '../../api/files.ts'
import { DayInput } from '../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { PersonalNote } from '../../shared/personal-note.tsx'
import { ProblemNote } from '../../shared/problem-note.tsx'
import { usePick } from '../../words/i18n.ts'
import { causeWords, vintageWords } from '../../words/item-words.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import type { DraftFault, SubmissionDraft } from './submission-draft.ts'
import { useSubmissionWords } from './submission-words.ts'

/** What each group of fields is given (表单项): what is typed, how to change it, what is wrong. */
interface FieldsProps {
  readonly draft: SubmissionDraft
  readonly change: (changes: Partial<SubmissionDraft>) => void
  /** Shown once somebody tried to save. */
  readonly faults: readonly DraftFault[]
}

/** A labelled field with its fault (表单项). */
function Field(props: {
  readonly id: string
  readonly label: string
  readonly fault?: string | undefined
  readonly isRequired?: boolean
  readonly note?: ReactNode
  readonly children: ReactNode
}) {
  const { id, label, fault, isRequired = false, note, children } = props
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      required={isRequired}
      style={{ marginBottom: 12 }}
      {...(fault !== undefined && { validateStatus: 'error' as const })}
      help={fault === undefined ? note : <span role="alert">{fault}</span>}
    >
      {children}
    </Form.Item>
  )
}

/** The value (完成数), as its measure takes it. */
export function ValueFields(
  props: FieldsProps & { readonly measure: Measure | undefined; readonly note: ReactNode },
) {
  const { measure } = props
  if (!measure) return null
  if (measure.kind === 'milestone') return <StepsField {...props} steps={measure.steps} />
  if (measure.kind === 'yesNo') return <DoneField {...props} />
  return <NumberField {...props} measure={measure} />
}

function NumberField(props: FieldsProps & { readonly measure: Measure; readonly note: ReactNode }) {
  const { draft, change, faults, measure, note } = props
  const say = useSubmissionWords()
  const pick = usePick()
  const id = useId()
  const vintageId = useId()
  const unit = 'unit' in measure ? measure.unit : ''
  return (
    <Flex gap={12} wrap align="start">
      <div style={{ flex: '1 1 180px' }}>
        <Field
          id={id}
          label={say(measure.kind === 'cumulative' ? 'valueSoFar' : 'value')}
          note={note}
          fault={faults.includes('number') ? say('faultNumber') : undefined}
        >
          <Input
            id={id}
            inputMode="decimal"
            maxLength={40}
            suffix={unit}
            value={draft.number}
            onChange={(event) => change({ number: event.target.value })}
          />
        </Field>
      </div>
      <div style={{ flex: '0 1 140px' }}>
        <Field id={vintageId} label={say('vintage')}>
          <Select<Vintage>
            id={vintageId}
            value={draft.vintage}
            options={Object.entries(vintageWords).map(([value, words]) => ({
              value: value as Vintage,
              label: pick(words),
            }))}
            onChange={(vintage) => change({ vintage })}
          />
        </Field>
      </div>
    </Flex>
  )
}

function StepsField(
  props: FieldsProps & {
    readonly steps: Extract<Measure, { kind: 'milestone' }>['steps']
    readonly note: ReactNode
  },
) {
  const { draft, change, steps, note } = props
  const say = useSubmissionWords()
  const id = useId()
  return (
    <Field id={id} label={say('steps')} note={note}>
      <Checkbox.Group
        value={[...draft.steps]}
        onChange={(chosen) => change({ steps: chosen.map(String) })}
        options={steps.map((step) => ({ value: step.id, label: say('stepOf', { ...step }) }))}
      />
    </Field>
  )
}

function DoneField({ draft, change, note }: FieldsProps & { readonly note: ReactNode }) {
  const say = useSubmissionWords()
  const id = useId()
  return (
    <Field id={id} label={say('isDone')} note={note}>
      <Radio.Group
        id={id}
        value={draft.isDone}
        onChange={(event) => change({ isDone: event.target.value === true })}
        options={[
          { value: false, label: say('notDone') },
          { value: true, label: say('done') },
        ]}
      />
    </Field>
  )
}

/** How it is going, in words (进展情况). */
export function WordsField({ draft, change, faults }: FieldsProps) {
  const say = useSubmissionWords()
  const id = useId()
  return (
    <Field id={id} label={say('words')} fault={faults.includes('words') ? say('faultWords') : undefined}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={4000}
        placeholder={say('wordsHint')}
        value={draft.words}
        onChange={(event) => change({ words: event.target.value })}
      />
      <PersonalNote text={draft.words} />
    </Field>
  )
}

/** Why it is behind and what is next (滞后原因、下一步). */
export function BehindFields(props: FieldsProps & { readonly today: string; readonly isRequired: boolean }) {
  const { draft, change, faults, today, isRequired } = props
  const say = useSubmissionWords()
  const pick = usePick()
  const [cause, causeText, next, nextBy] = [useId(), useId(), useId(), useId()]
  const fault = (name: DraftFault, told: Parameters<typeof say>[0]) =>
    faults.includes(name) ? say(told) : undefined
  return (
    <>
      <Flex gap={12} wrap align="start">
        <div style={{ flex: '0 1 170px' }}>
          <Field id={cause} label={say('cause')} isRequired={isRequired} fault={fault('cause', 'faultCause')}>
            <Select<CauseCategory>
              id={cause}
              allowClear
              value={draft.cause ?? null}
              options={Object.entries(causeWords).map(([value, words]) => ({
                value: value as CauseCategory,
                label: pick(words),
              }))}
              onChange={(chosen) => change({ cause: chosen ?? undefined })}
            />
          </Field>
        </div>
        <div style={{ flex: '1 1 240px' }}>
          <Field
            {...{ id: causeText, label: say('causeWords'), isRequired }}
            fault={fault('causeWords', 'faultCauseWords')}
          >
            <Input.TextArea
              id={causeText}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={4000}
              value={draft.causeWords}
              onChange={(event) => change({ causeWords: event.target.value })}
            />
            <PersonalNote text={draft.causeWords} />
          </Field>
        </div>
      </Flex>
      <Flex gap={12} wrap align="start">
        <div style={{ flex: '1 1 240px' }}>
          <Field id={next} label={say('next')} isRequired={isRequired} fault={fault('next', 'faultNext')}>
            <Input.TextArea
              id={next}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={4000}
              value={draft.next}
              onChange={(event) => change({ next: event.target.value })}
            />
            <PersonalNote text={draft.next} />
          </Field>
        </div>
        <Field
          id={nextBy}
          label={say('nextBy')}
          isRequired={isRequired}
          fault={fault('nextBy', 'faultNextBy')}
        >
          <DayInput
            id={nextBy}
            earliest={today}
            value={draft.nextBy}
            onChange={(day) => change({ nextBy: day })}
          />
        </Field>
      </Flex>
    </>
  )
}

/** What is asked of others (需协调事项). */
export function RequestFields({ draft, change, faults, today }: FieldsProps & { readonly today: string }) {
  const say = useSubmissionWords()
  const { requests } = draft
  const put = (at: number, changes: Partial<SubmissionDraft['requests'][number]>) =>
    change({ requests: requests.map((each, i) => (i === at ? { ...each, ...changes } : each)) })
  return (
    <fieldset className="submission-requests">
      <legend>{say('requests')}</legend>
      {requests.map((each, at) => (
        <Flex key={each.key} gap={8} wrap align="start" style={{ marginBottom: 8 }}>
          <Input.TextArea
            aria-label={say('requestWords')}
            placeholder={say('requestWords')}
            autoSize={{ minRows: 1, maxRows: 6 }}
            maxLength={4000}
            style={{ flex: '1 1 220px' }}
            value={each.words}
            onChange={(event) => put(at, { words: event.target.value })}
          />
          <div style={{ flex: '0 1 200px' }}>
            <OrgUnitSelect
              label={say('requestOf')}
              placeholder={say('requestOf')}
              value={each.of === '' ? undefined : each.of}
              onChange={(of) => put(at, { of: of ?? '' })}
            />
          </div>
          <DayInput
            label={say('requestBy')}
            earliest={today}
            value={each.by}
            onChange={(by) => put(at, { by })}
          />
          <Button
            aria-label={say('remove')}
            icon={<DeleteOutlined aria-hidden />}
            onClick={() => change({ requests: requests.filter((_, i) => i !== at) })}
          />
        </Flex>
      ))}
      <PersonalNote text={requests.map(({ words }) => words).join('\n')} />
      {faults.includes('requests') && (
        <div role="alert" className="submission-fault">
          {say('faultRequests')}
        </div>
      )}
      <Button
        type="dashed"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() =>
          change({ requests: [...requests, { key: newKey(), words: '', of: '', by: undefined }] })
        }
      >
        {say('addRequest')}
      </Button>
    </fieldset>
  )
}

/** Files that prove it (佐证材料): kept as soon as they are chosen. */
export function EvidenceField({ draft, change, faults }: FieldsProps) {
  const say = useSubmissionWords()
  const shared = useSharedWords()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const keep = async (file: File) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { sha256 } = await filesApi.keep(file)
      change({
        evidence: [...draft.evidence.filter((each) => each.sha256 !== sha256), { sha256, name: file.name }],
      })
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <div style={{ marginBottom: 12 }}>
      <ProblemNote problem={problem} />
      <Flex gap={8} wrap align="center">
        <Upload
          showUploadList={false}
          beforeUpload={(file) => {
            void keep(file)
            return false
          }}
        >
          <Button icon={<UploadOutlined aria-hidden />} loading={isBusy}>
            {say('addEvidence')}
          </Button>
        </Upload>
        {draft.evidence.map(({ sha256, name }) => (
          <Tag
            key={sha256}
            closable
            onClose={() => change({ evidence: draft.evidence.filter((each) => each.sha256 !== sha256) })}
          >
            {name || say('keptFile')}
          </Tag>
        ))}
        <span className="submission-hint">{shared('noSecrets')}</span>
      </Flex>
      {faults.includes('evidence') && (
        <div role="alert" className="submission-fault">
          {say('faultEvidence')}
        </div>
      )}
    </div>
  )
}

import type { BreakdownRow, CalendarDate, RowEdit, RowMeasure } from '@taizhang/ledger'
import { Button, Flex, Form, Input, Select, Space } from 'antd'
import { useEffect, useRef } from 'react'
import type { SerialRow } from '../../api/breakdowns.ts'
import { useSession } from '../../frame/session.tsx'
import { DayInput } from '../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../shared/org-unit-select.tsx'
import { useDraft } from '../../shared/use-draft.ts'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'
import { MeasuresField } from './measures-field.tsx'
import { useReviewWords } from './review-words.ts'
import { Key } from './row-card.tsx'

const useWords = wordsOf('rowForm', {
  words: ['内容', 'Words'],
  type: ['类型', 'Kind'],
  group: ['所在章节（用“/”分开）', 'Section (parted by “/”)'],
  measures: ['检查的数字', 'Numbers it is checked by'],
  deadline: ['完成时限', 'To be done by'],
  lead: ['牵头单位', 'Lead'],
  furtherLeads: ['共同牵头', 'Also leading'],
  responsible: ['责任单位', 'Responsible'],
  supporting: ['配合单位', 'Supporting'],
  parts: ['下设事项（一行一项；不填则整条跟踪）', 'Working items (one a line; none: followed whole)'],
  savePass: ['保存并通过', 'Save and accept'],
  save: ['只保存', 'Save only'],
  draft: ['上次没有保存的修改还在这里。', 'What was not saved last time is still here.'],
  drop: ['不要了', 'Forget it'],
})

interface Typed {
  readonly words: string
  readonly type: BreakdownRow['type']
  readonly group: string
  readonly measures: readonly RowMeasure[]
  readonly date?: string
  readonly lead?: string
  readonly furtherLeads: readonly string[]
  readonly responsible: readonly string[]
  readonly supporting: readonly string[]
  readonly parts: string
}

/** A row as it is typed in (修改条目). What is typed is kept on this machine until it is saved. */
export function RowForm(props: {
  readonly breakdown: string
  readonly row: SerialRow
  readonly isBusy: boolean
  /** `opened` is the row as it was when the form was opened. */
  readonly save: (opened: SerialRow, edit: RowEdit, isPassed: boolean) => Promise<boolean>
  readonly close: () => void
}) {
  const say = useWords()
  const shared = useSharedWords()
  const { signIn } = useSession()
  const { breakdown, row, isBusy, save, close } = props
  const draft = useDraft<Typed>(`${signIn.account.id}/${breakdown}/${row.id}`, typedOf(row))
  const [form] = Form.useForm<Typed>()
  const wasKept = useRef(draft.isKept)
  const opened = useRef(row).current
  const first = useRef<HTMLDivElement>(null)
  useEffect(() => first.current?.querySelector('textarea')?.focus(), [])
  const finish = async (isPassed: boolean) => {
    const typed = await form.validateFields().catch(() => undefined)
    if (typed && (await save(opened, editOf(opened, { ...typedOf(opened), ...typed }), isPassed)))
      draft.drop()
  }
  const leave = () => {
    draft.drop()
    close()
  }
  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      size="small"
      className="row-form"
      initialValues={draft.value}
      onValuesChange={(_, all) => draft.write({ ...draft.value, ...all })}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void finish(true)
        if (event.key === 'Escape') leave()
      }}
    >
      {wasKept.current && (
        <p role="status">
          {say('draft')}{' '}
          <Button
            size="small"
            onClick={() => {
              draft.drop()
              form.setFieldsValue(typedOf(row) as never)
            }}
          >
            {say('drop')}
          </Button>
        </p>
      )}
      <div ref={first}>
        <Fields />
      </div>
      <Space wrap>
        <Button type="primary" loading={isBusy} onClick={() => void finish(true)}>
          {say('savePass')} <Key name="Ctrl Enter" />
        </Button>
        <Button onClick={() => void finish(false)}>{say('save')}</Button>
        <Button onClick={leave}>
          {shared('cancel')} <Key name="Esc" />
        </Button>
      </Space>
    </Form>
  )
}

const types = ['indicator', 'project', 'livelihood', 'work'] as const

function Fields() {
  const say = useWords()
  const review = useReviewWords()
  return (
    <>
      <Form.Item name="words" label={say('words')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize maxLength={4000} />
      </Form.Item>
      <Flex gap={12} wrap>
        <Form.Item name="type" label={say('type')} style={{ width: 120 }}>
          <Select options={types.map((value) => ({ value, label: review(value) }))} />
        </Form.Item>
        <Form.Item name="date" label={say('deadline')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="group" label={say('group')} style={{ flex: 1, minWidth: 180 }}>
          <Input />
        </Form.Item>
      </Flex>
      <Form.Item name="measures" label={say('measures')}>
        <MeasuresField />
      </Form.Item>
      <Form.Item name="lead" label={say('lead')}>
        <OrgUnitSelect />
      </Form.Item>
      {(['furtherLeads', 'responsible', 'supporting'] as const).map((name) => (
        <Form.Item key={name} name={name} label={say(name)}>
          <OrgUnitSelect isMany />
        </Form.Item>
      ))}
      <Form.Item name="parts" label={say('parts')}>
        <Input.TextArea autoSize />
      </Form.Item>
    </>
  )
}

function typedOf({ words, type, group, measures, deadline, duties, parts, hint }: SerialRow): Typed {
  const suggested = duties.lead === undefined ? { ...duties, ...hint } : duties
  const { lead } = suggested
  return {
    ...{ words, type, group: group.join(' / '), measures },
    ...(deadline.date !== undefined && { date: deadline.date }),
    ...(lead !== undefined && { lead }),
    ...{ furtherLeads: duties.furtherLeads ?? [], responsible: suggested.responsible },
    ...{ supporting: suggested.supporting, parts: parts.map((part) => part.words).join('\n') },
  }
}

/** What changes in the row (修改内容): only the fields that say something else now. */
function editOf(row: SerialRow, typed: Typed): RowEdit {
  const { words, type, measures, date, lead, furtherLeads, responsible, supporting } = typed
  const { lead: _lead, furtherLeads: _further, ...rest } = row.duties
  const duties = {
    ...rest,
    ...(lead !== undefined && { lead }),
    ...(furtherLeads.length > 0 && { furtherLeads }),
    ...{ responsible, supporting },
  }
  const lines = typed.parts.split('\n').flatMap((line) => line.trim() || [])
  const known = new Map(row.parts.map((part) => [part.words, part]))
  const whole: Required<RowEdit> = {
    ...{ words: words.trim(), type, measures, duties, heads: row.heads },
    group: typed.group.split('/').flatMap((each) => each.trim() || []),
    deadline:
      date === row.deadline.date
        ? row.deadline
        : date
          ? { from: 'person', date: date as CalendarDate }
          : { from: 'open' },
    parts: lines.map((line) => known.get(line) ?? { words: line }),
  }
  return Object.fromEntries(
    Object.entries(whole).filter(([name, value]) => sorted(value) !== sorted(row[name as keyof RowEdit])),
  )
}

/** By value, whatever the order of the fields. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

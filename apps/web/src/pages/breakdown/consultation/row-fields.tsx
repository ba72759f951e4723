import type { RowContent } from '@taizhang/ledger'
import { Flex, Form, Input } from 'antd'
import { useOrgUnits } from '../../../api/register.ts'
import { DayInput } from '../../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { wordsOf } from '../../../words/i18n.ts'

const useWords = wordsOf('rowFields', {
  words: ['条目内容', 'Words'],
  lead: ['牵头单位', 'Lead'],
  responsible: ['责任单位', 'Responsible'],
  supporting: ['配合单位', 'Supporting'],
  deadline: ['完成时限', 'Deadline'],
  asWritten: ['现为：{{words}}', 'Now: {{words}}'],
  measure: ['量化目标{{n}}', 'Measure {{n}}'],
  target: ['目标值', 'Target'],
  none: ['无', 'none'],
})

interface Props {
  /** What the row says now, told beside what is changed of it. */
  readonly before?: RowContent | undefined
  readonly value: RowContent
  readonly onChange: (row: RowContent) => void
}

/** What a row says, to be changed by a ruling (条目修改): words, numbers, deadline, duties. */
export function RowFields({ before, value, onChange }: Props) {
  const say = useWords()
  const { nameOf } = useOrgUnits()
  const names = (ids: readonly string[]) => ids.map(nameOf).join('、') || say('none')
  const now = (said: string | undefined, is: string) =>
    said !== undefined && said !== is && { extra: say('asWritten', { words: said }) }
  const { words, duties, deadline } = value
  const was = before?.deadline ?? deadline
  const held = was.words ?? (was.date === deadline.date ? undefined : was.date)
  return (
    <>
      <Form.Item label={say('words')} {...now(before?.words, words)}>
        <Input.TextArea
          aria-label={say('words')}
          autoSize={{ minRows: 2 }}
          maxLength={20_000}
          value={words}
          onChange={({ target }) => onChange({ ...value, words: target.value })}
        />
      </Form.Item>
      <Measures value={value} onChange={onChange} />
      <Form.Item label={say('deadline')} extra={held && say('asWritten', { words: held })}>
        <DayInput
          label={say('deadline')}
          value={deadline.date}
          onChange={
            (date) => date && onChange({ ...value, deadline: { from: 'person', date: date as never } }) // a day of DayInput
          }
        />
      </Form.Item>
      <Form.Item label={say('lead')} {...now(before && names(leadOf(before)), names(leadOf(value)))}>
        <OrgUnitSelect
          label={say('lead')}
          value={duties.lead}
          onChange={(lead) => {
            const { lead: _before, ...rest } = duties
            onChange({ ...value, duties: lead === undefined ? rest : { ...rest, lead } })
          }}
        />
      </Form.Item>
      {(['responsible', 'supporting'] as const).map((part) => (
        <Form.Item
          key={part}
          label={say(part)}
          {...now(before && names(before.duties[part]), names(duties[part]))}
        >
          <OrgUnitSelect
            isMany
            label={say(part)}
            value={duties[part]}
            onChange={(ids) => onChange({ ...value, duties: { ...duties, [part]: ids } })}
          />
        </Form.Item>
      ))}
    </>
  )
}

function leadOf({ duties: { lead } }: RowContent): readonly string[] {
  return lead === undefined ? [] : [lead]
}

function Measures({ value, onChange }: Props) {
  const say = useWords()
  return value.measures.map((each, at) => {
    const set = (next: RowContent['measures'][number]) =>
      onChange({ ...value, measures: value.measures.map((one, i) => (i === at ? next : one)) })
    const { measure } = each
    const label = say('measure', { n: at + 1 })
    return (
      // A measure has no name of its own: its place is what it is known by.
      // biome-ignore lint/suspicious/noArrayIndexKey: measures are neither moved nor removed here
      <Form.Item key={at} label={label}>
        <Flex gap={8}>
          <Input
            aria-label={label}
            value={each.words}
            onChange={({ target }) => set({ ...each, words: target.value })}
          />
          {measure && 'target' in measure && (
            <Input
              aria-label={say('target')}
              style={{ width: 180 }}
              prefix={say('target')}
              suffix={measure.unit}
              value={measure.target}
              onChange={
                ({ target }) =>
                  set({ ...each, measure: { ...measure, target: target.value.trim() as never } }) // checked by the server
              }
            />
          )}
        </Flex>
      </Form.Item>
    )
  })
}

import { Button, DatePicker, Drawer, Flex, Form, Select, Tag } from 'antd'
import dayjs from 'dayjs'
import { useMemo } from 'react'
import type { Lines } from '../../api/lines.ts'
import type { Pair } from '../../words/i18n.ts'
import { usePick, wordsOf } from '../../words/i18n.ts'
import { kindWords, lifecycleWords, pairOf, progressWords, reportingWords } from '../../words/item-words.ts'
import { countsOf, type LedgerFilter, type ManyName, manyNames } from './ledger-filter.ts'

const useWords = wordsOf('filterPanel', {
  title: ['筛选', 'Filters'],
  kind: ['类别', 'Kind'],
  lifecycle: ['办理环节', 'Lifecycle'],
  progress: ['进度', 'Progress'],
  reporting: ['报送', 'Reporting'],
  light: ['亮灯', 'Light'],
  lead: ['牵头单位', 'Lead'],
  orgUnit: ['有职责的单位（牵头、责任、配合）', 'Any body with a duty'],
  sponsor: ['分管领导', 'Sponsor'],
  document: ['文件', 'Document'],
  scope: ['范围', 'Scope'],
  counted: ['只看计入总数的', 'Only what is counted'],
  parts: ['只看下设事项', 'Only working items'],
  deadline: ['完成时限', 'Deadline'],
  from: ['时限不早于 {{day}}', 'Due on or after {{day}}'],
  until: ['时限不晚于 {{day}}', 'Due on or before {{day}}'],
  words: ['文字：{{words}}', 'Words: {{words}}'],
  clear: ['清除全部条件', 'Clear all'],
  none: ['不限', 'Any'],
})

/** What the panel works on. */
interface FilterProps {
  readonly filter: LedgerFilter
  readonly lines: Lines
  readonly documents: ReadonlyMap<string, string>
  readonly set: (changes: Readonly<Record<string, string | readonly string[]>>) => void
}

/** What a value of a condition is called (条件值名称). */
function useValueNames({ lines, documents }: Pick<FilterProps, 'lines' | 'documents'>) {
  const pick = usePick()
  return (name: ManyName, value: string): string => {
    const light = lines.lights.find(({ id }) => id === value)
    switch (name) {
      case 'kind':
        return pick(pairOf(kindWords, value))
      case 'lifecycle':
        return pick(pairOf(lifecycleWords, value))
      case 'progress':
        return pick(pairOf(progressWords, value))
      case 'reporting':
        return pick(pairOf(reportingWords, value))
      case 'light':
        return light ? pick([light.zh, light.en] as Pair) : value
      case 'document':
        return documents.get(value) ?? value
      default:
        return lines.names[value] ?? value
    }
  }
}

/** All conditions of a view (筛选), in a drawer. */
export function FilterPanel(props: FilterProps & { readonly isOpen: boolean; readonly close: () => void }) {
  const { filter, isOpen, close, set } = props
  const say = useWords()
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      title={say('title')}
      size={400}
      extra={<Button onClick={() => set(nothing)}>{say('clear')}</Button>}
    >
      {isOpen && (
        <Form layout="vertical">
          {manyNames.map((name) => (
            <ManySelect key={name} name={name} {...props} />
          ))}
          <Form.Item label={say('deadline')}>
            <DatePicker.RangePicker
              allowEmpty={[true, true]}
              style={{ width: '100%' }}
              value={[dayOf(filter.deadlineFrom), dayOf(filter.deadlineUntil)]}
              onChange={(_, [deadlineFrom, deadlineUntil]) =>
                set({ deadlineFrom: deadlineFrom ?? '', deadlineUntil: deadlineUntil ?? '' })
              }
            />
          </Form.Item>
          <Form.Item label={say('scope')}>
            <Select
              allowClear
              placeholder={say('none')}
              value={filter.scope || undefined}
              onChange={(scope?: string) => set({ scope: scope ?? '' })}
              options={(['counted', 'parts'] as const).map((value) => ({ value, label: say(value) }))}
            />
          </Form.Item>
        </Form>
      )}
    </Drawer>
  )
}

function dayOf(text: string) {
  return text === '' ? null : dayjs(text)
}

function ManySelect({ name, ...props }: FilterProps & { readonly name: ManyName }) {
  const { filter, lines, set } = props
  const say = useWords()
  const nameOf = useValueNames(props)
  const counts = useMemo(() => countsOf(lines.lines, name), [lines, name])
  const options = [...counts].map(([value, count]) => ({
    value,
    label: `${nameOf(name, value)}（${count}）`,
  }))
  return (
    <Form.Item label={say(name)} htmlFor={`filter-${name}`}>
      <Select
        id={`filter-${name}`}
        mode="multiple"
        allowClear
        placeholder={say('none')}
        showSearch={{ optionFilterProp: 'label' }}
        value={[...filter.many[name]]}
        onChange={(values: readonly string[]) => set({ [name]: values })}
        options={options}
      />
    </Form.Item>
  )
}

const nothing = Object.fromEntries(
  [...manyNames, 'q', 'scope', 'deadlineFrom', 'deadlineUntil'].map((name) => [name, '']),
)

/** The conditions that hold (已选条件), each to be taken away. */
export function FilterTags(props: FilterProps) {
  const { filter, set } = props
  const say = useWords()
  const nameOf = useValueNames(props)
  const tags = [
    ...manyNames.flatMap((name) =>
      filter.many[name].map((value) => ({
        text: `${say(name).replace(/（.*$/u, '')}：${nameOf(name, value)}`,
        without: { [name]: filter.many[name].filter((each) => each !== value) },
      })),
    ),
    ...(filter.q === '' ? [] : [{ text: say('words', { words: filter.q }), without: { q: '' } }]),
    ...(filter.deadlineFrom === ''
      ? []
      : [{ text: say('from', { day: filter.deadlineFrom }), without: { deadlineFrom: '' } }]),
    ...(filter.deadlineUntil === ''
      ? []
      : [{ text: say('until', { day: filter.deadlineUntil }), without: { deadlineUntil: '' } }]),
    ...(filter.scope === 'counted' || filter.scope === 'parts'
      ? [{ text: say(filter.scope), without: { scope: '' } }]
      : []),
  ]
  if (tags.length === 0) return null
  return (
    <Flex wrap gap={4} style={{ marginBottom: 8 }}>
      {tags.map(({ text, without }) => (
        <Tag key={text} closable={{ 'aria-label': `${say('clear')} ${text}` }} onClose={() => set(without)}>
          {text}
        </Tag>
      ))}
      <Button size="small" type="link" onClick={() => set(nothing)}>
        {say('clear')}
      </Button>
    </Flex>
  )
}

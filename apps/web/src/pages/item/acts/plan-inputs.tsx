import type { Milestone, Part, Schedule, Share } from '@taizhang/ledger'
import { Input, Select } from 'antd'
import type { ItemView } from '../../../api/items.ts'
import { DayInput } from '../../../shared/day-input.tsx'
import { OrgUnitSelect } from '../../../shared/org-unit-select.tsx'
import { wordsOf } from '../../../words/i18n.ts'
import { ListInput } from './list-input.tsx'

const useWords = wordsOf('planInputs', {
  due: ['时间', 'Due'],
  node: ['节点内容', 'Node'],
  planned: ['应达到', 'Planned'],
  share: ['%', '%'],
  value: ['{{unit}}（累计）', '{{unit}} in all'],
  last: [
    '最后一个节点应在完成时限（{{deadline}}）达到100%或目标数。',
    'The last node comes to 100 % or the target by the deadline ({{deadline}}).',
  ],
  part: ['下设事项', 'Working item'],
  lead: ['牵头单位（不填同上级）', 'Lead (empty: as above)'],
  orgUnit: ['单位', 'Body'],
  number: ['数', 'Number'],
})

type Nodes = Extract<Schedule, { readonly kind: 'nodes' }>
type Planned = Milestone['planned']

/** Nodes on the way to a deadline that stays as it is (节点). */
export function ScheduleInput(props: {
  readonly item: ItemView | undefined
  readonly value?: Schedule
  readonly onChange?: (schedule: Schedule) => void
}) {
  const { item, value, onChange } = props
  const say = useWords()
  const held = item?.schedules.at(-1)?.value
  const measure = item?.measures.at(-1)?.value
  const unit = measure && 'target' in measure ? measure.unit : undefined
  if (!held) return null
  const nodes = value?.kind === 'nodes' ? value.nodes : []
  const { start, deadline } = held
  const empty = { dueDate: '', words: '', planned: { kind: 'share', percent: '' } } as unknown as Milestone
  return (
    <>
      <ListInput<Milestone>
        value={nodes}
        onChange={(next) => onChange?.({ kind: 'nodes', start, deadline, nodes: next } as Nodes)}
        empty={empty}
        line={({ dueDate, words = '', planned }, change) => (
          <>
            <DayInput
              label={say('due')}
              value={dueDate}
              onChange={(day) => change({ dueDate: (day ?? '') as Milestone['dueDate'] })}
            />
            <Input
              style={{ width: 220 }}
              aria-label={say('node')}
              placeholder={say('node')}
              value={words}
              onChange={({ target }) => change({ words: target.value })}
            />
            <Input
              style={{ width: 80 }}
              aria-label={say('planned')}
              value={planned.kind === 'share' ? planned.percent : planned.value}
              onChange={({ target }) => change({ planned: plannedOf(planned.kind, target.value) })}
            />
            <Select
              style={{ width: 120 }}
              aria-label={say('planned')}
              value={planned.kind}
              disabled={unit === undefined}
              options={[
                { value: 'share', label: say('share') },
                ...(unit === undefined ? [] : [{ value: 'value', label: say('value', { unit }) }]),
              ]}
              onChange={(kind: Planned['kind']) => change({ planned: plannedOf(kind, '') })}
            />
          </>
        )}
      />
      <p>{say('last', { deadline })}</p>
    </>
  )
}

function plannedOf(kind: Planned['kind'], digits: string): Planned {
  return (kind === 'share' ? { kind, percent: digits } : { kind, value: digits }) as Planned
}

/** Working items under another (下设事项、拆分). Their ids are made of the item's, and are never seen. */
export function PartsInput(props: {
  readonly item: ItemView | undefined
  readonly value?: readonly Part[]
  readonly onChange?: (parts: readonly Part[]) => void
}) {
  const say = useWords()
  const { item, value, onChange } = props
  const mark = Date.now().toString(36)
  return (
    <ListInput<Part>
      value={value}
      onChange={onChange}
      empty={{ id: `${item?.id ?? 'item'}-${mark}-${(value?.length ?? 0) + 1}`.slice(-64), words: '' }}
      line={({ words, duties }, change) => (
        <>
          <Input
            style={{ width: 320 }}
            aria-label={say('part')}
            placeholder={say('part')}
            value={words}
            onChange={({ target }) => change({ words: target.value })}
          />
          <div style={{ width: 220 }}>
            <OrgUnitSelect
              label={say('lead')}
              placeholder={say('lead')}
              value={duties?.lead}
              onChange={(lead) =>
                change({ ...(lead !== undefined && { duties: { lead, responsible: [], supporting: [] } }) })
              }
            />
          </div>
        </>
      )}
    />
  )
}

/** A number for each body (分解数、完成数). */
export function SharesInput(props: {
  readonly value?: readonly Share[]
  readonly onChange?: (shares: readonly Share[]) => void
}) {
  const say = useWords()
  return (
    <ListInput<Share>
      value={props.value}
      onChange={props.onChange}
      empty={{ orgUnit: '', value: '' } as unknown as Share}
      line={({ orgUnit, value }, change) => (
        <>
          <div style={{ width: 240 }}>
            <OrgUnitSelect
              label={say('orgUnit')}
              value={orgUnit || undefined}
              onChange={(next) => change({ orgUnit: next ?? '' })}
            />
          </div>
          <Input
            style={{ width: 120 }}
            aria-label={say('number')}
            value={value}
            onChange={({ target }) => change({ value: target.value as Share['value'] })}
          />
        </>
      )}
    />
  )
}

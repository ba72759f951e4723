import type { Measure } from '@taizhang/ledger'
import { Flex, Input, Radio, Select } from 'antd'
import { type Pair, usePick, wordsOf } from '../../../words/i18n.ts'
import { measureWords } from '../../../words/item-words.ts'
import { ListInput } from './list-input.tsx'

const useWords = wordsOf('measureInput', {
  kind: ['指标类型', 'Kind of measure'],
  target: ['目标数', 'Target'],
  upper: ['上端', 'Upper end'],
  unit: ['单位', 'Unit'],
  comparator: ['限定词', 'How it counts'],
  baseline: ['基数', 'Baseline'],
  ascending: ['越高越好', 'More is better'],
  descending: ['越低越好', 'Less is better'],
  reference: ['参照（如：经济增长）', 'Compared with'],
  referenceValue: ['参照数（知道时填）', 'Its figure, where known'],
  step: ['步骤', 'Step'],
  weight: ['权重', 'Weight'],
})

const comparators: Readonly<Record<string, Pair>> = {
  exactly: ['（正好）', 'exactly'],
  about: ['左右', 'about'],
  at_least: ['以上', 'at least'],
  at_most: ['以内', 'at most'],
  range: ['区间', 'a range'],
}
const comparisons: Readonly<Record<string, Pair>> = {
  sync: ['同步', 'in step'],
  above_reference: ['高于', 'above'],
  below_reference: ['低于', 'below'],
}

type Step = Extract<Measure, { readonly kind: 'milestone' }>['steps'][number]

/** What the fields hold while they are filled in: any field of any kind of measure. */
type Loose = Partial<Record<string, unknown>> & { readonly kind: Measure['kind'] }

const begun: Loose = { kind: 'cumulative', comparator: 'exactly', target: '', unit: '' }

/** What an item is measured by (量化指标). */
export function MeasureInput(props: {
  readonly value?: Measure
  readonly onChange?: (measure: Measure) => void
}) {
  const say = useWords()
  const pick = usePick()
  const value = (props.value ?? begun) as Loose
  const change = (changes: Partial<Loose>) => props.onChange?.(trimmed({ ...value, ...changes }))
  const options = (words: Readonly<Record<string, Pair>>) =>
    Object.entries(words).map(([each, pair]) => ({ value: each, label: pick(pair) }))
  const text = (name: string, width = 120) => (
    <Input
      key={name}
      style={{ width }}
      aria-label={say(name as 'target')}
      placeholder={say(name as 'target')}
      value={String(value[name] ?? '')}
      onChange={({ target }) => change({ [name]: target.value })}
    />
  )
  const choice = (name: string, words: Readonly<Record<string, Pair>>) => (
    <Select
      key={name}
      style={{ width: 130 }}
      aria-label={say(name as 'comparator')}
      options={options(words)}
      value={value[name] as string}
      onChange={(next: string) => change({ [name]: next })}
    />
  )
  const hasAim = ['cumulative', 'rate', 'ceiling', 'level'].includes(value.kind)
  return (
    <Flex wrap gap={8} align="flex-start">
      {choice('kind', measureWords)}
      {hasAim && [text('target'), choice('comparator', comparators)]}
      {value.comparator === 'range' && hasAim && text('upper')}
      {(hasAim || value.kind === 'zero') && text('unit', 90)}
      {value.kind === 'level' && text('baseline')}
      {(value.kind === 'rate' || value.kind === 'level') && (
        <Radio.Group
          value={value.ascending}
          onChange={({ target }) => change({ ascending: target.value as boolean })}
          options={[
            { value: true, label: say('ascending') },
            { value: false, label: say('descending') },
          ]}
        />
      )}
      {value.kind === 'qualitative' && [
        choice('comparator', comparisons),
        text('reference', 200),
        text('referenceValue', 160),
      ]}
      {value.kind === 'milestone' && (
        <StepsInput value={value.steps as readonly Step[]} onChange={(steps) => change({ steps })} />
      )}
    </Flex>
  )
}

function StepsInput(props: {
  readonly value: readonly Step[] | undefined
  readonly onChange: (steps: readonly Step[]) => void
}) {
  const say = useWords()
  return (
    <ListInput
      value={props.value}
      onChange={(steps) =>
        props.onChange(steps.map((each, i) => ({ ...each, id: each.id || String(i + 1) })))
      }
      empty={{ id: '', words: '', weight: '' } as Step}
      line={(step, change) => (
        <>
          <Input
            style={{ width: 300 }}
            aria-label={say('step')}
            placeholder={say('step')}
            value={step.words}
            onChange={({ target }) => change({ words: target.value })}
          />
          <Input
            style={{ width: 80 }}
            aria-label={say('weight')}
            placeholder={say('weight')}
            value={step.weight}
            onChange={({ target }) => change({ weight: target.value as Step['weight'] })}
          />
        </>
      )}
    />
  )
}

const fieldsOf: Readonly<Record<Measure['kind'], readonly string[]>> = {
  cumulative: ['target', 'upper', 'comparator', 'unit'],
  rate: ['target', 'upper', 'comparator', 'unit', 'ascending'],
  ceiling: ['target', 'upper', 'comparator', 'unit'],
  level: ['target', 'upper', 'comparator', 'unit', 'ascending', 'baseline'],
  milestone: ['steps'],
  yesNo: [],
  zero: ['unit'],
  qualitative: ['comparator', 'reference', 'referenceValue'],
}

/** Just the fields of its kind, the empty ones left out; what is missing or makes no sense the server says. */
function trimmed(value: Loose): Measure {
  const begin = {
    ...(['rate', 'level'].includes(value.kind) && { ascending: true }),
    ...(value.kind === 'milestone' && { steps: [] }),
    ...(value.kind === 'qualitative' && { comparator: 'sync' }),
  }
  const known = value.kind === 'qualitative' ? comparisons : comparators
  const kept = fieldsOf[value.kind].flatMap((name) => {
    const each = value[name]
    const isEmpty = each === undefined || each === '' || (name === 'upper' && value.comparator !== 'range')
    return isEmpty || (name === 'comparator' && !known[String(each)]) ? [] : [[name, each]]
  })
  return { kind: value.kind, ...begin, ...Object.fromEntries(kept) } as Measure // as far as it is filled in
}

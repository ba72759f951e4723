import type { Measure, RowMeasure } from '@taizhang/ledger'
import { Button, Checkbox, Flex, Input, Select } from 'antd'
import { wordsOf } from '../../words/i18n.ts'
import { useSharedWords } from '../../words/shared-words.ts'

const useWords = wordsOf('measuresField', {
  words: ['怎么写的', 'As written'],
  kind: ['怎么算', 'How it counts'],
  none: ['只看文字', 'Words alone'],
  cumulative: ['累计到目标', 'Adds up'],
  rate: ['增长率', 'A rate'],
  ceiling: ['不超过', 'A ceiling'],
  level: ['达到水平', 'A level'],
  yesNo: ['办没办成', 'Done or not'],
  zero: ['清零', 'Down to none'],
  milestone: ['按节点', 'By steps'],
  qualitative: ['与别的数比', 'Against another figure'],
  target: ['目标值', 'Target'],
  upper: ['上限', 'Upper end'],
  unit: ['单位', 'Unit'],
  comparator: ['限定词', 'Comparator'],
  exactly: ['正好', 'exactly'],
  about: ['左右', 'about'],
  at_least: ['以上', 'at least'],
  at_most: ['以内', 'at most'],
  range: ['区间', 'range'],
  ascending: ['越大越好', 'More is better'],
  add: ['增加一个数字', 'Add a number'],
})

const kinds = ['cumulative', 'rate', 'ceiling', 'level', 'yesNo', 'zero'] as const
const comparators = ['exactly', 'about', 'at_least', 'at_most', 'range'] as const

/** The numbers that a row is checked by (量化目标), inside of a form. */
export function MeasuresField(props: {
  readonly value?: readonly RowMeasure[]
  readonly onChange?: (measures: readonly RowMeasure[]) => void
}) {
  const say = useWords()
  const { value = [], onChange } = props
  const put = (at: number, next: RowMeasure | undefined) =>
    onChange?.(value.flatMap((each, index) => (index === at ? (next ?? []) : [each])))
  return (
    <>
      {value.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: numbers have no other name, and are not moved
        <OneMeasure key={at} value={each} put={(next) => put(at, next)} />
      ))}
      <Button size="small" onClick={() => onChange?.([...value, { words: '' }])}>
        {say('add')}
      </Button>
    </>
  )
}

interface OneProps {
  readonly value: RowMeasure
  readonly put: (next: RowMeasure | undefined) => void
}

function OneMeasure({ value, put }: OneProps) {
  const say = useWords()
  const shared = useSharedWords()
  const { measure } = value
  const kind = measure?.kind ?? 'none'
  const offered = kind === 'milestone' || kind === 'qualitative' ? [...kinds, kind] : kinds
  return (
    <Flex gap={6} wrap style={{ marginBottom: 8 }}>
      <Input
        aria-label={say('words')}
        value={value.words}
        style={{ flex: '1 1 180px' }}
        onChange={({ target }) => put({ ...value, words: target.value })}
      />
      <Select
        aria-label={say('kind')}
        value={kind}
        style={{ width: 120 }}
        options={(['none', ...offered] as const).map((each) => ({ value: each, label: say(each) }))}
        onChange={(next) => {
          const { measure: _before, ...rest } = value
          put(next === 'none' ? rest : { ...rest, measure: measureOf(next as Measure['kind'], measure) })
        }}
      />
      {measure && 'target' in measure && (
        <Aims measure={measure} put={(next) => put({ ...value, measure: next })} />
      )}
      <Button size="small" onClick={() => put(undefined)}>
        {shared('remove')}
      </Button>
    </Flex>
  )
}

type Aimed = Extract<Measure, { readonly target: unknown }>

function Aims({ measure, put }: { readonly measure: Aimed; readonly put: (next: Measure) => void }) {
  const say = useWords()
  const { target, upper, unit, comparator } = measure
  const text = (name: 'target' | 'upper' | 'unit', shown: string | undefined, width: number) => (
    <Input
      aria-label={say(name)}
      placeholder={say(name)}
      value={shown ?? ''}
      style={{ width }}
      onChange={(event) => put({ ...measure, [name]: event.target.value.trim() })}
    />
  )
  return (
    <>
      {text('target', target, 90)}
      {comparator === 'range' && text('upper', upper, 90)}
      {text('unit', unit, 80)}
      <Select
        aria-label={say('comparator')}
        value={comparator}
        style={{ width: 90 }}
        options={comparators.map((value) => ({ value, label: say(value) }))}
        onChange={(next) => put({ ...measure, comparator: next })}
      />
      {'ascending' in measure && (
        <Checkbox
          checked={measure.ascending}
          onChange={(event) => put({ ...measure, ascending: event.target.checked })}
        >
          {say('ascending')}
        </Checkbox>
      )}
    </>
  )
}

/** A measure of another kind, with what the one before said (换一种算法). */
function measureOf(kind: Measure['kind'], before: Measure | undefined): Measure {
  const { target, unit, comparator } =
    before && 'target' in before ? before : { target: '', unit: '', comparator: 'exactly' as const }
  switch (kind) {
    case 'rate':
    case 'level':
      return { kind, target, unit, comparator, ascending: true }
    case 'cumulative':
    case 'ceiling':
      return { kind, target, unit, comparator }
    case 'zero':
      return { kind, unit }
    default:
      return { kind: 'yesNo' }
  }
}

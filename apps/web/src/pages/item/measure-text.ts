import type { Measure, Schedule, Value } from '@taizhang/ledger'
import { numberText } from '../../shared/number-text.ts'
import type { Pair } from '../../words/i18n.ts'

const marks: Readonly<Record<string, Pair>> = {
  exactly: ['', ''],
  about: ['左右', ' or so'],
  at_least: ['以上', ' or more'],
  at_most: ['以内', ' or less'],
  range: ['', ''],
}

/** A measure as people write it (指标写法). */
export function measureText(measure: Measure | undefined): Pair {
  if (!measure) return ['未设量化指标', 'no measure']
  if ('target' in measure) {
    const { target, upper, unit, comparator } = measure
    const number = upper === undefined ? numberText(target) : `${numberText(target)}—${numberText(upper)}`
    const [zh, en] = marks[comparator]!
    return [number + unit + zh, number + unit + en]
  }
  switch (measure.kind) {
    case 'milestone':
      return [`分${measure.steps.length}步完成`, `${measure.steps.length} steps`]
    case 'yesNo':
      return ['办结', 'done']
    case 'zero':
      return [`清零（${measure.unit}）`, `none left (${measure.unit})`]
    case 'qualitative':
      return comparedText(measure)
  }
}

function comparedText(measure: Extract<Measure, { readonly kind: 'qualitative' }>): Pair {
  const { comparator, reference, referenceValue } = measure
  const [zh, en] = {
    sync: ['与{}同步', 'in step with {}'] as const,
    above_reference: ['高于{}', 'above {}'] as const,
    below_reference: ['低于{}', 'below {}'] as const,
  }[comparator]
  const known = referenceValue === undefined ? '' : `（${referenceValue}）`
  return [zh.replace('{}', reference) + known, en.replace('{}', reference) + known]
}

/** A value as people write it (完成值写法), in the unit of its measure. */
export function valueText(value: Value | undefined, measure: Measure | undefined): Pair {
  if (!value) return ['—', '—']
  switch (value.kind) {
    case 'number': {
      const text = numberText(value.number) + (measure && 'unit' in measure ? measure.unit : '')
      return [text, text]
    }
    case 'steps':
      return stepsText(value.done, measure?.kind === 'milestone' ? measure.steps : [])
    case 'yesNo':
      return value.done ? ['已完成', 'done'] : ['未完成', 'not done']
  }
}

/** How many steps are done, and what they weigh of the whole: 1 of 4 is not a quarter. */
function stepsText(
  done: readonly string[],
  steps: Extract<Measure, { readonly kind: 'milestone' }>['steps'],
): Pair {
  const weights = (some: typeof steps, between: string) => some.map(({ weight }) => weight).join(between)
  const reached = steps.filter(({ id }) => done.includes(id))
  const zh = reached.length > 0 ? `权重${weights(reached, '＋')}，` : ''
  const en = reached.length > 0 ? `weight ${weights(reached, ' + ')} ` : ''
  return [
    `完成${done.length}步（共${steps.length}步，${zh}各步依次${weights(steps, '、')}）`,
    `${done.length} of ${steps.length} steps (${en}of ${weights(steps, ', ')})`,
  ]
}

/** The planned path in words (进度安排写法). */
export function scheduleText({ kind }: Schedule): Pair {
  return {
    straight: ['按月均匀推进', 'The same share every month'] as const,
    preset: ['按预设的月度比重推进', 'By preset shares a month'] as const,
    nodes: ['按审定的节点推进', 'By approved nodes'] as const,
    noNodes: ['节点未定', 'No nodes approved yet'] as const,
  }[kind]
}

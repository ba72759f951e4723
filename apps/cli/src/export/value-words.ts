import type { Comparator, Measure, Value } from '@taizhang/ledger'

/** A value as one cell (填报值): the number, the steps done, 是 or 否. */
export function valueCell(value: Value | undefined): string | null {
  if (!value) return null
  switch (value.kind) {
    case 'number':
      return value.number
    case 'steps':
      return value.done.join('、')
    case 'yesNo':
      return value.done ? '是' : '否'
  }
}

interface AimCells {
  readonly target: string | null
  readonly comparator: Comparator | string | null
  readonly unit: string | null
}

/** A measure as three cells (目标值、限定词、计量单位); those that it does not have are empty. */
export function aimCells(measure: Measure | undefined): AimCells {
  if (measure && 'target' in measure) {
    const { target, upper, comparator, unit } = measure
    return { target: upper === undefined ? target : `${target}—${upper}`, comparator, unit }
  }
  if (measure?.kind === 'qualitative')
    return { target: measure.reference, comparator: measure.comparator, unit: null }
  return { target: null, comparator: null, unit: measure?.kind === 'zero' ? measure.unit : null }
}

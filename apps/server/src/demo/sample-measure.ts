import { type Comparator, type Measure, problemOf } from '@taizhang/ledger'

type Counted = Extract<Measure, { readonly kind: 'cumulative' }>
type Step = Extract<Measure, { readonly kind: 'milestone' }>['steps'][number]

/** The cells of the sample table that say how a row is measured. */
export interface MeasureCells {
  readonly kind: string
  readonly comparator: string
  readonly target: string
  readonly upper: string
  readonly unit: string
  readonly baseline: string
  /** Of steps, which list; of a reference, its words. */
  readonly detail: string
}

/** What a row of the sample is measured by (量化指标). @throws where the cells are no sound measure. */
export function measureFrom(cells: MeasureCells): Measure {
  const measure = measureOf(cells)
  const problem = problemOf(measure)
  if (problem)
    throw new Error(
      `the sample table has a measure that cannot be used (${problem}): ${JSON.stringify(cells)}`,
    )
  return measure
}

function measureOf(cells: MeasureCells): Measure {
  const { kind, unit, baseline, detail } = cells
  switch (kind) {
    case 'cumulative':
    case 'ceiling':
      return { kind, ...aimOf(cells) }
    case 'rate':
      return { kind, ascending: true, ...aimOf(cells) }
    case 'level':
      return { kind, ascending: true, ...aimOf(cells), ...(baseline !== '' && { baseline }) }
    case 'milestone':
      return { kind, steps: stepsOf(detail) }
    case 'yesNo':
      return { kind }
    case 'zero':
      return { kind, unit }
    case 'qualitative':
      return { kind, comparator: 'above_reference', reference: detail, referenceValue: cells.target }
    default:
      throw new Error(`the sample table has no measure ${kind}`)
  }
}

function aimOf({ comparator, target, upper, unit }: MeasureCells): Omit<Counted, 'kind'> {
  // A comparator that is none fails in the check of the sample, not here.
  return { comparator: comparator as Comparator, target, unit, ...(upper !== '' && { upper }) }
}

/** How work that is not counted is followed: a work to build, a document to make, an effort that goes on. */
const stepLists: Readonly<Record<string, readonly Omit<Step, 'id'>[]>> = {
  works: [
    { words: '完成前期手续', weight: '20' },
    { words: '开工', weight: '20' },
    { words: '主体过半', weight: '30' },
    { words: '完工并投入使用', weight: '30' },
  ],
  rules: [
    { words: '完成调研和初稿', weight: '30' },
    { words: '征求意见', weight: '20' },
    { words: '通过审议', weight: '30' },
    { words: '印发实施', weight: '20' },
  ],
  ongoing: [
    { words: '制定年度方案', weight: '25' },
    { words: '落实上半年安排', weight: '25' },
    { words: '中期检查和改进', weight: '25' },
    { words: '完成全年安排并总结', weight: '25' },
  ],
}

function stepsOf(list: string): readonly Step[] {
  const steps = stepLists[list]
  if (!steps) throw new Error(`the sample table has no list of steps ${list}`)
  return steps.map((step, i) => ({ id: `${i + 1}`, ...step }))
}

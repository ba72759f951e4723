import type { Actual, Canonical, Commitment, Reading, Target } from '@taizhang/reader'
import { printed } from './printed.ts'
import { sectionChains, sectionPath } from './section-path.ts'

/** One line of the table of items (条目表). A field that says nothing of its layer is null. */
export interface ItemRow {
  readonly document: string
  readonly place: string | null
  readonly level: string
  readonly planYear: number | null
  readonly sectionPath: string
  readonly id: string
  readonly layer: 'target' | 'commitment' | 'actual'
  readonly indicator: string | null
  readonly code: string | null
  readonly kind: string | null
  readonly direction: string | null
  readonly comparator: string | null
  /** As written: 9.3 of 9.3万人. */
  readonly value: number | null
  readonly value2: number | null
  readonly unit: string | null
  /** Exact decimal digits in `canonicalUnit`: 93000 of 9.3万人. */
  readonly canonicalValue: string | null
  readonly canonicalValue2: string | null
  readonly canonicalUnit: string | null
  readonly quantity: string | null
  readonly deadlineWords: string | null
  /** YYYY-MM-DD. */
  readonly deadline: string | null
  readonly scope: string | null
  readonly type: string | null
  readonly horizon: string | null
  readonly period: string | null
  readonly status: string | null
  readonly basis: string | null
  readonly base: number | null
  readonly reference: string | null
  readonly stretch: string | null
  readonly hints: string | null
  readonly duplicateOf: string | null
  /** The exact words of the document at `start` to `end`. */
  readonly words: string
  readonly start: number
  readonly end: number
}

/**
 * The items of a reading as rows (条目表): targets, then commitments, then actuals, each in reading order.
 *
 * An item with several quantities gives a row for each, with the same `id`; one without any gives one row.
 */
export function itemRows(reading: Reading): ItemRow[] {
  const { place, level, planYear } = reading.document
  const document = {
    ...nothing,
    document: reading.source.name,
    place: place ? printed(place.text) : null,
    level,
    planYear: planYear ?? null,
  }
  const chains = sectionChains(reading)
  const rowsOf = <Item extends Target | Commitment | Actual>(item: Item, rows: (item: Item) => Part[]) => {
    const shared = {
      ...document,
      sectionPath: sectionPath(chains.get(item.sectionId ?? '')),
      id: item.id,
      duplicateOf: item.duplicateOf ?? null,
      words: item.text,
      start: item.start,
      end: item.end,
    }
    return rows(item).map((part) => ({ ...shared, ...part }))
  }
  return [
    ...reading.targets.flatMap((item) => rowsOf(item, targetParts)),
    ...reading.commitments.flatMap((item) => rowsOf(item, commitmentParts)),
    ...reading.actuals.flatMap((item) => rowsOf(item, actualParts)),
  ]
}

type Part = Partial<ItemRow> & Pick<ItemRow, 'layer'>

const nothing = {
  indicator: null,
  code: null,
  kind: null,
  direction: null,
  comparator: null,
  value: null,
  value2: null,
  unit: null,
  canonicalValue: null,
  canonicalValue2: null,
  canonicalUnit: null,
  quantity: null,
  deadlineWords: null,
  deadline: null,
  scope: null,
  type: null,
  horizon: null,
  period: null,
  status: null,
  basis: null,
  base: null,
  reference: null,
  stretch: null,
  hints: null,
}

function targetParts(target: Target): Part[] {
  const { indicator, kind, direction, comparator, value, value2, unit, horizon, basis } = target
  return [
    {
      layer: 'target',
      indicator: indicator.name,
      code: indicator.code ?? null,
      kind,
      direction,
      comparator,
      value,
      value2,
      unit: unit || null,
      ...canonicalParts(target.canonical),
      horizon,
      basis,
      base: target.base ?? null,
      reference: target.reference,
      stretch: target.stretch,
    },
  ]
}

function commitmentParts({ quantities, deadline, scope, type, hints }: Commitment): Part[] {
  const shared = {
    layer: 'commitment' as const,
    deadlineWords: deadline ? printed(deadline.text) : null,
    deadline: deadline?.date ?? null,
    scope,
    type,
    hints: hints.join('、') || null,
  }
  return quantityParts(quantities).map((quantity) => ({ ...shared, ...quantity }))
}

function actualParts({ quantities, indicator, period, status, basis }: Actual): Part[] {
  const shared = {
    layer: 'actual' as const,
    indicator: indicator.name,
    code: indicator.code ?? null,
    period,
    status,
    basis,
  }
  return quantityParts(quantities).map((quantity) => ({ ...shared, ...quantity }))
}

function quantityParts(quantities: Commitment['quantities'] | Actual['quantities']): Partial<ItemRow>[] {
  if (quantities.length === 0) return [{}]
  return quantities.map((quantity) => ({
    ...('kind' in quantity && { kind: quantity.kind, direction: quantity.direction }),
    comparator: quantity.comparator,
    value: quantity.value,
    value2: quantity.value2 ?? null,
    unit: quantity.unit || null,
    ...canonicalParts(quantity.canonical),
    quantity: printed(quantity.text),
  }))
}

function canonicalParts(canonical: Canonical | undefined): Partial<ItemRow> {
  return {
    canonicalValue: canonical?.value ?? null,
    canonicalValue2: canonical?.value2 ?? null,
    canonicalUnit: canonical?.unit ?? null,
  }
}

import {
  heldOn,
  type Item,
  type ItemState,
  lightFactsOf,
  lightOf,
  type Measure,
  percent,
  printedTarget,
  rounded,
  shownLight,
  sponsorOf,
  stateAmong,
} from '@taizhang/ledger'
import type { Judging } from './item-view.ts'
import { litAs } from './light-view.ts'
import { seenItem } from './seen-item.ts'

type LatestFigure = NonNullable<ItemState['latest']>

/** An item in one line of the ledger (台账行), with the state and the light of the day. */
export function lineView(
  item: Item,
  version: number,
  {
    looking,
    sections,
  }: { readonly looking: Judging; readonly sections: ReadonlyMap<string, readonly string[]> },
) {
  const { day, policies, partsOf, register } = looking
  const seen = seenItem(item, looking, day)
  const state = stateAmong(seen, day, { policyOf: policies.stateOf, partsOf })
  const light = shownLight(lightOf(lightFactsOf(seen, state, day), policies.light), item.lightOverrides, day)
  const { done, lagPoints, progress } = state.progress
  const duties = heldOn(seen.duties, day)?.value
  const sponsor =
    duties?.sponsor ?? (duties?.lead === undefined ? undefined : sponsorOf(register, duties.lead, day))
  return defined({
    ...{ id: item.id, version, kind: item.kind, serial: item.serial, words: item.words },
    formerWords: item.formerWords,
    ...{ target: printedTarget(seen, day), measure: heldOn(seen.measures, day)?.value.kind },
    section: sections.get(item.rows[0] ?? '') ?? [],
    ...{ lifecycle: state.lifecycle, progress, reporting: state.reporting.reporting },
    period: state.reporting.period,
    light: litAs(light),
    done: done && rounded(percent(done), 1),
    lag: lagPoints && rounded(lagPoints, 1),
    latest: state.latest && latestView(state.latest, heldOn(seen.measures, day)?.value),
    deadline: heldOn(seen.schedules, day)!.value.deadline,
    ...{
      lead: duties?.lead,
      furtherLeads: duties?.furtherLeads ?? [],
      responsible: duties?.responsible ?? [],
    },
    ...{ supporting: duties?.supporting ?? [], sponsor, document: item.document, parent: item.parent },
    notices: item.notices.filter(({ reply }) => !reply).length,
  })
}

/** A value as a cell of the table shows it. */
function latestView({ value, through, from }: LatestFigure, measure: Measure | undefined) {
  return { value: valueWords(value, measure), through, from }
}

function valueWords(value: LatestFigure['value'], measure: Measure | undefined): string {
  switch (value.kind) {
    case 'number':
      return value.number + (measure && 'unit' in measure ? measure.unit : '')
    case 'steps':
      return `${value.done.length}/${measure?.kind === 'milestone' ? measure.steps.length : '?'}`
    case 'yesNo':
      return value.done ? '是' : '否'
  }
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T // fewer names, none another
}

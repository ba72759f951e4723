import { type CalendarDate, type DeedPolicy, dateOf, type Preset } from '@taizhang/ledger'
import { planClosing } from './closing-turns.ts'
import type { SampleReport } from './draft-table.ts'
import { planChanges } from './episodes/changes.ts'
import { planNotices } from './episodes/notices.ts'
import { planOthers } from './episodes/others.ts'
import { planParts } from './episodes/parts.ts'
import { planRulings } from './episodes/requests.ts'
import { planItems } from './item-turns.ts'
import { planMonths } from './month-turns.ts'
import { planPublished } from './published-turns.ts'
import { planRegister } from './register-turns.ts'
import type { Sample } from './sample.ts'
import { planTable } from './table-turns.ts'
import { newTelling, type Telling, tellDays } from './telling.ts'

/** What a place asks, as the demonstration chose it. */
export interface StoryRules {
  readonly policy: Omit<DeedPolicy, 'relations'>
  readonly construction: Preset
}

export interface StoryOptions extends StoryRules {
  /** The report as a document on record. */
  readonly report: SampleReport
  /** The last day that is told. */
  readonly until: CalendarDate
}

/** The day on which the demonstration stands (演示日期): the October round is in, and a part of it still to be looked at. */
export const demoDay: CalendarDate = dateOf('2025-11-06')

/**
 * The made-up city's 2025 (虚构城市的一年): from the report read on 9 January to ten months of progress, as events of the three books in
 * the order of their days. The same sample gives the same events. @throws where the rules refuse one: then the story is wrong.
 */
export function storyOf(sample: Sample, { policy, construction, report, until }: StoryOptions): Telling {
  const relations = Object.fromEntries(sample.orgUnits.map(({ id, relation }) => [id, relation]))
  const telling = newTelling(sample, { ...policy, relations })
  planRegister(telling)
  const draft = planTable(telling, report)
  planItems(telling, draft, construction)
  planMonths(telling)
  planPublished(telling)
  planClosing(telling)
  planNotices(telling)
  planParts(telling)
  planChanges(telling)
  planOthers(telling)
  planRulings(telling)
  tellDays(telling, dateOf('2025-01-01'), until)
  return telling
}

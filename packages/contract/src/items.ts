import { z } from 'zod'
import { owedPeriodSchema } from './ledger-reads.ts'
import { computedLightSchema } from './lights.ts'
import { pageQueryShape } from './pages.ts'
import { calendarDateSchema, idSchema } from './text.ts'

/** One value, or the same name several times: any of them will do. */
const anyOf = <Each extends z.ZodType<string>>(each: Each) =>
  z.union([each.transform((one) => [one]), z.array(each).max(100)]).exactOptional()

const words = (...values: readonly [string, ...string[]]) => anyOf(z.enum(values))

/** What is asked of an item (筛选条件), by name; of several values any one will do. */
const filterShape = {
  q: z.string().max(200).exactOptional(),
  lifecycle: anyOf(
    z.enum([
      ...(['draft', 'consulted', 'issued', 'signedFor', 'objected', 'active'] as const),
      ...(['closing', 'closed', 'deferred', 'suspended', 'cancelled'] as const),
    ]),
  ),
  kind: anyOf(z.enum(['target', 'task', 'project', 'livelihood', 'instruction', 'decision'])),
  lead: anyOf(idSchema),
  orgUnit: anyOf(idSchema),
  sponsor: anyOf(idSchema),
  document: anyOf(idSchema),
  serial: anyOf(z.string().max(64)),
  parent: anyOf(idSchema),
  /** Those that are about it: instructions on an item. */
  concerns: anyOf(idSchema),
  visibility: anyOf(z.enum(['internal', 'public'])),
  progress: words('noNodes', 'ahead', 'onSchedule', 'behind', 'overdue', 'completed', 'unknown'),
  reporting: words('notDue', 'due', 'awaitingRelease', 'late', 'submitted', 'returned', 'accepted'),
  light: anyOf(idSchema),
  /** Only what totals count (计入总数): issued, no working item, not cancelled. */
  scope: z.literal('counted').exactOptional(),
  deadlineFrom: calendarDateSchema.exactOptional(),
  deadlineUntil: calendarDateSchema.exactOptional(),
  changedAfter: z.coerce.number().int().min(0).exactOptional(),
} as const

/** Which items are asked for (事项筛选). Progress, reporting and light are those of the day. */
export const itemListQuerySchema = z.object({ ...filterShape, ...pageQueryShape })

/** The same of lines, which are short: more of them make a page. */
export const ledgerLinesQuerySchema = z.object({
  ...filterShape,
  ...pageQueryShape,
  limit: z.coerce.number().int().min(1).max(1000).default(100),
})

/** The same of the ledger as a paper, which has no pages; as it stood on a day, today unless told (台账导出条件). */
export const ledgerPaperQuerySchema = z.strictObject({
  on: calendarDateSchema.exactOptional(),
  ...filterShape,
})

const decimalText = z.string()
const shareView = z.object({ percent: decimalText, exact: z.string() })

/** An item as it is shown (事项): all that the record holds of it, its state and light of a day, and what made them. */
export const itemViewSchema = z
  .looseObject({
    id: z.string(),
    version: z.int().exactOptional(),
    kind: z.string(),
    words: z.string(),
    lifecycle: z.string(),
    serial: z.string().exactOptional(),
    day: z.string(),
    printedTarget: z.string().exactOptional(),
    /** From the deadline on: 完成目标, 完成调整后目标, or not. */
    outcome: z.string().exactOptional(),
    state: z.looseObject({
      lifecycle: z.string(),
      reporting: z.looseObject({ reporting: z.string() }),
      progress: z.looseObject({
        progress: z.string(),
        because: z.string(),
        done: shareView.exactOptional(),
        planned: shareView.exactOptional(),
        lag: z.object({ points: decimalText, exact: z.string() }).exactOptional(),
        /** The working items that decided (下设事项), of an item without a measure of its own. */
        parts: z.object({ completed: z.int(), of: z.int(), decided: z.array(z.string()) }).exactOptional(),
      }),
    }),
    light: z.looseObject({ computed: z.looseObject({ word: z.string(), clause: z.string() }) }),
    /** Periods that are owed (欠报), the oldest first: the state names the latest one alone. */
    owed: z.array(owedPeriodSchema),
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Item' })

/** An item in one line of the ledger (台账行): what a table of thousands shows, no more. */
export const ledgerLineSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    kind: z.string(),
    serial: z.string().exactOptional(),
    words: z.string(),
    /** Every name it had before: the old name still finds it. */
    formerWords: z.array(z.string()).readonly(),
    target: z.string().exactOptional(),
    /** Which kind of value it takes; absent where nobody has said how it is measured. */
    measure: z.string().exactOptional(),
    section: z.array(z.string()).readonly(),
    lifecycle: z.string(),
    progress: z.string(),
    reporting: z.string(),
    /** The period that is asked for now, where one is. */
    period: z.string().exactOptional(),
    /** The light that counts today; where a person set it, also the computed one (人工调整). */
    light: z.object({ id: z.string(), word: z.string(), computed: computedLightSchema.exactOptional() }),
    /** Percent of the whole, and percentage points behind the plan. */
    done: z.string().exactOptional(),
    lag: z.string().exactOptional(),
    latest: z.object({ value: z.string(), through: z.string(), from: z.string() }).exactOptional(),
    deadline: z.string(),
    lead: z.string().exactOptional(),
    furtherLeads: z.array(z.string()).readonly(),
    responsible: z.array(z.string()).readonly(),
    supporting: z.array(z.string()).readonly(),
    sponsor: z.string().exactOptional(),
    document: z.string().exactOptional(),
    parent: z.string().exactOptional(),
    notices: z.int(),
  })
  .meta({ id: 'LedgerLine' })

/** A page of lines (台账行), the lights of the policy of the day, and the names of bodies and posts in them. */
export const ledgerLinesSchema = z
  .object({
    day: z.string(),
    entries: z.array(ledgerLineSchema).readonly(),
    next: z.string().exactOptional(),
    lights: z.array(
      z.object({
        ...{ id: z.string(), zh: z.string(), en: z.string(), colour: z.string(), shape: z.string() },
        /** What the policy prints with it. */
        words: z.array(z.string()).readonly(),
      }),
    ),
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'LedgerLines' })

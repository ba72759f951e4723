import { z } from 'zod'
import { pageQueryShape } from './pages.ts'
import { calendarDateSchema, idSchema } from './text.ts'

/** One value, or the same name several times: any of them will do. */
const anyOf = <Each extends z.ZodType<string>>(each: Each) =>
  z.union([each.transform((one) => [one]), z.array(each).max(100)]).exactOptional()

const words = (...values: readonly [string, ...string[]]) => anyOf(z.enum(values))

/** Which items are asked for (事项筛选). Progress, reporting and light are those of the day. */
export const itemListQuerySchema = z.object({
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
  visibility: anyOf(z.enum(['internal', 'public'])),
  progress: words('noNodes', 'ahead', 'onSchedule', 'behind', 'overdue', 'completed', 'unknown'),
  reporting: words('notDue', 'due', 'awaitingRelease', 'late', 'submitted', 'returned', 'accepted'),
  light: anyOf(idSchema),
  deadlineFrom: calendarDateSchema.exactOptional(),
  deadlineUntil: calendarDateSchema.exactOptional(),
  changedAfter: z.coerce.number().int().min(0).exactOptional(),
  ...pageQueryShape,
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
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Item' })

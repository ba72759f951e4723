import { z } from 'zod'
import { circularItemSchema } from './circular.ts'
import { calendarDateSchema, idSchema } from './text.ts'

/** For whom and of which day a sheet is (呈阅件条件): the post of a sponsor; all of the ledger where none is named. */
export const briefingQuerySchema = z.strictObject({
  on: calendarDateSchema.exactOptional(),
  sponsor: idSchema.exactOptional(),
})

const counts = z.object({
  count: z.int(),
  classes: z
    .array(
      z.object({
        word: z.string(),
        light: z.object({ id: z.string(), zh: z.string(), colour: z.string(), shape: z.string() }),
        ...{ count: z.int(), percent: z.string() },
      }),
    )
    .readonly(),
  adjusted: z.object({ word: z.string(), rounded: z.string(), printed: z.string() }).exactOptional(),
})

/** One sheet for a leader (呈阅件): what is late and why, what waits for him, headline indicators, and the counts. */
export const briefingSchema = z
  .object({
    ...{ place: z.string(), office: z.string(), day: z.string() },
    sponsor: z
      .object({ post: z.string(), title: z.string(), name: z.string().exactOptional() })
      .exactOptional(),
    time: z.object({ months: z.int(), percent: z.string() }),
    /** His own; without a sponsor those of everybody. */
    own: counts,
    /** Of the whole ledger, for those who see it. */
    all: counts.exactOptional(),
    /** Overdue first, then by how far behind, then what was not reported. */
    late: z.array(circularItemSchema).readonly(),
    /** Requests that wait for a ruling (需协调事项). */
    waiting: z
      .array(
        z.object({
          ...{ item: z.string(), serial: z.string().exactOptional(), itemWords: z.string() },
          ...{ request: z.string(), words: z.string(), of: z.string(), ofName: z.string(), by: z.string() },
          ...{ raisedBy: z.string().exactOptional(), raisedOn: z.string(), isLate: z.boolean() },
        }),
      )
      .readonly(),
    indicators: z.array(circularItemSchema).readonly(),
  })
  .meta({ id: 'Briefing' })

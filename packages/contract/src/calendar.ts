import { z } from 'zod'
import { calendarDateSchema } from './text.ts'

/** A time limit from a day on (办理时限): 7日内, in days unless working days are counted. */
export const dueQuerySchema = z.object({
  from: calendarDateSchema,
  days: z.coerce.number().int().min(1).max(3660),
  count: z.enum(['days', 'workingDays']).default('days'),
})

/** The last day of a time limit; `unknownYears` had no calendar, and only their weekends were left out. */
export const dueSchema = z
  .object({ date: calendarDateSchema, unknownYears: z.array(z.int()) })
  .meta({ id: 'Due' })

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

const monthDay = z.object({ months: z.int(), day: z.int() })

/** Days off and weekend days worked by year (节假日安排), and when a period opens, closes and locks (报送时间). */
export const calendarViewSchema = z
  .object({
    calendars: z.array(
      z.object({
        ...{ year: z.int(), source: z.string() },
        off: z.array(z.string()).readonly(),
        worked: z.array(z.string()).readonly(),
      }),
    ),
    reporting: z.object({
      every: z.string(),
      opens: monthDay,
      closes: monthDay,
      locks: monthDay.exactOptional(),
    }),
  })
  .meta({ id: 'CalendarView' })

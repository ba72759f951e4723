import { z } from 'zod'
import { calendarDateSchema, idSchema, periodSchema, shortTextSchema, wordsSchema } from './text.ts'

/** Which forms are wanted (下发填报表): those of a period, of one body or of all. */
export const returnFormsQuerySchema = z.strictObject({
  period: periodSchema,
  orgUnit: idSchema.exactOptional(),
})

/**
 * What is said with returned forms (收回表格说明): on what basis they are entered, and whose and which period's they are where the files do
 * not say. A paper needs its scan: sent along under `scan`, or kept before, by its id.
 */
export const returnedFormsFieldsSchema = z.strictObject({
  basis: z.enum(['login', 'signedPaper', 'telephone']).default('login'),
  scan: idSchema.exactOptional(),
  signedBy: shortTextSchema.exactOptional(),
  note: wordsSchema.exactOptional(),
  orgUnit: idSchema.exactOptional(),
  period: periodSchema.exactOptional(),
  at: calendarDateSchema.exactOptional(),
})

/** Whether it is only shown (试读). */
export const dryRunQuerySchema = z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') })

const place = z.object({ sheet: z.string(), row: z.int() })
const said = { zh: z.string(), en: z.string() }

/** What came of one returned file (收回结果): recorded whole, or not at all with the problems and their places. */
export const returnedFormSchema = z
  .object({
    file: z.string(),
    recorded: z.boolean(),
    orgUnit: z.object({ id: z.string(), name: z.string() }).exactOptional(),
    period: z.string().exactOptional(),
    taken: z.array(z.looseObject({ kind: z.string() })).readonly(),
    unfilled: z.array(z.string()).readonly(),
    /** Items of which the form says what stands there already: nothing was recorded twice. */
    repeated: z.array(z.string()).readonly().exactOptional(),
    guesses: z.array(z.object({ where: place, item: z.string(), words: z.string() })).readonly(),
    notes: z.array(z.object(said)).readonly(),
    problems: z.array(z.object({ code: z.string(), where: place.exactOptional(), ...said })).readonly(),
  })
  .meta({ id: 'ReturnedForm' })

/** What came of all of them, with those counted that were recorded. */
export const returnedFormsSchema = z
  .object({ recorded: z.int(), failed: z.int(), files: z.array(returnedFormSchema).readonly() })
  .meta({ id: 'ReturnedForms' })

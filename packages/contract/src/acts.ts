import { z } from 'zod'
import { calendarDateSchema, idSchema, shortTextSchema, wordsSchema } from './text.ts'

/** On what an entry rests (录入依据). */
export const actBasisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('login') }),
  z.strictObject({
    kind: z.literal('signedPaper'),
    scan: idSchema,
    /** Whose signature it bears, as 局长. */
    signedBy: shortTextSchema.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('telephone'), note: wordsSchema }),
  z.strictObject({ kind: z.literal('delegation'), document: idSchema }),
])

/**
 * What a request says of its act (办理说明). The actor is whoever is signed in, never what a request says; without `at` it is given in
 * today, without `onBehalfOf` one speaks for oneself and one's own body.
 */
export const actInputSchema = z
  .strictObject({
    onBehalfOf: idSchema.exactOptional(),
    basis: actBasisSchema.default({ kind: 'login' }),
    at: calendarDateSchema.exactOptional(),
  })
  .meta({ id: 'ActInput' })

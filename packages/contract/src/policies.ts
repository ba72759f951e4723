import { z } from 'zod'
import { calendarDateSchema, idSchema } from './text.ts'

const presetView = z.object({
  ...{ id: z.string(), name: z.string(), source: z.string() },
  /** The day or the year that it is known from. */
  dated: z.string(),
  /** What the source leaves open, and was decided here. */
  notSaid: z.array(z.string()).readonly(),
  isChosen: z.boolean(),
})

/** The presets by kind (规则预设), with what is chosen on a day and since when; without a day it is what holds where nobody chose. */
export const policiesSchema = z
  .array(
    z.object({
      ...{ kind: z.string(), zh: z.string(), en: z.string() },
      chosen: z
        .object({
          id: z.string(),
          from: z.string().exactOptional(),
          documentNumber: z.string().exactOptional(),
        })
        .exactOptional(),
      presets: z.array(presetView).readonly(),
    }),
  )
  .readonly()
  .meta({ id: 'Policies' })

/** What is to be tried (试算规则): the preset `id` of a kind, as if it held on a day. */
export const policyPreviewQuerySchema = z.strictObject({
  kind: z.enum(['light', 'reporting', 'tolerance', 'release', 'power', 'notice']),
  id: idSchema,
  on: calendarDateSchema.exactOptional(),
})

const judgement = z.object({
  ...{ light: z.string(), lightWords: z.string(), word: z.string(), clause: z.string() },
  ...{ progress: z.string(), reporting: z.string() },
  /** The notice that the item calls for, where it calls for one. */
  notice: z.string().exactOptional(),
})

/** What another preset would change (试算结果): the items of which light, word, state or notice would be another, before and after. */
export const policyPreviewSchema = z
  .object({
    ...{ kind: z.string(), day: z.string() },
    before: z.string().exactOptional(),
    after: z.string(),
    count: z.int(),
    changes: z
      .array(
        z.object({
          ...{ item: z.string(), serial: z.string().exactOptional(), words: z.string() },
          ...{ before: judgement, after: judgement },
        }),
      )
      .readonly(),
  })
  .meta({ id: 'PolicyPreview' })

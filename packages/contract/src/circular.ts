import { z } from 'zod'
import { calendarDateSchema } from './text.ts'

/** Of which day a circular is (通报条件), today unless told, and since which other the total is told. */
export const circularQuerySchema = z.strictObject({
  on: calendarDateSchema.exactOptional(),
  since: calendarDateSchema.exactOptional(),
})

/** An item as circulars and sheets for leaders tell it (通报事项). */
export const circularItemSchema = z.object({
  ...{ item: z.string(), serial: z.string().exactOptional(), words: z.string(), word: z.string() },
  /** What somebody set in the place of the word that the policy says, and until when (人工调整). */
  override: z.object({ word: z.string(), until: z.string() }).exactOptional(),
  ...{ isBehind: z.boolean(), isLate: z.boolean() },
  /** Absent where the body may not be named for trouble. */
  lead: z.string().exactOptional(),
  ...{ deadline: z.string(), target: z.string().exactOptional(), figure: z.string().exactOptional() },
  ...{
    done: z.string().exactOptional(),
    planned: z.string().exactOptional(),
    lag: z.string().exactOptional(),
  },
  ...{ cause: z.string().exactOptional(), nextStep: z.string().exactOptional() },
})

const bodies = z
  .array(z.object({ orgUnit: z.string(), name: z.string(), items: z.array(z.string()).readonly() }))
  .readonly()

/** A paragraph of the draft, or a heading over several; what else papers have, a circular has not. */
const block = z.object({ kind: z.enum(['heading', 'text']), words: z.string() })

/** A circular as data (通报数据): every count opens to its list, and the shares of the classes add up to 100. */
export const circularSchema = z
  .object({
    ...{ place: z.string(), planYear: z.int(), office: z.string(), day: z.string() },
    total: z.object({ count: z.int(), words: z.string() }),
    time: z.object({ months: z.int(), percent: z.string() }),
    policy: z.object({ name: z.string(), source: z.string() }),
    classes: z
      .array(
        z.object({
          word: z.string(),
          light: z.object({ id: z.string(), zh: z.string(), colour: z.string(), shape: z.string() }),
          ...{
            count: z.int(),
            percent: z.string(),
            isTrouble: z.boolean(),
            items: z.array(circularItemSchema).readonly(),
          },
        }),
      )
      .readonly(),
    /** The class whose share was moved so that all add up to 100. */
    adjusted: z.object({ word: z.string(), rounded: z.string(), printed: z.string() }).exactOptional(),
    /** Items of which no figure is known. */
    gaps: z.array(z.string()).readonly(),
    indicators: z.array(circularItemSchema).readonly(),
    bodies: z.object({ commended: bodies, criticised: bodies, late: bodies, unnamed: z.int() }),
    /** The draft as it reads (代拟稿), without its tables. */
    draft: z.object({ title: z.string(), stage: z.string(), blocks: z.array(block).readonly() }),
  })
  .meta({ id: 'Circular' })

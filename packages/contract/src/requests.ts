import { z } from 'zod'
import { actInputSchema } from './acts.ts'
import { breakdownDeedSchema } from './deeds/breakdown-deeds.ts'
import { itemDeedSchema } from './deeds/item-deeds.ts'
import { registerDeedSchema } from './deeds/register-deeds.ts'
import { idSchema, listLimits } from './text.ts'

const act = actInputSchema.exactOptional()
const deedsOf = <Deed extends z.ZodType>(deed: Deed) =>
  z.strictObject({ act, deeds: z.array(deed).min(1).max(listLimits.few).readonly() })

/** Deeds on one item (办理一个事项), in order; all of them or none. */
export const itemDeedsSchema = deedsOf(itemDeedSchema).meta({ id: 'ItemDeeds' })

/** Deeds on one table (办理分解表). */
export const breakdownDeedsSchema = deedsOf(breakdownDeedSchema).meta({ id: 'BreakdownDeeds' })

/** Deeds on the register (办理名册). */
export const registerDeedsSchema = z
  .strictObject({ act, deeds: z.array(registerDeedSchema).min(1).max(listLimits.bulk).readonly() })
  .meta({ id: 'RegisterDeeds' })

/** Deeds on several items (批量办理). */
export const bulkDeedsSchema = z
  .strictObject({
    act,
    deeds: z
      .array(z.strictObject({ item: idSchema, deed: itemDeedSchema }))
      .min(1)
      .max(listLimits.bulk)
      .readonly(),
  })
  .meta({ id: 'BulkDeeds' })

/** What came of deeds (记录结果): their place in the chain, and the records that changed as they now stand. */
export const recordedSchema = z
  .object({
    first: z.int(),
    sequence: z.int(),
    recordedAt: z.string(),
    versions: z.array(z.object({ book: z.string(), subject: z.string(), version: z.int() })).readonly(),
  })
  .meta({ id: 'Recorded' })

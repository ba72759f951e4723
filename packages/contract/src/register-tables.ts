import { z } from 'zod'
import { calendarDateSchema } from './text.ts'

/** What is said with a register table (名册表说明): from which day it holds, and whether it is recorded or only shown. */
export const registerTableFieldsSchema = z.strictObject({
  from: calendarDateSchema.exactOptional(),
  confirm: z.enum(['true', 'false']).default('false'),
})

const place = z.object({ sheet: z.string(), row: z.int(), column: z.int().exactOptional() })
const count = z.int()

/** What a register table changes (名册表预览): who is new, who changes, what is wrong, and the deeds that it comes to. */
export const registerTablePreviewSchema = z
  .object({
    recorded: z.boolean(),
    from: calendarDateSchema,
    counts: z.object({ new: count, changed: count, same: count, problems: count }),
    rows: z
      .array(
        z.object({
          ...{ where: place, orgUnit: z.string(), name: z.string() },
          change: z.enum(['new', 'changed', 'same']),
        }),
      )
      .readonly(),
    problems: z
      .array(z.object({ code: z.string(), where: place, words: z.string(), zh: z.string(), en: z.string() }))
      .readonly(),
    deeds: z.array(z.looseObject({ kind: z.string() })).readonly(),
  })
  .meta({ id: 'RegisterTablePreview' })

import { z } from 'zod'
import { idSchema, nameSchema, wordsSchema } from './text.ts'

/** What is to be removed (移除内容): words beside an entry of the chain, by their places in it, or a file. */
const target = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    sequence: z.int().min(1),
    places: z.array(z.string().min(1).max(500)).min(1).max(100),
  }),
  z.strictObject({ kind: z.literal('file'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
])

/** A request to remove something (移除申请), under the number of the document that approves it. */
export const removalInputSchema = z
  .strictObject({ target, documentNumber: nameSchema, reason: wordsSchema })
  .meta({ id: 'RemovalInput' })

/** A request to remove something (移除申请): who asked, who confirmed, and the entry that removed it. */
export const removalSchema = z
  .object({
    id: idSchema,
    target,
    documentNumber: z.string(),
    reason: z.string(),
    askedBy: z.string(),
    askedByName: z.string(),
    askedAt: z.string(),
    ruledBy: z.string().exactOptional(),
    ruledByName: z.string().exactOptional(),
    /** The words or the name of the file, as long as they are there. */
    contents: z.array(z.string()),
    ruledAt: z.string().exactOptional(),
    outcome: z.enum(['confirmed', 'withdrawn']).exactOptional(),
    removal: z.int().exactOptional(),
  })
  .meta({ id: 'Removal' })

/** What of an entry can be removed (可移除内容): words by their places, files by their digests. */
export const removalChoicesSchema = z
  .object({
    ...{ sequence: z.int(), recordedAt: z.string(), what: z.string(), line: z.string(), subject: z.string() },
    /** It is under embargo, and its words are not told. */
    isWithheld: z.boolean(),
    words: z.array(z.object({ place: z.string(), text: z.string() })),
    files: z.array(z.object({ sha256: z.string(), name: z.string(), type: z.string() })),
  })
  .meta({ id: 'RemovalChoices' })

/** What was removed (移除结果), and the copies that still hold it. */
export const removedSchema = z
  .object({ removal: z.int(), backups: z.array(z.object({ fileName: z.string(), madeAt: z.string() })) })
  .meta({ id: 'Removed' })

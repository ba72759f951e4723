import { z } from 'zod'

/** The copies that were made (已做备份), the latest first. */
export const backupsSchema = z
  .array(z.object({ fileName: z.string(), madeAt: z.string() }))
  .readonly()
  .meta({ id: 'Backups' })

import { z } from 'zod'
import { calendarDateSchema, idSchema } from './text.ts'

/** Which part of the ledger is wanted, on which day (台账导出条件); all that one may see today, unless told. */
export const ledgerPaperQuerySchema = z.strictObject({
  on: calendarDateSchema.exactOptional(),
  kind: z.enum(['target', 'task', 'project', 'livelihood', 'instruction', 'decision']).exactOptional(),
  lead: idSchema.exactOptional(),
  /** With any duty in it. */
  orgUnit: idSchema.exactOptional(),
  document: idSchema.exactOptional(),
  light: idSchema.exactOptional(),
})

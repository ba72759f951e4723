import { z } from 'zod'

/** What the rules say, told where somebody set another light by hand (系统判定). */
export const computedLightSchema = z.object({ id: z.string(), word: z.string() })

import { z } from 'zod'
import { pageQueryShape } from './pages.ts'
import { wordsSchema } from './text.ts'

const kind = z.enum(['item', 'row', 'document'])

/** What is searched for, and where (检索): items, rows of tables, documents; all unless told. */
export const searchQuerySchema = z.object({
  q: z.string().min(1).max(200),
  kinds: z.union([kind.transform((one) => [one]), z.array(kind).max(3)]).exactOptional(),
  ...pageQueryShape,
})

/** One thing that was found (检索结果), with the words around. */
export const searchHitSchema = z
  .object({
    kind,
    id: z.string(),
    excerpt: z.object({ text: z.string(), hit: z.object({ start: z.int(), end: z.int() }) }),
    item: z.object({ serial: z.string().exactOptional(), words: z.string() }).exactOptional().meta({
      description: '事项现在的序号和名称 What an item is called now, whatever words it was found by',
    }),
  })
  .meta({ id: 'SearchHit' })

/** Words of a matter whose bodies are wanted (分工建议), and the headings over it. */
export const suggestionsQuerySchema = z.object({
  words: wordsSchema.min(1),
  heading: z.union([z.string().transform((one) => [one]), z.array(z.string()).max(10)]).exactOptional(),
})

const named = z.object({ orgUnit: z.string(), name: z.string() })

/** Suggested bodies (分工建议), each with its reason. */
export const suggestionsSchema = z
  .object({
    /** What a row would be given. */
    suggestion: z
      .object({
        lead: named.exactOptional(),
        responsible: z.array(named),
        supporting: z.array(named),
        reason: z.string(),
      })
      .exactOptional(),
    /** Matters that are like it, as they were dispatched or corrected before. */
    known: z.array(
      z.object({
        words: z.string(),
        lead: named.exactOptional(),
        percent: z.int(),
        shared: z.array(z.string()),
        from: z.looseObject({ kind: z.enum(['dispatch', 'correction']) }),
      }),
    ),
    /** Bodies whose duties name words of it; those that the register does not have stand without an id. */
    byDuties: z.array(
      z.object({ orgUnit: z.string().exactOptional(), name: z.string(), words: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Suggestions' })

import { z } from 'zod'
import {
  calendarDateSchema,
  idSchema,
  listLimits,
  listOf,
  quoteSchema,
  rowIdSchema,
  shortTextSchema,
  wordsSchema,
} from '../text.ts'
import { dutiesSchema, measureSchema } from './parts.ts'

const offset = z.int().min(0).max(10_000_000)

/** Words of a document at their place (原文). */
export const documentQuoteSchema = z.strictObject({
  document: idSchema,
  start: offset,
  end: offset,
  text: quoteSchema,
})

export const quotesSchema = listOf(documentQuoteSchema, listLimits.many)

const rowPart = z.strictObject({
  words: wordsSchema,
  measure: measureSchema.exactOptional(),
  publisher: idSchema.exactOptional(),
  duties: dutiesSchema.exactOptional(),
  deadline: calendarDateSchema.exactOptional(),
})

const content = {
  group: listOf(wordsSchema, listLimits.few),
  heads: listOf(wordsSchema, listLimits.few),
  words: quoteSchema,
  type: z.enum(['indicator', 'project', 'livelihood', 'work']),
  measures: listOf(
    z.strictObject({
      words: wordsSchema,
      measure: measureSchema.exactOptional(),
      publisher: idSchema.exactOptional(),
    }),
    listLimits.few,
  ),
  deadline: z.strictObject({
    from: z.enum(['text', 'default', 'open', 'person']),
    words: wordsSchema.exactOptional(),
    date: calendarDateSchema.exactOptional(),
  }),
  duties: dutiesSchema,
  parts: listOf(rowPart, listLimits.few),
} as const

/** What the table says in a row (条目内容). */
export const rowContentSchema = z.strictObject(content)

/** The fields of a row that are edited (修改内容). */
export const rowEditSchema = z.strictObject({
  group: content.group.exactOptional(),
  heads: content.heads.exactOptional(),
  words: content.words.exactOptional(),
  type: content.type.exactOptional(),
  measures: content.measures.exactOptional(),
  deadline: content.deadline.exactOptional(),
  duties: content.duties.exactOptional(),
  parts: content.parts.exactOptional(),
})

/** Why a sentence is no row (不列入理由). */
export const leftOutReasonSchema = z.enum([
  ...(['secondPrint', 'noise', 'calls', 'leadsOver', 'outlook'] as const),
  ...(['elsewhere', 'vanished', 'other'] as const),
])

/** A sentence of the plan that no row holds (未列入语句), as it is drawn. */
export const drawnSentencesSchema = listOf(
  z.strictObject({
    id: rowIdSchema,
    quote: documentQuoteSchema,
    reason: leftOutReasonSchema.exactOptional(),
  }),
)

/** Suggested bodies (建议单位), with the reason. */
export const rowHintSchema = z.strictObject({
  lead: idSchema.exactOptional(),
  responsible: listOf(idSchema),
  supporting: listOf(idSchema),
  reason: wordsSchema,
})

/** A row as it is drawn (拟列条目). */
export const drawnRowSchema = z.strictObject({
  id: rowIdSchema,
  ...content,
  quotes: quotesSchema,
  serial: shortTextSchema.exactOptional(),
  place: shortTextSchema.exactOptional(),
  hint: rowHintSchema.exactOptional(),
})

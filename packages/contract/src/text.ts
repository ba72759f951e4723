import type { CalendarDate, Decimal, Period } from '@taizhang/ledger'
import { z } from 'zod'

/** How long each sort of text may be, in UTF-16 units (字数上限): long enough for any real one, short enough to be read. */
export const textLimits = { id: 64, rowId: 200, name: 200, words: 4000, quote: 20_000 } as const

/** How many of a thing one request may hold (数量上限). */
export const listLimits = { few: 50, many: 5000, bulk: 500 } as const

// NUL cannot be stored as text, and half a character is not one.
const unstorable = /[\u0000]|\p{Surrogate}/u

const plain = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !unstorable.test(text), { params: { fault: 'unstorable' } })

/** An id (编号): anything that fits into an address without signs of its own. */
export const idSchema = z
  .string()
  .min(1)
  .max(textLimits.id)
  .regex(/^[\p{L}\p{N}_.:-]+$/u)

/** The id of a row, a sentence or a comment (条目编号): its document and its place there, report-2026#120-168/2; of a comment whose and which. */
export const rowIdSchema = z
  .string()
  .min(1)
  .max(textLimits.rowId)
  .regex(/^[\p{L}\p{N}_.:#/-]+$/u)

/** A name or a title (名称). */
export const nameSchema = plain(textLimits.name).refine((text) => text.trim() !== '', {
  params: { fault: 'blank' },
})

/** A name that may still be empty: the rules of the ledger say what is missing. */
export const shortTextSchema = plain(textLimits.name)

/** A paragraph (内容): words of an item, a reason, a note. */
export const wordsSchema = plain(textLimits.words)

/** Words of a document, verbatim (原文). */
export const quoteSchema = plain(textLimits.quote)

// The brands are of types only: what the patterns let through is such a day, period, number.

/** A day of the calendar (日期), YYYY-MM-DD. */
export const calendarDateSchema = z.iso.date() as unknown as z.ZodType<CalendarDate, string>

/** A month 2026-10, a quarter 2026-Q3 or a year 2026 (报告期). */
export const periodSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/) as unknown as z.ZodType<
  Period,
  string
>

/** An exact decimal as digits (小数): 36.57, never a float. */
export const decimalSchema = z
  .string()
  .max(40)
  .regex(/^-?\d+(?:\.\d+)?$/) as z.ZodType<Decimal, string>

/** A list with a limit (列表). */
export function listOf<Each extends z.ZodType>(
  each: Each,
  most: number = listLimits.many,
): z.ZodReadonly<z.ZodArray<Each>> {
  return z.array(each).max(most).readonly()
}

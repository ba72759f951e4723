import type { Measure, Schedule, Value } from '@taizhang/ledger'
import { z } from 'zod'
import {
  calendarDateSchema,
  decimalSchema,
  idSchema,
  listLimits,
  listOf,
  quoteSchema,
  rowIdSchema,
  shortTextSchema,
  wordsSchema,
} from '../text.ts'

// Whether a number makes sense is for the rules of the ledger to say, with a reason; here it is only a number.

const aim = {
  target: decimalSchema,
  upper: decimalSchema.exactOptional(),
  comparator: z.enum(['exactly', 'about', 'at_least', 'at_most', 'range']),
  unit: shortTextSchema,
}

const stepSchema = z.strictObject({ id: idSchema, words: wordsSchema, weight: decimalSchema })

/** What an item is measured by (量化指标). */
export const measureSchema: z.ZodType<Measure> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cumulative'), ...aim }),
  z.strictObject({ kind: z.literal('rate'), ascending: z.boolean(), ...aim }),
  z.strictObject({ kind: z.literal('ceiling'), ...aim }),
  z.strictObject({
    kind: z.literal('level'),
    ascending: z.boolean(),
    baseline: decimalSchema.exactOptional(),
    ...aim,
  }),
  z.strictObject({ kind: z.literal('milestone'), steps: listOf(stepSchema, listLimits.few) }),
  z.strictObject({ kind: z.literal('yesNo') }),
  z.strictObject({ kind: z.literal('zero'), unit: shortTextSchema }),
  z.strictObject({
    kind: z.literal('qualitative'),
    comparator: z.enum(['sync', 'above_reference', 'below_reference']),
    reference: shortTextSchema,
    referenceValue: decimalSchema.exactOptional(),
  }),
])

/** What a body says it has reached (填报值). */
export const valueSchema: z.ZodType<Value> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: decimalSchema }),
  z.strictObject({ kind: z.literal('steps'), done: listOf(idSchema, listLimits.few) }),
  z.strictObject({ kind: z.literal('yesNo'), done: z.boolean() }),
])

const milestoneSchema = z.strictObject({
  dueDate: calendarDateSchema,
  words: wordsSchema.exactOptional(),
  planned: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), percent: decimalSchema }),
    z.strictObject({ kind: z.literal('value'), value: decimalSchema }),
  ]),
})

const course = { start: calendarDateSchema, deadline: calendarDateSchema }

/** The planned path of an item (进度安排). */
export const scheduleSchema: z.ZodType<Schedule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('straight'), ...course }),
  z.strictObject({
    kind: z.literal('preset'),
    preset: idSchema,
    weights: listOf(z.int().min(0).max(1_000_000), 12),
    ...course,
  }),
  z.strictObject({ kind: z.literal('nodes'), nodes: listOf(milestoneSchema, listLimits.few), ...course }),
  z.strictObject({ kind: z.literal('noNodes'), ...course }),
])

/** The lists that an item can stand on (清单来源). */
export const sourceListSchema = z.enum([
  ...(['workReport', 'partyPlenum', 'livelihoodList', 'projectList'] as const),
  ...(['plan', 'meeting', 'instruction', 'other'] as const),
])

/** The words of a document that an item stands on (出处), and the list it is on. */
export const sourceSchema = z.strictObject({
  list: sourceListSchema,
  document: idSchema,
  quote: quoteSchema,
  serial: shortTextSchema.exactOptional(),
})

/** Who is to do it (责任分工). */
export const dutiesSchema = z.strictObject({
  lead: idSchema.exactOptional(),
  furtherLeads: listOf(idSchema, listLimits.few).exactOptional(),
  responsible: listOf(idSchema),
  supporting: listOf(idSchema),
  sponsor: idSchema.exactOptional(),
  supervisingBody: idSchema.exactOptional(),
})

/** A leader's instruction (批示) as written. */
export const instructionSchema = z.strictObject({
  leader: shortTextSchema,
  on: calendarDateSchema,
  words: wordsSchema,
  paper: shortTextSchema,
  scan: shortTextSchema,
})

/** A working item to be set up under another (下设事项). */
export const partSchema = z.strictObject({
  id: idSchema,
  words: wordsSchema,
  measure: measureSchema.exactOptional(),
  duties: dutiesSchema.exactOptional(),
  schedule: scheduleSchema.exactOptional(),
  rows: listOf(rowIdSchema).exactOptional(),
})

/** Parts of a target that bodies take on, or what they have done of it (分解数). */
export const sharesSchema = listOf(z.strictObject({ orgUnit: idSchema, value: decimalSchema }))

/** How firm a figure is (数据版本). */
export const vintageSchema = z.enum(['estimate', 'flash', 'preliminary', 'verified', 'revised'])

/** Why an item is behind (滞后原因). */
export const causeSchema = z.strictObject({
  category: z.enum([
    ...(['funding', 'land', 'permits', 'design', 'works', 'weather', 'market', 'policy'] as const),
    ...(['coordination', 'staffing', 'data', 'other'] as const),
  ]),
  words: wordsSchema,
})

import type { BreakdownDeed } from '@taizhang/ledger'
import { z } from 'zod'
import {
  calendarDateSchema,
  idSchema,
  listLimits,
  listOf,
  nameSchema,
  rowIdSchema,
  shortTextSchema,
  wordsSchema,
} from '../text.ts'
import { sourceListSchema } from './parts.ts'
import {
  documentQuoteSchema,
  drawnRowSchema,
  drawnSentencesSchema,
  leftOutReasonSchema,
  quotesSchema,
  rowContentSchema,
  rowEditSchema,
  rowHintSchema,
} from './row-parts.ts'
import { deedUnion } from './same.ts'

const deed = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

const orgUnits = listOf(idSchema)
const ids = listOf(rowIdSchema)
const row = rowIdSchema
const edit = rowEditSchema

const rebasedRow = z.discriminatedUnion('as', [
  z.strictObject({ row, as: z.enum(['carried', 'moved']), quotes: quotesSchema }),
  z.strictObject({ row, as: z.literal('changed'), quotes: quotesSchema, edit }),
  z.strictObject({ row, as: z.literal('vanished') }),
])

const rebasedSentence = z.discriminatedUnion('as', [
  z.strictObject({ sentence: rowIdSchema, as: z.literal('carried'), quote: documentQuoteSchema }),
  z.strictObject({ sentence: rowIdSchema, as: z.literal('vanished') }),
])

const drawing = {
  rowsDrawn: deed('rowsDrawn', {
    document: idSchema,
    title: nameSchema,
    list: sourceListSchema,
    planYear: z.int().min(1949).max(9999),
    from: z.enum(['reading', 'table']),
    rows: listOf(drawnRowSchema),
    sentences: drawnSentencesSchema,
  }),
  rowsLinked: deed('rowsLinked', {
    document: idSchema,
    title: nameSchema,
    list: sourceListSchema,
    links: listOf(z.strictObject({ row, quotes: quotesSchema })),
    sentences: drawnSentencesSchema,
  }),
  rebased: deed('rebased', {
    from: idSchema,
    document: idSchema,
    title: nameSchema,
    rows: listOf(rebasedRow),
    sentences: listOf(rebasedSentence),
    added: drawnSentencesSchema,
    order: ids.exactOptional(),
  }),
  rebaseRuled: deed('rebaseRuled', {
    row,
    ruling: z.enum(['new', 'keep']),
    reason: wordsSchema.exactOptional(),
  }),
}

const editing = {
  rowEdited: deed('rowEdited', { row, edit }),
  hintsRenewed: deed('hintsRenewed', { hints: listOf(z.strictObject({ row, hint: rowHintSchema })) }),
  hintsTaken: deed('hintsTaken', { rows: ids }),
  rowsReviewed: deed('rowsReviewed', { rows: ids }),
  rowsMerged: deed('rowsMerged', { into: row, rows: ids, edit }),
  rowSplit: deed('rowSplit', {
    row,
    parts: listOf(z.strictObject({ id: row, edit, quotes: quotesSchema.exactOptional() }), listLimits.few),
  }),
  rowAdded: deed('rowAdded', {
    row,
    content: rowContentSchema,
    sentences: ids,
    source: shortTextSchema,
    before: row.exactOptional(),
  }),
  sentencesJoined: deed('sentencesJoined', { row, sentences: ids }),
  sentencesLeftOut: deed('sentencesLeftOut', {
    sentences: ids,
    reason: leftOutReasonSchema,
    words: wordsSchema,
  }),
  rowLeftOut: deed('rowLeftOut', { row, reason: leftOutReasonSchema, words: wordsSchema }),
  rowRestored: deed('rowRestored', { row }),
  rowMoved: deed('rowMoved', { row, before: row.exactOptional() }),
  undone: deed('undone', { step: z.int().min(0) }),
}

const way = z.enum(['form', 'login', 'file'])

const until = z.strictObject({ day: calendarDateSchema, time: shortTextSchema })

const consulting = {
  editionMade: deed('editionMade', { stage: z.enum(['consultation', 'revised', 'forDecision']) }),
  consultationOpened: deed('consultationOpened', {
    orgUnits,
    until,
    silence: z.enum(['consent', 'owed']),
  }),
  commented: deed('commented', {
    comment: rowIdSchema,
    orgUnit: idSchema,
    row: row.exactOptional(),
    field: z.enum(['words', 'lead', 'deadline', 'number', 'other']),
    words: wordsSchema,
    proposal: edit.exactOptional(),
    way,
  }),
  noComment: deed('noComment', { orgUnit: idSchema, way }),
  commentRuled: deed('commentRuled', {
    comment: rowIdSchema,
    ruling: z.enum(['adopted', 'partly', 'notAdopted']),
    reason: wordsSchema,
    edit: edit.exactOptional(),
  }),
  deadlineChanged: deed('deadlineChanged', { until }),
  consultationClosed: deed('consultationClosed', {}),
  consultationWithdrawn: deed('consultationWithdrawn', { reason: wordsSchema }),
}

const issuing = {
  issued: deed('issued', {
    documentNumber: shortTextSchema,
    on: calendarDateSchema,
    meeting: shortTextSchema.exactOptional(),
  }),
  supplementOpened: deed('supplementOpened', { reason: wordsSchema }),
}

/** What may be done to a table (分解表办理动作), by kind. */
export const breakdownDeedSchema = deedUnion<BreakdownDeed>()({
  ...drawing,
  ...editing,
  ...consulting,
  ...issuing,
}).meta({ id: 'BreakdownDeed' })

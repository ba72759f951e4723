import type { Deed } from '@taizhang/ledger'
import { z } from 'zod'
import {
  calendarDateSchema,
  decimalSchema,
  idSchema,
  listLimits,
  listOf,
  periodSchema,
  rowIdSchema,
  shortTextSchema,
  wordsSchema,
} from '../text.ts'
import {
  causeSchema,
  dutiesSchema,
  instructionSchema,
  measureSchema,
  partSchema,
  scheduleSchema,
  sharesSchema,
  sourceSchema,
  valueSchema,
  vintageSchema,
} from './parts.ts'
import { deedUnion } from './same.ts'

const deed = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape })

const grounds = { reason: wordsSchema, documentNumber: shortTextSchema }
/** Of a split or a merger a paper is named where there is one. */
const lineage = { reason: wordsSchema, documentNumber: shortTextSchema.exactOptional() }
const modification = { ...grounds, authority: shortTextSchema, from: calendarDateSchema }
const figure = {
  value: valueSchema,
  through: calendarDateSchema,
  vintage: vintageSchema,
  source: wordsSchema,
}
const frequency = z.enum(['monthly', 'quarterly', 'yearly', 'atNodes', 'fromPublisher'])
const visibility = z.enum(['internal', 'public'])
const evidence = listOf(idSchema, listLimits.few)
const reason = wordsSchema
const parts = listOf(partSchema, listLimits.few)

const preparing = {
  added: deed('added', {
    itemKind: z.enum(['target', 'task', 'project', 'livelihood', 'instruction', 'decision']),
    words: wordsSchema,
    sources: listOf(sourceSchema, listLimits.few),
    duties: dutiesSchema,
    measure: measureSchema.exactOptional(),
    schedule: scheduleSchema,
    publisher: idSchema.exactOptional(),
    instruction: instructionSchema.exactOptional(),
    decision: z
      .strictObject({ meeting: shortTextSchema, on: calendarDateSchema, words: wordsSchema })
      .exactOptional(),
    parent: idSchema.exactOptional(),
    concerns: listOf(idSchema, listLimits.few).exactOptional(),
    rows: listOf(rowIdSchema).exactOptional(),
    visibility: visibility.exactOptional(),
    frequency: frequency.exactOptional(),
  }),
  wordsEdited: deed('wordsEdited', { words: wordsSchema }),
  measureSet: deed('measureSet', { measure: measureSchema }),
  dutiesAssigned: deed('dutiesAssigned', { duties: dutiesSchema }),
  consulted: deed('consulted', {}),
  sourceAdded: deed('sourceAdded', { source: sourceSchema }),
  visibilitySet: deed('visibilitySet', { visibility }),
  frequencySet: deed('frequencySet', { frequency }),
  publisherSet: deed('publisherSet', { publisher: idSchema.exactOptional(), reason: wordsSchema }),
}

const issuing = {
  issued: deed('issued', { document: idSchema, serial: shortTextSchema, documentNumber: shortTextSchema }),
  signedFor: deed('signedFor', {}),
  objected: deed('objected', { reason: wordsSchema }),
  ruled: deed('ruled', { reason: wordsSchema, duties: dutiesSchema.exactOptional() }),
  nodesProposed: deed('nodesProposed', { schedule: scheduleSchema, measure: measureSchema.exactOptional() }),
  nodesApproved: deed('nodesApproved', {}),
  partsProposed: deed('partsProposed', { parts }),
  partsApproved: deed('partsApproved', {}),
  proposalReturned: deed('proposalReturned', { proposal: z.enum(['nodes', 'parts']), reason }),
}

const ask = z.strictObject({ words: wordsSchema, of: idSchema, by: calendarDateSchema })

const submitting = {
  drafted: deed('drafted', {
    period: periodSchema,
    value: valueSchema.exactOptional(),
    through: calendarDateSchema.exactOptional(),
    vintage: vintageSchema,
    words: wordsSchema,
    cause: causeSchema.exactOptional(),
    nextStep: z.strictObject({ words: wordsSchema, by: calendarDateSchema }).exactOptional(),
    requests: listOf(ask, listLimits.few).exactOptional(),
    evidence: evidence.exactOptional(),
  }),
  noChange: deed('noChange', { period: periodSchema }),
  approved: deed('approved', { period: periodSchema }),
  draftReturned: deed('draftReturned', { period: periodSchema, reason }),
  accepted: deed('accepted', { period: periodSchema }),
  returned: deed('returned', { period: periodSchema, reason }),
  lateGranted: deed('lateGranted', { period: periodSchema, to: idSchema, until: calendarDateSchema, reason }),
  requestRuled: deed('requestRuled', {
    request: shortTextSchema,
    outcome: z.enum(['agreed', 'partly', 'declined']),
    words: wordsSchema,
  }),
  verified: deed('verified', figure),
  published: deed('published', {
    ...figure,
    embargo: z
      .strictObject({ until: calendarDateSchema, posts: listOf(idSchema, listLimits.few) })
      .exactOptional(),
  }),
  sharesSet: deed('sharesSet', { shares: sharesSchema }),
  sharesReported: deed('sharesReported', { period: periodSchema, values: sharesSchema }),
  projectReported: deed('projectReported', {
    through: calendarDateSchema,
    status: z
      .enum([
        ...(['identification', 'preparation', 'implementation'] as const),
        ...(['completion', 'completed', 'cancelled'] as const),
      ])
      .exactOptional(),
    yearPlan: decimalSchema.exactOptional(),
    paid: decimalSchema.exactOptional(),
    unit: shortTextSchema.exactOptional(),
    physicalProgress: decimalSchema.exactOptional(),
    plannedStart: calendarDateSchema.exactOptional(),
    startedOn: calendarDateSchema.exactOptional(),
    enteredOn: calendarDateSchema.exactOptional(),
  }),
}

const supervising = {
  noticeIssued: deed('noticeIssued', {
    step: z.enum(['reminder', 'warning', 'order', 'talk']),
    paper: z.enum(['notice', 'letter']),
    to: idSchema,
    words: wordsSchema,
    replyBy: calendarDateSchema,
    documentNumber: shortTextSchema.exactOptional(),
  }),
  noticeReplied: deed('noticeReplied', {
    notice: z.int().min(1).max(10_000),
    words: wordsSchema,
    evidence: evidence.exactOptional(),
  }),
  circumstanceStated: deed('circumstanceStated', {
    circumstance: z.enum([
      ...(['validReason', 'madeUpLater', 'poorQuality', 'cannotFinish', 'namedFromAbove'] as const),
    ]),
    holds: z.boolean(),
    reason,
  }),
}

const changing = {
  measureModified: deed('measureModified', {
    measure: measureSchema,
    schedule: scheduleSchema.exactOptional(),
    ...modification,
  }),
  deadlineModified: deed('deadlineModified', { deadline: calendarDateSchema, ...modification }),
  dutiesModified: deed('dutiesModified', { duties: dutiesSchema, ...modification }),
  extensionRequested: deed('extensionRequested', { deadline: calendarDateSchema, reason: wordsSchema }),
  extensionRuled: deed('extensionRuled', { granted: z.boolean(), reason: wordsSchema }),
  suspended: deed('suspended', grounds),
  resumed: deed('resumed', { reason: wordsSchema }),
  deferred: deed('deferred', grounds),
  cancelled: deed('cancelled', grounds),
  reopened: deed('reopened', grounds),
  lightSetAside: deed('lightSetAside', {
    light: idSchema,
    word: shortTextSchema,
    reason: wordsSchema,
    until: calendarDateSchema,
  }),
}

const closing = {
  closeClaimed: deed('closeClaimed', { evidence, reason: reason.exactOptional() }),
  closeReviewed: deed('closeReviewed', {
    checks: z.strictObject({
      factsClear: z.boolean(),
      problemSolved: z.boolean(),
      taskDone: z.boolean(),
      conclusionRight: z.boolean(),
    }),
    reason: wordsSchema.exactOptional(),
  }),
  closeRated: deed('closeRated', {
    rating: z.enum(['excellent', 'good', 'qualified', 'unqualified']),
    reason: wordsSchema.exactOptional(),
  }),
  closed: deed('closed', {}),

  instructionNoted: deed('instructionNoted', { instruction: instructionSchema }),
  noFurtherInstruction: deed('noFurtherInstruction', { words: wordsSchema.exactOptional() }),
}

const descending = {
  split: deed('split', { parts, ...lineage }),
  merged: deed('merged', { into: idSchema, ...lineage }),
  renamed: deed('renamed', { words: wordsSchema, reason: wordsSchema }),
}

/** What a body says for a period (填报): filled in, or left as it was. */
export const submissionDeedSchema = z.discriminatedUnion('kind', [submitting.drafted, submitting.noChange])

/** What may be done to an item (事项办理动作), by kind. */
export const itemDeedSchema = deedUnion<Deed>()({
  ...preparing,
  ...issuing,
  ...submitting,
  ...supervising,
  ...changing,
  ...closing,
  ...descending,
}).meta({ id: 'ItemDeed' })

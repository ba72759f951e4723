import { z } from 'zod'
import { submissionDeedSchema } from './deeds/item-deeds.ts'
import { computedLightSchema } from './lights.ts'
import { idSchema } from './text.ts'

/** What waits for whoever is signed in (待办类别), in the order of a day's work. */
export const workQueues = [
  ...(['owed', 'approve', 'sign', 'reply', 'plan'] as const),
  ...(['accept', 'objection', 'nodes', 'parts', 'extension', 'request', 'closing'] as const),
  ...(['instruction', 'result', 'late'] as const),
] as const

const lightView = z.object({
  ...{ id: z.string(), zh: z.string(), en: z.string(), colour: z.string(), shape: z.string() },
  ...{ word: z.string(), computed: computedLightSchema.exactOptional() },
})

/** One thing that waits to be done on one item (待办). */
export const workLineSchema = z.object({
  queue: z.enum(workQueues),
  ...{ item: z.string(), serial: z.string().exactOptional(), words: z.string(), kind: z.string() },
  ...{ lifecycle: z.string(), progress: z.string(), light: lightView, deadline: z.string() },
  ...{
    target: z.string().exactOptional(),
    unit: z.string().exactOptional(),
    lag: z.string().exactOptional(),
  },
  ...{ lead: z.string().exactOptional(), leadName: z.string().exactOptional() },
  /** The body that is asked, where whoever is signed in may only enter what it said (代录). */
  onBehalfOf: z.string().exactOptional(),
  /** By which day. */
  by: z.string().exactOptional(),
  isLate: z.boolean(),
  period: z.string().exactOptional(),
  /** Of a period that is owed. */
  reporting: z.enum(['due', 'late', 'returned']).exactOptional(),
  isLocked: z.boolean().exactOptional(),
  /** Filled in, and waiting for the head. */
  isDrafted: z.boolean().exactOptional(),
  /** Something was accepted before, so that it can be left unchanged in one act. */
  isRepeatable: z.boolean().exactOptional(),
  /** The number of a notice, or the id of a request. */
  notice: z.int().exactOptional(),
  request: z.string().exactOptional(),
  /** Why it was returned, objected to, asked for, is behind; what was asked. */
  reason: z.string().exactOptional(),
  /** Of what is approved or accepted: what is said now, and what stood before. */
  said: z.looseObject({ period: z.string() }).exactOptional(),
  before: z.looseObject({ period: z.string() }).exactOptional(),
})

/** What waits for whoever is signed in, on a day (我的工作). */
export const workSchema = z
  .object({
    day: z.string(),
    /** The bodies that he speaks for, and the posts that he holds. */
    own: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })),
    lines: z.array(workLineSchema),
  })
  .meta({ id: 'Work' })

/** What is about to be filled in (填报预审): nothing of it is recorded. */
export const submissionCheckInputSchema = z
  .strictObject({ deed: submissionDeedSchema, onBehalfOf: idSchema.exactOptional() })
  .meta({ id: 'SubmissionCheckInput' })

/** Where the item would stand with it, and what the head would be refused for (填报预审). */
export const submissionCheckSchema = z
  .object({
    day: z.string(),
    progress: z.string().exactOptional(),
    done: z.string().exactOptional(),
    planned: z.string().exactOptional(),
    lag: z.string().exactOptional(),
    refusal: z.object({ code: z.string(), zh: z.string(), en: z.string() }).exactOptional(),
  })
  .meta({ id: 'SubmissionCheck' })

/** What the ladder of notices holds and calls for on a day (督办梯次). */
export const escalationSchema = z
  .object({
    day: z.string(),
    held: z.array(
      z.object({
        ...{ item: z.string(), serial: z.string().exactOptional(), words: z.string(), light: lightView },
        ...{ notice: z.int(), step: z.string(), paper: z.enum(['notice', 'letter']) },
        ...{ to: z.string(), toName: z.string(), issuedOn: z.string(), replyBy: z.string() },
        ...{ state: z.enum(['waiting', 'late', 'replied']), repliedOn: z.string().exactOptional() },
        ...{ documentNumber: z.string().exactOptional(), reply: z.string().exactOptional() },
      }),
    ),
    called: z.array(
      z.object({
        ...{ item: z.string(), serial: z.string().exactOptional(), words: z.string(), light: lightView },
        ...{ step: z.string(), paper: z.enum(['notice', 'letter']), title: z.string() },
        ...{ to: z.string(), toName: z.string(), text: z.string(), replyBy: z.string() },
        ...{ because: z.string(), clause: z.string(), after: z.int().exactOptional() },
      }),
    ),
    /** By step and paper, where one was numbered before: the form with {n}, and the next number of the year. */
    numbers: z.array(
      z.object({
        ...{ step: z.string(), paper: z.enum(['notice', 'letter']) },
        ...{ form: z.string(), from: z.int() },
      }),
    ),
  })
  .meta({ id: 'Escalation' })

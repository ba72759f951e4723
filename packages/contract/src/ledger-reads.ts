import { z } from 'zod'
import { calendarDateSchema, idSchema, periodSchema } from './text.ts'

/** The day that is asked about (查询日期); today unless told. */
export const dayQuerySchema = z.object({ on: calendarDateSchema.exactOptional() })

const itemLine = {
  item: z.string(),
  serial: z.string().exactOptional(),
  words: z.string(),
}

/** The notice that an item calls for (督办建议), ready to be looked through and issued; nothing where none is called for. */
export const noticeDraftSchema = z
  .object({
    day: z.string(),
    draft: z
      .object({
        step: z.string(),
        stepWords: z.string(),
        paper: z.enum(['notice', 'letter']),
        title: z.string(),
        to: z.string(),
        toName: z.string(),
        words: z.string(),
        replyBy: z.string(),
        because: z.string(),
        clause: z.string(),
        after: z.int().exactOptional(),
        /** Where the calendar of the year is not known, the day was counted by weekends alone. */
        calendarUnknown: z.boolean(),
      })
      .exactOptional(),
  })
  .meta({ id: 'NoticeDraft' })

/** Notices that wait for a reply (待回复督办). */
export const openNoticesQuerySchema = z.object({
  on: calendarDateSchema.exactOptional(),
  state: z.enum(['waiting', 'late']).exactOptional(),
  to: idSchema.exactOptional(),
})

/** One notice that waits for its reply (待回复督办). */
export const openNoticeSchema = z
  .object({
    ...itemLine,
    notice: z.int(),
    step: z.string(),
    paper: z.enum(['notice', 'letter']),
    to: z.string(),
    toName: z.string(),
    issuedOn: z.string(),
    replyBy: z.string(),
    isLate: z.boolean(),
    documentNumber: z.string().exactOptional(),
  })
  .meta({ id: 'OpenNotice' })

/** What changes hands (交接查询): a post whose holder changes, or a body whose sponsor does, on the first day of the new one. */
export const handoverQuerySchema = z
  .object({
    on: calendarDateSchema.exactOptional(),
    post: idSchema.exactOptional(),
    person: idSchema.exactOptional(),
    orgUnit: idSchema.exactOptional(),
  })
  .refine(({ post, person, orgUnit }) => [post, person, orgUnit].filter(Boolean).length === 1, {
    params: { fault: 'missing' },
    path: ['post'],
  })

const handoverSide = z
  .object({ post: z.string(), title: z.string(), name: z.string().exactOptional() })
  .exactOptional()

/** The sheets of a handover (交接清单), one for each post that is handed over. */
export const handoverSheetsSchema = z
  .array(
    z.object({
      title: z.string(),
      day: z.string(),
      from: handoverSide,
      to: handoverSide,
      rows: z.array(
        z.object({
          ...itemLine,
          lead: z.string().exactOptional(),
          deadline: z.string(),
          isDueSoon: z.boolean(),
          isOverdue: z.boolean(),
          isReturned: z.boolean(),
        }),
      ),
      counts: z.object({ open: z.int(), dueSoon: z.int(), overdue: z.int(), returned: z.int() }),
    }),
  )
  .meta({ id: 'HandoverSheets' })

/** A month (2026-10); this month unless told. */
export const monthQuerySchema = z.object({ period: periodSchema.exactOptional() })

/** What each body is asked to fill in a month (填报负担). */
export const burdenSchema = z
  .object({
    month: z.string(),
    bodies: z.array(
      z.object({
        orgUnit: z.string(),
        name: z.string(),
        month: z.string(),
        items: z.int(),
        submissions: z.int(),
        fields: z.int(),
        prefilled: z.int(),
        unchanged: z.int(),
      }),
    ),
  })
  .meta({ id: 'Burden' })

/** What the bodies that share a target have done (分解落实情况). */
export const sharesSchema = z
  .object({
    period: z.string(),
    outcome: z
      .looseObject({
        shared: z.string().exactOptional(),
        addOnPercent: z.string().exactOptional(),
        bodies: z.array(
          z.object({
            orgUnit: z.string(),
            name: z.string(),
            target: z.string(),
            value: z.string().exactOptional(),
            percent: z.string().exactOptional(),
          }),
        ),
        total: z.string().exactOptional(),
        gap: z.string().exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: 'Shares' })

/** The value that the year ends with if the pace goes on (年末预测), or why none is told. */
export const forecastSchema = z
  .object({
    points: z.array(z.object({ through: z.string(), value: z.string() })),
    forecast: z
      .object({
        method: z.string(),
        value: z.string(),
        low: z.string(),
        high: z.string(),
        points: z.int(),
        unit: z.string(),
        deadline: z.string(),
        target: z.string(),
      })
      .exactOptional(),
    refusal: z.object({ code: z.string(), zh: z.string(), en: z.string() }).exactOptional(),
  })
  .meta({ id: 'Forecast' })

const counted = z.array(
  z.object({
    value: z.string(),
    words: z.string(),
    count: z.int(),
    percent: z.string(),
    items: z.array(z.string()),
  }),
)

/** What is owed (欠报查询): of one body or of all that one sees, of one period or of all so far. */
export const owedQuerySchema = z.object({
  on: calendarDateSchema.exactOptional(),
  orgUnit: idSchema.exactOptional(),
  period: periodSchema.exactOptional(),
})

/** A period that is owed (欠报报告期): the window is open, past, or what was filled came back; locked where it needs leave by name. */
export const owedPeriodSchema = z.object({
  period: z.string(),
  reporting: z.enum(['due', 'late', 'returned']),
  closes: z.string().exactOptional(),
  isLocked: z.boolean(),
})

/** What each body owes over all periods so far (欠报一览): by body, by period, by item. */
export const owedSchema = z
  .object({
    day: z.string(),
    bodies: z.array(
      z.object({
        orgUnit: z.string(),
        name: z.string(),
        periods: z.array(
          z.object({
            period: z.string(),
            items: z.array(z.object({ ...itemLine, ...owedPeriodSchema.shape })),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Owed' })

/** Totals of the ledger on a day (汇总); each count opens to its items. */
export const totalsSchema = z
  .object({
    day: z.string(),
    count: z.int(),
    /** What the ledger holds besides and the total leaves out (不计入总数): working items, cancelled ones, drafts. */
    outside: z.object({ parts: z.int(), cancelled: z.int(), drafts: z.int() }),
    /** Of which period the reporting is, where one was named; else each item's latest. */
    period: z.string().exactOptional(),
    /** Whether all of the ledger is counted, or what whoever asks may see of it. */
    isWhole: z.boolean(),
    bridge: z
      .looseObject({
        since: z.string(),
        before: z.int(),
        after: z.int(),
        words: z.string(),
        steps: z.array(z.looseObject({})),
      })
      .exactOptional(),
    lifecycle: counted,
    progress: counted,
    reporting: counted,
    light: counted,
  })
  .meta({ id: 'Totals' })

const digestLine = z.looseObject({
  ...itemLine,
  by: z.string().exactOptional(),
  periods: z.array(z.string()).readonly().exactOptional(),
})

/** What is asked of a body on a day (每日提要). */
export const digestSchema = z
  .object({
    orgUnit: z.string(),
    name: z.string(),
    day: z.string(),
    asked: z.array(digestLine),
    late: z.array(digestLine),
    returned: z.array(digestLine),
    dueSoon: z.array(digestLine),
    toReply: z.array(digestLine),
    toPlan: z.array(digestLine),
    toSign: z.array(digestLine),
  })
  .meta({ id: 'Digest' })

/** What changed from one night to another (状态变化). */
export const dailyChangesSchema = z
  .object({
    day: z.string().exactOptional(),
    before: z.string().exactOptional(),
    changes: z.array(
      z.object({
        ...itemLine,
        axis: z.enum(['lifecycle', 'reporting', 'progress', 'light', 'warning', 'item']),
        from: z.string().exactOptional(),
        to: z.string().exactOptional(),
        zh: z.string(),
      }),
    ),
  })
  .meta({ id: 'DailyChanges' })

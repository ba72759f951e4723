import { z } from 'zod'
import { actBasisSchema, actInputSchema } from './acts.ts'
import { sourceListSchema } from './deeds/parts.ts'
import { orgUnitRelationSchema } from './deeds/register-deeds.ts'
import { calendarDateSchema, idSchema, listLimits, listOf, nameSchema, shortTextSchema } from './text.ts'

const year = z.int().min(1949).max(9999)

/** What is said with the file of a table (导入说明): fields of a form, so all of them text. */
export const importFieldsSchema = z.strictObject({
  planYear: z.coerce.number().pipe(year).exactOptional(),
  list: sourceListSchema.default('workReport'),
  /** The document of the report that the table breaks down. */
  report: idSchema.exactOptional(),
})

/**
 * Corrections of an import (更正导入推测): a name as written, and the bodies it stands for, none where it stands for nobody; serials of rows
 * that the table numbers twice, by their place.
 */
export const importChangesSchema = z
  .strictObject({
    planYear: year.exactOptional(),
    report: idSchema.exactOptional(),
    serials: listOf(
      z.strictObject({ sheet: z.string().max(200), row: z.int().min(1), serial: shortTextSchema }),
      listLimits.bulk,
    ).exactOptional(),
    names: z
      .record(z.string().min(1).max(200), listOf(idSchema, listLimits.bulk))
      .refine((names) => Object.keys(names).length <= listLimits.bulk)
      .exactOptional(),
  })
  .meta({ id: 'ImportChanges' })

/**
 * An import is taken in (确认导入): as a draft, or as it was issued. With `signedFor` its items are signed for on behalf of their leads,
 * on that basis: a ledger that starts in mid-year asks them from now on. Once issued, duties are changed by modification alone: names
 * that stand for no body of the register are left out of an issue only by saying so.
 */
export const importConfirmationSchema = z
  .strictObject({
    act: actInputSchema.exactOptional(),
    breakdown: idSchema,
    title: nameSchema,
    issue: z
      .strictObject({
        documentNumber: shortTextSchema,
        on: calendarDateSchema,
        meeting: shortTextSchema.exactOptional(),
        signedFor: actBasisSchema.exactOptional(),
        leaveOutUnknown: z.boolean().default(false),
      })
      .exactOptional(),
  })
  .meta({ id: 'ImportConfirmation' })

/**
 * Bodies that a table names are entered (由导入登记单位): those named, as they were corrected, or `all` that do not wait, as they are suggested.
 * They are there from `from` on; without it from the beginning of the year of the table.
 */
export const importOrgUnitsSchema = z
  .strictObject({
    act: actInputSchema.exactOptional(),
    from: calendarDateSchema.exactOptional(),
    all: z.literal(true).exactOptional(),
    orgUnits: z
      .array(
        z.strictObject({
          ...{ id: idSchema, name: nameSchema, relation: orgUnitRelationSchema },
          shortNames: listOf(nameSchema, listLimits.few).default([]),
        }),
      )
      .min(1)
      .max(listLimits.bulk - 1)
      .readonly()
      .exactOptional(),
  })
  .refine(({ all, orgUnits }) => (all === undefined) !== (orgUnits === undefined), {
    params: { fault: 'missing' },
    path: ['orgUnits'],
  })
  .meta({ id: 'ImportOrgUnits' })

const suggestedOrgUnit = z.object({
  ...{ id: z.string(), name: z.string(), shortNames: z.array(z.string()).readonly() },
  ...{ relation: orgUnitRelationSchema, certainty: z.enum(['sure', 'likely', 'unsure']), reason: z.string() },
  written: z.array(z.string()).readonly(),
  perhaps: z.array(z.string()).readonly(),
  /** Not taken by `all`: its relation is not sure, or it may be the same as another. */
  waits: z.boolean(),
})

const place = z.object({ sheet: z.string(), row: z.int(), column: z.int().exactOptional() })
const names = z.array(z.object({ id: z.string(), name: z.string() })).readonly()
const count = z.int()

/** What an import would bring (导入预览): nothing of it is in the ledger yet. */
export const importPreviewSchema = z
  .looseObject({
    id: z.string(),
    file: z.object({ sha256: z.string(), name: z.string() }),
    planYear: year,
    titles: z.array(z.string()).readonly(),
    documentNumber: z.string().exactOptional(),
    counts: z.object({
      ...{ rows: count, guesses: count, unknown: count, problems: count },
      ...{ linked: count.exactOptional(), alike: count.exactOptional() },
      ...{ foreign: count.exactOptional(), forgotten: count.exactOptional() },
    }),
    guesses: z
      .array(
        z.object({
          ...{ written: z.string(), matched: names, score: z.int(), reason: z.string(), rows: count },
          where: z.array(place).readonly(),
        }),
      )
      .readonly(),
    /** Names for several bodies (统称), with the bodies that they stand for: a person looks whether any is missing. */
    groups: z
      .array(
        z.object({
          ...{ written: z.string(), members: names, rows: count, where: z.array(place).readonly() },
          ...{ zh: z.string(), en: z.string() },
        }),
      )
      .readonly(),
    unknown: z
      .array(
        z.object({
          ...{ written: z.string(), reason: z.string(), rows: count, where: z.array(place).readonly() },
        }),
      )
      .readonly(),
    /** Bodies to be entered, told from the unknown names. */
    proposedOrgUnits: z.array(suggestedOrgUnit).readonly(),
    /** Unknown names that no body is suggested for, and why. */
    unproposed: z.array(z.object({ written: z.string(), reason: z.string() })).readonly(),
    problems: z
      .array(z.object({ code: z.string(), where: place, words: z.string(), zh: z.string(), en: z.string() }))
      .readonly(),
    rows: z.array(z.looseObject({ id: z.string(), words: z.string() })).readonly(),
  })
  .meta({ id: 'ImportPreview' })

/** An import in the list (导入列表). */
export const importSummarySchema = z.object({
  ...{ id: z.string(), name: z.string(), planYear: year, list: z.string(), createdAt: z.string() },
  ...{ report: z.string().exactOptional(), breakdown: z.string().exactOptional() },
})

const cut = z.enum(['sentence', 'clause', 'paragraph'])

/** Rows are drawn from a document (由报告取条目). */
export const drawingSchema = z
  .strictObject({
    act: actInputSchema.exactOptional(),
    breakdown: idSchema,
    document: idSchema,
    title: nameSchema.exactOptional(),
    list: sourceListSchema.default('workReport'),
    planYear: year.exactOptional(),
    by: cut.default('sentence'),
    /** How finely single sections are cut, by their id. */
    cuts: z.record(z.string().max(64), cut).exactOptional(),
  })
  .meta({ id: 'Drawing' })

/** A later text of the report under a table (换用新稿): shown, and with `confirm` recorded. */
export const rebasingSchema = z
  .strictObject({
    act: actInputSchema.exactOptional(),
    document: idSchema,
    /** The text that it follows; the last one, unless told. */
    from: idSchema.exactOptional(),
    confirm: z.boolean().default(false),
  })
  .meta({ id: 'Rebasing' })

import { randomUUID } from 'node:crypto'
import {
  actInputSchema,
  idSchema,
  importChangesSchema,
  importConfirmationSchema,
  importFieldsSchema,
  importPreviewSchema,
  importSummarySchema,
  recordedSchema,
} from '@taizhang/contract'
import type { CalendarDate } from '@taizhang/ledger'
import {
  type ImportRecord,
  inGovernment,
  listImports,
  removeImport,
  saveImport,
  type Transaction,
} from '@taizhang/store'
import { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { record } from '../../deeds/record-answer.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { type Confirming, prepareImport } from '../../imports/confirm-import.ts'
import { pendingImport, readAnew } from '../../imports/pending-import.ts'
import type { ImportContent } from '../../imports/table-of-import.ts'
import { planYearMissing } from '../../imports/table-unsound.ts'
import { importView } from '../../presenters/import-view.ts'
import { keepFile } from '../../uploads/keep-file.ts'
import { oneFile, readMultipart, type UploadedFile } from '../../uploads/multipart.ts'
import { cannotOpen } from '../../uploads/open-answer.ts'
import { importOrgUnitRoutes } from './import-org-units.ts'

const tag = '导入 Imports'
const path = '/api/imports/tables'
const params = z.object({ id: idSchema })
const access = 'breakdown.rowsDrawn'

/** Tables of others (导入分解表): read and shown, corrected, and then taken in whole or not at all. */
export const importRoutes: readonly Route[] = [
  defineRoute({
    ...{
      method: 'post',
      path,
      tag,
      access,
      upload: { files: { file: 'one' }, fields: importFieldsSchema },
      answers: importPreviewSchema,
    },
    summary: [
      '上传现成分解表（xlsx、xls、et、docx、csv、清单；表单字段file），先看再确认',
      'Upload a table that an office made (multipart, field file); shown before anything is taken',
    ],
    handle: async ({ server, who, context, today }) => {
      const form = await readMultipart(context, importFieldsSchema)
      if ('problem' in form) return form
      const file = oneFile(form, 'file')
      if ('problem' in file) return file
      const opened = await server.opener.open({ ...file, wanted: 'sheets' })
      if ('failure' in opened) return cannotOpen(opened)
      if (!('sheets' in opened)) throw new Error('the opener was asked for sheets, and gave a reading')
      const { sheets, paragraphs } = opened.sheets
      const given = { server, who, today, file, content: { sheets, paragraphs }, fields: form.fields }
      return inGovernment(server.database, who.governmentId, (tx) => begin(tx, given))
    },
  }),
  defineRoute({
    ...{ method: 'get', path, tag, access, answers: z.array(importSummarySchema) },
    summary: ['导入目录', 'Imports, those that wait and those that were taken in'],
    handle: async ({ server, who }) => ({
      body: await inGovernment(server.database, who.governmentId, listed),
    }),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{id}`, tag, access, params, answers: importPreviewSchema },
    summary: ['导入预览', 'What an import would bring'],
    handle: ({ server, who, params: { id }, today }) =>
      inGovernment(server.database, who.governmentId, (tx) => shown(tx, id, today)),
  }),
  defineRoute({
    ...{ method: 'patch', path: `${path}/{id}`, tag, access, params, answers: importPreviewSchema },
    summary: ['更正推测的单位、年度和所对应的报告', 'Correct whom names stand for, the year, the report'],
    body: importChangesSchema,
    handle: ({ server, who, params: { id }, body, today }) =>
      inGovernment(server.database, who.governmentId, (tx) => change(tx, id, body, today)),
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/{id}/confirm`, tag, access, params, answers: recordedSchema },
    summary: [
      '确认导入：成为分解表；已印发的一并立项，可代各单位补录签收',
      'Take it in as a table; where it was issued, with its items',
    ],
    body: importConfirmationSchema,
    handle: async (asked) => {
      const { server, who, today, params, body } = asked
      const { act = actInputSchema.parse({}), ...rest } = body
      const confirming: Confirming = { ...rest, server, who, today, act, id: params.id }
      return record(asked, () => prepareImport(confirming))
    },
  }),
  ...importOrgUnitRoutes,
  defineRoute({
    ...{ method: 'delete', path: `${path}/{id}`, tag, access, params, answers: z.object({}) },
    summary: ['放弃导入', 'Forget an import; what was taken in stays'],
    handle: async ({ server, who, params: { id } }) => {
      const isGone = await inGovernment(server.database, who.governmentId, (tx) => removeImport(tx, id))
      return isGone ? { body: {} } : problem('notFound', { what: `导入${id}` })
    },
  }),
]

interface Given {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly file: UploadedFile
  readonly content: ImportContent
  readonly fields: z.output<typeof importFieldsSchema>
}

/** Looked at whole before a byte of it is kept. */
async function begin(tx: Transaction, { server, who, today, file, content, fields }: Given): Promise<Answer> {
  const { list, report, planYear } = fields
  const source = {
    ...{ id: randomUUID(), name: file.name, content, corrections: {} },
    ...(report !== undefined && { report }),
  }
  const read = await readAnew(tx, { ...source, ...(planYear !== undefined && { planYear }) }, today)
  if ('problem' in read) return read
  const year = read.outcome.table.planYear
  if (year === null) return planYearMissing
  const at = server.now().toISOString()
  const kept = await keepFile(tx, { ...file, at })
  if ('problem' in kept) return kept
  const where = { account: who.account.id, file: kept.file.sha256, list, planYear: year, createdAt: at }
  const made: ImportRecord = { ...source, ...where }
  await saveImport(tx, made)
  return { status: 201, body: importView({ ...read, record: made, today }) }
}

async function shown(tx: Transaction, id: string, today: CalendarDate): Promise<Answer> {
  const pending = await pendingImport(tx, id, today)
  return 'problem' in pending ? pending : { body: importView({ ...pending, today }) }
}

/** Shown as it is after the change; a change after which there is no table is not made. */
async function change(
  tx: Transaction,
  id: string,
  { names = {}, planYear, report, serials }: z.output<typeof importChangesSchema>,
  today: CalendarDate,
): Promise<Answer> {
  const pending = await pendingImport(tx, id, today)
  if ('problem' in pending) return pending
  const unknown = Object.values(names)
    .flat()
    .find((orgUnit) => !Object.hasOwn(pending.register.orgUnits, orgUnit))
  if (unknown !== undefined) return problem('notFound', { what: `单位${unknown}` })
  const { content, ...record } = pending.record
  const changed = {
    ...record,
    content: renumbered(content as ImportContent, serials), // of one that waits
    corrections: { ...record.corrections, ...names },
    ...(planYear !== undefined && { planYear }),
    ...(report !== undefined && { report }),
  }
  const read = await readAnew(tx, changed, today)
  if ('problem' in read) return read
  await saveImport(tx, changed)
  return { body: importView({ ...read, record: changed, today }) }
}

/** A row that is numbered again has the last serial that it was given. */
function renumbered(
  content: ImportContent,
  serials: z.output<typeof importChangesSchema>['serials'],
): ImportContent {
  return serials ? { ...content, serials: [...(content.serials ?? []), ...serials] } : content
}

async function listed(tx: Transaction) {
  const imports = await listImports(tx)
  return imports.map(({ account: _account, file: _file, corrections: _corrections, ...summary }) => summary)
}

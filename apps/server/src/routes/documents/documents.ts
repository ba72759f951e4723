import {
  documentAddedSchema,
  documentFieldsSchema,
  documentSchema,
  documentSummarySchema,
  dryRunQuerySchema,
  idSchema,
} from '@taizhang/contract'
import type { CalendarDate } from '@taizhang/ledger'
import {
  addDocument,
  checkSecret,
  type DocumentRecord,
  inGovernment,
  listDocuments,
  readDocument,
} from '@taizhang/store'
import { z } from 'zod'
import { actorOf } from '../../accounts/account-facts.ts'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { fileView } from '../../presenters/file-view.ts'
import { keepFile } from '../../uploads/keep-file.ts'
import { oneFile, readMultipart, type UploadedFile } from '../../uploads/multipart.ts'
import { cannotOpen } from '../../uploads/open-answer.ts'
import type { OpenedUpload } from '../../uploads/open-upload.ts'
import { secretPartsOfOpened } from '../../uploads/secret-parts.ts'

const tag = '文件 Files'
const path = '/api/documents'
const params = z.object({ id: idSchema })

/** Texts that rows are drawn from (报告等文件): uploaded, opened, looked through, kept, read. */
export const documentRoutes: readonly Route[] = [
  defineRoute({
    ...{
      method: 'post',
      path,
      tag,
      access: 'documents.upload',
      upload: { files: { file: 'one' }, fields: documentFieldsSchema },
    },
    summary: [
      '上传报告并解读（表单字段file）；dryRun只看不存',
      'Upload a report and have it read (multipart, field file); only shown with dryRun',
    ],
    query: dryRunQuerySchema,
    answers: documentAddedSchema,
    handle: async ({ server, who, context, today, query }) => {
      const form = await readMultipart(context, documentFieldsSchema)
      if ('problem' in form) return form
      const file = oneFile(form, 'file')
      if ('problem' in file) return file
      const { encoding } = form.fields
      const outcome = await server.opener.open({ ...file, wanted: 'reading', ...(encoding && { encoding }) })
      if ('failure' in outcome) return cannotOpen(outcome)
      if (!('opened' in outcome)) throw new Error('the opener was asked for a reading, and gave sheets')
      const read = { ...outcome, fields: form.fields }
      return query.dryRun === 'true' ? look(file, read) : keep({ server, who, today }, file, read)
    },
  }),
  defineRoute({
    ...{ method: 'get', path, tag, access: 'documents.read', answers: z.array(documentSummarySchema) },
    summary: ['文件目录', 'The documents that are kept'],
    handle: async ({ server, who }) => ({
      body: await inGovernment(server.database, who.governmentId, listDocuments),
    }),
  }),
  defineRoute({
    ...{
      method: 'get',
      path: `${path}/{id}`,
      tag,
      access: 'documents.read',
      params,
      answers: documentSchema,
    },
    summary: ['一份文件：全文和解读结果', 'One document, with its text and reading'],
    handle: async ({ server, who, params: { id } }) => {
      const document = await inGovernment(server.database, who.governmentId, (tx) => readDocument(tx, id))
      return document ? { body: document } : problem('notFound', { what: `文件${id}` })
    },
  }),
]

interface Uploading {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
}

type Read = Extract<OpenedUpload, { readonly opened: unknown }> & {
  readonly fields: z.output<typeof documentFieldsSchema>
}

/** What the file would be (试读): nothing of it is kept, and a mark of secrecy is told as it would be. */
function look(file: UploadedFile, read: Read): Answer {
  const check = checkSecret(file.name, secretPartsOfOpened(read.opened))
  if (check.kind === 'marked') return problem('secretMark', { name: file.name, mark: check.mark.words })
  return { body: { ...addedView(documentOf(read, file), read), isNew: true } }
}

/** The file, the text and the reading in one transaction; the same file a second time is the same document. */
async function keep({ server, who, today }: Uploading, file: UploadedFile, read: Read): Promise<Answer> {
  const { opened } = read
  const act = { actor: actorOf(who.account), basis: { kind: 'login' }, at: today } as const
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const document = documentOf(read, file)
    const known = await readDocument(tx, document.id)
    if (known && known.file !== document.file) return problem('idTaken', { id: document.id })
    const parts = secretPartsOfOpened(opened)
    const kept = await keepFile(tx, { ...file, parts, at: server.now().toISOString() })
    if ('problem' in kept) return kept
    if (!known && (await addDocument(tx, document, act)) === undefined) {
      throw new Error(`document ${document.id} came while it was being added`)
    }
    const { warning } = fileView(kept.file, kept.isUnseen)
    const body = { ...addedView(known ?? document, read), isNew: !known, ...(warning && { warning }) }
    return { status: known ? 200 : 201, body }
  })
}

const longestBeginning = 300

/** What was found in a document (解读概况), and what was guessed on the way. */
function addedView({ text, reading: _whole, ...summary }: DocumentRecord, { opened, reading }: Read) {
  const { encoding, encodingFrom } = opened.source
  const place = reading.document.place?.text
  return {
    ...{ ...summary, characters: text.length, counts: countsOf(reading) },
    ...{ ...(place && { place }), ...(encoding && { encoding }), ...(encodingFrom && { encodingFrom }) },
    beginning: text.slice(0, longestBeginning),
  }
}

function documentOf({ opened, reading, fields }: Read, file: UploadedFile): DocumentRecord {
  const { sha256 } = opened.source
  const { title, planYear = undefined } = reading.document
  const year = fields.planYear ?? planYear
  return {
    id: fields.id ?? `doc-${sha256.slice(0, 12)}`,
    title: (fields.title ?? title?.text ?? file.name.replace(/\.\w+$/, '')).slice(0, 200),
    kind: fields.kind,
    ...(year !== undefined && { planYear: year }),
    ...{ file: sha256, text: opened.text, reading },
  }
}

/** How many of each thing were read. */
function countsOf(reading: object): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(reading).flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.length]] : [])),
  )
}

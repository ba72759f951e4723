import { fileSchema, nothingSchema } from '@taizhang/contract'
import { fileBytes, fileOf, filesOf, fileTypeOf, inGovernment, mediaTypes } from '@taizhang/store'
import { z } from 'zod'
import type { SignedIn } from '../../accounts/signed-in.ts'
import { problem } from '../../http/problem-answer.ts'
import { type Answer, defineRoute, type Route } from '../../http/route.ts'
import type { ServerParts } from '../../http/server-parts.ts'
import { fileView } from '../../presenters/file-view.ts'
import { keepFile } from '../../uploads/keep-file.ts'
import { oneFile, readMultipart, type UploadedFile } from '../../uploads/multipart.ts'
import { secretPartsOfOpened } from '../../uploads/secret-parts.ts'

const tag = '文件 Files'
const path = '/api/files'
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const params = z.object({ sha256: digest })

/** Evidence, scans, whatever a record names by its digest (佐证材料、扫描件). */
export const fileRoutes: readonly Route[] = [
  defineRoute({
    ...{
      method: 'post',
      path,
      tag,
      access: 'files.upload',
      upload: { files: { file: 'one' }, fields: nothingSchema },
    },
    summary: ['上传佐证、扫描件（表单字段file）', 'Upload evidence or a scan (multipart, field file)'],
    answers: fileSchema,
    handle: async ({ server, who, context }) => {
      const form = await readMultipart(context, nothingSchema)
      if ('problem' in form) return form
      const file = oneFile(form, 'file')
      return 'problem' in file ? file : keep(server, who, file)
    },
  }),
  defineRoute({
    ...{ method: 'get', path, tag, access: 'files.read', answers: z.array(fileSchema) },
    summary: ['文件名称和类型', 'What files are called, and of which type they are'],
    query: z.object({ sha256: z.union([digest.transform((one) => [one]), z.array(digest).max(100)]) }),
    handle: async ({ server, who, query }) => ({
      body: await inGovernment(server.database, who.governmentId, async (tx) =>
        (await filesOf(tx, query.sha256)).map((file) => fileView(file, false)),
      ),
    }),
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/{sha256}`, tag, access: 'files.read', params, answers: 'file' },
    summary: ['下载', 'Download'],
    handle: async ({ server, who, params: { sha256 } }) => download(server, who, sha256),
  }),
]

/** Only a pdf has words that the store cannot see by itself. */
async function keep(server: ServerParts, who: SignedIn, file: UploadedFile): Promise<Answer> {
  const isPdf = fileTypeOf(file.bytes, file.name) === 'pdf'
  const opened = isPdf ? await server.opener.open({ ...file, wanted: 'reading' }) : undefined
  const parts = opened && 'opened' in opened ? secretPartsOfOpened(opened.opened) : []
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const outcome = await keepFile(tx, { ...file, parts, at: server.now().toISOString() })
    return 'problem' in outcome ? outcome : { status: 201, body: fileView(outcome.file, outcome.isUnseen) }
  })
}

/**
 * Always as something to be saved: a page that somebody uploaded must never run as one of ours, and a name in a header is only as
 * RFC 5987 writes it.
 */
async function download(server: ServerParts, who: SignedIn, sha256: string): Promise<Answer> {
  return inGovernment(server.database, who.governmentId, async (tx) => {
    const file = await fileOf(tx, sha256)
    if (!file) return problem('notFound', { what: `文件${sha256.slice(0, 12)}` })
    if (file.removed) return problem('fileRemoved', { name: sha256.slice(0, 12) })
    const parts: Buffer[] = []
    for await (const part of fileBytes(tx, file)) parts.push(part)
    return new Response(Buffer.concat(parts), {
      headers: {
        'content-type': mediaTypes[file.type],
        'content-length': String(file.size),
        'content-disposition': `attachment; filename="file.${file.type}"; filename*=UTF-8''${encoded(file.name ?? sha256)}`,
        'content-security-policy': "default-src 'none'; sandbox",
      },
    })
  })
}

/** encodeURIComponent leaves four signs that RFC 5987 does not take. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

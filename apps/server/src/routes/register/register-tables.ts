import { actInputSchema, registerTableFieldsSchema, registerTablePreviewSchema } from '@taizhang/contract'
import { explainRegisterTableProblem } from '@taizhang/intake'
import { registerTable, xlsxOf } from '@taizhang/papers'
import { inGovernment, readRegister } from '@taizhang/store'
import { record } from '../../deeds/record-answer.ts'
import { fileAnswer } from '../../http/file-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import {
  prepareRegisterTable,
  type RegisterTableRead,
  readRegisterUpload,
} from '../../imports/register-table.ts'
import { placeName } from '../../reads/place-name.ts'
import { oneFile, readMultipart } from '../../uploads/multipart.ts'
import { cannotOpen } from '../../uploads/open-answer.ts'

const tag = '名册 The register'

/** The register as a table that is filled in and sent back (名册表): shown first, then taken in whole or not at all. */
export const registerTableRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/register/table.xlsx', tag, access: 'register.read', answers: 'file' },
    summary: ['下载名册表（预填已登记的单位）', 'The register as a table to fill in, with who is in it'],
    handle: async ({ server, who, today }) => {
      const { register, place } = await inGovernment(server.database, who.governmentId, async (tx) => ({
        register: (await readRegister(tx)).state,
        place: await placeName(tx),
      }))
      const bytes = xlsxOf([registerTable(register, { day: today, place })])
      return fileAnswer({ name: `${place}单位名册.xlsx`, bytes })
    },
  }),
  defineRoute({
    ...{ method: 'post', path: '/api/register/tables', tag, access: 'register.orgUnitAdded' },
    ...{
      upload: { files: { file: 'one' }, fields: registerTableFieldsSchema },
      answers: registerTablePreviewSchema,
    },
    summary: [
      '上传名册表（表单字段file）：先看新增、变更和问题，confirm=true才入册',
      'Upload a register table (multipart, field file): shown, and with confirm=true recorded whole or not at all',
    ],
    handle: async (asked) => {
      const { server, who, context, today } = asked
      const form = await readMultipart(context, registerTableFieldsSchema)
      if ('problem' in form) return form
      const file = oneFile(form, 'file')
      if ('problem' in file) return file
      const opened = await server.opener.open({ ...file, wanted: 'sheets' })
      if ('failure' in opened) return cannotOpen(opened)
      if (!('sheets' in opened)) throw new Error('the opener was asked for sheets, and gave a reading')
      const { from, confirm } = form.fields
      const { sheets } = opened.sheets
      const upload = { server, who, today, sheets, name: file.name, ...(from !== undefined && { from }) }
      const read = await readRegisterUpload(upload)
      const { version } = read
      const isToRecord = confirm === 'true' && (read.deeds.length > 0 || read.problems.length > 0)
      if (!isToRecord) return { body: previewOf(read, false), version }
      const told = await record(asked, () => prepareRegisterTable(upload, actInputSchema.parse({})))
      if (told instanceof Response || 'problem' in told) return told
      return { ...told, body: previewOf(read, true) }
    },
  }),
]

function previewOf({ rows, problems, from, deeds }: RegisterTableRead, recorded: boolean) {
  const count = (change: string) => rows.filter((row) => row.change === change).length
  return {
    ...{ recorded, from, rows, deeds },
    counts: { new: count('new'), changed: count('changed'), same: count('same'), problems: problems.length },
    problems: problems.map((each) => ({ ...each, ...explainRegisterTableProblem(each) })),
  }
}

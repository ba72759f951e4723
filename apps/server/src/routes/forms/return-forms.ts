import {
  dryRunQuerySchema,
  returnedFormsFieldsSchema,
  returnedFormsSchema,
  returnFormsQuerySchema,
} from '@taizhang/contract'
import { formPeriodWords, formsArchive } from '@taizhang/papers'
import { inGovernment, readLedger, readRegister } from '@taizhang/store'
import { basisOf } from '../../forms/basis-of.ts'
import type { FormResult } from '../../forms/form-result.ts'
import { makeReturnForms } from '../../forms/make-return-forms.ts'
import { openForms } from '../../forms/opened-forms.ts'
import { maySpeakOf, type Taking, takeReturnForm } from '../../forms/take-return-form.ts'
import { fileAnswer } from '../../http/file-answer.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { placeName } from '../../reads/place-name.ts'
import { readMultipart } from '../../uploads/multipart.ts'

const tag = '填报表 Forms'
const path = '/api/forms/returns'

/** Forms that go out to bodies and come back filled in (填报表下发、收回): for those who do not sign in. */
export const formRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'items.read', query: returnFormsQuerySchema, answers: 'file' },
    summary: [
      '下载预填的填报表：一个单位（xlsx）或全部（zip）',
      'Prefilled return forms of a period: of one body (xlsx) or of all (zip)',
    ],
    handle: async ({ server, who, query: { period, orgUnit }, today }) => {
      const isWanted = (id: string) => (orgUnit === undefined || id === orgUnit) && maySpeakOf(who, id)
      const files = await inGovernment(server.database, who.governmentId, (tx) =>
        makeReturnForms(tx, { server, period, today, isWanted }),
      )
      const [first] = files
      if (!first) return problem('notFound', { what: `${formPeriodWords(period)}需要填报的事项` })
      if (orgUnit !== undefined) return fileAnswer(first)
      return fileAnswer({ name: `${formPeriodWords(period)}填报表.zip`, bytes: formsArchive(files) })
    },
  }),
  defineRoute({
    ...{ method: 'post', path, tag, access: 'files.upload', query: dryRunQuerySchema },
    ...{
      upload: { files: { files: 'some', scan: 'atMostOne' }, fields: returnedFormsFieldsSchema },
      answers: returnedFormsSchema,
    },
    summary: [
      '收回填报表（表单字段files，可多份、可打包；签字件另附scan）；dryRun只看不入账',
      'Returned forms (multipart, files and scan); each is taken whole or not at all, and one that fails stops no other',
    ],
    handle: async ({ server, who, context, query, today }) => {
      const form = await readMultipart(context, returnedFormsFieldsSchema)
      if ('problem' in form) return form
      const files = form.files.get('files') ?? []
      if (files.length === 0) return noFiles
      const isDry = query.dryRun === 'true'
      const at = server.now().toISOString()
      const known = await inGovernment(server.database, who.governmentId, async (tx) => ({
        basis: await basisOf(tx, form, { at, isDry }),
        ...{ ledger: await readLedger(tx), register: (await readRegister(tx)).state },
        place: await placeName(tx),
      }))
      const { basis } = known
      if ('problem' in basis) return basis
      const key = context.req.header('idempotency-key')
      if (key !== undefined && !/^[\x21-\x7e]{1,100}$/.test(key)) return problem('malformed')
      const { orgUnit, period, at: givenOn } = form.fields
      const taking: Taking = {
        ...{ server, who, today, ...known, basis, isDry, said: new Set() },
        ...(key !== undefined && { key }),
        ...(givenOn !== undefined && { at: givenOn }),
        ...(orgUnit !== undefined && { orgUnit }),
        ...(period !== undefined && { period }),
      }
      const results: FormResult[] = []
      for (const opened of await openForms(server, files)) results.push(await takeReturnForm(opened, taking))
      return { body: summed(results) }
    },
  }),
]

/** No file was chosen (没有文件). */
export const noFiles = problem(
  'invalid',
  { count: '1' },
  {
    faults: [
      { path: 'files', field: '文件', code: 'missing', zh: '没有选择文件', en: 'is missing: choose files' },
    ],
  },
)

/** The results with those counted (收回汇总). */
export function summed(files: readonly FormResult[]) {
  const count = (recorded: boolean) => files.filter((each) => each.recorded === recorded).length
  return { recorded: count(true), failed: files.filter(({ problems }) => problems.length > 0).length, files }
}

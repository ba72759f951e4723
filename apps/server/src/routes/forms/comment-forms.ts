import {
  dryRunQuerySchema,
  idSchema,
  returnedFormsFieldsSchema,
  returnedFormsSchema,
} from '@taizhang/contract'
import { readCommentForm } from '@taizhang/intake'
import { bodiesNamed, editionRows, nameOn, partsOf } from '@taizhang/ledger'
import {
  commentFormLine,
  commentFormXlsx,
  explainFormFailure,
  explainFormNote,
  formsArchive,
  openCommentForm,
} from '@taizhang/papers'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { mayAlways } from '../../access/permit.ts'
import { prepareBreakdownDeeds } from '../../deeds/breakdown-deeds.ts'
import { forbidden } from '../../deeds/speaking.ts'
import { basisOf } from '../../forms/basis-of.ts'
import { type FormResult, nothingTaken, notRecorded, ofAnswer, placed } from '../../forms/form-result.ts'
import { type OpenedFile, openForms } from '../../forms/opened-forms.ts'
import { recordForm } from '../../forms/record-form.ts'
import { isRepeatedComments, repeatedComments } from '../../forms/repeated-comments.ts'
import type { Taking } from '../../forms/take-return-form.ts'
import { fileAnswer } from '../../http/file-answer.ts'
import { problem } from '../../http/problem-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { matchFor } from '../../imports/table-of-import.ts'
import { namingOn } from '../../reads/naming.ts'
import { placeName } from '../../reads/place-name.ts'
import { type SeenBreakdown, seenBy } from '../../reads/seen-breakdown.ts'
import { readMultipart } from '../../uploads/multipart.ts'
import { noFiles, summed } from './return-forms.ts'

const tag = '填报表 Forms'
const path = '/api/breakdowns/{id}/comment-forms'
const params = z.object({ id: idSchema })

/** Comment forms on a table (征求意见表下发、收回), in the round that is open. */
export const commentFormRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'breakdowns.read', params, answers: 'file' },
    summary: [
      '下载征求意见表：一个单位（xlsx）或全部（zip）',
      'Comment forms: of one body (xlsx) or of all that are asked (zip)',
    ],
    query: z.strictObject({ orgUnit: idSchema.exactOptional() }),
    handle: async ({ server, who, params: { id }, query: { orgUnit }, today }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      const round = seen.state.consultations.at(-1)
      const asked = round?.orgUnits.filter((each) => orgUnit === undefined || each === orgUnit)
      const own = asked?.filter((each) => seen.isWhole || seen.bodies.includes(each)) ?? []
      if (!round || own.length === 0) return problem('notFound', { what: '征求意见表' })
      const place = await inGovernment(server.database, who.governmentId, placeName)
      const naming = namingOn(seen.register, today)
      const rows = editionRows(seen.state, round.edition)
      const linesFor = (body: string) =>
        rows.map((row) => ({
          ...commentFormLine(row, naming),
          isOwn: bodiesNamed(row.duties).includes(body),
        }))
      const { month, day } = partsOf(round.until.day)
      const about = { place, planYear: seen.state.planYear ?? Number(today.slice(0, 4)) }
      const files = own.map((each) => {
        const name = nameOn(seen.register, each, today)
        const lines = linesFor(each)
        const form = {
          ...about,
          lines,
          orgUnit: { id: each, name },
          due: `${month}月${day}日${round.until.time}前`,
        }
        return { name: `${name}征求意见表.xlsx`, bytes: commentFormXlsx(form) }
      })
      if (orgUnit !== undefined) return fileAnswer(files[0]!)
      return fileAnswer({ name: '征求意见表.zip', bytes: formsArchive(files) })
    },
  }),
  defineRoute({
    ...{ method: 'post', path, tag, access: 'files.upload', params, query: dryRunQuerySchema },
    ...{
      upload: { files: { files: 'some', scan: 'atMostOne' }, fields: returnedFormsFieldsSchema },
      answers: returnedFormsSchema,
    },
    summary: [
      '收回征求意见表（表单字段files，可多份、可打包）',
      'Returned comment forms; each is taken whole or not at all',
    ],
    handle: async ({ server, who, context, params: { id }, query, today }) => {
      const seen = await seenBy(server, who, id)
      if ('problem' in seen) return seen
      const form = await readMultipart(context, returnedFormsFieldsSchema)
      if ('problem' in form) return form
      const files = form.files.get('files') ?? []
      if (files.length === 0) return noFiles
      const isDry = query.dryRun === 'true'
      const at = server.now().toISOString()
      const { basis, place } = await inGovernment(server.database, who.governmentId, async (tx) => ({
        basis: await basisOf(tx, form, { at, isDry }),
        place: await placeName(tx),
      }))
      if ('problem' in basis) return basis
      const { orgUnit, at: givenOn } = form.fields
      const taking = {
        ...{ id, seen, server, who, today, basis, place, isDry },
        ...(givenOn !== undefined && { at: givenOn }),
        ...(orgUnit !== undefined && { orgUnit }),
      }
      const results: FormResult[] = []
      for (const opened of await openForms(server, files)) results.push(await take(opened, taking))
      return { body: summed(results) }
    },
  }),
]

type TakingComments = Omit<Taking, 'ledger' | 'register' | 'period' | 'key' | 'said'> & {
  readonly id: string
  readonly seen: SeenBreakdown
}

/** All that one form says, or nothing. */
async function take(opened: OpenedFile, taking: TakingComments): Promise<FormResult> {
  const { file } = opened
  const { seen, today, place, orgUnit: told } = taking
  if ('failure' in opened) return nothingTaken(file.name, [opened.failure])
  const form = openCommentForm(opened.sheets, file.name)
  if ('failure' in form) {
    const { failure } = form
    const [zh, en] = [explainFormFailure(failure, 'zh'), explainFormFailure(failure, 'en')]
    return nothingTaken(file.name, [{ code: failure.code, zh, en }])
  }
  const matchOrgUnit = matchFor({ register: seen.register, place }, today)
  const options = { state: seen.state, matchOrgUnit, ...(told !== undefined && { orgUnit: told }) }
  const { orgUnit, deeds, problems } = readCommentForm(form.form, options)
  if (orgUnit !== null && !mayAlways(taking.who.roles, 'breakdowns.read') && !seen.bodies.includes(orgUnit))
    return nothingTaken(file.name, [ofAnswer(forbidden('breakdown.commented'))])
  const read = {
    ...nothingTaken(file.name, problems.map(placed)),
    taken: deeds,
    notes: form.notes.map((note) => ({ zh: explainFormNote(note, 'zh'), en: explainFormNote(note, 'en') })),
    ...(orgUnit !== null && { orgUnit: { id: orgUnit, name: nameOn(seen.register, orgUnit, today) } }),
  }
  if (problems.length > 0 || orgUnit === null) return read
  if (isRepeatedComments(deeds, seen.state)) return { ...read, notes: [...read.notes, repeatedComments] }
  const problem = await recordComments(deeds, orgUnit, taking, file)
  return problem ? { ...read, problems: [problem] } : { ...read, recorded: !taking.isDry }
}

async function recordComments(
  deeds: ReturnType<typeof readCommentForm>['deeds'],
  orgUnit: string,
  { server, who, today, basis, at, isDry, id }: TakingComments,
  file: OpenedFile['file'],
): Promise<FormResult['problems'][number] | undefined> {
  const act = { onBehalfOf: orgUnit, basis, ...(at !== undefined && { at }) }
  const prepared = await prepareBreakdownDeeds({ who, server, today, breakdown: id, act, deeds })
  if ('problem' in prepared) return ofAnswer(prepared)
  const recorded = await recordForm({ server, who, file, prepared, isDry })
  return 'problem' in recorded ? ofAnswer(recorded) : notRecorded(recorded, prepared, { server, who })
}

import type { actInputSchema } from '@taizhang/contract'
import { type FormDeed, type FormOutcome, readReturnForm } from '@taizhang/intake'
import {
  type CalendarDate,
  type LedgerState,
  nameOn,
  type Period,
  type RegisterState,
} from '@taizhang/ledger'
import { explainFormFailure, explainFormNote, openReturnForm } from '@taizhang/papers'
import type { RecordOutcome } from '@taizhang/store'
import type { z } from 'zod'
import { mayDo } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type AskedDeed, prepareItemDeeds } from '../deeds/item-deeds.ts'
import type { Prepared } from '../deeds/record-answer.ts'
import { forbidden } from '../deeds/speaking.ts'
import type { ProblemAnswer } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { matchFor } from '../imports/table-of-import.ts'
import { type FormResult, nothingTaken, notRecorded, ofAnswer, placed } from './form-result.ts'
import type { OpenedFile } from './opened-forms.ts'
import { recordForm } from './record-form.ts'
import { keyOf, partedDeeds } from './repeated-deeds.ts'

/** How returned forms are taken in. */
export interface Taking {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly ledger: LedgerState
  readonly register: RegisterState
  readonly place: string
  readonly basis: z.output<typeof actInputSchema>['basis']
  readonly at?: CalendarDate
  readonly orgUnit?: string
  readonly period?: Period
  readonly isDry: boolean
  /** What files of this request have said already. */
  readonly said: Set<string>
  readonly key?: string
}

/** Takes in one returned form (收回填报表): all that it says, or nothing, and then why, with the places. */
export async function takeReturnForm(opened: OpenedFile, taking: Taking): Promise<FormResult> {
  const { file } = opened
  if ('failure' in opened) return nothingTaken(file.name, [opened.failure])
  const form = openReturnForm(opened.sheets, file.name)
  if ('failure' in form) {
    const { failure } = form
    const [zh, en] = [explainFormFailure(failure, 'zh'), explainFormFailure(failure, 'en')]
    return nothingTaken(file.name, [{ code: failure.code, zh, en }])
  }
  const outcome = readReturnForm(form.form, optionsOf(taking))
  if (outcome.orgUnit !== null && !maySpeakOf(taking.who, outcome.orgUnit))
    return nothingTaken(file.name, [ofAnswer(forbidden('item.drafted'))])
  const notes = form.notes.map((note) => ({
    zh: explainFormNote(note, 'zh'),
    en: explainFormNote(note, 'en'),
  }))
  const read = { ...resultOf(file.name, outcome, taking), notes }
  if (outcome.problems.length > 0 || outcome.orgUnit === null) return read
  return recordNew(outcome.deeds, outcome.orgUnit, taking, { file, read })
}

interface ReadFile {
  readonly file: OpenedFile['file']
  readonly read: FormResult
}

/** What stands there already is told and not recorded again; a request that was answered before gets its answer. */
async function recordNew(
  deeds: readonly FormDeed[],
  orgUnit: string,
  taking: Taking,
  { file, read }: ReadFile,
): Promise<FormResult> {
  const { ledger, said, basis, key, isDry } = taking
  const { fresh, repeated } = partedDeeds(deeds, { ledger, said, isApproved: basis.kind === 'signedPaper' })
  const wasAnswered =
    key !== undefined && repeated.length > 0 && (await isAnswered(deeds, orgUnit, taking, file))
  if (wasAnswered) return { ...read, recorded: true }
  const told = repeated.length === 0 ? read : { ...read, ...repeatedNote(repeated, taking, read) }
  const problem = await recordAll({ deeds: fresh, whole: deeds }, orgUnit, taking, file)
  if (problem) return { ...told, problems: [problem] }
  if (!isDry) for (const each of fresh) said.add(keyOf(each))
  return { ...told, recorded: !isDry && fresh.length > 0 }
}

function repeatedNote(
  repeated: readonly FormDeed[],
  { ledger }: Taking,
  { notes }: FormResult,
): Pick<FormResult, 'notes' | 'repeated'> {
  const ids = repeated.map(({ item }) => item)
  const serials = ids.map((id) => ledger.items[id]?.serial ?? id).join('、')
  const note = {
    zh: `第${serials}项与已报送的内容相同，未重复录入。`,
    en: `Items ${serials} say what was given in already, and were not recorded again.`,
  }
  return { notes: [...notes, note], repeated: ids }
}

function optionsOf({ ledger, register, place, today, orgUnit, period }: Taking) {
  return {
    ...{ state: ledger, matchOrgUnit: matchFor({ register, place }, today) },
    ...(orgUnit !== undefined && { orgUnit }),
    ...(period !== undefined && { period }),
  }
}

/** Whose form somebody may see at all: of a body whose items he may. */
export function maySpeakOf(who: SignedIn, orgUnit: string): boolean {
  return mayDo(
    who.roles,
    'items.read',
    (held) => new Set(held.orgUnit === orgUnit ? (['lead'] as const) : []),
  )
}

function resultOf(file: string, outcome: FormOutcome, { register, today }: Taking): FormResult {
  const { orgUnit, period, readable, unfilled, guesses, problems } = outcome
  return {
    ...{ file, recorded: false, unfilled, guesses, notes: [], problems: problems.map(placed) },
    ...(orgUnit !== null && { orgUnit: { id: orgUnit, name: nameOn(register, orgUnit, today) } }),
    ...(period !== null && { period }),
    taken: readable.map(({ item, deed }) => ({ item, ...deed })),
  }
}

async function isAnswered(
  deeds: readonly FormDeed[],
  orgUnit: string,
  taking: Taking,
  file: OpenedFile['file'],
): Promise<boolean> {
  const tried = await recordDeedsOf({ deeds, whole: deeds }, orgUnit, { ...taking, isDry: true }, file)
  return 'recorded' in tried && 'isRepeated' in tried.recorded
}

/** What is to be recorded, and all that the file says: by that a request is known again. */
interface Asked {
  readonly deeds: readonly FormDeed[]
  readonly whole: readonly FormDeed[]
}

async function recordAll(
  asked: Asked,
  orgUnit: string,
  taking: Taking,
  file: OpenedFile['file'],
): Promise<FormResult['problems'][number] | undefined> {
  if (asked.deeds.length === 0) return undefined
  const tried = await recordDeedsOf(asked, orgUnit, taking, file)
  if ('problem' in tried) return ofAnswer(tried)
  return notRecorded(tried.recorded, tried.prepared, taking)
}

async function recordDeedsOf(
  { deeds, whole }: Asked,
  orgUnit: string,
  { server, who, today, basis, at, isDry, key }: Taking,
  file: OpenedFile['file'],
): Promise<{ readonly recorded: RecordOutcome; readonly prepared: Prepared } | ProblemAnswer> {
  const act = { onBehalfOf: orgUnit, basis, ...(at !== undefined && { at }) }
  const isApproved = basis.kind === 'signedPaper'
  const asked = deeds.flatMap((each) => [each, ...(isApproved ? approvalOf(each) : [])])
  const prepared = await prepareItemDeeds({ who, server, today, act, deeds: asked })
  if ('problem' in prepared) return prepared
  const recorded = await recordForm({
    ...{ server, who, file, prepared, isDry },
    ...(key !== undefined && { request: { key, asked: [act, whole] } }),
  })
  return 'problem' in recorded ? recorded : { recorded, prepared }
}

/** Paper that the head signed is his approval (线下审签); 无变化 needs none. */
function approvalOf({ item, deed }: FormDeed): AskedDeed[] {
  return deed.kind === 'drafted' ? [{ item, deed: { kind: 'approved', period: deed.period } }] : []
}

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
import type { z } from 'zod'
import { mayDo } from '../access/permit.ts'
import type { SignedIn } from '../accounts/signed-in.ts'
import { type AskedDeed, prepareItemDeeds } from '../deeds/item-deeds.ts'
import { forbidden } from '../deeds/speaking.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { matchFor } from '../imports/table-of-import.ts'
import { type FormResult, nothingTaken, notRecorded, ofAnswer, placed } from './form-result.ts'
import type { OpenedFile } from './opened-forms.ts'
import { recordForm } from './record-form.ts'

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
  const problem = await recordAll(outcome.deeds, outcome.orgUnit, taking, file)
  return problem
    ? { ...read, problems: [problem] }
    : { ...read, recorded: !taking.isDry && outcome.deeds.length > 0 }
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

async function recordAll(
  deeds: readonly FormDeed[],
  orgUnit: string,
  { server, who, today, basis, at, isDry, key }: Taking,
  file: OpenedFile['file'],
): Promise<FormResult['problems'][number] | undefined> {
  if (deeds.length === 0) return undefined
  const act = { onBehalfOf: orgUnit, basis, ...(at !== undefined && { at }) }
  const isApproved = basis.kind === 'signedPaper'
  const asked = deeds.flatMap((each) => [each, ...(isApproved ? approvalOf(each) : [])])
  const prepared = await prepareItemDeeds({ who, server, today, act, deeds: asked })
  if ('problem' in prepared) return ofAnswer(prepared)
  const recorded = await recordForm({ server, who, file, prepared, isDry, ...(key !== undefined && { key }) })
  return 'problem' in recorded ? ofAnswer(recorded) : notRecorded(recorded, prepared)
}

/** Paper that the head signed is his approval (线下审签); 无变化 needs none. */
function approvalOf({ item, deed }: FormDeed): AskedDeed[] {
  return deed.kind === 'drafted' ? [{ item, deed: { kind: 'approved', period: deed.period } }] : []
}

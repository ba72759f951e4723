import type { actInputSchema, registerTableFieldsSchema } from '@taizhang/contract'
import {
  explainRegisterTableProblem,
  type RegisterTableOutcome,
  readRegisterTable,
  registerTableDeeds,
  type Sheet,
} from '@taizhang/intake'
import { type CalendarDate, dateOf, type RegisterDeed, type RegisterState } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import type { z } from 'zod'
import type { SignedIn } from '../accounts/signed-in.ts'
import type { Prepared } from '../deeds/record-answer.ts'
import { prepareRegisterDeeds } from '../deeds/register-deeds.ts'
import { type ProblemAnswer, problem } from '../http/problem-answer.ts'
import type { ServerParts } from '../http/server-parts.ts'
import { namesPlace } from '../reads/names-place.ts'
import { countiesDeeds } from './suggested-org-units.ts'

/** A register table as it was sent in (上传的名册表), and by whom. */
export interface RegisterUpload {
  readonly server: ServerParts
  readonly who: SignedIn
  readonly today: CalendarDate
  readonly sheets: readonly Sheet[]
  readonly name: string
  readonly from?: z.output<typeof registerTableFieldsSchema>['from']
}

/** What a register table would change (名册表预览), by the register as it is now. */
export interface RegisterTableRead extends RegisterTableOutcome {
  readonly from: CalendarDate
  readonly version: number
}

/** Reads the table beside the register; a register that is empty begins with the year. */
export async function readRegisterUpload(upload: RegisterUpload): Promise<RegisterTableRead> {
  const { server, who, today, sheets } = upload
  const { register, version, place } = await inGovernment(server.database, who.governmentId, async (tx) => {
    const { state, version } = await readRegister(tx)
    return { register: state, version, place: await namesPlace(tx) }
  })
  const isEmpty = Object.keys(register.orgUnits).length === 0
  const from = upload.from ?? (isEmpty ? dateOf(`${today.slice(0, 4)}-01-01`) : today)
  const outcome = registerTableDeeds(readRegisterTable(sheets), { register, from, place })
  return { ...outcome, deeds: withCounties(outcome.deeds, register, from), from, version }
}

/** All that the table changes, to be recorded in one transaction (名册表入册); a no where something in it is wrong. */
export async function prepareRegisterTable(
  upload: RegisterUpload,
  act: z.output<typeof actInputSchema>,
): Promise<Prepared | ProblemAnswer> {
  const { server, who, today, name } = upload
  const { deeds, problems } = await readRegisterUpload(upload)
  if (problems.length === 0) return prepareRegisterDeeds({ who, server, today, act, deeds })
  const faults = problems.map((each) => {
    const { sheet, row, column } = each.where
    const field = column === undefined ? `第${row}行` : `第${row}行第${column}列`
    return { path: `${sheet}!${row}`, field, code: each.code, ...explainRegisterTableProblem(each) }
  })
  return problem('tableUnsound', { name, count: String(faults.length) }, { faults })
}

function withCounties(
  deeds: readonly RegisterDeed[],
  register: RegisterState,
  from: CalendarDate,
): readonly RegisterDeed[] {
  const relations = deeds.flatMap((deed) => (deed.kind === 'orgUnitAdded' ? [deed.relation] : []))
  return [...deeds, ...countiesDeeds(relations, { register, from })]
}

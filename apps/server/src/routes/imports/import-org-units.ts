import { actInputSchema, idSchema, importOrgUnitsSchema, importPreviewSchema } from '@taizhang/contract'
import { isSettled } from '@taizhang/intake'
import { type CalendarDate, dateOf } from '@taizhang/ledger'
import { inGovernment } from '@taizhang/store'
import { z } from 'zod'
import { record } from '../../deeds/record-answer.ts'
import { prepareRegisterDeeds } from '../../deeds/register-deeds.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { pendingImport, type ReadImport } from '../../imports/pending-import.ts'
import { addingDeeds, confirmedOf, suggestedIn } from '../../imports/suggested-org-units.ts'
import { importView } from '../../presenters/import-view.ts'

/** Bodies that a table names and the register does not have (由导入登记单位): entered together, and the table read anew. */
export const importOrgUnitRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'post', path: '/api/imports/tables/{id}/org-units', tag: '导入 Imports' },
    access: 'register.orgUnitAdded',
    summary: [
      '把表中尚未登记的单位登记入册（可更正名称、关系；all只收名称明确、不与别的单位相近的，其余仍列出待定），然后重新预览',
      'Enter the bodies that the table names into the register, as corrected, or all that are settled; the others go on waiting in the preview, read anew',
    ],
    params: z.object({ id: idSchema }),
    body: importOrgUnitsSchema,
    answers: importPreviewSchema,
    handle: async (asked) => {
      const { server, who, today, params, body } = asked
      const { act = actInputSchema.parse({}), ...said } = body
      const looked = () =>
        inGovernment(server.database, who.governmentId, (tx) => pendingImport(tx, params.id, today))
      const first = await looked()
      if ('problem' in first) return first
      if (said.all && !suggestedFor(first, today).orgUnits.some(isSettled))
        return { body: importView({ ...first, today }) }
      const told = await record(asked, async () => {
        const pending = await looked()
        if ('problem' in pending) return pending
        const confirmed = confirmedOf(suggestedFor(pending, today), said)
        if ('problem' in confirmed) return confirmed
        const from = said.from ?? startOf(pending.record.planYear, today)
        const deeds = addingDeeds(confirmed, { register: pending.register, from })
        return prepareRegisterDeeds({ who, server, today, act, deeds })
      })
      if (told instanceof Response || 'problem' in told) return told
      const pending = await looked()
      return 'problem' in pending ? pending : { body: importView({ ...pending, today }) }
    },
  }),
]

function suggestedFor({ outcome, register, place }: ReadImport, today: CalendarDate) {
  return suggestedIn(outcome.problems, { register, place, today })
}

/** A table of the year is of bodies that were there when it began; a table of next year, of those of today. */
function startOf(planYear: number, today: CalendarDate): CalendarDate {
  const start = dateOf(`${planYear}-01-01`)
  return start < today ? start : today
}

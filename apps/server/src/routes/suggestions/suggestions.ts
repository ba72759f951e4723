import { suggestionsQuerySchema, suggestionsSchema } from '@taizhang/contract'
import { dutiesNamed, suggestDuties } from '@taizhang/intake'
import { nameOn } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { knownDuties } from '../../reads/known-duties.ts'

/** Who is to do it (分工建议): by what was dispatched and corrected before, else by the table of duties. */
export const suggestionRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/suggestions', tag: '分解表 Tables of reports', access: 'item.added' },
    summary: [
      '建议牵头、配合单位，逐条写明理由',
      'Suggested bodies for the words of a matter, each with its reason',
    ],
    query: suggestionsQuerySchema,
    answers: suggestionsSchema,
    handle: async ({ server, who, query: { words, heading = [] }, today }) =>
      inGovernment(server.database, who.governmentId, async (tx) => {
        const { state: register } = await readRegister(tx)
        const options = await knownDuties(tx, register, today)
        const { learned, idOf } = options
        const name = (orgUnit: string) => ({ orgUnit, name: nameOn(register, orgUnit, today) })
        const suggestion = suggestDuties(words, heading, options)
        return {
          body: {
            ...(suggestion && { suggestion: namedDuties(suggestion, name) }),
            known: learned(words)
              .slice(0, 5)
              .map(({ row, percent, shared }) => ({
                ...{ words: row.words, percent, shared, from: row.from },
                ...(row.duties.lead !== undefined && { lead: name(row.duties.lead) }),
              })),
            byDuties: dutiesNamed(words, options).map((each) => {
              const id = idOf(each.orgUnit)
              return { words: each.words, ...(id === undefined ? { name: each.orgUnit } : name(id)) }
            }),
          },
        }
      }),
  }),
]

type Suggestion = NonNullable<ReturnType<typeof suggestDuties>>

function namedDuties<Named>(
  { lead, responsible, supporting, reason }: Suggestion,
  name: (orgUnit: string) => Named,
) {
  return {
    ...(lead !== undefined && { lead: name(lead) }),
    responsible: responsible.map(name),
    supporting: supporting.map(name),
    reason,
  }
}

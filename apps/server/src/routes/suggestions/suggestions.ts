import { suggestionsQuerySchema, suggestionsSchema } from '@taizhang/contract'
import { correctedRows, dispatchedRows, dutiesNamed, learnedFrom, suggestDuties } from '@taizhang/intake'
import { type CalendarDate, matchOrgUnit, nameOn, type RegisterState } from '@taizhang/ledger'
import {
  inGovernment,
  listBreakdowns,
  listGovernments,
  readBreakdown,
  readLedger,
  readRegister,
  type Transaction,
} from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'

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
    handle: async ({ server, who, query: { words, heading = [] }, today }) => {
      const government = (await listGovernments(server.database)).find(({ id }) => id === who.governmentId)
      return inGovernment(server.database, who.governmentId, async (tx) => {
        const { state: register } = await readRegister(tx)
        const learned = learnedFrom(await rowsKnown(tx))
        const place = government?.name.replace(/人民政府$/, '')
        const name = (orgUnit: string) => ({ orgUnit, name: nameOn(register, orgUnit, today) })
        const idOf = (written: string) => bodyOf(register, written, today, place)
        const options = { level: levelOf(government?.level), learned, idOf }
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
      })
    },
  }),
]

/** Of the items as they were dispatched, and of tables that were issued, what somebody changed by hand. */
async function rowsKnown(tx: Transaction) {
  const corrected = []
  for (const { id, lifecycle } of await listBreakdowns(tx)) {
    const known = lifecycle === 'issued' ? await readBreakdown(tx, id) : undefined
    if (known) corrected.push(...correctedRows(known.state))
  }
  return [...dispatchedRows(await readLedger(tx)), ...corrected]
}

/** The one body of the register that the name in the duties table stands for. */
function bodyOf(
  register: RegisterState,
  written: string,
  day: CalendarDate,
  place: string | undefined,
): string | undefined {
  const { kind, orgUnits } = matchOrgUnit(register, written, { day, ...(place !== undefined && { place }) })
  return orgUnits.length === 1 && kind !== 'unknown' && kind !== 'vague' ? orgUnits[0] : undefined
}

type Level = Parameters<typeof dutiesNamed>[1]['level']
const levels: Readonly<Record<string, Level>> = {
  ...{ national: 'national', province: 'province', prefecture: 'prefecture', city: 'prefecture' },
  ...{ county: 'county', township: 'township' },
}

function levelOf(level = 'city'): Level {
  return levels[level] ?? 'prefecture'
}

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

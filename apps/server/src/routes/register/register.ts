import { actInputSchema, calendarDateSchema, recordedSchema, registerDeedsSchema } from '@taizhang/contract'
import { holderOf, orgUnitsOn, sponsorOf } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import { z } from 'zod'
import { record } from '../../deeds/record-answer.ts'
import { prepareRegisterDeeds } from '../../deeds/register-deeds.ts'
import { defineRoute, type Route } from '../../http/route.ts'
import { registerTableRoutes } from './register-tables.ts'

const tag = '名册 The register'
const path = '/api/register'

/** Who there is (名册): read whole or as it is on a day, and changed by deeds. */
export const registerRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path, tag, access: 'register.read' },
    summary: ['名册', 'The register, with all that ever held'],
    answers: z.looseObject({ orgUnits: z.record(z.string(), z.unknown()) }),
    handle: async ({ server, who }) => {
      const { state, version } = await inGovernment(server.database, who.governmentId, readRegister)
      return { body: state, version }
    },
  }),
  defineRoute({
    ...{ method: 'get', path: `${path}/org-units`, tag, access: 'register.read' },
    summary: ['某日在册单位、岗位和任职人', 'Bodies, posts and holders on a day'],
    query: z.object({ day: calendarDateSchema.exactOptional() }),
    answers: z.array(z.looseObject({ id: z.string(), name: z.string() })),
    handle: async ({ server, who, query, today }) => {
      const { state, version } = await inGovernment(server.database, who.governmentId, readRegister)
      const day = query.day ?? today
      const body = orgUnitsOn(state, day).map((orgUnit) => ({
        ...orgUnit,
        sponsor: sponsorOf(state, orgUnit.id, day),
        posts: Object.values(state.posts)
          .filter((post) => post.orgUnit === orgUnit.id)
          .map((post) => ({ ...post, holder: holderOf(state, post.id, day) })),
      }))
      return { body, version }
    },
  }),
  defineRoute({
    ...{ method: 'post', path: `${path}/deeds`, tag, access: 'signedIn' },
    summary: ['办理名册', 'Change the register'],
    body: registerDeedsSchema,
    answers: recordedSchema,
    handle: async (asked) => {
      const { who, server, today, body } = asked
      const { act = actInputSchema.parse({}), deeds } = body
      return record(asked, () => prepareRegisterDeeds({ who, server, today, act, deeds }))
    },
  }),
  ...registerTableRoutes,
]

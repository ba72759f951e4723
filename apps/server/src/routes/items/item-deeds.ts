import {
  actInputSchema,
  bulkDeedsSchema,
  idSchema,
  itemDeedsSchema,
  recordedSchema,
} from '@taizhang/contract'
import { z } from 'zod'
import { prepareItemDeeds } from '../../deeds/item-deeds.ts'
import { record } from '../../deeds/record-answer.ts'
import { defineRoute, type Route } from '../../http/route.ts'

const tag = '事项 Items'
const speaksForOneself = actInputSchema.parse({})

/**
 * Doing something to items (办理事项). One route takes every kind of deed: who may is a matter of the access table, what may be done of the
 * ledger's rules.
 */
export const itemDeedRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'post', path: '/api/items/{id}/deeds', tag, access: 'signedIn' },
    summary: ['办理一个事项', 'Do something to one item'],
    params: z.object({ id: idSchema }),
    body: itemDeedsSchema,
    answers: recordedSchema,
    handle: async (asked) => {
      const { who, server, today, params, body } = asked
      const { act = speaksForOneself } = body
      const deeds = body.deeds.map((deed) => ({ item: params.id, deed }))
      return record(asked, () => prepareItemDeeds({ who, server, today, act, deeds }))
    },
  }),
  defineRoute({
    ...{ method: 'post', path: '/api/deeds', tag, access: 'signedIn' },
    summary: ['批量办理，全部成功或全部不办', 'Do something to several items, all of it or nothing'],
    body: bulkDeedsSchema,
    answers: recordedSchema,
    handle: async (asked) => {
      const { who, server, today, body } = asked
      const { act = speaksForOneself, deeds } = body
      return record(asked, () => prepareItemDeeds({ who, server, today, act, deeds }))
    },
  }),
]

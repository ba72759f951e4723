import { dueQuerySchema, dueSchema } from '@taizhang/contract'
import { dueAfter } from '@taizhang/ledger'
import { defineRoute, type Route } from '../../http/route.ts'

/** Counting days (日历): when a time limit ends, by the holidays that were announced. */
export const calendarRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/calendar/due', tag: '日历 The calendar', access: 'signedIn' },
    summary: [
      '办理时限的最后一天，按自然日或工作日',
      'The last day of a time limit, in days or in working days',
    ],
    query: dueQuerySchema,
    answers: dueSchema,
    handle: async ({ server, query: { from, ...limit } }) => ({
      body: dueAfter(from, limit, [...server.presets.calendars.values()]),
    }),
  }),
]

import { calendarViewSchema, dueQuerySchema, dueSchema } from '@taizhang/contract'
import { dueAfter } from '@taizhang/ledger'
import { inGovernment, readRegister } from '@taizhang/store'
import { defineRoute, type Route } from '../../http/route.ts'
import { policiesOn } from '../../policies/chosen.ts'

/** Counting days (日历): when a time limit ends, by the holidays that were announced; the days of reporting. */
export const calendarRoutes: readonly Route[] = [
  defineRoute({
    ...{ method: 'get', path: '/api/calendar', tag: '日历 The calendar', access: 'signedIn' },
    summary: [
      '已录入的节假日安排，和现行的报送时间',
      'The years of which days off are known, and the days of reporting that hold today',
    ],
    answers: calendarViewSchema,
    handle: async ({ server, who, today }) => {
      const { state } = await inGovernment(server.database, who.governmentId, readRegister)
      const { reporting } = policiesOn(state, today, server.presets).deed
      if (!reporting) throw new Error('policiesOn gives the days of reporting; it gave none')
      const { every, opens, closes, locks } = reporting
      return {
        body: {
          calendars: [...server.presets.calendars.values()].toSorted((a, b) => b.year - a.year),
          reporting: { every, opens, closes, ...(locks && { locks }) },
        },
      }
    },
  }),
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

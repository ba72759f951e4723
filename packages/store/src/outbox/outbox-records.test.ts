import { dateOf } from '@taizhang/ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { login } from '../../test/story.ts'
import { inGovernment, type Transaction } from '../database/in-government.ts'
import { addDailyStates, dailyStates, finishDay, finishedDays } from '../days/daily-states.ts'
import { foundGovernment } from '../record/found-government.ts'
import {
  addRemovalRequest,
  listRemovalRequests,
  lockRemovalRequest,
  ruleRemovalRequest,
} from '../record/removal-requests.ts'
import { openTrialDatabase, type TrialDatabase } from '../trial/trial-database.ts'
import {
  addMessages,
  listMessages,
  lockMessage,
  mailAddresses,
  type OutboxMessage,
  saveMessage,
  setMailAddress,
  takeMessage,
} from './outbox-records.ts'

let database: TrialDatabase
beforeAll(async () => {
  database = await openTrialDatabase()
  for (const id of ['370900', '370901'])
    await foundGovernment(database, { id, name: `政府${id}`, level: 'city' }, login('2026-01-05'))
})
afterAll(() => database.close())

const within = <T>(work: (tx: Transaction) => Promise<T>, government = '370900') =>
  inGovernment(database, government, work)

const message = (id: string, origin: string, others: Partial<OutboxMessage> = {}): OutboxMessage => ({
  ...{ id, origin, channel: 'mail', recipient: 'a@example.gov.cn', subject: '每日提要', body: '应报3项' },
  ...{
    state: 'waiting',
    tries: 0,
    madeAt: '2026-03-02T01:00:00.000Z',
    nextTryAt: '2026-03-02T01:00:00.000Z',
  },
  ...others,
})

test('a message of the same origin is the same message, and another government has none of it', async () => {
  expect(await within((tx) => addMessages(tx, [message('m1', 'digest/1'), message('m2', 'digest/2')]))).toBe(
    2,
  )
  expect(await within((tx) => addMessages(tx, [message('m3', 'digest/1')]))).toBe(0)
  const all = await within((tx) => listMessages(tx, { limit: 10 }))
  expect(all.map(({ id }) => id)).toEqual(['m2', 'm1'])
  expect(all[1]).toEqual(message('m1', 'digest/1'))
  expect(await within((tx) => listMessages(tx, { limit: 10 }), '370901')).toEqual([])
  const next = await within((tx) =>
    listMessages(tx, { limit: 10, after: { madeAt: all[0]!.madeAt, id: 'm2' } }),
  )
  expect(next.map(({ id }) => id)).toEqual(['m1'])
})

test('a message is taken by one sender, and again once the time it was taken for is over', async () => {
  const take = (now: string, until: string) => within((tx) => takeMessage(tx, { now, until }))
  const [first, second] = await Promise.all([
    take('2026-03-02T01:01:00Z', '2026-03-02T01:06:00Z'),
    take('2026-03-02T01:01:00Z', '2026-03-02T01:06:00Z'),
  ])
  expect([first?.id, second?.id].toSorted()).toEqual(['m1', 'm2'])
  expect(await take('2026-03-02T01:02:00Z', '2026-03-02T01:07:00Z')).toBeUndefined()
  const sent = { ...first!, state: 'sent', sentAt: '2026-03-02T01:01:01.000Z' } as const
  await within((tx) => saveMessage(tx, sent))
  expect(await within((tx) => lockMessage(tx, sent.id))).toEqual(sent)
  expect((await take('2026-03-02T01:06:00Z', '2026-03-02T01:11:00Z'))?.tries).toBe(2)
})

test('an account says where it wants its mail, and no longer', async () => {
  await within((tx) => setMailAddress(tx, 'zhangmin', 'b@example.gov.cn'))
  await within((tx) => setMailAddress(tx, 'zhangmin', 'c@example.gov.cn'))
  expect(await within(mailAddresses)).toEqual(new Map([['zhangmin', 'c@example.gov.cn']]))
  await within((tx) => setMailAddress(tx, 'zhangmin', undefined))
  expect(await within(mailAddresses)).toEqual(new Map())
})

test('the work of a day is done once, however many do it at a time', async () => {
  const day = dateOf('2026-03-02')
  const done = await Promise.all(
    [1, 2, 3].map(() =>
      within(async (tx) => {
        const isFirst = await finishDay(tx, { task: 'states', day, at: '2026-03-02T15:00:00Z' })
        if (isFirst)
          await addDailyStates(tx, day, [
            { item: 'i1', lifecycle: 'active', reporting: 'due', progress: 'behind' },
          ])
        return isFirst
      }),
    ),
  )
  expect(done.filter(Boolean)).toHaveLength(1)
  expect((await within((tx) => dailyStates(tx, day))).get('i1')).toMatchObject({ progress: 'behind' })
  expect(await within((tx) => finishedDays(tx, { task: 'states', until: day, limit: 2 }))).toEqual([day])
  expect(await within((tx) => dailyStates(tx, day), '370901')).toEqual(new Map())
})

test('a request to remove is kept until it is ruled', async () => {
  const asked = {
    ...{ id: 'r1', askedBy: 'zhangmin', askedAt: '2026-03-02T01:00:00.000Z' },
    target: { kind: 'words', sequence: 4, places: ['/fact/words'] },
    ...{ documentNumber: '青政办函〔2026〕1号', reason: '含身份证号' },
  } as const
  await within((tx) => addRemovalRequest(tx, asked))
  expect(await within((tx) => lockRemovalRequest(tx, 'r1'))).toEqual(asked)
  const ruled = {
    ...asked,
    ...({ ruledBy: 'lihua', ruledAt: '2026-03-02T02:00:00.000Z', outcome: 'confirmed', removal: 9 } as const),
  }
  await within((tx) => ruleRemovalRequest(tx, ruled))
  expect(await within(listRemovalRequests)).toEqual([ruled])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, fold, replay } from '../src/apply.ts'
import { addDays, dateOf } from '../src/exact/calendar-date.ts'
import { nextPeriod, periodOf } from '../src/exact/period.ts'
import type { Deed, Event } from '../src/item/event.ts'
import { type Instruction, lifecycles } from '../src/item/item.ts'
import { countOf, emptyLedger, type LedgerState } from '../src/item/ledger-state.ts'
import type { NoticeWords } from '../src/item/notice.ts'
import { refusalCodes } from '../src/item/refusal.ts'
import { readPowerPolicy } from '../src/power/power.ts'
import type { DeedPolicy } from '../src/rules/deed-policy.ts'
import { readReportingPolicy } from '../src/state/reporting.ts'
import { bridgeSince } from '../src/totals/bridge.ts'
import { policyFile } from './policy-files.ts'
import { added, issued, login, pipes, straight, year } from './story.ts'

const grounds = { reason: '上级调整', documentNumber: '青府函〔2026〕8号' }
const modification = { ...grounds, authority: '市政府', from: dateOf('2026-03-01') }
const duties = { lead: '市水利局', responsible: [], supporting: [] }
const checks = { factsClear: true, problemSolved: true, taskDone: true, conclusionRight: true }
const period = periodOf('2026-01')
const value = { kind: 'number', number: '12' } as const
const instruction: Instruction = {
  ...{ leader: '市长', on: dateOf('2026-01-05'), paper: '专报第1期', words: '请研究', scan: 's' },
}
const figure = { value, through: dateOf('2026-01-10'), vintage: 'flash', source: '市统计局' } as const

const low = { kind: 'number', number: '1' } as const
const ask = { words: '请协调电力迁改', of: '市供电公司', by: dateOf('2026-06-20') }
const cause = { category: 'weather', words: '连续降雨' } as const
const nextStep = { words: '增加作业面', by: dateOf('2026-12-31') }
const notice: NoticeWords = {
  ...{ step: 'reminder', paper: 'notice', to: '市住建局', words: '请报进展' },
  replyBy: dateOf('2026-12-31'),
}

/** Places that ask nothing, and one that asks all there is to ask. */
const powers = readPowerPolicy(policyFile('powers/plain.json'))
const reporting = readReportingPolicy(policyFile('reporting/monthly-25.json'))
if (!('policy' in powers) || !('policy' in reporting)) throw new Error('no policy')
const policies: readonly DeedPolicy[] = [
  {},
  {
    ...{ reporting: reporting.policy, powers: powers.policy, tolerance: { points: '0.2', percent: '1' } },
    relations: { 市住建局: 'verticallyManaged', 市水利局: 'directDepartment' },
  },
]

/** Every deed that the ledger knows, at least once, some of them with a fault. */
const deeds: readonly Deed[] = [
  added(),
  added({ schedule: straight }),
  added({ itemKind: 'instruction', instruction }),
  added({ duties: { responsible: [], supporting: [] } }),
  { kind: 'wordsEdited', words: '改造管网86公里' },
  { kind: 'measureSet', measure: pipes },
  { kind: 'dutiesAssigned', duties },
  { kind: 'consulted' },
  ...['1', '2', '3', '4'].map(issued),
  { kind: 'signedFor' },
  { kind: 'objected', reason: '不是我局职责' },
  { kind: 'ruled', reason: '维持' },
  { kind: 'ruled', reason: '调整', duties },
  { kind: 'nodesProposed', schedule: straight },
  { kind: 'nodesApproved' },
  { kind: 'drafted', period, value, vintage: 'flash', words: '' },
  { kind: 'approved', period },
  { kind: 'accepted', period },
  { kind: 'returned', period, reason: '不衔接' },
  { kind: 'verified', ...figure },
  { kind: 'published', ...figure },
  { kind: 'measureModified', measure: pipes, ...modification },
  { kind: 'measureModified', measure: pipes, ...modification, documentNumber: '' },
  { kind: 'deadlineModified', deadline: dateOf('2027-06-30'), ...modification },
  { kind: 'dutiesModified', duties, ...modification },
  { kind: 'extensionRequested', deadline: dateOf('2027-03-31'), reason: '汛期' },
  { kind: 'extensionRuled', granted: true, reason: '' },
  { kind: 'extensionRuled', granted: false, reason: '可赶工' },
  { kind: 'suspended', ...grounds },
  { kind: 'resumed', reason: '复工' },
  { kind: 'deferred', ...grounds },
  { kind: 'cancelled', ...grounds },
  { kind: 'reopened', ...grounds },
  { kind: 'lightSetAside', light: 'green', word: '达进度', reason: '已同意', until: year.deadline },
  { kind: 'closeClaimed', evidence: ['验收单'] },
  { kind: 'closeClaimed', evidence: ['验收单'], reason: '已验收，数据待更新' },
  { kind: 'closeReviewed', checks },
  { kind: 'closeReviewed', checks: { ...checks, taskDone: false }, reason: '缺件' },
  { kind: 'closeRated', rating: 'good' },
  { kind: 'closeRated', rating: 'unqualified', reason: '差2公里' },
  { kind: 'closed' },
  { kind: 'instructionNoted', instruction },
  { kind: 'noFurtherInstruction' },
  {
    kind: 'split',
    reason: '分段实施',
    parts: [
      { id: 'd', words: '东段' },
      { id: 'e', words: '西段' },
    ],
  },
  { kind: 'merged', reason: '任务内容相同', into: 'a' },
  added({ visibility: 'public', rows: ['r1'], frequency: 'atNodes', parent: 'a' }),
  {
    kind: 'sourceAdded',
    source: { list: 'livelihoodList', document: '民生实事', quote: '改造管网', serial: '3' },
  },
  { kind: 'visibilitySet', visibility: 'public' },
  { kind: 'frequencySet', frequency: 'quarterly' },
  { kind: 'publisherSet', publisher: '市统计局', reason: '以统计数据为准' },
  { kind: 'publisherSet', reason: '改由牵头单位填报' },
  { kind: 'partsProposed', parts: [{ id: 'd', words: '东段', schedule: straight }] },
  { kind: 'partsApproved' },
  { kind: 'proposalReturned', proposal: 'nodes', reason: '太松' },
  { kind: 'proposalReturned', proposal: 'parts', reason: '缺北段' },
  { kind: 'drafted', period, value: low, vintage: 'flash', words: '', requests: [ask], evidence: ['照片'] },
  { kind: 'drafted', period, value: low, vintage: 'flash', words: '', cause, nextStep },
  { kind: 'noChange', period: nextPeriod(period) },
  { kind: 'approved', period: nextPeriod(period) },
  { kind: 'lateGranted', period, to: '督查室张敏', until: dateOf('2026-12-31'), reason: '系统故障' },
  { kind: 'requestRuled', request: '2026-01#1', outcome: 'agreed', words: '同意' },
  { kind: 'published', ...figure, embargo: { until: dateOf('2026-02-01'), posts: ['市长'] } },
  { kind: 'sharesSet', shares: [{ orgUnit: '东城区', value: '90' }] },
  { kind: 'sharesReported', period, values: [{ orgUnit: '东城区', value: '5' }] },
  {
    kind: 'projectReported',
    through: dateOf('2026-01-10'),
    status: 'implementation',
    paid: '1',
    unit: '亿元',
  },
  { kind: 'circumstanceStated', circumstance: 'validReason', holds: true, reason: '征地未批' },
  { kind: 'noticeIssued', ...notice },
  { kind: 'noticeIssued', ...notice, paper: 'letter', step: 'warning' },
  { kind: 'noticeReplied', notice: 1, words: '已整改' },
  { kind: 'renamed', words: '更名', reason: '批复' },
]

const ids = ['a', 'b', 'c', 'd', 'e']
const anyEvents = fc
  .array(
    fc.record({
      item: fc.constantFrom(...ids),
      deed: fc.constantFrom(...deeds),
      days: fc.integer({ min: -1, max: 3 }),
    }),
    {
      size: 'max',
      minLength: 1,
      maxLength: 60,
    },
  )
  .map((steps) => {
    let at = dateOf('2026-01-10')
    return steps.map(({ item, deed, days }): Event => {
      at = addDays(at, days)
      return { item, deed, act: login(at) }
    })
  })

/** Stories in which events are taken, and many of them lead an item on to another lifecycle. */
const livedEvents = fc
  .array(fc.tuple(fc.constantFrom(...ids), fc.nat(deeds.length - 1), fc.boolean()), {
    ...{ minLength: 10, maxLength: 60, size: 'max' },
  })
  .map((steps) => {
    const events: Event[] = []
    let state: LedgerState = emptyLedger
    for (const [item, first, onward] of steps) {
      const turned = [...deeds.slice(first), ...deeds.slice(0, first)]
      for (const deed of turned) {
        const event = { item, deed, act: login('2026-02-10') }
        const outcome = apply(state, event)
        if ('refusal' in outcome) continue
        if (onward && outcome.state.items[item]?.lifecycle === state.items[item]?.lifecycle) continue
        state = outcome.state
        events.push(event)
        break
      }
    }
    return events
  })
const events = fc.oneof(anyEvents, livedEvents)

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}

test('law: replaying the events gives the state, in one go or from any point between', () => {
  fc.assert(
    fc.property(events, fc.nat(60), (story, cut) => {
      const { state, refusals } = fold(story)
      expect(fold(story.slice(cut), fold(story.slice(0, cut)).state).state).toEqual(state)
      expect(fold(JSON.parse(JSON.stringify(story))).state).toEqual(state)
      expect(refusals.length).toBeLessThanOrEqual(story.length)
    }),
    { numRuns: 60 },
  )
})

test('law: an event that is refused changes nothing, and none changes the state before it', () => {
  fc.assert(
    fc.property(events, (story) => {
      let state: LedgerState = frozen(emptyLedger)
      const taken: Event[] = []
      for (const event of story) {
        const outcome = apply(state, frozen(event))
        if ('refusal' in outcome) expect(refusalCodes).toContain(outcome.refusal.code)
        else {
          state = frozen(outcome.state)
          taken.push(event)
        }
      }
      expect(fold(taken)).toEqual({ state: fold(story).state, refusals: [] })
    }),
  )
})

test('law: what was taken is a fact: replayed it gives the state, whatever the policy was or is', () => {
  fc.assert(
    fc.property(events, fc.constantFrom(...policies), (story, policy) => {
      const taken: Event[] = []
      let state: LedgerState = frozen(emptyLedger)
      for (const event of story) {
        const outcome = apply(state, frozen(event), policy)
        if ('refusal' in outcome) continue
        state = frozen(outcome.state)
        taken.push(event)
      }
      expect(replay(taken)).toEqual(state)
      expect(replay(JSON.parse(JSON.stringify(taken)))).toEqual(state)
      const half = Math.floor(taken.length / 2)
      expect(replay(taken.slice(half), replay(taken.slice(0, half)))).toEqual(state)
    }),
  )
})

test('law: a place that asks more refuses more: what it takes is taken where nothing is asked', () => {
  fc.assert(
    fc.property(events, (story) => {
      let state: LedgerState = emptyLedger
      for (const event of story) {
        const [free, asked] = policies.map((policy) => apply(state, event, policy))
        if ('state' in asked!) expect(free).toEqual(asked)
        if ('state' in free!) state = free.state
      }
    }),
  )
})

test('a record that was never taken is our own mistake', () => {
  expect(() => replay([{ item: 'a', deed: { kind: 'signedFor' }, act: login('2026-01-10') }])).toThrow(
    RangeError,
  )
})

test('law: every total carries its bridge, and no serial is given twice', () => {
  fc.assert(
    fc.property(events, fc.nat(60), (story, days) => {
      const { state } = fold(story)
      const { before, after, steps } = bridgeSince(state, addDays(dateOf('2026-01-09'), days))
      expect(after).toBe(countOf(state))
      expect(before + steps.reduce((sum, { change }) => sum + change, 0)).toBe(after)
      expect(before).toBeGreaterThanOrEqual(0)
      const serials = Object.values(state.items).flatMap(({ serial }) => serial ?? [])
      expect(new Set(serials).size).toBe(serials.length)
      expect(Object.keys(state.serials).length).toBeGreaterThanOrEqual(serials.length)
    }),
  )
})

/** Where one deed on the item leads to, elsewhere than where it stands. */
function waysOn(state: LedgerState, id: string): readonly LedgerState[] {
  return deeds.flatMap((deed) => {
    const outcome = apply(state, { item: id, deed, act: login('2026-12-01') })
    return 'state' in outcome && outcome.state.items[id]?.lifecycle !== state.items[id]?.lifecycle
      ? [outcome.state]
      : []
  })
}

test('law: however a ledger came about, every item in it has a way on to another lifecycle', () => {
  fc.assert(
    fc.property(events, (story) => {
      const { state } = fold(story)
      for (const { id, lifecycle } of Object.values(state.items)) {
        expect(waysOn(state, id), `${id} is ${lifecycle}`).not.toEqual([])
      }
    }),
    { numRuns: 50 },
  )
})

test('law: every lifecycle is reached by the deeds there are, and none is a dead end', () => {
  const roads = new Map<string | undefined, LedgerState>([[undefined, emptyLedger]])
  // What has been done on the way decides what can be done next: rated is not yet closed, and both are closing.
  const prepared: readonly Deed[] = [
    { kind: 'closeReviewed', checks },
    { kind: 'closeRated', rating: 'good' },
  ]
  for (const [, state] of roads) {
    const ready = fold(
      prepared.map((deed) => ({ item: 'a', deed, act: login('2026-12-01') })),
      state,
    ).state
    for (const next of [state, ready].flatMap((each) => waysOn(each, 'a'))) {
      const { lifecycle } = next.items.a!
      if (!roads.has(lifecycle)) roads.set(lifecycle, next)
    }
  }
  expect([...roads.keys()].sort()).toEqual([...lifecycles, undefined].sort())
  for (const [lifecycle, state] of roads) expect(waysOn(state, 'a'), lifecycle).not.toEqual([])
})

test('law: what is recorded is never lost: submissions, figures, names and counts only grow', () => {
  fc.assert(
    fc.property(events, (story) => {
      let state: LedgerState = emptyLedger
      for (const event of story) {
        const next = fold([event], state).state
        for (const [id, before] of Object.entries(state.items)) {
          const item = next.items[id]!
          for (const list of [
            'submissions',
            'verifications',
            'published',
            'formerWords',
            'notes',
            'sources',
            'lateGrants',
            'shares',
            'shareFigures',
            'projectFigures',
            'circumstances',
          ] as const) {
            expect(item[list].slice(0, before[list].length)).toEqual(before[list])
          }
          for (const list of ['requests', 'notices'] as const) {
            expect(item[list].length).toBeGreaterThanOrEqual(before[list].length)
          }
          expect(item.returnedCount).toBeGreaterThanOrEqual(before.returnedCount)
          expect(item.extensionCount).toBeGreaterThanOrEqual(before.extensionCount)
          expect(before.serial === undefined || item.serial === before.serial).toBe(true)
        }
        state = next
      }
    }),
    { numRuns: 50 },
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, fold } from '../src/apply.ts'
import { addDays, dateOf } from '../src/exact/calendar-date.ts'
import { periodOf } from '../src/exact/period.ts'
import type { Deed, Event } from '../src/item/event.ts'
import { type Instruction, lifecycles } from '../src/item/item.ts'
import { countOf, emptyLedger, type LedgerState } from '../src/item/ledger-state.ts'
import { refusalCodes } from '../src/item/refusal.ts'
import { bridgeSince } from '../src/totals/bridge.ts'
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
    parts: [
      { id: 'd', words: '东段' },
      { id: 'e', words: '西段' },
    ],
  },
  { kind: 'merged', into: 'a' },
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
          ] as const) {
            expect(item[list].slice(0, before[list].length)).toEqual(before[list])
          }
          expect(item.returnedCount).toBeGreaterThanOrEqual(before.returnedCount)
          expect(item.extensionCount).toBeGreaterThanOrEqual(before.extensionCount)
          expect(before.serial === undefined || item.serial === before.serial).toBe(true)
        }
        state = next
      }
    }),
  )
})

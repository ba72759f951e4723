import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dateOf } from '../src/exact/calendar-date.ts'
import { applyToRegister, foldRegister, replayRegister } from '../src/register/apply-to-register.ts'
import { holderOf, orgUnitOn, orgUnitsOn, sponsorOf, successorsOf } from '../src/register/on-day.ts'
import { registerRefusalCodes } from '../src/register/refusal.ts'
import type { RegisterDeed, RegisterEvent } from '../src/register/register-event.ts'
import { emptyRegister } from '../src/register/register-state.ts'
import { body, entered, newYear } from './register-story.ts'

const bodies = ['甲局', '乙局', '丙局', '丁局', '戊局']
const days = Array.from({ length: 8 }, (_, i) => addDays(newYear, i * 10))
const any = {
  body: fc.constantFrom(...bodies),
  day: fc.constantFrom(...days),
  post: fc.constantFrom('一', '二'),
}

const deeds: fc.Arbitrary<RegisterDeed> = fc.oneof(
  fc.record({ name: any.body, from: any.day }).map(({ name, from }) => body(name, { from })),
  fc
    .record({ orgUnit: any.body, name: any.body, from: any.day })
    .map((each) => ({ kind: 'orgUnitRenamed' as const, ...each })),
  fc
    .record({ orgUnit: any.body, successors: fc.uniqueArray(any.body, { maxLength: 2 }), from: any.day })
    .map((each) => ({ kind: 'orgUnitAbolished' as const, ...each })),
  fc
    .record({
      orgUnits: fc.uniqueArray(any.body, { minLength: 1, maxLength: 2 }),
      into: any.body,
      from: any.day,
    })
    .map((each) => ({ kind: 'orgUnitsMerged' as const, ...each })),
  fc
    .record({ post: any.post, orgUnit: any.body, from: any.day })
    .map((each) => ({ kind: 'postAdded' as const, ...each, title: each.post, postKind: 'sponsor' as const })),
  fc
    .record({ post: any.post, person: fc.constantFrom('王', '李'), acting: fc.boolean(), from: any.day })
    .map((each) => ({ kind: 'holderSet' as const, ...each, name: each.person })),
  fc
    .record({ post: any.post, person: fc.constantFrom('王', '李'), until: any.day })
    .map((each) => ({ kind: 'holderEnded' as const, ...each })),
  fc.record({ post: any.post, until: any.day }).map((each) => ({ kind: 'postClosed' as const, ...each })),
  fc
    .record({ sponsor: any.post, orgUnits: fc.uniqueArray(any.body, { minLength: 1 }), from: any.day })
    .map((each) => ({ kind: 'divisionSet' as const, ...each })),
)
const founding = bodies.slice(0, 4).map((name) => entered('2026-01-10', body(name)))
const stories = fc
  .array(deeds, { maxLength: 30, size: 'max' })
  .map((told): RegisterEvent[] => [...founding, ...told.map((deed) => entered('2026-01-10', deed))])

test('law: replaying what was taken gives the register, and what was refused changed nothing', () => {
  fc.assert(
    fc.property(stories, fc.nat(30), (events, cut) => {
      const taken: RegisterEvent[] = []
      let state = emptyRegister
      for (const event of events) {
        const before = JSON.stringify(state)
        const outcome = applyToRegister(state, event)
        expect(JSON.stringify(state)).toBe(before)
        if ('refusal' in outcome) expect(registerRefusalCodes).toContain(outcome.refusal.code)
        else {
          taken.push(event)
          state = outcome.state
        }
      }
      expect(foldRegister(events).state).toEqual(state)
      const half = JSON.parse(JSON.stringify(replayRegister(taken.slice(0, cut))))
      expect(replayRegister(taken.slice(cut), half)).toEqual(state)
    }),
  )
})

test('law: on no day do two hold one post, do two bodies bear one name, or does work go to a body that is gone', () => {
  fc.assert(
    fc.property(stories, (events) => {
      const { state } = foldRegister(events)
      for (const day of days) {
        for (const post of ['一', '二'])
          for (const acting of [true, false]) {
            const held = state.holders.filter(
              (each) =>
                each.post === post &&
                each.acting === acting &&
                each.from <= day &&
                day <= (each.until ?? day),
            )
            expect(held.length).toBeLessThan(2)
            if (held.length > 0) expect(holderOf(state, post, day)).toBeDefined()
          }
        const names = orgUnitsOn(state, day).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        for (const id of bodies)
          for (const heir of successorsOf(state, id, day)) {
            if (heir !== id) expect(orgUnitOn(state, heir, day)).toBeDefined()
          }
      }
    }),
  )
})

test('law: a body answers to the post it was last divided to; whoever took over alone inherits that', () => {
  fc.assert(
    fc.property(stories, (events) => {
      const { state } = foldRegister(events)
      const last = days.at(-1)!
      for (const { id } of orgUnitsOn(state, last)) {
        const own = state.divisions.filter((each) => each.orgUnit === id && each.from <= last)
        const latest = own
          .map(({ from }) => from)
          .sort()
          .at(-1)
        if (latest)
          expect(sponsorOf(state, id, last)).toBe(own.findLast(({ from }) => from === latest)!.sponsor)
      }
      const gone = Object.values(state.orgUnits).filter(({ until }) => until !== undefined && until < last)
      for (const { id } of gone) {
        const [heir] = successorsOf(state, id, last)
        if (heir !== undefined) expect(sponsorOf(state, id, last)).toBe(sponsorOf(state, heir, last))
      }
      expect(sponsorOf(state, '甲局', dateOf('2025-12-31'))).toBeUndefined()
    }),
  )
})

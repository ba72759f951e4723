import type { DailyState } from '@taizhang/store'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateChanges } from './state-changes.ts'

const lights = new Map([
  ['green', '绿灯'],
  ['red', '红灯'],
])
const before: DailyState = {
  ...{ item: '37', lifecycle: 'active', reporting: 'notDue', progress: 'onSchedule', light: 'green' },
}
const nightOf = (...states: readonly DailyState[]) => new Map(states.map((state) => [state.item, state]))
const words = (after: DailyState) => stateChanges(nightOf(before), nightOf(after), lights).map(({ zh }) => zh)

test.each<[string, Partial<DailyState>, string[]]>([
  ['nothing', {}, []],
  ['a period opened', { reporting: 'due' }, ['报送：未到报送期→应报']],
  ['it fell behind', { progress: 'behind', light: 'red' }, ['进度：正常推进→滞后', '亮灯：绿灯→红灯']],
  ['a notice is called for', { warning: 'reminder' }, ['督办：无→提醒']],
  ['closed', { lifecycle: 'closed' }, ['环节：办理中→已销号']],
  ['an item that was not there', { item: '38' }, ['新增']],
])('%s', (_case, change, expected) => expect(words({ ...before, ...change })).toEqual(expected))

test('law: from a night to itself nothing changes, and every change names an item of the later night', () => {
  const state = fc.record({
    item: fc.constantFrom('1', '2', '3'),
    lifecycle: fc.constantFrom('active', 'closed'),
    reporting: fc.constantFrom('due', 'late'),
    progress: fc.constantFrom('behind', 'ahead'),
  })
  const night = fc.array(state).map((states) => nightOf(...states))
  fc.assert(
    fc.property(night, night, (earlier, later) => {
      expect(stateChanges(later, later, lights)).toEqual([])
      for (const { item } of stateChanges(earlier, later, lights)) expect(later.has(item)).toBe(true)
    }),
  )
})

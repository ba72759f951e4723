import { expect, test } from 'vitest'
import { begun, byDate, ledgerOf, on } from '../../test/story.ts'
import { dateOf } from '../exact/calendar-date.ts'
import type { Event } from '../item/event.ts'
import { countOf } from '../item/ledger-state.ts'
import { bridgeSince, bridgeWords } from './bridge.ts'

const issued = byDate(...Array.from({ length: 193 }, (_, i) => begun(`i${i + 1}`, String(i + 1))))
const since = dateOf('2026-05-31')
const grounds = { reason: '上级取消', documentNumber: '青府函〔2026〕8号' }
const merged = on('2026-06-01', 'i52', { kind: 'merged', reason: '任务内容相同', into: 'i51' })
const split = on('2026-06-02', 'i37', {
  kind: 'split',
  reason: '分段实施',
  parts: [
    { id: 'i37a', words: '东城段' },
    { id: 'i37b', words: '西城段' },
  ],
})
const renamed = on('2026-06-03', 'i88', {
  kind: 'renamed',
  words: '市妇女儿童医疗中心（一期）',
  reason: '批复',
})
const cancelled = on('2026-06-04', 'i9', { kind: 'cancelled', ...grounds })
const late: Event[] = begun('i194', '194').map((event) => ({
  ...event,
  act: { ...event.act, at: dateOf('2026-06-05') },
}))

test.each<[string, Event[], string]>([
  ['没有变动', [], '193项，与上期相同'],
  ['情景十二：并入、拆分、更名', [merged, split, renamed], '192项，较上期减1项（第52项并入第51项）'],
  ['撤销', [cancelled], '192项，较上期减1项（第9项撤销）'],
  ['一减一增', [cancelled, ...late], '193项，与上期相同（第9项撤销；第194项增补）'],
  [
    '撤销后恢复',
    [cancelled, on('2026-06-06', 'i9', { kind: 'reopened', ...grounds })],
    '193项，与上期相同（第9项撤销；第9项恢复）',
  ],
])('%s', (_case, events, words) => {
  expect(bridgeWords(bridgeSince(ledgerOf([...issued, ...events]), since))).toBe(words)
})

test('parts carry the serial of their item and are counted apart; 52 stays taken', () => {
  const state = ledgerOf([...issued, merged, split])
  expect(['i37a', 'i37b'].map((id) => state.items[id]?.serial)).toEqual(['37-1', '37-2'])
  expect(state.serials['分解表#52']).toBe('i52')
  expect(state.serials['分解表#37-2']).toBe('i37b')
})

test('law: on whatever day it begins, the bridge leads from one total to the other', () => {
  const state = ledgerOf([...issued, merged, split, renamed, cancelled, ...late])
  for (const day of ['2026-01-01', '2026-02-01', '2026-05-31', '2026-06-01', '2026-06-04', '2026-12-31']) {
    const { before, after, steps } = bridgeSince(state, dateOf(day))
    const then = [...issued, merged, split, renamed, cancelled, ...late].filter(({ act }) => act.at <= day)
    expect([before, after]).toEqual([countOf(ledgerOf(then)), countOf(state)])
    expect(before + steps.reduce((sum, { change }) => sum + change, 0)).toBe(after)
  }
})

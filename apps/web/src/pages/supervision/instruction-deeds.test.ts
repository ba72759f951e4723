import { expect, test } from 'vitest'
import { daysFrom } from './clock.ts'
import { instructionDeeds, nextSerial } from './instruction-deeds.ts'

const typed = {
  ...{ by: '陈立新', on: '2026-07-16', verbatim: '请国栋同志牵头，住建局7日内拿出方案', paper: '专报第14期' },
  ...{ scan: 'abc', task: '拿出管网改造提速方案', lead: 'housing', serial: '批示3', concerns: 't26-37' },
}

test('an instruction is recorded verbatim and assigned, linked to the item that it is about', () => {
  const deeds = instructionDeeds(typed, { kind: 'instruction', deadline: '2026-07-23' })
  expect(deeds).toMatchObject([
    {
      ...{ kind: 'added', itemKind: 'instruction', words: '拿出管网改造提速方案', concerns: ['t26-37'] },
      instruction: { leader: '陈立新', on: '2026-07-16', words: typed.verbatim, scan: 'abc' },
      schedule: { kind: 'straight', start: '2026-07-16', deadline: '2026-07-23' },
    },
    { kind: 'issued', document: '批示2026', serial: '批示3' },
  ])
})

test('where the words name two leads, both lead, each once', () => {
  const both = { ...typed, furtherLeads: ['transport', 'housing'] }
  const [one] = instructionDeeds(both, { kind: 'instruction', deadline: '2026-07-23' })
  expect(one).toMatchObject({ duties: { lead: 'housing', furtherLeads: ['transport'] } })
  const [alone] = instructionDeeds(typed, { kind: 'instruction', deadline: '2026-07-23' })
  expect((alone as { duties: object }).duties).not.toHaveProperty('furtherLeads')
})

test.each([
  ['after 批示2', [{ kind: 'instruction', serial: '批示2' }], '批示3'],
  ['the first', [], '批示1'],
  ['decisions are counted apart', [{ kind: 'decision', serial: '议定7' }], '批示1'],
])('the next number: %s', (_case, items, serial) => {
  expect(nextSerial(items, 'instruction')).toBe(serial)
})

test.each([
  ['2026-07-16', '2026-07-23', 7],
  ['2026-07-23', '2026-07-23', 0],
  ['2026-03-01', '2026-02-28', -1],
])('days from %s to %s', (from, to, days) => {
  expect(daysFrom(from, to)).toBe(days)
})

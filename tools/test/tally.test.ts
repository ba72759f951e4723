import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sumOf, tallyOf } from './tally.mjs'

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
})
const report = (...testResults: readonly ReturnType<typeof file>[]) => ({ testResults })

test.each([
  ['all passed', report(file('passed', 'passed', 'passed')), 0, [2, 0, 0]],
  ['one failed', report(file('failed', 'passed', 'failed')), 1, [1, 1, 0]],
  ['skipped and to do', report(file('passed', 'passed', 'skipped', 'todo', 'pending')), 0, [1, 0, 3]],
  ['a file that does not load', report(file('failed'), file('passed', 'passed')), 1, [1, 1, 0]],
  ['a file whose clearing up failed', report(file('failed', 'passed')), 1, [1, 1, 0]],
  ['an error outside of tests', report(file('passed', 'passed')), 1, [1, 1, 0]],
  ['killed', report(file('passed', 'passed')), null, [1, 1, 0]],
  ['a crash that left no report', undefined, 1, [0, 1, 0]],
  ['nothing to run', report(), 0, [0, 0, 0]],
] as const)('%s', (_case, given, exitStatus, [passed, failed, skipped]) => {
  expect(tallyOf(given, exitStatus)).toEqual({ passed, failed, skipped })
})

test('law: a run that ended badly counts at least one failure, whatever it reported', () => {
  const statuses = fc.array(fc.constantFrom('passed', 'failed', 'skipped'))
  const files = fc.array(fc.tuple(fc.constantFrom('passed', 'failed'), statuses))
  fc.assert(
    fc.property(files, fc.constantFrom(1, null), (given, exitStatus) => {
      const tally = tallyOf(report(...given.map(([status, tests]) => file(status, ...tests))), exitStatus)
      expect(sumOf([tally, tally]).failed).toBeGreaterThanOrEqual(2)
    }),
  )
})

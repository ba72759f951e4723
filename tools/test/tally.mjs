// @ts-check

/**
 * How many tests of a part passed, failed and were skipped.
 *
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * As much of vitest's json report as counting needs.
 *
 * @typedef {object} Report
 * @property {readonly { readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }[]} testResults
 */

/**
 * Counts the tests (计数) of a part. A file that failed without a failed test, because it does not load, counts as one
 * failed test; so does a run that gave no report, or that ended badly though all its tests passed.
 *
 * @param {Report | undefined} report
 * @param {number | null} exitStatus
 * @returns {Tally}
 */
export function tallyOf(report, exitStatus) {
  const files = report?.testResults ?? []
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const count = (/** @type {string} */ status) => tests.filter((test) => test.status === status).length
  const passed = count('passed')
  const failed = count('failed') + files.filter(failsWithoutATest).length
  return {
    passed,
    failed: failed === 0 && exitStatus !== 0 ? 1 : failed,
    skipped: tests.length - passed - count('failed'),
  }
}

/** @param {Report['testResults'][number]} file */
function failsWithoutATest({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumOf(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

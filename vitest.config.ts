import { appendFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

// tools/test.mjs names this file: what tests print goes there, to be shown under the part that printed it.
const printed = process.env.TAIZHANG_TESTS_PRINT_TO

export default defineConfig({
  test: {
    exclude: [...configDefaults.exclude, '**/dist/**'],
    // Files share what they load, as modules keep nothing between them: half the time goes into loading otherwise.
    isolate: false,
    // Vitest keeps a core for itself; on two cores that is half of them.
    maxWorkers: availableParallelism(),
    // Vitest's own 5 s say how busy the machine is, not whether the code is right; what must be quick says so itself.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    onConsoleLog(log) {
      if (printed === undefined) return undefined
      appendFileSync(printed, log)
      return false
    },
  },
})

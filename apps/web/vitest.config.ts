import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

// One server and one browser for all files, started before the first and stopped after the last.
export default defineConfig({
  test: {
    ...base.test,
    globalSetup: [new URL('test/start-city.ts', import.meta.url).pathname],
    fileParallelism: false,
    // A busy machine makes everything slow, not wrong.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
})

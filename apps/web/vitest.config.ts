import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

// What takes minutes is left out of `npm test`, and is in `npm run test:page` (mode `whole`): scenarios on the screen, every page
// as every role. One server and one browser for all files, started before the first and stopped after the last.
const slow = ['**/test/scenarios-*.test.ts', '**/test/every-page.test.ts']

export default defineConfig(({ mode }) => ({
  test: {
    ...base.test,
    exclude: [...(base.test?.exclude ?? []), ...(mode === 'whole' ? [] : slow)],
    globalSetup: [new URL('test/start-city.ts', import.meta.url).pathname],
    fileParallelism: false,
    // A busy machine makes everything slow, not wrong.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
}))

import { defineConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

// `npm test` runs what the round goes through, from the door to the ledger; `npm run test:page` (mode `whole`) runs all: every page
// as every role in every look, the scenarios on the screen. One server and one browser for all files.
const round = ['door', 'start', 'documents', 'review', 'consultation', 'import', 'work', 'ledger', 'weight']
const isOfRound = `!(${round.join('|')})`

export default defineConfig(({ mode }) => ({
  test: {
    ...base.test,
    exclude: [...(base.test?.exclude ?? []), ...(mode === 'whole' ? [] : [`**/test/${isOfRound}.test.ts`])],
    globalSetup: [new URL('test/start-city.ts', import.meta.url).pathname],
    fileParallelism: false,
    // What a file signed in with is its own.
    isolate: true,
    // A busy machine makes everything slow, not wrong.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
}))

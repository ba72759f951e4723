/**
 * The scoreboard of the page: `npm run bench:web [-- part …]`, after a build.
 *
 * Parts: ledger wall review. Without a part: all. Exit status 1 when a bar is not met. Frames and delays are those of the machine: run it on a
 * quiet one.
 */
import { runParts } from './run-parts.ts'
import { benchLedger } from './web/ledger.ts'
import { benchReview } from './web/review.ts'
import { benchWall } from './web/wall.ts'

const met = await runParts([
  { name: 'ledger', run: benchLedger },
  { name: 'wall', run: benchWall },
  { name: 'review', run: benchReview },
])
process.exitCode = met ? 0 : 1

/**
 * The scoreboard of the store: `npm run bench:store [-- part …]`.
 *
 * Parts: submission fold page tampering kills. Without a part: all. Exit status 1 when a bar is not met. Ratios are measured
 * within one run, in turn; run it on a quiet machine all the same.
 */
import { runParts } from './run-parts.ts'
import { benchKills } from './store/durability.ts'
import { benchFold, benchPage, benchSubmission } from './store/speed.ts'
import { benchTampering } from './store/tampering.ts'

const met = await runParts([
  { name: 'submission', run: benchSubmission },
  { name: 'fold', run: benchFold },
  { name: 'page', run: benchPage },
  { name: 'tampering', run: benchTampering },
  { name: 'kills', run: benchKills },
])
process.exitCode = met ? 0 : 1

/**
 * The scoreboard of the reader: `npm run bench:reader [-- part …] [-- --held-out] [-- --misses]`.
 *
 * Parts: scores labels facts digits integrity fuzz speed growth browser batch. Without a part: all. Those on real
 * reports need ../shared and say so when it is absent. Exit status 1 when a bar is not met.
 */
import { benchBatch } from './batch.ts'
import { benchBrowser } from './browser.ts'
import { benchDigits } from './digits.ts'
import { sharedIsPresent } from './documents.ts'
import { benchFacts } from './facts.ts'
import { benchFuzz } from './fuzz.ts'
import { benchGrowth } from './growth.ts'
import { benchIntegrity } from './integrity.ts'
import { benchLabels } from './labels.ts'
import { benchScores } from './scores.ts'
import { benchSpeed } from './speed.ts'

interface Part {
  readonly name: string
  readonly onReports: boolean
  readonly run: () => boolean | Promise<boolean>
}

const [heldOut, misses] = ['--held-out', '--misses'].map((flag) => process.argv.includes(flag))
const texts = Number(/^--texts=(\d+)$/m.exec(process.argv.join('\n'))?.[1] ?? 1_000_000)

const parts: readonly Part[] = [
  { name: 'scores', onReports: true, run: () => benchScores({ heldOut: heldOut! }) },
  { name: 'labels', onReports: true, run: () => benchLabels({ misses: misses! }) },
  { name: 'facts', onReports: true, run: () => benchFacts({ heldOut: heldOut! }) },
  { name: 'digits', onReports: true, run: benchDigits },
  { name: 'integrity', onReports: true, run: benchIntegrity },
  { name: 'speed', onReports: true, run: benchSpeed },
  { name: 'growth', onReports: false, run: benchGrowth },
  { name: 'browser', onReports: false, run: benchBrowser },
  { name: 'batch', onReports: false, run: benchBatch },
  { name: 'fuzz', onReports: false, run: () => benchFuzz(texts) },
]

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((word) => !parts.some(({ name }) => name === word))
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${parts.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const missed: string[] = []
for (const { name, onReports, run } of parts) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (onReports && !sharedIsPresent()) console.log(`\n## ${name}: left out, the real reports are not there`)
  else if (!(await run())) missed.push(name)
}
console.log(missed.length > 0 ? `\nBars not met: ${missed.join(', ')}` : '\nAll bars met')
process.exitCode = missed.length > 0 ? 1 : 0

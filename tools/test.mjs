// @ts-check
// Runs all tests in parts and counts them. `npm test -- reader`, `npm test -- types lint`, `npm test -- reader -t 亿元`.
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { choose, partsIn } from './test/parts.mjs'
import { runPart } from './test/run-part.mjs'
import { sumOf } from './test/tally.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { parts, forVitest } = choose(partsIn(root), process.argv.slice(2))
const began = performance.now()

// The page waits for a browser most of the time: its tests go on beside all others, and are shown in their turn.
const beside = new Map(
  parts.filter(({ name }) => name === 'web').map((part) => [part, runPart(root, part, forVitest)]),
)
const tallies = []
for (const part of parts) tallies.push(await runAndShow(part))

const { passed, failed, skipped } = sumOf(tallies)
console.log(`${'all'.padEnd(8)} ${secondsSince(began)}`)
if (skipped > 0) console.log(`${skipped} skipped`)
if (passed + failed === 0) console.log(noTestRun(process.argv.slice(2)))
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1

/** @param {import('./test/parts.mjs').Part} part */
async function runAndShow(part) {
  const start = performance.now()
  process.stdout.write(`${part.name.padEnd(8)} `)
  const { tally, printed, output } = await (beside.get(part) ?? runPart(root, part, forVitest))
  console.log(`${secondsSince(start)}  ${countsOf(tally)}`)
  if (printed.trim()) console.log(indented(printed))
  if (tally.failed > 0) console.log(`\n${output.trimEnd()}\n`)
  return tally
}

/** @param {import('./test/tally.mjs').Tally} tally */
function countsOf({ passed, failed, skipped }) {
  return [
    `${String(passed).padStart(5)} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ].join(', ')
}

/** @param {string} text */
function indented(text) {
  return text.trimEnd().replace(/^/gm, '         ')
}

/** @param {readonly string[]} args */
function noTestRun(args) {
  const names = partsIn(root).map(({ name }) => name)
  return `No test fits ${args.join(' ')}. Parts that can be named: ${names.join(', ')}; anything else goes to vitest.`
}

/** @param {number} start */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`
}

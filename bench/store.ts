/**
 * The scoreboard of the store: `npm run bench:store [-- part …]`.
 *
 * Parts: submission fold page tampering kills. Without a part: all. Exit status 1 when a bar is not met. Ratios are measured
 * within one run, in turn; run it on a quiet machine all the same.
 */
import { benchKills } from './store/durability.ts'
import { benchFold, benchPage, benchSubmission } from './store/speed.ts'
import { benchTampering } from './store/tampering.ts'

const parts: readonly { readonly name: string; readonly run: () => Promise<boolean> }[] = [
  { name: 'submission', run: benchSubmission },
  { name: 'fold', run: benchFold },
  { name: 'page', run: benchPage },
  { name: 'tampering', run: benchTampering },
  { name: 'kills', run: benchKills },
]

async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const chosen = parts.filter(({ name }) => asked.length === 0 || asked.includes(name))
  let missed = 0
  for (const { name, run } of chosen) {
    if (await run()) continue
    console.error(`${name}: bar missed`)
    missed += 1
  }
  process.exitCode = missed === 0 ? 0 : 1
}

main()

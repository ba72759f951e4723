/**
 * The scoreboard of the page: `npm run bench:web [-- part …]`, after a build.
 *
 * Parts: ledger. Without a part: all. Exit status 1 when a bar is not met. Frames and delays are those of the machine: run it on a
 * quiet one.
 */
import { benchLedger } from './web/ledger.ts'

const parts: readonly { readonly name: string; readonly run: () => Promise<boolean> }[] = [
  { name: 'ledger', run: benchLedger },
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

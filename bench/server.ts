/**
 * Whether the server gives to nobody what is not his, and how long people wait for it:
 * `npm run bench:server [-- part …] [-- --requests=N] [-- --seed=N]`.
 *
 * Parts: isolation import report. Without a part: all. Exit status 1 when a bar is not met.
 */
import { runParts } from './run-parts.ts'
import { type Findings, tryIsolation } from './server/isolation.ts'
import { benchImport, benchReport } from './server/speed.ts'

function flag(name: string, usual: number): number {
  const [, digits] = new RegExp(`^--${name}=(\\d+)$`, 'm').exec(process.argv.join('\n')) ?? []
  return digits === undefined ? usual : Number(digits)
}

async function benchIsolation(requests: number, seed: number): Promise<boolean> {
  const began = performance.now()
  const found = await tryIsolation(requests, seed, (done) => {
    if (done % 4000 === 0)
      console.log(`${done} requests, ${Math.round((performance.now() - began) / 1000)} s`)
  })
  tell(found)
  return found.beyond.length + found.faults.length === 0
}

function tell({ requests, routes, statuses, faults, beyond }: Findings): void {
  console.log(`\n## Isolation: ${requests} requests of everybody to everything, 3 governments`)
  for (const [route, [asked, done]] of [...routes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${String(asked).padStart(7)} ${String(done).padStart(6)} done  ${route}`)
  }
  const byStatus = [...statuses].toSorted(([a], [b]) => a - b)
  console.log(byStatus.map(([status, count]) => `${status}: ${count}`).join('  '))
  for (const each of faults.slice(0, 20)) console.log(`fault: ${each}`)
  for (const each of beyond.slice(0, 20)) console.log(`beyond: ${each}`)
  console.log(`beyond the access table: ${beyond.length} (bar 0); faults: ${faults.length} (bar 0)`)
}

const met = await runParts([
  { name: 'import', run: benchImport },
  { name: 'report', run: benchReport },
  { name: 'isolation', run: () => benchIsolation(flag('requests', 100_000), flag('seed', 1)) },
])
process.exit(met ? 0 : 1)

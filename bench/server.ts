/**
 * Whether the server gives to nobody what is not his, and how fast it is: `npx tsx bench/server.ts [part …] [--requests=N] [--seed=N]`.
 *
 * Parts: isolation. Exit status 1 when a bar is not met.
 */
import { tryIsolation } from './server/isolation.ts'

const flag = (name: string, usual: number) =>
  Number(new RegExp(`^--${name}=(\\d+)$`, 'm').exec(process.argv.join('\n'))?.[1] ?? usual)

const requests = flag('requests', 100_000)
const began = performance.now()
const found = await tryIsolation(requests, flag('seed', 1), (done) => {
  if (done % 10_000 === 0)
    console.log(`${done} requests after ${Math.round((performance.now() - began) / 1000)} s`)
})
console.log(`\n## Isolation: ${requests} requests, 3 governments`)
for (const [route, [asked, done]] of [...found.routes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${String(asked).padStart(7)} ${String(done).padStart(6)} done  ${route}`)
}
console.log(
  [...found.statuses]
    .toSorted(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join('  '),
)
for (const each of [...new Set(found.faults)].slice(0, 20)) console.log(`fault: ${each}`)
for (const each of [...new Set(found.beyond)].slice(0, 20)) console.log(`beyond: ${each}`)
console.log(
  `answers beyond the access table: ${found.beyond.length} (bar 0); faults: ${found.faults.length} (bar 0)`,
)
process.exitCode = found.beyond.length + found.faults.length > 0 ? 1 : 0

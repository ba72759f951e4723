import { verifyChain } from '@taizhang/store'
import { openChainTrial } from '../../packages/store/test/chain-trial.ts'
import { begun, drafted, on } from '../../packages/store/test/story.ts'
import { tamperedWith, tamperings } from '../../packages/store/test/tampering.ts'
import { generator } from '../random.ts'

const trials = 100
const items = 20
const submissions = 340

/** A superuser changes a byte, replaces, deletes or inserts an entry anywhere (篡改试验): found each time, the right link named. */
export async function benchTampering(): Promise<boolean> {
  const trial = await openChainTrial()
  const random = generator(20261122)
  await trial.record(Array.from({ length: items }, (_, i) => begun(`i${i}`, `${i}`)).flat())
  const drafts = Array.from({ length: submissions }, (_, n) => {
    return on('2026-03-01', `i${n % items}`, drafted('2026-02', String(n)))
  })
  const { sequence: last } = await trial.record(drafts)
  let missed = 0
  for (const [kind, tamper] of Object.entries(tamperings)) {
    let found = 0
    for (let i = 0; i < trials; i += 1) {
      const at = 2 + Math.floor(random() * (last - 1))
      const outcome = await tamperedWith(
        trial.superuser,
        () => tamper(trial.superuser, at),
        () => verifyChain(trial.database, 'qinglan'),
      )
      if ('broken' in outcome && outcome.broken.sequence === at) found += 1
      else console.log(`  ${kind} at ${at} of ${last}: ${JSON.stringify(outcome)}`)
    }
    console.log(`tampering: ${kind} ${found} of ${trials} found with the right link (bar ${trials})`)
    missed += trials - found
  }
  await trial.close()
  return missed === 0
}

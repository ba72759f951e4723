import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { killWhileWriting } from '../../packages/store/test/kill-trial.ts'
import { temporaryFolder } from '../../packages/store/test/temporary-folder.ts'
import { generator } from '../random.ts'

const times = 50

/** kill -9 of a writing process and of its database, again and again (强杀试验): nothing acknowledged is lost, the chain is whole. */
export async function benchKills(): Promise<boolean> {
  const folder = join(temporaryFolder('kills'), 'data')
  const random = generator(20261122)
  let [acknowledged, lost, broken, slowest] = [0, 0, 0, 0]
  for (let i = 0; i < times; i += 1) {
    const outcome = await killWhileWriting(folder, 'qinglan', 20 + Math.floor(random() * 400))
    acknowledged += outcome.acknowledged
    lost += outcome.lost
    broken += outcome.isWhole ? 0 : 1
    slowest = Math.max(slowest, outcome.restartMs)
  }
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `kills: ${times} times, ${acknowledged} submissions acknowledged, ${lost} lost (bar 0), ${broken} chains broken (bar 0), slowest restart ${slowest.toFixed(0)} ms`,
  )
  return lost === 0 && broken === 0
}

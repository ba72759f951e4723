import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { verifyChain } from '../src/chain/verify.ts'
import { inGovernment } from '../src/database/in-government.ts'
import { openDatabase } from '../src/database/open-database.ts'

/** What a kill left (强杀结果). */
export interface KillOutcome {
  readonly acknowledged: number
  /** Acknowledged and not there any more, or not the same. */
  readonly lost: number
  readonly isWhole: boolean
  /** From asking for the database to having it again, in milliseconds. */
  readonly restartMs: number
}

const root = fileURLToPath(new URL('../../../', import.meta.url))
const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

/**
 * Lets a process write for `forMs`, then kills it and every process of its database with SIGKILL, starts the database again and
 * looks for what was acknowledged (强杀试验).
 */
export async function killWhileWriting(
  folder: string,
  government: string,
  forMs: number,
): Promise<KillOutcome> {
  const child = spawn(process.execPath, ['--import', 'tsx', writer, folder, government], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise((exited) => child.once('exit', exited))
  const acknowledged = new Map<number, string>()
  const ready = new Promise<void>((begun) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') begun()
      const [, sequence, digest] = /^(\d+) (\w+)$/.exec(line) ?? []
      if (sequence && digest) acknowledged.set(Number(sequence), digest)
    })
  })
  await Promise.race([ready, gone])
  await sleep(forMs)
  for (const pid of processesOf(`${folder}/postgres`)) killHard(pid)
  child.kill('SIGKILL')
  await gone
  return lookAfter(folder, government, acknowledged)
}

async function lookAfter(
  folder: string,
  government: string,
  acknowledged: ReadonlyMap<number, string>,
): Promise<KillOutcome> {
  const began = performance.now()
  const database = await openDatabase({ folder })
  const restartMs = performance.now() - began
  const kept = await inGovernment(database, government, async ({ client }) => {
    const { rows } = await client.query<{ readonly sequence: number; readonly digest: string }>(
      'select sequence, digest from events',
    )
    return new Map(rows.map(({ sequence, digest }) => [sequence, digest]))
  })
  const lost = [...acknowledged].filter(([sequence, digest]) => kept.get(sequence) !== digest).length
  const outcome = await verifyChain(database, government)
  await database.close()
  return { acknowledged: acknowledged.size, lost, isWhole: 'anchor' in outcome, restartMs }
}

/** The postmaster and all its children: they work in the data directory, or were started by one that does. */
function processesOf(data: string): number[] {
  const postmaster = Number(readFileSync(`${data}/postmaster.pid`, 'utf8').split('\n')[0])
  const others = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && worksIn(name, data))
  return [postmaster, ...others.map(Number)]
}

function worksIn(pid: string, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data
  } catch {
    return false // gone meanwhile
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

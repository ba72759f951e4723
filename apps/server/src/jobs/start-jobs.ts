import { Logger, parseCronItems, run } from 'graphile-worker'
import pg from 'pg'
import { readPresets } from '../policies/presets.ts'
import { type JobParts, tasks } from './tasks.ts'

/** The schema of the queue, beside the tables of the ledger. */
const schema = 'taizhang_jobs'

/** Jobs at work (后台任务运行). */
export interface RunningJobs {
  /** Lets what is under way end, then stops. */
  readonly stop: () => Promise<void>
}

/**
 * Begins to do what is to be done by itself (启动后台任务): in the server, and in any number of worker processes on the same database, of
 * which one at a time does each job. The queue makes its own schema.
 */
export async function startJobs(parts: Omit<JobParts, 'presets'>): Promise<RunningJobs> {
  const jobParts: JobParts = { ...parts, presets: readPresets(parts.settings.policiesFolder) }
  const { log, database } = parts
  const names = Object.keys(tasks) as readonly (keyof typeof tasks)[] // its own keys
  // The queue owns its tables, and reads instants and long numbers as pg gives them: it has a pool of its own.
  const { types: _ours, ...address } = database.ownerAddress
  const pool = new pg.Pool({ ...address, max: 4, application_name: 'taizhang jobs' })
  const lost = (error: Error) => log.warn({ err: error }, 'jobs: connection lost')
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const runner = await run({
    ...{ pgPool: pool, schema, concurrency: 2, noHandleSignals: true, pollInterval: 10_000 },
    logger: new Logger(() => (level, message) => tell(log, level, message)),
    taskList: Object.fromEntries(
      names.map((name) => [name, async () => void (await tasks[name].run(jobParts))]),
    ),
    parsedCronItems: parseCronItems(
      names.map((name) => ({
        task: name,
        match: tasks[name].every,
        options: { jobKey: name, maxAttempts: 3 },
      })),
    ),
  })
  // Not until the clock comes round to it: whatever the day asks is done at the start.
  for (const name of names) await runner.addJob(name, {}, { jobKey: name, maxAttempts: 3 })
  return {
    stop: async () => {
      await runner.stop()
      await pool.end()
    },
  }
}

function tell(log: JobParts['log'], level: string, message: string): void {
  if (level === 'error') log.error(`jobs: ${message}`)
  else if (level === 'warning') log.warn(`jobs: ${message}`)
  else log.debug(`jobs: ${message}`)
}

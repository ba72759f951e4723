import { fileURLToPath } from 'node:url'
import { createLog, defaultSettings, startJobs } from '@taizhang/server'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { recordPlace } from '../records/record-place.ts'
import { withRecords } from '../records/with-records.ts'
import { channelsIn } from '../serving/channels-file.ts'
import { askedToStop } from '../serving/serve-until-stopped.ts'
import { say } from '../terminal/output.ts'
import { misused } from './misused.ts'

const table = { data: { type: 'string' }, channels: { type: 'string' } } as const

const policiesFolder = fileURLToPath(new URL('../../../policies', import.meta.url))

/** `taizhang worker`: the jobs without the server (后台任务进程), any number of them on one database, until it is stopped. Gives the exit status. */
export async function workerCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('worker', all.misuse)
  if (all.paths.length > 0) return misused('worker', '不带文件名（takes no file）')
  const channels = channelsIn(all.values.channels)
  if ('misuse' in channels) return misused('worker', channels.misuse)
  const asked = askedToStop()
  return withRecords(recordPlace(all.values.data), async (database) => {
    const settings = { ...defaultSettings, channels, policiesFolder }
    const jobs = await startJobs({ database, settings, now: () => new Date(), log: createLog() })
    say('后台任务已启动，按 Ctrl-C 停止（jobs are running, Ctrl-C stops them）')
    await asked
    await jobs.stop()
    return exitStatus.done
  })
}

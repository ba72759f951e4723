import { createLog } from '@taizhang/server'
import { typed } from '../options.ts'
import { recordPlace } from '../records/record-place.ts'
import { explained } from '../records/with-records.ts'
import { inPassing, serveDemo } from '../serving/serve-demo.ts'
import { serveLedger } from '../serving/serve-ledger.ts'
import { serveOptionsOf, serveTable } from '../serving/serve-options.ts'
import { askedToStop } from '../serving/serve-until-stopped.ts'
import { say } from '../terminal/output.ts'
import { misused } from './misused.ts'

/**
 * `taizhang start`: one's own ledger, empty at first, and on the port after it the made-up city to look round in, in one go (开始使用).
 * Gives the exit status.
 */
export async function startCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, serveTable)
  if ('misuse' in all) return misused('start', all.misuse)
  if (all.paths.length > 0) return misused('start', '不带文件名（takes no file）')
  const options = serveOptionsOf(all.values)
  if ('misuse' in options) return misused('start', options.misuse)
  const place = recordPlace(all.values.data)
  const asked = askedToStop()
  say('先启动你自己的台账，再启动演示（your own ledger first, then the demonstration）')
  const [own, demo] = await Promise.all([
    explained(() => serveLedger(place, options, asked, createLog(process.stderr, 'warn'))),
    explained(() =>
      inPassing((folder) => serveDemo(folder, { ...options, port: nextPort(options.port) }, asked)),
    ),
  ])
  return Math.max(own, demo)
}

/** Any free port stays any. */
function nextPort(port: number): number {
  return port === 0 ? 0 : port + 1
}

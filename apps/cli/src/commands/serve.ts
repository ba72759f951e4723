import { typed } from '../options.ts'
import { recordPlace } from '../records/record-place.ts'
import { explained } from '../records/with-records.ts'
import { serveLedger } from '../serving/serve-ledger.ts'
import { serveOptionsOf, serveTable } from '../serving/serve-options.ts'
import { askedToStop } from '../serving/serve-until-stopped.ts'
import { misused } from './misused.ts'

/** `taizhang serve`: the ledger as a server for browsers and programs (启动服务), until it is stopped. Gives the exit status. */
export async function serveCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, serveTable)
  if ('misuse' in all) return misused('serve', all.misuse)
  if (all.paths.length > 0)
    return misused('serve', '不带文件名，数据的位置用 --data 说（takes no file; say --data）')
  const options = serveOptionsOf(all.values)
  if ('misuse' in options) return misused('serve', options.misuse)
  const place = recordPlace(all.values.data)
  return explained(() => serveLedger(place, options, askedToStop()))
}

import { createLog } from '@taizhang/server'
import { openDatabase } from '@taizhang/store'
import { typed } from '../options.ts'
import { type RecordPlace, recordPlace } from '../records/record-place.ts'
import { explained } from '../records/with-records.ts'
import { type ServeOptions, serveOptionsOf, serveTable } from '../serving/serve-options.ts'
import { addressOf, askedToStop, serveUntilStopped } from '../serving/serve-until-stopped.ts'
import { say } from '../terminal/output.ts'
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
  return explained(() => serve(place, options))
}

async function serve(place: RecordPlace, { host, port, settings }: ServeOptions): Promise<number> {
  const asked = askedToStop()
  const database = await openDatabase(place)
  const log = createLog()
  try {
    return await serveUntilStopped(
      { database, host, port, settings, log, now: () => new Date() },
      asked,
      async (running) => {
        say(
          `台账已启动（running）：${addressOf(running, settings.basePath)}`,
          'folder' in place
            ? `数据在（data in）：${place.folder}`
            : '数据在 DATABASE_URL 的数据库里（data in DATABASE_URL）',
          ...(running.setUpToken === undefined ? [] : setUpLines(running.setUpToken)),
          '按 Ctrl-C 停止（Ctrl-C stops it）',
        )
      },
    )
  } finally {
    await database.close()
  }
}

function setUpLines(token: string): readonly string[] {
  return [
    `初始设置码（set-up token）：${token}`,
    '第一次使用，在上面的网址凭设置码建立第一个账号，只此一次（the first account is made by it at the address above, once）',
  ]
}

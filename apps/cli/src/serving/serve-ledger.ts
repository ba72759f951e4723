import { createLog } from '@taizhang/server'
import { openDatabase } from '@taizhang/store'
import type { RecordPlace } from '../records/record-place.ts'
import { say } from '../terminal/output.ts'
import type { ServeOptions } from './serve-options.ts'
import { addressOf, serveUntilStopped } from './serve-until-stopped.ts'

/** Serves the ledger of a place until it is asked to stop (启动台账). Gives the exit status. */
export async function serveLedger(
  place: RecordPlace,
  { host, port, settings }: ServeOptions,
  asked: Promise<void>,
  log = createLog(),
): Promise<number> {
  const database = await openDatabase(place)
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

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, type DemoAccount, demoDay, loadDemo } from '@taizhang/server'
import { openDatabase } from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { outputWidth, say, writeOut } from '../terminal/output.ts'
import { textTable } from '../terminal/text-table.ts'
import { clockFrom } from './demo-clock.ts'
import type { ServeOptions } from './serve-options.ts'
import { addressOf, serveUntilStopped } from './serve-until-stopped.ts'

/** The made-up city that comes with the program. */
const samplesFolder = fileURLToPath(new URL('../../../samples', import.meta.url))

/** Works in a folder that is gone afterwards (临时文件夹). It is not made here: under root it must become that of the user who runs the database. */
export async function inPassing<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(tmpdir(), `taizhang-demo-${randomUUID()}`)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Loads the made-up city into an empty folder and serves it until it is asked to stop (启动演示). Gives the exit status. */
export async function serveDemo(
  folder: string,
  { host, port, settings }: ServeOptions,
  asked: Promise<void>,
): Promise<number> {
  say('正在装入虚构的青澜市2025年台账，约需十几秒（loading the made-up city of 青澜市, some seconds）……')
  const database = await openDatabase({ folder })
  try {
    // Nine in the morning of the day on which the story ends.
    const now = clockFrom(new Date(`${demoDay}T01:00:00Z`))
    // In a browser that also knows a ledger of this machine neither signs the other out.
    const parts = {
      database,
      settings: { ...settings, cookieName: 'taizhang-demo-sign-in' },
      now,
      log: createLog(process.stderr, 'warn'),
    }
    const loaded = await unlessAsked(loadDemo(parts, { samplesFolder }), asked)
    if (!loaded) return exitStatus.interrupted
    const { accounts, events } = loaded
    return await serveUntilStopped({ ...parts, host, port }, asked, async (running) => {
      await writeOut(`${accountLines(accounts).join('\n')}\n`)
      say(
        `共 ${events} 件记录；台账里的“今天”是 ${demoDay}（${events} entries; the day is ${demoDay} there）`,
        `演示已启动（running）：${addressOf(running, settings.basePath)}`,
        '按 Ctrl-C 停止；没有用 --data 指定文件夹的，数据随之删除（Ctrl-C stops it; without --data the data go with it）',
      )
    })
  } finally {
    await database.close()
  }
}

/** What the work gives; undefined where it is to stop before. */
async function unlessAsked<T>(work: Promise<T>, asked: Promise<void>): Promise<T | undefined> {
  const stopped = asked.then(() => {
    // What it still says, once its database is closed, is no fault.
    work.catch(() => undefined)
    return undefined
  })
  return Promise.race([work, stopped])
}

function accountLines(accounts: readonly DemoAccount[]): readonly string[] {
  const rows = accounts.map(({ name, password, displayName, roles }) => [
    name,
    password,
    displayName,
    roles.join(' '),
  ])
  const { width } = outputWidth()
  return textTable(['用户名', '口令', '是谁', '角色'], rows, [16, 20, 44, 24], width)
}

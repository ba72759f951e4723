import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, type DemoAccount, demoDay, loadDemo } from '@taizhang/server'
import { openDatabase } from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { explained } from '../records/with-records.ts'
import { clockFrom } from '../serving/demo-clock.ts'
import { type ServeOptions, serveOptionsOf, serveTable } from '../serving/serve-options.ts'
import { addressOf, askedToStop, serveUntilStopped } from '../serving/serve-until-stopped.ts'
import { outputWidth, say, writeOut } from '../terminal/output.ts'
import { textTable } from '../terminal/text-table.ts'
import { misused } from './misused.ts'

/** The made-up city that comes with the program. */
const samplesFolder = fileURLToPath(new URL('../../../samples', import.meta.url))

/** `taizhang demo`: a made-up city's ledger with ten months of life, to look round in (演示). Gives the exit status. */
export async function demoCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, serveTable)
  if ('misuse' in all) return misused('demo', all.misuse)
  if (all.paths.length > 0) return misused('demo', '不带文件名（takes no file）')
  const options = serveOptionsOf(all.values)
  if ('misuse' in options) return misused('demo', options.misuse)
  const { data } = all.values
  if (data !== undefined && isFilled(data)) {
    say(
      `${data} 里已有内容，演示要用空文件夹。`,
      `${data} is not empty: the demonstration wants an empty folder.`,
    )
    return exitStatus.someFailed
  }
  // Not made here: under root it must become that of the user who runs the database.
  const folder = data === undefined ? join(tmpdir(), `taizhang-demo-${randomUUID()}`) : resolve(data)
  try {
    return await explained(() => demonstrate(folder, options))
  } finally {
    if (data === undefined) rmSync(folder, { recursive: true, force: true })
  }
}

function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

async function demonstrate(folder: string, { host, port, settings }: ServeOptions): Promise<number> {
  say('正在装入虚构的青澜市2025年台账，约需十几秒（loading the made-up city of 青澜市, some seconds）……')
  const asked = askedToStop()
  const database = await openDatabase({ folder })
  try {
    // Nine in the morning of the day on which the story ends.
    const now = clockFrom(new Date(`${demoDay}T01:00:00Z`))
    const parts = { database, settings, now, log: createLog(process.stderr, 'warn') }
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

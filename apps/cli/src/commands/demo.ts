import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { explained } from '../records/with-records.ts'
import { inPassing, serveDemo } from '../serving/serve-demo.ts'
import { serveOptionsOf, serveTable } from '../serving/serve-options.ts'
import { askedToStop } from '../serving/serve-until-stopped.ts'
import { say } from '../terminal/output.ts'
import { misused } from './misused.ts'

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
  const asked = askedToStop()
  return explained(() =>
    data === undefined
      ? inPassing((folder) => serveDemo(folder, options, asked))
      : serveDemo(resolve(data), options, asked),
  )
}

function isFilled(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}

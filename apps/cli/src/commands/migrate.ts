import { openDatabase } from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { recordPlace } from '../records/record-place.ts'
import { explained } from '../records/with-records.ts'
import { writeOut } from '../terminal/output.ts'
import { misused } from './misused.ts'

/** `taizhang migrate`: the database brought up to what this program knows (升级数据库结构), without serving. Gives the exit status. */
export async function migrateCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, { data: { type: 'string' } })
  if ('misuse' in all) return misused('migrate', all.misuse)
  if (all.paths.length > 0) return misused('migrate', '不带文件名（takes no file）')
  const place = recordPlace(all.values.data)
  return explained(async () => {
    const database = await openDatabase(place)
    await database.close()
    const where = 'folder' in place ? place.folder : 'DATABASE_URL'
    await writeOut(`${where} 的数据库结构已是最新（the database is up to date）\n`)
    return exitStatus.done
  })
}

import { dutiesHeading, dutiesRows } from '@taizhang/intake'
import { byteOrderMark, csvLine } from '@taizhang/papers'
import { duties } from '@taizhang/terms'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { writeOut } from '../terminal/output.ts'
import { misused } from './misused.ts'

/** `taizhang duties`: the usual table of duties (职责分工表) as csv, to be changed and given to `breakdown --duties`. */
export async function dutiesCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, {})
  if ('misuse' in all) return misused('duties', all.misuse)
  if (all.paths.length > 0)
    return misused('duties', '不带文件名，表打印在标准输出上（takes no file; prints to standard output）')
  await writeOut(
    byteOrderMark + [dutiesHeading, ...dutiesRows(duties)].map((cells) => csvLine(cells)).join(''),
  )
  return exitStatus.done
}

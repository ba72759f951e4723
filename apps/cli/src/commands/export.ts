import { exporting, listGovernments } from '@taizhang/store'
import manifest from '../../package.json' with { type: 'json' }
import { exitStatus } from '../exit-status.ts'
import { exportSink } from '../export/export-sink.ts'
import { writeExport } from '../export/write-export.ts'
import { typed } from '../options.ts'
import { chosenGovernment } from '../records/chosen-government.ts'
import { recordPlace } from '../records/record-place.ts'
import { withRecords } from '../records/with-records.ts'
import { writeOut } from '../terminal/output.ts'
import { plainText } from '../terminal/plain-text.ts'
import { misused } from './misused.ts'

const table = { data: { type: 'string' }, government: { type: 'string' } } as const

/** `taizhang export`: the ledger of one government as open data (导出), in a folder or a zip file. Gives the exit status. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('export', all.misuse)
  const { paths, values } = all
  const [target] = paths
  if (target === undefined || paths.length > 1)
    return misused('export', '要说一个文件夹或一个 .zip 文件（name one folder or one .zip file）')
  return withRecords(recordPlace(values.data), async (database) => {
    const chosen = chosenGovernment(await listGovernments(database), values.government)
    if ('misuse' in chosen) return misused('export', chosen.misuse)
    const sink = exportSink(target)
    if ('misuse' in sink) return misused('export', sink.misuse)
    const { id, name } = chosen.government
    await exporting(database, id, (lists) =>
      writeExport(lists, { government: id, name, version: manifest.version }, sink),
    )
    sink.close()
    await writeOut(`已把${plainText(name)}的台账导出到 ${plainText(target)}（exported）\n`)
    return exitStatus.done
  })
}

import { fileURLToPath } from 'node:url'
import { exitStatus } from '../exit-status.ts'
import { summaryLines } from '../show/summary-lines.ts'
import { bold, outputWidth, writeOut } from '../terminal/output.ts'
import { startReaders } from '../worker-pool.ts'
import { misused } from './misused.ts'
import { readOne } from './read-one.ts'
import { tellFailures } from './tell-failures.ts'

/** The report of a made-up city that comes with the program. */
const sample = fileURLToPath(new URL('../../../samples/qinglan-2026.docx', import.meta.url))

const next = `接下来，读你自己的报告（now read your own）：
  taizhang read 报告.docx                                     看读出了什么
  taizhang read 报告.docx --format html > 报告.html           原文标注，用浏览器看
  taizhang breakdown 报告.docx --out 分解表.xlsx              任务分解表
  taizhang read 文件夹 --recursive --format csv --out 结果     批量读，得到数据
  taizhang --help                                             全部用法
没有装到系统里时，把 taizhang 换成 npx taizhang（not installed: npx taizhang）。
`

/** `taizhang welcome`: reads the sample report, and says how to read one's own. */
export async function welcomeCommand(args: readonly string[]): Promise<number> {
  if (args.length > 0) return misused('welcome', '不带参数（takes no arguments）')
  const readers = startReaders(1)
  const reading = await readOne({ kind: 'file', path: sample, name: 'samples/qinglan-2026.docx' }, readers)
  await readers.close()
  if ('failure' in reading) return tellFailures([reading.failure])
  await writeOut(
    '台账 taizhang：报告里的每一句承诺，记录在案，直到兑现。\n下面读的是随程序附带的样例，虚构的青澜市2026年政府工作报告。\n\n',
  )
  await writeOut(summaryLines(reading, { bold, most: 5, ...outputWidth() }).join('\n'))
  await writeOut(`\n${next}`)
  return exitStatus.done
}

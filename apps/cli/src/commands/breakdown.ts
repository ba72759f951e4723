import { existsSync, realpathSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import {
  type Breakdown,
  breakdownOf,
  type Cut,
  cuts,
  type DutiesProblem,
  dutiesOf,
  tallyOf,
} from '@taizhang/intake'
import { breakdownTable, csvOf, docxOf, xlsxOf } from '@taizhang/papers'
import type { Duty } from '@taizhang/terms'
import { writeWhole } from '../batch/write-whole.ts'
import { exitStatus } from '../exit-status.ts'
import { oneOf, typed } from '../options.ts'
import { say, writeOut } from '../terminal/output.ts'
import { plainText } from '../terminal/plain-text.ts'
import type { Given, WorkFailure } from '../work.ts'
import { startReaders } from '../worker-pool.ts'
import { misused } from './misused.ts'
import { readOne } from './read-one.ts'
import { givenOnInput } from './standard-input.ts'
import { tellFailures } from './tell-failures.ts'

const writers: Readonly<Record<string, (breakdown: Breakdown) => Promise<Uint8Array | string>>> = {
  '.xlsx': async (breakdown) => xlsxOf([breakdownTable(breakdown, 'sheet')]),
  '.docx': (breakdown) => docxOf(breakdownTable(breakdown, 'paper')),
  '.csv': async (breakdown) => csvOf(breakdownTable(breakdown, 'sheet')),
}

const table = {
  by: { type: 'string' },
  out: { type: 'string' },
  duties: { type: 'string' },
  force: { type: 'boolean' },
} as const

/** `taizhang breakdown`: a report in, the table of its tasks out (任务分解). Gives the exit status. */
export async function breakdownCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('breakdown', all.misuse)
  const { paths, values } = all
  const by = oneOf('by', values.by, cuts)
  if (typeof by === 'object') return misused('breakdown', by.misuse)
  const misuse = misuseOf(paths, values.out) ?? occupied(values.out!, paths[0]!, values.force ?? false)
  if (misuse) return misused('breakdown', misuse)
  const duties = values.duties === undefined ? undefined : await dutiesFrom(values.duties)
  if (duties && 'failure' in duties) return tellFailures([duties.failure])
  if (duties && 'problems' in duties) return tellDuties(values.duties!, duties.problems)
  return breakDown(paths[0]!, { by: (by as Cut | undefined) ?? 'sentence', out: values.out!, ...duties })
}

function misuseOf(paths: readonly string[], out: string | undefined): string | undefined {
  if (paths.length !== 1) return '要说一份报告，只能一份（name one report）'
  if (out === undefined) return '要用 --out 说写到哪个文件，如 --out 分解表.xlsx（--out FILE is missing）'
  if (!Object.hasOwn(writers, extname(out).toLowerCase()))
    return `写不了 ${basename(out)}：文件名要以 .xlsx、.docx 或 .csv 结尾（unknown ending）`
  return undefined
}

/** What is there already, if it must not be written over; the report itself never is. */
function occupied(out: string, report: string, force: boolean): string | undefined {
  if (!existsSync(out)) return undefined
  if (statSync(out).isDirectory())
    return `${out} 是文件夹：换一个名字（a folder is there: choose another name）`
  if (existsSync(report) && realpathSync(report) === realpathSync(out))
    return `${out} 就是报告本身：换一个名字（that is the report itself: choose another name）`
  if (!force) return `${out} 已经有了：换一个名字，或加 --force 覆盖（the file is there: --force overwrites）`
  return undefined
}

interface Making {
  readonly by: Cut
  readonly out: string
  readonly duties?: readonly Duty[]
}

async function breakDown(path: string, { by, out, duties }: Making): Promise<number> {
  const readers = startReaders(1)
  const given: Given =
    path === '-' ? await givenOnInput() : { kind: 'file', path: resolve(path), name: basename(path) }
  const reading = await readOne(given, readers)
  await readers.close()
  if ('failure' in reading) return tellFailures([reading.failure])
  const breakdown = breakdownOf(reading, { by, ...(duties && { duties }) })
  if (breakdown.groups.every(({ rows }) => rows.length === 0)) {
    say(
      `“${plainText(basename(path))}”里没有读到任务和目标，没有写表。请核对是不是政府工作报告（no plan part found; nothing written）`,
    )
    return exitStatus.someFailed
  }
  const content = await writers[extname(out).toLowerCase()]!(breakdown)
  writeWhole(resolve(out), content)
  for (const line of tallyLines(breakdown)) await writeOut(`${line}\n`)
  await writeOut(`已写入 ${plainText(out)}（written）\n`)
  return exitStatus.done
}

/** How many rows there are, of what kind, and what is left for people to see to. */
function tallyLines(breakdown: Breakdown): string[] {
  const {
    rows,
    byType,
    measured,
    unled,
    ledByHeading,
    ledByBroadWords,
    queried,
    foreignLines,
    sentencesLeftOut,
  } = tallyOf(breakdown)
  const guessed = ledByHeading + ledByBroadWords
  return [
    `共${rows}项：指标类${byType.indicator}，项目类${byType.project}，民生类${byType.livelihood}，工作类${byType.work}（rows by type）`,
    `有量化目标或可核查事项的${measured}项，原文有疑点的${queried}项（with a measure; with findings）`,
    `没有建议牵头单位的${unled}项，牵头单位待核的${guessed}项，表中注明（without a suggested lead; with a doubtful one）`,
    ...(sentencesLeftOut > 0
      ? [`未列入的语句${sentencesLeftOut}处，表后逐句列出（sentences left out, listed in the table file）`]
      : []),
    ...(foreignLines > 0 ? [`网页文字${foreignLines}处，不属于报告（lines of a web page）`] : []),
  ]
}

async function dutiesFrom(
  path: string,
): Promise<
  | { readonly duties: readonly Duty[] }
  | { readonly problems: readonly string[] }
  | { readonly failure: WorkFailure }
> {
  try {
    const bytes = await readFile(path)
    const outcome = dutiesOf(decoded(bytes))
    return 'duties' in outcome ? outcome : { problems: outcome.problems.map(problemWords) }
  } catch (error) {
    const { code: cause = String(error) } = error as NodeJS.ErrnoException
    return { failure: { code: 'unreadable', name: path, cause } }
  }
}

/** Excel saves csv in the character set of the system, which in China is GB18030. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function problemWords(problem: DutiesProblem): string {
  const line = `第${problem.line}行`
  if (problem.code === 'columnMissing') return `${line}只有一栏“${problem.words}”，应是“单位,关键词”两栏`
  if (problem.code === 'orgUnitMissing') return `${line}没有写单位`
  if (problem.code === 'wordsMissing') return `${line}的${problem.orgUnit}没有关键词`
  if (problem.code === 'orgUnitTwice')
    return `${line}的${problem.orgUnit}在第${problem.firstLine}行已经有了，请合成一行`
  return problem.code === 'quoteUnpaired' ? `${line}的引号不成对` : '表里没有内容'
}

function tellDuties(path: string, problems: readonly string[]): number {
  say(`职责分工表 ${path} 有${problems.length}处要改（faults in the table of duties）：`)
  for (const problem of problems) say(`  ${plainText(problem)}`)
  return exitStatus.someFailed
}

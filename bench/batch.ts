/** A batch of ten thousand reports through the command line: what a second job gains, and the memory while it runs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const documents = 10_000
/** Two jobs against one are measured on so many of them. */
const compared = 2_000
const gainBar = 1.8
const growthBar = 1.25

const command = fileURLToPath(new URL('../apps/cli/bin/taizhang.mjs', import.meta.url))

export async function benchBatch(): Promise<boolean> {
  if (availableParallelism() < 2) {
    console.log('\n## Batch: left out, this machine has one core')
    return false
  }
  const scratch = mkdtempSync(join(tmpdir(), 'taizhang-batch-'))
  try {
    const some = folderOf(scratch, 'some', compared)
    const one = await batch(some, 1, join(scratch, 'one'))
    const two = await batch(some, 2, join(scratch, 'two'))
    const gain = one.seconds / two.seconds
    console.log(
      `\n## Batch\n${compared} text reports: 1 job ${one.seconds.toFixed(1)} s, 2 jobs ${two.seconds.toFixed(1)} s: ${gain.toFixed(2)} × (bar ${gainBar})`,
    )
    const all = await batch(folderOf(scratch, 'all', documents), 2, join(scratch, 'all-out'))
    const flat = isFlat(all.megabytes)
    console.log(`${documents} reports, 2 jobs, ${all.seconds.toFixed(0)} s; memory in MB, from start to end:`)
    console.log(curve(all.megabytes).join(' '))
    console.log(flat ? 'flat' : `NOT FLAT: the last third is above ${growthBar} × the second`)
    return gain >= gainBar && flat
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** Reports of made-up places: the samples, each with another name. */
function folderOf(scratch: string, name: string, count: number): string {
  const folder = join(scratch, name)
  mkdirSync(folder)
  const texts = ['2025', '2026'].map((year) =>
    readFileSync(fileURLToPath(new URL(`../samples/src/qinglan-${year}.txt`, import.meta.url)), 'utf8'),
  )
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, `${i}.txt`),
      texts[i % 2]!.replaceAll('青澜', `${String.fromCharCode(0x4e00 + i)}澜`),
    )
  return folder
}

interface Batch {
  readonly seconds: number
  /** Resident memory of the whole process, several times a second. */
  readonly megabytes: readonly number[]
}

async function batch(folder: string, jobs: number, out: string): Promise<Batch> {
  const started = performance.now()
  const run = spawn(
    process.execPath,
    [command, 'read', folder, '--jobs', String(jobs), '--format', 'ndjson', '--out', out],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const megabytes: number[] = []
  const timer = setInterval(() => megabytes.push(residentMegabytes(run)), 500)
  const status = await new Promise((resolve) => run.on('exit', resolve))
  clearInterval(timer)
  if (status !== 0) throw new Error(`taizhang read ended with status ${status}`)
  return { seconds: (performance.now() - started) / 1000, megabytes: megabytes.filter((each) => each > 0) }
}

/** From Linux's own account of the process; 0 elsewhere, where no curve is drawn. */
function residentMegabytes({ pid }: ChildProcess): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch {
    return 0
  }
}

function curve(values: readonly number[]): number[] {
  const step = Math.max(1, Math.floor(values.length / 20))
  return values.filter((_, i) => i % step === 0).map(Math.round)
}

function isFlat(values: readonly number[]): boolean {
  const third = Math.floor(values.length / 3)
  const mean = (part: readonly number[]): number =>
    part.reduce((sum, each) => sum + each, 0) / Math.max(1, part.length)
  return mean(values.slice(2 * third)) <= growthBar * mean(values.slice(third, 2 * third))
}

import {
  type Anchor,
  checkProjections,
  type Database,
  type Government,
  inGovernment,
  listGovernments,
  rebuildProjections,
  verifyChain,
} from '@taizhang/store'
import { exitStatus } from '../exit-status.ts'
import { typed } from '../options.ts'
import { chosenGovernment } from '../records/chosen-government.ts'
import { recordPlace } from '../records/record-place.ts'
import { withRecords } from '../records/with-records.ts'
import { chainBreakLines } from '../show/chain-break-lines.ts'
import { say, writeOut } from '../terminal/output.ts'
import { plainText } from '../terminal/plain-text.ts'
import { misused } from './misused.ts'

const table = {
  data: { type: 'string' },
  government: { type: 'string' },
  anchor: { type: 'string' },
} as const

/**
 * `taizhang audit verify`: whether the chains of events are whole (核验记录链), where the first broken link is, and whether what is shown is
 * what the events add up to; `audit rebuild` makes that anew. Gives the exit status.
 */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const all = typed(args, table)
  if ('misuse' in all) return misused('audit', all.misuse)
  const { paths, values } = all
  const [task] = paths
  if (paths.length !== 1 || (task !== 'verify' && task !== 'rebuild'))
    return misused('audit', '能做的是 audit verify 或 audit rebuild（do audit verify, or audit rebuild）')
  const anchor = values.anchor === undefined ? undefined : readAnchor(values.anchor)
  if (anchor && 'misuse' in anchor) return misused('audit', anchor.misuse)
  return withRecords(recordPlace(values.data), async (database) => {
    const governments = await listGovernments(database)
    const isNamed = values.government !== undefined || anchor !== undefined
    const chosen = isNamed ? chosenGovernment(governments, values.government) : { governments }
    if ('misuse' in chosen) return misused('audit', chosen.misuse)
    const asked = 'government' in chosen ? [chosen.government] : chosen.governments
    if (asked.length === 0) await writeOut('这里还没有建账的政府（no government keeps its ledger here）\n')
    let status: number = exitStatus.done
    for (const government of asked) {
      const claim = anchor && { governmentId: government.id, ...anchor }
      const outcome = await verifyChain(database, government.id, claim)
      const isWhole = await tell(government, outcome)
      // Nothing is made of a chain that cannot be trusted.
      if (!isWhole || !(await lookAtProjections[task](database, government))) status = exitStatus.someFailed
    }
    return status
  })
}

async function tell(
  { id, name }: Government,
  outcome: Awaited<ReturnType<typeof verifyChain>>,
): Promise<boolean> {
  const who = `${plainText(name)}（${plainText(id)}）`
  if ('broken' in outcome) {
    say(...chainBreakLines(who, outcome.broken))
    return false
  }
  const { algorithm, sequence, digest } = outcome.anchor
  await writeOut(
    `${who}：记录链完整，共${sequence}条（the chain is whole）\n  链头（anchor） ${algorithm}:${sequence}:${digest}\n`,
  )
  return true
}

const lookAtProjections = { verify: tellProjections, rebuild: makeProjections } as const

const mostNamed = 10

async function tellProjections(database: Database, { id }: Government): Promise<boolean> {
  const problems = await checkProjections(database, id)
  if (problems.length === 0) return true
  const named = problems.slice(0, mostNamed).map(({ table, key }) => plainText(`${table} ${key}`))
  say(
    `  现状与记录链不符，共${problems.length}处：${named.join('；')}。请查明原因，再用 taizhang audit rebuild 按记录链重建。`,
    `  ${problems.length} rows are not what the events add up to. Find out why, then make them anew: taizhang audit rebuild.`,
  )
  return false
}

async function makeProjections(database: Database, { id }: Government): Promise<boolean> {
  const count = await inGovernment(database, id, rebuildProjections)
  await writeOut(`  已按${count}条事件重建现状（made anew from ${count} events）\n`)
  return true
}

/** An anchor as it was printed: sm3:214:9f3c…. */
function readAnchor(words: string): Omit<Anchor, 'governmentId'> | { readonly misuse: string } {
  const [, algorithm, sequence, digest] = /^(sm3|sha256):(\d{1,15}):([\da-f]{64})$/.exec(words) ?? []
  if (sequence === undefined || digest === undefined)
    return { misuse: '--anchor 要照以前打印的链头写，如 sm3:214:9f3c…（as audit verify printed it）' }
  return { algorithm: algorithm === 'sm3' ? 'sm3' : 'sha256', sequence: Number(sequence), digest }
}

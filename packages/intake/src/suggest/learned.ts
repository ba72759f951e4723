import type { Duties } from '@taizhang/ledger'
import { units } from '@taizhang/terms'

/** A matter whose bodies are known (既有分工): as it was last dispatched, or as somebody corrected a suggestion. */
export interface LearnedRow {
  readonly words: string
  readonly duties: Duties
  readonly from:
    | { readonly kind: 'dispatch'; readonly document: string; readonly serial: string }
    | { readonly kind: 'correction'; readonly by: string; readonly on: string }
}

/** A known matter that is like the words asked about. */
export interface LearnedMatch {
  readonly row: LearnedRow
  /** Words that both have, the rarest first. */
  readonly shared: readonly string[]
  /** How much of the distinctive words of the shorter is shared. */
  readonly percent: number
}

/** Finds known matters that are like the words, the most alike first. */
export type Learned = (words: string) => readonly LearnedMatch[]

const alike = 45

/**
 * What was dispatched and corrected before, made ready to be asked (学习既有分工).
 *
 * Two matters are alike by the pairs of characters they share, a pair weighing more the fewer matters have it, and most what none has;
 * numbers do not count, since they change every year. Of those that hold as much of the shorter, the one that holds more of both comes
 * first: 地区生产总值 is itself before a share of it. Of equals a correction comes first, and of corrections the latest.
 */
export function learnedFrom(rows: readonly LearnedRow[]): Learned {
  const pairs = rows.map(({ words }) => pairsOf(words))
  const having = new Map<string, number[]>()
  pairs.forEach((own, at) => {
    for (const pair of own) {
      const known = having.get(pair)
      if (known) known.push(at)
      else having.set(pair, [at])
    }
  })
  const weigh = (pair: string) => weightOf(having.get(pair)?.length ?? 0, rows.length)
  const weights = pairs.map((own) => total(own, weigh))
  return (words) => {
    const asked = pairsOf(words)
    const shared = new Map<number, string[]>()
    for (const pair of asked)
      for (const at of having.get(pair) ?? []) shared.set(at, [...(shared.get(at) ?? []), pair])
    const own = total(asked, weigh)
    return [...shared]
      .flatMap(([at, common]): Ranked[] => {
        const weight = total(common, weigh)
        const percent = percentOf(weight, Math.min(own, weights[at]!))
        if (percent < alike) return []
        const rank = percent + percentOf(2 * weight, own + weights[at]!)
        return [{ row: rows[at]!, shared: runsOf(words, common), percent, rank, at }]
      })
      .toSorted((a, b) => b.rank - a.rank || standing(b.row) - standing(a.row) || b.at - a.at)
      .map(({ at: _, rank: __, ...match }) => match)
  }
}

interface Ranked extends LearnedMatch {
  readonly rank: number
  readonly at: number
}

function percentOf(part: number, whole: number): number {
  return Math.floor((100 * part) / Math.max(1, whole))
}

function standing({ from }: LearnedRow): number {
  return from.kind === 'correction' ? 1 : 0
}

/** Whole numbers: how often all matters can be halved before only those with the pair are left, and one. */
function weightOf(having: number, all: number): number {
  return 33 - Math.clz32(Math.floor(all / Math.max(1, having)))
}

function total(pairs: Iterable<string>, weigh: (pair: string) => number): number {
  let sum = 0
  for (const pair of pairs) sum += weigh(pair)
  return sum
}

/** Words that every task has say nothing of whose it is. */
const empty =
  /推进|推动|加快|加强|深化|完善|提升|实施|开展|建设|全面|持续|着力|大力|积极|深入|进一步|工作|任务|全市|全县|全区|力争|确保|不断|优化|新增|完成/gu

/** 8.5万人 and 2.8万人次 do not make two matters alike. */
const counted = new RegExp(
  `\\d[\\d.,]*[十百千万亿]*(?:${[...units.keys()]
    .filter((word) => /^\p{Script=Han}+$/u.test(word))
    .toSorted((a, b) => b.length - a.length)
    .join('|')})?`,
  'gu',
)

function pairsOf(words: string): Set<string> {
  const pairs = new Set<string>()
  for (const [run] of words
    .replace(counted, '|')
    .replace(empty, '|')
    .matchAll(/[\p{Script=Han}A-Za-z]{2,}/gu))
    for (let at = 0; at + 2 <= run.length; at++) pairs.add(run.slice(at, at + 2))
  return pairs
}

/** Pairs that follow each other read as one word: 老旧, 旧小, 小区 is 老旧小区. */
function runsOf(words: string, pairs: readonly string[]): string[] {
  const known = new Set(pairs)
  const runs: string[] = []
  let run = ''
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = words.slice(at, at + 2)
    if (known.has(pair)) run = run === '' ? pair : run + pair[1]
    else if (run !== '') {
      runs.push(run)
      run = ''
    }
  }
  return [...new Set(run === '' ? runs : [...runs, run])].toSorted((a, b) => b.length - a.length)
}

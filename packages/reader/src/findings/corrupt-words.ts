import { misreadings } from '../lexicon/corrupt-words.ts'
import { substituteContexts } from '../lexicon/substitute-contexts.ts'
import { surroundingsOf } from '../lexicon/surroundings.ts'
import type { FindingDraft } from './finding.ts'

interface Pair {
  readonly written: string
  readonly meant: string
  readonly lean: number
  readonly weights: ReadonlyMap<string, number>
}

/** Scores are quarters of a log-odds, learned by bench/mine-substitutes.ts. */
const likely = 6
const beyondDoubt = 12

let pairs: readonly Pair[] | undefined

/**
 * Words that a site put in place of others (替换词: 开展 for 发展), and misread ones.
 *
 * One such word in a clean text is an accident of style. A text has been through a site when several kinds of them
 * stand where only the other word can, and the other word is rare; then every likely one is flagged.
 */
export function corruptWordFindings(text: string): FindingDraft[] {
  pairs ??= substituteContexts.map(pairOf)
  const kinds = pairs.flatMap((pair) => {
    const found = scored(text, pair)
    return found.length === 0 ? [] : [{ pair, found, left: count(text, pair.meant) }]
  })
  const telling = kinds.filter(
    ({ found, left }) => left * 2 <= found.length && found.some(({ score }) => score >= beyondDoubt),
  )
  const times = telling.reduce((sum, { found }) => sum + found.length, 0)
  const substituted =
    telling.length < 3 || (telling.length < 5 && times < 5)
      ? []
      : kinds
          .filter(({ found, left }) => left <= found.length)
          .flatMap(({ pair, found }) => found.map(({ at }) => findingOf(pair, at)))
  return [...substituted, ...misread(text)]
}

function pairOf([written, meant, lean, contexts]: (typeof substituteContexts)[number]): Pair {
  const weights = contexts.split(' ').flatMap((context) => {
    const match = /^(.+?)(-?\d+)$/.exec(context)
    return match ? [[match[1]!, Number(match[2])] as const] : []
  })
  return { written, meant, lean, weights: new Map(weights) }
}

/** Where the written word stands and its surroundings speak for the other one. */
function scored(text: string, { written, lean, weights }: Pair): { at: number; score: number }[] {
  const found: { at: number; score: number }[] = []
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length)) {
    let score = lean
    for (const mark of surroundingsOf(text, at, at + written.length)) score += weights.get(mark) ?? 0
    if (score >= likely) found.push({ at, score })
  }
  return found
}

function misread(text: string): FindingDraft[] {
  return misreadings.flatMap(({ written, meant, where }) => {
    const found: FindingDraft[] = []
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const around = `${text.slice(Math.max(0, at - 12), at)}⌶${text.slice(at + written.length, at + 30)}`
      if (where.test(around)) found.push(findingOf({ written, meant }, at))
    }
    return found
  })
}

function count(text: string, word: string): number {
  let n = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) n++
  return n
}

function findingOf({ written, meant }: Pick<Pair, 'written' | 'meant'>, at: number): FindingDraft {
  return {
    start: at,
    end: at + written.length,
    kind: 'corrupt_word',
    suggestion: meant,
    message: `“${written}”疑为“${meant}”之误（文档分享网站的近义词替换或识别错误）。`,
  }
}

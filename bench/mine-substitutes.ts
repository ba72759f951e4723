/**
 * Learns from clean reports which surroundings belong to a word and which to the word a document-sharing site puts in
 * its place (`开展` for `发展`), and writes them to the reader's table. Reads ../shared/reports, the documents held out
 * excepted; stores no text, only pairs of characters with weights.
 *
 *   npx tsx bench/mine-substitutes.ts            # prints precision and recall on a fifth of the documents, kept aside
 *   npx tsx bench/mine-substitutes.ts --write    # learns from all of them and writes the table
 */
import { writeFileSync } from 'node:fs'
import { substitutePairs } from '../packages/reader/src/lexicon/substitute-pairs.ts'
import { surroundingsOf } from '../packages/reader/src/lexicon/surroundings.ts'
import { viewOf } from '../packages/reader/src/view.ts'
import { workingDocuments } from './documents.ts'
import { generator } from './random.ts'

type Example = readonly [marks: readonly string[], meant: boolean]
type Weights = Map<string, number>

const heaviest = 1000
const steps = 4

const random = generator(20251122)
const texts = (await workingDocuments()).map(({ text }) => viewOf(text).text)
const meantBy = new Map(substitutePairs.map(([written, meant]) => [meant as string, written as string]))
const anyMeant = new RegExp([...meantBy.keys()].join('|'), 'g')

if (process.argv.includes('--write')) writeTable()
else evaluate()

function writeTable(): void {
  const rows = substitutePairs.map(([written, meant]) => {
    const { lean, weights } = learn(examplesOf(texts, written, meant))
    const contexts = [...weights].map(([mark, weight]) => `${mark}${Math.round(weight * steps)}`).join(' ')
    return `  ['${written}', '${meant}', ${Math.round(lean * steps)}, '${contexts}'],`
  })
  writeFileSync(
    new URL('../packages/reader/src/lexicon/substitute-contexts.ts', import.meta.url),
    `/**
 * Made by bench/mine-substitutes.ts: how far the surroundings of a word speak for the word meant (positive) or for the
 * word written (negative), in quarters of a log-odds. The number after the pair is the lean before any surroundings.
 */
export const substituteContexts: readonly (readonly [
  written: string,
  meant: string,
  lean: number,
  contexts: string,
])[] = [
${rows.join('\n')}
]
`,
  )
}

function evaluate(): void {
  const kept = texts.filter((_, i) => i % 5 === 0)
  const learnt = texts.filter((_, i) => i % 5 !== 0)
  const all = { hits: 0, wrong: 0, lost: 0 }
  for (const [written, meant] of substitutePairs) {
    const { lean, weights } = learn(examplesOf(learnt, written, meant))
    const count = { hits: 0, wrong: 0, lost: 0 }
    for (const [marks, isMeant] of examplesOf(kept, written, meant)) {
      const says = marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), lean) > 0
      if (says && isMeant) count.hits++
      else if (says) count.wrong++
      else if (isMeant) count.lost++
    }
    for (const key of ['hits', 'wrong', 'lost'] as const) all[key] += count[key]
    print(`${written}←${meant} ${String(weights.size).padStart(4)} marks`, count)
  }
  print('all', all)
}

function print(name: string, { hits, wrong, lost }: { hits: number; wrong: number; lost: number }): void {
  const percent = (of: number): string => ((100 * hits) / Math.max(1, hits + of)).toFixed(1)
  console.log(`${name}: P ${percent(wrong)} R ${percent(lost)} (${hits + lost})`)
}

/** Both words wherever they stand; around some of them the other words are replaced, as a site would have done. */
function examplesOf(documents: readonly string[], written: string, meant: string): Example[] {
  return documents.flatMap((text) =>
    Array.from(text.matchAll(new RegExp(`${written}|${meant}`, 'g')), ({ 0: word, index }) => {
      const [before, after] = [
        text.slice(Math.max(0, index - 8), index),
        text.slice(index + word.length, index + 18),
      ]
      const spoil = random() < 0.6
      const left = spoil ? damage(before) : before
      const around = left + word + (spoil ? damage(after) : after)
      return [[...surroundingsOf(around, left.length, left.length + word.length)], word === meant] as const
    }),
  )
}

function damage(text: string): string {
  return text.replace(anyMeant, (word) => meantBy.get(word)!)
}

/** Logistic regression by stochastic descent; weights shrink after each round so that only telling marks stay. */
function learn(examples: readonly Example[]): { lean: number; weights: Weights } {
  const seen = new Map<string, number>()
  for (const [marks] of examples) for (const mark of marks) seen.set(mark, (seen.get(mark) ?? 0) + 1)
  const known = examples.map(
    ([marks, meant]) => [marks.filter((mark) => seen.get(mark)! >= 4), meant] as const,
  )
  const weights: Weights = new Map()
  let lean = 0
  for (let round = 0; round < 8; round++) {
    const rate = 0.15 / (1 + round / 2)
    for (const [marks, meant] of shuffled(known)) {
      const score = marks.reduce((sum, mark) => sum + (weights.get(mark) ?? 0), lean)
      const step = ((meant ? 1 : 0) - 1 / (1 + Math.exp(-score))) * rate
      lean += step * 0.3
      for (const mark of marks) weights.set(mark, (weights.get(mark) ?? 0) + step)
    }
    shrink(weights, Math.min(0.12, 0.02 + 2e-5 * known.length * rate))
  }
  const telling = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.25)
  const rank = ([mark, weight]: [string, number]): number => Math.abs(weight) * Math.sqrt(seen.get(mark)!)
  return { lean, weights: new Map(telling.sort((a, b) => rank(b) - rank(a)).slice(0, heaviest)) }
}

function shrink(weights: Weights, by: number): void {
  for (const [mark, weight] of weights) {
    if (Math.abs(weight) <= by) weights.delete(mark)
    else weights.set(mark, weight - Math.sign(weight) * by)
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j]!, copy[i]!]
  }
  return copy
}

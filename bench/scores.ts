/** Exact F1 against gold: the shared gold with the bars of the reader, our own, and the samples. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { shared, textOf } from './documents.ts'
import { storedGold, withWords } from './gold.ts'
import { type ScoredText, score, totals } from './scorer.ts'

const fullGold: readonly (readonly [gold: string, document: string])[] = [
  ['001', 'seeds/001_a2d49cc13660f031.txt'],
  ['003', 'seeds/003_ce1cc4cd42ce1422.txt'],
  ['qingyuan-2020', 'cnty-清苑区-2020'],
  ['zhejiang-2026', 'prov-浙江省-2026'],
]

const fullBars = [
  'sections=0.97',
  'targets=0.97',
  'commitments=0.90',
  'values=0.96',
  'actuals=0.94',
  'findings.p=0.95',
  'findings.r=0.85',
]

const minimum = (bars: readonly string[]): string[] => bars.flatMap((bar) => ['--min', bar])

/** The four documents with full gold, with the bars as minimum. */
export async function scoreFullGold(): Promise<ReturnType<typeof score>> {
  const texts: ScoredText[] = []
  for (const [gold, id] of fullGold)
    texts.push({ gold: `${shared}gold/${gold}.json`, text: await textOf(id) })
  return score(texts, minimum(fullBars))
}

/** The headline targets of 16 more. */
export async function scoreHeadlines(): Promise<ReturnType<typeof score>> {
  const file = `${shared}gold/headline-dev.json`
  const texts: ScoredText[] = []
  for (const id of Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object))
    texts.push({ gold: `${file}#${id}`, text: await textOf(id) })
  return score(texts, minimum(['targets=0.95']))
}

async function scoreOwnGold(set: string): Promise<ReturnType<typeof score>> {
  const texts: ScoredText[] = []
  for (const gold of storedGold().filter((each) => each.set === set)) {
    const text = await textOf(gold.doc)
    texts.push({ gold: withWords(gold, text), text })
  }
  return score(texts)
}

function scoreSamples(): ReturnType<typeof score> {
  const samples = fileURLToPath(new URL('../samples/', import.meta.url))
  return score(
    [
      ['qinglan-2025', 'src/qinglan-2025.txt'],
      ['qinglan-2026', 'src/qinglan-2026.txt'],
      ['qinglan-2026-damaged', 'qinglan-2026-damaged.txt'],
    ].map(([gold, text]) => ({
      gold: `${samples}gold/${gold}.json`,
      text: readFileSync(samples + text, 'utf8'),
    })),
  )
}

export async function benchScores({ heldOut }: { heldOut: boolean }): Promise<boolean> {
  const full = await scoreFullGold()
  const headlines = await scoreHeadlines()
  console.log(`\n## Full gold of four documents (bars: ${fullBars.join(', ')})\n${totals(full)}`)
  console.log(`\n## Headline targets of 16 documents (bar: 0.95)\n${totals(headlines)}`)
  console.log(`\n## Samples\n${totals(scoreSamples())}`)
  for (const set of ['development', 'validation', ...(heldOut ? ['held-out'] : [])])
    console.log(`\n## Own gold: ${set}\n${totals(await scoreOwnGold(set))}`)
  return full.passed && headlines.passed
}

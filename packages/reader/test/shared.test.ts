import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type IndexedDocument,
  indexedDocuments,
  isHeldOut,
  opened,
  shared,
  sharedIsPresent,
} from '../../../bench/documents.ts'
import { type Score, score } from '../../../bench/scorer.ts'
import { read } from '../src/index.ts'
import { broken } from './integrity.ts'

// Real reports are no part of the project. Where they stand beside it, they are read too.
const present = sharedIsPresent()
if (!present) console.log(`Skipped the tests on real reports: there are none in ${shared}.`)

const fullGold = ['001', '003', 'qingyuan-2020', 'zhejiang-2026']
/** Exact F1, or precision and recall, that each layer must reach. */
const fullBars = [
  'sections=0.97',
  'targets=0.97',
  'commitments=0.90',
  'values=0.96',
  'actuals=0.94',
  'findings.p=0.95',
  'findings.r=0.85',
]

describe.skipIf(!present)('real reports', { timeout: 120_000 }, () => {
  test('the full gold is met, each layer at its bar', async () => {
    const pairs = fullGold.map((name) => {
      const file = `${shared}gold/${name}.json`
      const { doc }: { doc: string } = JSON.parse(readFileSync(file, 'utf8'))
      return [file, doc] as const
    })
    const { passed, output } = await scored(pairs, fullBars)
    expect(passed ? '' : output).toBe('')
  })

  test('the headline gold is met', async () => {
    const file = `${shared}gold/headline-dev.json`
    const ids = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
    const pairs = ids.map((id) => [`${file}#${id}`, id] as const)
    const { passed, output } = await scored(pairs, ['targets=0.95'])
    expect(passed ? '' : output).toBe('')
  })

  test('the readings of forty reports keep their contract', async () => {
    const working = indexedDocuments().filter((each) => each.kind === 'report' && !isHeldOut(each))
    const step = Math.max(1, Math.floor(working.length / 40))
    const some = working.filter((_each, i) => i % step === 0).slice(0, 40)
    const faults: string[] = []
    for (const each of some) {
      const document = await opened(each)
      // What is broken is told, not the words: they are not ours to print.
      for (const fault of document ? broken(read(document.text), document.text) : ['it cannot be opened'])
        faults.push(`${each.id}: ${fault.split(': ').at(-1)}`)
    }
    expect(some).toHaveLength(40)
    expect(faults).toEqual([])
  })
})

/** Scores the readings of documents, each with its gold, by the shared scorer. */
async function scored(
  pairs: readonly (readonly [gold: string, doc: string])[],
  bars: readonly string[],
): Promise<Score> {
  const texts = []
  for (const [gold, doc] of pairs) {
    const document = await opened(documentOf(doc))
    if (!document) throw new Error(`${doc} cannot be opened.`)
    texts.push({ gold, text: document.text })
  }
  const minimum = bars.flatMap((bar) => ['--min', bar])
  return score(texts, minimum)
}

/** The document that gold names: by its id in the index, or a file of the seeds, which the index may leave out. */
function documentOf(doc: string): IndexedDocument {
  const indexed = indexedDocuments().find(({ id, path }) => id === doc || basename(path) === doc)
  if (indexed) return indexed
  if (!readdirSync(`${shared}reports/seeds`).includes(doc))
    throw new Error(`There is no ${doc} in ${shared}reports.`)
  return { id: doc, path: `${shared}reports/seeds/${doc}`, kind: 'report', place: '', level: '', year: '' }
}

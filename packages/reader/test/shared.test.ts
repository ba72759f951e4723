import { describe, expect, test } from 'vitest'
import { indexedDocuments, isHeldOut, opened, shared, sharedIsPresent } from '../../../bench/documents.ts'
import { scoreFullGold, scoreHeadlines } from '../../../bench/scores.ts'
import { read } from '../src/index.ts'
import { broken } from './integrity.ts'

// Real reports are no part of the project. Where they stand beside it, they are read too.
const present = sharedIsPresent()
if (!present) console.log(`Skipped the tests on real reports: there are none in ${shared}.`)

describe.skipIf(!present)('real reports', { timeout: 120_000 }, () => {
  test('the full gold is met, each layer at its bar', async () => {
    const { passed, output } = await scoreFullGold()
    expect(passed ? '' : output).toBe('')
  })

  test('the headline gold is met', async () => {
    const { passed, output } = await scoreHeadlines()
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
